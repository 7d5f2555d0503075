/** D9: the samples of docs/hosts have the syntax of their hosts, and keep what the README says of them. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseToml } from "smol-toml";
import { describe, expect, test, vi } from "vitest";
import { parseDocument } from "yaml";
import { z } from "zod";
import { commands } from "../../scripts/cli/commands.ts";
import { sampleSite } from "../pages/site.ts";
import { readHeadersFor } from "../support/headers-file.ts";
import { type Job, listExpressions, type Workflow, workflow } from "./github.ts";
import { samples } from "./server.ts";

const files = readdirSync(samples, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(samples.length + 1))
  .sort();

const read = (file: string) => readFileSync(join(samples, file), "utf8");

function readYaml(file: string): unknown {
  const document = parseDocument(read(file), { strict: true });
  expect([file, document.errors, document.warnings]).toEqual([file, [], []]);
  return document.toJS();
}

const workflowFiles = files.filter((file) => file.includes(".github/workflows/"));
const workflows = new Map<string, Workflow>(
  workflowFiles.map((file) => [file, workflow.parse(readYaml(file))]),
);
/** Those that build. */
const builders = [...workflows].filter(([file]) => !file.endsWith("/daily.yml"));

const jobsOf = ({ jobs }: Workflow) => Object.entries(jobs);
const scriptsOf = ({ steps }: Job) => steps.flatMap(({ run }) => run ?? []);
const usesCode = (job: Job) => scriptsOf(job).some((run) => /\bnp[mx] /.test(run));

test("D9: the README has every file, and every file says what documentation it follows", () => {
  const readme = read("README.md");
  const linked = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, file = ""]) => file).sort();
  expect(linked).toEqual(files.filter((file) => !file.endsWith("README.md")));
  for (const file of linked.filter((name) => !name.endsWith(".json")))
    expect([file, read(file)]).toEqual([file, expect.stringContaining("Documentation")]);
});

