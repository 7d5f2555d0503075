/** Small sites whose events are in a calendar of every kind, and the calendars of such a site. */
import { join } from "node:path";
import { prepareSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { Repo } from "../history/repo.ts";
import { md, person } from "../pages/site.ts";
import { createProject, type Files } from "../support/project.ts";
import { Calendars, type Kind } from "./calendars.ts";

/** Noon in London on the first of June 2026: calendars reach from there over all of that year. */
const june = "2026-06-01T12:00+01:00";

/** Somebody to host, and a cohort. */
const around: Files = { ...person("ann"), "cohorts/one.md": md({ title: "Cohort one" }) };

type Fields = Readonly<Record<string, unknown>>;

/** The text of an event or a series that Ann hosts, for the cohort, about tea. */
export function gathering(fields: Fields, body = ""): string {
  const usual = { title: "Café", place: "The Hub", hosts: "ann", cohort: "one", tags: ["tea"] };
  return md({ ...usual, ...fields }, body);
}

/** The text of a session, which says no more than is given here. */
export const session = (fields: Fields) => md(fields, "");

/** Where such an event is. */
export const everywhere: readonly Kind[] = ["all", "cohort", "event", "person", "tag"];

/** Where a session of such a series is. */
export const everywhereAsSession: readonly Kind[] = [
  "all",
  "cohort",
  "event",
  "person",
  "series",
  "tag",
];

/** The calendars that hold all sessions of such a series. */
export const subscriptions = (series: string): readonly string[] => [
  "/calendar.ics",
  "/cohorts/one.ics",
  "/people/ann.ics",
  "/tags/tea.ics",
  `/events/${series}.ics`,
];

/** The calendars of the project in `root`, with what git tells of it. */
export async function calendarsIn(root: string, now = june): Promise<Calendars> {
  process.env.SOURCE_DATE_EPOCH = String(Date.parse(now) / 1000);
  // There is no such folder, so nothing is kept, and git is asked anew each time.
  const history = { cacheFile: join(root, ".waymark/history.json"), version: "1" };
  const { problems, pages } = await prepareSite({ root, preview: false, history });
  const wrong = problems.list("problem").map(formatProblem);
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  const files = pages.filter(({ url }) => url.endsWith(".ics"));
  return new Calendars(new Map(files.map((page) => [page.url, page.render()])));
}

/** The calendars of a site with these files. */
export const calendarsOf = (files: Files) => calendarsIn(createProject({ ...around, ...files }));

/** A repository that has these files in its first commit. */
export const repository = (files: Files) => Repo.with({ ...around, ...files });
