/** Checks `ended` in site.yaml: its page, and that nothing is planned after the last day. */
import type { Event, Series } from "../../model/types.ts";
import { addDays } from "../../time/date.ts";
import { formatDayInEnglish } from "../../time/names.ts";
import type { PlainDate } from "../../time/types.ts";
import { getFirstDay } from "../../time/when.ts";
import type { AssembledContent } from "../assemble/assemble.ts";
import type { AssembleContext } from "../assemble/context.ts";
import { type RawFields, reportProblem, valueAt } from "../fields/raw-fields.ts";

/** `siteFields` are those of site.yaml. */
export function checkEnding(
  content: Pick<AssembledContent, "pages" | "series" | "events" | "entries">,
  { settings, problems }: Pick<AssembleContext, "settings" | "problems">,
  siteFields: RawFields,
  getRawFields: (file: string) => RawFields | undefined,
): void {
  const { ended } = settings;
  if (ended === undefined) return;
  const { on, page } = ended;
  const address = page?.replace(/#.*$/, "");
  const isPage = content.pages.some(({ url }) => encodeURI(url) === address);
  const isEntry = content.entries.some(({ url }) => encodeURI(url) === address);
  // What is wrong with a path that leads to no file has been reported.
  const isPath =
    page === "#" || /\.md$/.test(String(valueAt(siteFields.values, ["ended", "page"])));
  if (page !== undefined && !isPage && (isEntry || !isPath))
    reportProblem(
      siteFields,
      ["ended", "page"],
      "it is not one of the pages in content/pages",
      "Write a page in content/pages, such as thank-you.md, and here page: pages/thank-you.md",
      problems,
    );
  for (const event of content.events) {
    if (event.session !== undefined && !event.session.hasOwnFile) continue;
    const fields = getRawFields(event.file);
    if (fields === undefined || !isPlannedAfter(event, on)) continue;
    reportProblem(
      fields,
      [valueAt(fields.values, ["moved"]) === undefined ? "start" : "moved"],
      `it is on ${formatDayInEnglish(getFirstDay(event.when))}, after the last day of the programme, ${formatDayInEnglish(on)} (ended in site.yaml)`,
      "Write status: cancelled and a reason, so that subscribers see it, or a later day in site.yaml",
      problems,
    );
  }
  for (const series of content.series) {
    const fields = getRawFields(series.file);
    const next = findLateSession(series, on);
    if (fields === undefined || next === undefined) continue;
    reportProblem(
      fields,
      [valueAt(fields.values, ["until"]) === undefined ? "repeats" : "until"],
      `it goes on after the last day of the programme, ${formatDayInEnglish(on)} (ended in site.yaml): the next session is on ${formatDayInEnglish(getFirstDay(next.when))}`,
      `So that subscribers see it, write\nlater:\n  - from: ${addDays(on, 1)}\n    status: cancelled\n    reason: The programme has ended\n`,
      problems,
    );
  }
}

/** Returns the first session that the rule gives after a day. */
function findLateSession(series: Series, on: PlainDate): Event | undefined {
  return series.sessions.find(
    (session) => session.session?.hasOwnFile === false && isPlannedAfter(session, on),
  );
}

function isPlannedAfter({ when, status }: Event, on: PlainDate): boolean {
  return status !== "cancelled" && getFirstDay(when) > on;
}