test("D9: each command of a sample is one of waymark, with options that it has", () => {
  const found = files.flatMap((file) =>
    [...read(file).matchAll(/npx waymark (\w+)((?: --?[\w-]+(?: (?!-|\|)[^\s`']+)?)*)/g)].map(
      ([line, name = "", options = ""]) => ({ line, name, options }),
    ),
  );
  expect(found.length).toBeGreaterThan(15);
  const known = new Map<string, { readonly options: object }>(Object.entries(commands));
  for (const { line, name, options } of found) {
    expect([line, known.has(name)]).toEqual([line, true]);
    for (const [, option = ""] of options.matchAll(/--([\w-]+)/g))
      expect([line, option in (known.get(name)?.options ?? {})]).toEqual([line, true]);
  }
});

describe("GitHub Actions", () => {
  test("D9: jobs and steps that are referred to exist", () => {
    for (const [file, { jobs }] of workflows)
      for (const [name, job] of Object.entries(jobs)) {
        const text = listExpressions(job).join(" ");
        const ids = job.steps.flatMap(({ id }) => id ?? []);
        for (const [, id] of text.matchAll(/\bsteps\.(\w+)\./g))
          expect([file, ids]).toContainEqual(expect.arrayContaining([id]));
        for (const [, other, output = ""] of text.matchAll(/\bneeds\.(\w+)\.outputs\.(\w+)/g)) {
          expect([file, name, other]).toEqual([file, name, job.needs]);
          expect(Object.keys(jobs[other ?? ""]?.outputs ?? {})).toContain(output);
        }
        if (job.needs !== undefined) expect(Object.keys(jobs)).toContain(job.needs);
      }
  });

  test("D9: what runs code of a pull request has no secrets and may write nothing", () => {
    for (const [file, one] of builders) {
      expect([file, one.permissions]).toEqual([file, { contents: "read" }]);
      const running = jobsOf(one).filter(([, job]) => usesCode(job));
      expect(running.map(([name]) => name)).toEqual(["build"]);
      for (const [, job] of running) {
        expect(job.permissions).toBeUndefined();
        expect(listExpressions(job).filter((text) => /\b(?:secrets|token)\b/.test(text))).toEqual(
          [],
        );
      }
    }
  });

  test("D9: jobs with secrets or a token that may write leave out forks", () => {
    const isMain = "github.ref == 'refs/heads/main'";
    const isOwn = "github.event.pull_request.head.repo.full_name == github.repository";
    let count = 0;
    for (const [, one] of builders)
      for (const [, job] of jobsOf(one)) {
        if (job.permissions === undefined) continue;
        count++;
        const condition = job.if ?? "";
        expect([condition, condition.includes(isOwn) || condition.includes(isMain)]).toEqual([
          condition,
          true,
        ]);
        if (/pull_request|closed/.test(condition)) expect(condition).toContain(isOwn);
      }
    expect(count).toBe(8);
  });

  test("D9: no text of an event stands in a script", () => {
    for (const [, one] of workflows)
      for (const [, job] of jobsOf(one)) expect(listExpressions(scriptsOf(job))).toEqual([]);
  });

  test("D8: they fetch the whole history, and restore .waymark of their own branch alone", () => {
    for (const [, { jobs }] of builders) {
      const inputs = (action: string) =>
        jobs.build?.steps.find(({ uses }) => uses?.startsWith(`${action}@`))?.with;
      expect(inputs("actions/checkout")).toEqual({
        "fetch-depth": 0,
        "persist-credentials": false,
      });
      const { path, key = "", "restore-keys": restore = "" } = inputs("actions/cache") ?? {};
      expect(path).toBe(".waymark");
      // git-check-ref-format(1): a ":" is in no name of a branch, so no key begins like another's.
      const own = `waymark:${"$"}{{ github.ref }}:`;
      expect(restore).toBe(own);
      expect(String(key).startsWith(own)).toBe(true);
    }
  });

  test("D9: they share what they have in common, step by step", () => {
    const [, first] = builders[0] ?? [];
    expect(builders).toHaveLength(4);
    for (const [file, { env, concurrency, jobs }] of builders) {
      const shared = jobs.build?.steps.slice(0, 8);
      expect([file, env, concurrency]).toEqual([file, first?.env, first?.concurrency]);
      expect([file, shared]).toEqual([file, first?.jobs.build?.steps.slice(0, 8)]);
      expect(shared?.at(-1)?.name).toBe("Build");
      expect([file, jobs.comment]).toEqual([file, first?.jobs.comment]);
    }
  });

  test("D9: a schedule stands in a workflow of its own, which starts the other on main", () => {
    const daily = workflowFiles.filter((file) => file.endsWith("/daily.yml"));
    expect(daily).toHaveLength(3);
    for (const file of daily) {
      expect(read(file)).toBe(read(daily[0] ?? ""));
      expect(Object.keys(workflows.get(file)?.on ?? {})).toEqual(["schedule"]);
      expect(read(file)).toContain("gh workflow run site.yml --ref main");
      const other = workflows.get(file.replace("daily.yml", "site.yml"));
      expect(Object.keys(other?.on ?? {})).toContain("workflow_dispatch");
    }
    for (const [, one] of builders) expect(one.on.schedule).toBeUndefined();
  });
});

describe("GitLab", () => {
  /** docs.gitlab.com/ci/yaml */
  const rules = z.array(z.strictObject({ if: z.string(), when: z.literal("always").optional() }));
  const script = z.array(z.string()).min(1);
  const cache = z.union([
    z.strictObject({ key: z.string(), paths: z.tuple([z.literal(".waymark")]) }),
    z.tuple([]),
  ]);
  const stage = z.enum(["build", "deploy"]);
  const ci = z.strictObject({
    workflow: z.strictObject({ rules }),
    default: z.strictObject({ image: z.literal("node:24"), timeout: z.string() }),
    variables: z.strictObject({ SITE: z.url(), GIT_DEPTH: z.literal(0) }),
    stages: z.array(stage),
    check: z.strictObject({
      stage,
      rules,
      interruptible: z.literal(true),
      cache,
      script,
      artifacts: z.strictObject({
        when: z.literal("always"),
        // Letters, digits, "_", "-" and blanks, at most 100.
        expose_as: z.string().regex(/^\w[-\w ]{0,99}$/),
        paths: z.array(z.string()),
        expire_in: z.string(),
      }),
    }),
    comment: z.strictObject({
      stage,
      rules,
      needs: z.tuple([z.literal("check")]),
      variables: z.strictObject({ GIT_STRATEGY: z.literal("none") }),
      cache,
      script,
    }),
    pages: z.strictObject({
      stage,
      rules,
      resource_group: z.string(),
      cache,
      script,
      pages: z.strictObject({ publish: z.literal("public") }),
      artifacts: z.strictObject({ paths: z.tuple([z.literal("public")]) }),
    }),
  });

  test("D9: the file is of GitLab's form, and caches of merge requests and of the branch are apart", () => {
    const { check, pages, comment } = ci.parse(readYaml("gitlab-pages/.gitlab-ci.yml"));
    const keys = [check, pages].map(({ cache }) => ("key" in cache ? cache.key : ""));
    expect(keys).toEqual(["waymark-merge-request-$CI_MERGE_REQUEST_IID", "waymark-default-branch"]);
    expect(pages.rules).toEqual([{ if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" }]);
    expect(comment.script.join()).not.toMatch(/\bnp[mx] /);
    expect(JSON.stringify(comment.rules)).toContain("SOURCE_PROJECT_ID == $CI_PROJECT_ID");
  });
});

describe("Netlify", () => {
  /** docs.netlify.com/build/configure-builds/file-based-configuration */
  const toml = z.strictObject({
    build: z.strictObject({
      command: z.string(),
      publish: z.literal("_site"),
      environment: z.strictObject({ NODE_VERSION: z.literal("24") }),
    }),
    context: z.strictObject({ "deploy-preview": z.strictObject({ command: z.string() }) }),
  });

  test("D9: the file is of Netlify's form", () => {
    expect(() => toml.parse(parseToml(read("netlify/netlify.toml")))).not.toThrow();
  });

  test("D9: the function calls the build hook daily, and says when it cannot", async () => {
    const isFunction = (value: unknown) => typeof value === "function";
    const { default: startBuild, config } = z
      .object({
        default: z.custom<() => Promise<void>>(isFunction),
        config: z.strictObject({ schedule: z.string() }),
      })
      .parse(await import(join(samples, "netlify/netlify/functions/daily-build.mjs")));
    expect(config.schedule).toMatch(/^\d+ \d+ \* \* \*$/);
    await expect(startBuild()).rejects.toThrow("BUILD_HOOK");
    vi.stubEnv("BUILD_HOOK", "https://api.netlify.com/build_hooks/1");
    const fetch = vi.fn(async (_url: string, _init: object) => ({ ok: true, status: 200 }));
    vi.stubGlobal("fetch", fetch);
    try {
      await startBuild();
      expect(fetch.mock.calls).toEqual([
        ["https://api.netlify.com/build_hooks/1", { method: "POST" }],
      ]);
      fetch.mockResolvedValueOnce({ ok: false, status: 404 });
      await expect(startBuild()).rejects.toThrow("404");
    } finally {
      vi.unstubAllEnvs();
      vi.unstubAllGlobals();
    }
  });
});

describe("Azure", () => {
  /** learn.microsoft.com/en-us/azure/static-web-apps/configuration */
  const headers = z.record(z.string(), z.string());
  const azure = z.strictObject({
    $schema: z.url(),
    trailingSlash: z.enum(["always", "never", "auto"]),
    globalHeaders: headers,
    routes: z.array(
      z.strictObject({
        // A wildcard stands at the end; after it, extensions.
        route: z.string().regex(/^\/[^*]*(?:\*(?:\.(?:\w+|\{\w+(?:,\w+)*\}))?)?$/),
        headers: headers.optional(),
        statusCode: z.number().optional(),
      }),
    ),
    mimeTypes: z.record(z.string().regex(/^\.\w+$/), z.string()),
    responseOverrides: z.strictObject({ "404": z.strictObject({ rewrite: z.string() }) }),
  });

  test("D10: its headers are those of _headers", async () => {
    const { globalHeaders, routes, mimeTypes } = azure.parse(
      JSON.parse(read("azure-static-web-apps/staticwebapp.config.json")),
    );
    const file = (await sampleSite()).markup("/_headers");
    /** The first route decides; "" takes a header away. */
    const sentWith = (path: string) => {
      const route = routes.find(({ route }) => {
        const [start = "", end = ""] = route.split("*");
        const extensions = end.replace(/^\.|[{}]/g, "").split(",");
        return (
          (route.includes("*") ? path.startsWith(start) : path === route) &&
          (end === "" || extensions.some((one) => path.endsWith(`.${one}`)))
        );
      });
      const sent = Object.entries({ ...globalHeaders, ...route?.headers });
      return new Map(sent.filter(([, value]) => value !== ""));
    };
    const pages = ["/", "/404.html", "/blog/", "/embed/events/", "/search/", "/tags/"];
    for (const path of pages) {
      const asked = new Map(Object.entries(readHeadersFor(path, file)));
      const sent = sentWith(path);
      expect([path, sent.get("Cache-Control")]).toEqual([path, "no-cache"]);
      sent.delete("Cache-Control");
      expect([path, sent]).toEqual([path, asked]);
    }
    for (const path of ["/calendar.ics", "/events/feed.xml", "/events.json", "/assets/site.css"]) {
      const { "Content-Type": _, ...asked } = readHeadersFor(path, file);
      delete asked["Content-Security-Policy"];
      expect([path, Object.fromEntries(sentWith(path))]).toEqual([
        path,
        { "Cache-Control": "no-cache", ...asked },
      ]);
    }
    expect(mimeTypes[".ics"]).toBe(readHeadersFor("/calendar.ics", file)["Content-Type"]);
    expect(routes.find(({ route }) => route === "/_headers")?.statusCode).toBe(404);
  });
});

test("D9: the scripts of all samples are of the shell's form", () => {
  const yaml = files.filter((file) => file.endsWith(".yml"));
  const scripts = yaml.flatMap((file) => {
    const found: string[] = [];
    const collect = (value: unknown, key = ""): void => {
      if (typeof value === "string" && /^(?:run|script)$/.test(key)) found.push(value);
      if (Array.isArray(value)) for (const item of value) collect(item, key);
      else if (typeof value === "object" && value !== null)
        for (const [name, inside] of Object.entries(value)) collect(inside, name);
    };
    collect(readYaml(file));
    return found;
  });
  expect(scripts.length).toBeGreaterThan(20);
  for (const script of scripts) {
    const { status, stderr } = spawnSync("sh", ["-n"], { input: script, encoding: "utf8" });
    expect([script, status, stderr]).toEqual([script, 0, ""]);
  }
});
