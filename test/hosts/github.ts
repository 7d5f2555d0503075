/**
 * What of GitHub Actions the samples use, as a strict schema
 * (docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax). The linters on the
 * registry know no version of an action from 2025 on.
 */
import { z } from "zod";

/** The inputs that each action has at this version (action.yml in its repository). */
const actions: Readonly<Record<string, readonly string[]>> = {
  "actions/checkout@v7": ["fetch-depth", "persist-credentials"],
  "actions/setup-node@v7": ["node-version", "cache"],
  "actions/cache@v5": ["path", "key", "restore-keys"],
  "actions/upload-artifact@v7": ["name", "path", "include-hidden-files", "retention-days"],
  "actions/download-artifact@v8": ["name", "path"],
  "actions/upload-pages-artifact@v5": ["path", "include-hidden-files"],
  "actions/deploy-pages@v5": [],
  "cloudflare/wrangler-action@v4": ["apiToken", "accountId", "command"],
  "Azure/static-web-apps-deploy@v1": [
    "azure_static_web_apps_api_token",
    "repo_token",
    "action",
    "app_location",
    "output_location",
    "skip_app_build",
  ],
};

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const texts = z.record(z.string(), scalar);

const step = z
  .strictObject({
    id: z.string().optional(),
    name: z.string().optional(),
    if: z.string().optional(),
    env: texts.optional(),
    run: z.string().optional(),
    uses: z.string().optional(),
    with: texts.optional(),
  })
  .refine(({ run, uses }) => (run === undefined) !== (uses === undefined), "one of run and uses")
  .refine(({ uses }) => uses === undefined || uses in actions, "an action of the table")
  .refine(
    ({ uses = "", with: inputs = {} }) =>
      Object.keys(inputs).every((input) => actions[uses]?.includes(input)),
    "inputs that the action has",
  );

const access = z.enum(["read", "write"]);
const permissions = z.strictObject({
  actions: access.optional(),
  contents: access.optional(),
  "id-token": z.literal("write").optional(),
  pages: access.optional(),
  "pull-requests": access.optional(),
});

const job = z.strictObject({
  needs: z.string().optional(),
  if: z.string().optional(),
  "runs-on": z.literal("ubuntu-latest"),
  "timeout-minutes": z.number().int(),
  permissions: permissions.optional(),
  environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
  outputs: z.record(z.string(), z.string()).optional(),
  steps: z.array(step).min(1),
});

/** A workflow file. Events that hand a token or secrets to code of a fork are none of these. */
export const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: z.strictObject({ branches: z.tuple([z.literal("main")]) }).optional(),
    pull_request: z
      .strictObject({
        types: z.array(z.enum(["opened", "synchronize", "reopened", "closed"])),
      })
      .nullable()
      .optional(),
    workflow_dispatch: z.null().optional(),
    schedule: z.array(z.strictObject({ cron: z.string().regex(/^\d+ \d+ \* \* \*$/) })).optional(),
  }),
  env: texts.optional(),
  permissions,
  concurrency: z.strictObject({ group: z.string(), "cancel-in-progress": scalar }).optional(),
  jobs: z.record(z.string(), job),
});

export type Workflow = z.output<typeof workflow>;
export type Job = z.output<typeof job>;

/** Returns what is inside `${{ }}` of all texts of a value. Throws if one has no end. */
export function listExpressions(value: unknown): readonly string[] {
  const text = JSON.stringify(value);
  const expressions = [...text.matchAll(/\$\{\{(.*?)\}\}/g)].map(([, inside = ""]) => inside);
  if (text.split("${{").length - 1 !== expressions.length) throw new Error(`no end: ${text}`);
  return expressions;
}
