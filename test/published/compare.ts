/** What a build says of a state of the content where another one is published. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isSafe } from "../../src/build/fix/fix-problems.ts";
import { prepareSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { formatChanges, listChanges } from "../../src/published/changes.ts";
import { renderRecord, type SiteRecord } from "../../src/published/record.ts";
import { expectAdviceIsAccepted } from "../support/advice.ts";
import { createProject, type Files, prepareProject } from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";

export interface Comparison {
  /** Each as it is printed. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** What a machine may write. */
  readonly edits: readonly string[];
  /** What `npm run changes` lists. */
  readonly changes: readonly string[];
}

/** Returns the record of a state of the content; throws if it has problems. */
export async function recordOf(files: Files): Promise<SiteRecord> {
  const { record, problems } = await prepareProject(createProject(files));
  const [problem] = problems.list("problem");
  if (problem !== undefined) throw new Error(formatProblem(problem));
  return record;
}

/** Compares two states of the content; the second may have problems of its own. */
export async function compare(before: Files, after: Files): Promise<Comparison> {
  return compareWith(await recordOf(before), after);
}

/** As `compare`, with a record; with `readsHistory` as a build, without it as a preview. */
export async function compareWith(
  before: SiteRecord,
  after: Files,
  readsHistory = false,
): Promise<Comparison> {
  const file = join(temporaryFolder(), "events.json");
  writeFileSync(file, renderRecord(before).join(""));
  const comparison = { published: file, engine: "1" };
  const prepare = (files: Files) =>
    prepareSite({ root: createProject(files), preview: false, readsHistory, comparison });
  const { problems, losses, record, site } = await prepare(after);
  await expectAdviceIsAccepted(
    after,
    losses,
    async (fixed) => (await prepare(fixed)).problems.all,
    [...problems.all],
  );
  const print = (severity: "problem" | "warning") =>
    losses.filter((loss) => loss.severity === severity).map(formatProblem);
  const others = problems.list("problem").map(formatProblem);
  const changes = listChanges(before, record, site.buildDate.epoch, site.settings.words);
  return {
    problems: [...new Set([...print("problem"), ...others])],
    warnings: print("warning"),
    edits: losses.filter(isSafe).flatMap(({ edits = [] }) => edits.map(({ to }) => to)),
    changes: formatChanges(changes, site.settings.words, false),
  };
}
