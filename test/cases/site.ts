/** Small sites with events in every kind of calendar, and their calendars. */
import { prepareSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { Repo } from "../history/repo.ts";
import { md, person } from "../pages/site.ts";
import { createProject, type Files } from "../support/project.ts";
import { Calendars, type Kind } from "./calendars.ts";

/** Noon in London on 1 June 2026: its calendars include the whole year. */
const buildTime = "2026-06-01T12:00+01:00";

/** A host and a cohort. */
const sharedFiles: Files = { ...person("ann"), "cohorts/one.md": md({ title: "Cohort one" }) };

type Fields = Readonly<Record<string, unknown>>;

/** Returns the file of an event or a series, with host, cohort and tag. */
export function createEvent(fields: Fields, body = ""): string {
  const defaults = { title: "Café", place: "The Hub", hosts: "ann", cohort: "one", tags: ["tea"] };
  return md({ ...defaults, ...fields }, body);
}

/** Returns the file of a session with these fields only. */
export const createSession = (fields: Fields) => md(fields, "");

/** The kinds of calendar that contain such an event. */
export const eventKinds: readonly Kind[] = ["all", "cohort", "event", "person", "tag"];

/** The kinds of calendar that contain a session of such a series. */
export const sessionKinds: readonly Kind[] = ["all", "cohort", "event", "person", "series", "tag"];

/** Returns the calendars with all sessions of such a series. */
export const listSeriesCalendars = (series: string): readonly string[] => [
  "/calendar.ics",
  "/cohorts/one.ics",
  "/people/ann.ics",
  "/tags/tea.ics",
  `/events/${series}.ics`,
];

/** Builds the calendars of the project in `root`, with its git history. */
export async function buildCalendars(root: string, now = buildTime): Promise<Calendars> {
  process.env.SOURCE_DATE_EPOCH = String(Date.parse(now) / 1000);
  const { problems, pages } = await prepareSite({ root, preview: false, readsHistory: true });
  const messages = problems.list("problem").map(formatProblem);
  if (messages.length > 0) throw new Error(messages.join("\n"));
  const files = pages.filter(({ url }) => url.endsWith(".ics"));
  return new Calendars(new Map(files.map((page) => [page.url, page.render()])));
}

/** Builds the calendars of a site with these files. */
export const publishFiles = (files: Files) =>
  buildCalendars(createProject({ ...sharedFiles, ...files }));

/** Creates a repository with these files in its first commit. */
export const createRepository = (files: Files) => Repo.with({ ...sharedFiles, ...files });
