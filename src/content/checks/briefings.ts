/** Warns of briefings that show nothing where their lead expects something, or do not fit on a sheet. */
import {
  listBriefingDates,
  listBriefingOutcomes,
  listBriefingPeople,
  wordsPerMinute,
} from "../../model/briefings.ts";
import { createQueries, type SiteQueries } from "../../model/queries.ts";
import type { Briefing, Placeholder, PlaceholderKind, Site } from "../../model/types.ts";
import { type RawFields, reportWarning } from "../fields/raw-fields.ts";
import { contentFolder } from "../files/path.ts";
import { fileStart, type Problems } from "../files/problem.ts";

/**
 * What fits on a sheet of A4 and of US Letter with margins of 1 cm, in words, where the title has two
 * lines and the summary too, in a wide font. test/browser/briefing-print.test.ts prints such texts.
 */
export const sheetSize = 770;

/** What else takes of a sheet, in words; an item with long names has up to four lines of a column. */
const sizes: Readonly<Record<PlaceholderKind | "heading", number>> = {
  heading: 20,
  ask: 20,
  dates: 36,
  outputs: 28,
  people: 16,
};

/** The folders whose texts each placeholder shows. */
const sources: Readonly<Record<PlaceholderKind, readonly string[]>> = {
  ask: ["cohorts"],
  dates: ["cohorts", "events"],
  outputs: ["cohorts", "events"],
  people: ["cohorts", "people"],
};

/** Warns of placeholders that show nothing, of briefings too long for a sheet, and of `minutes` that are too few. */
export function checkBriefings(
  site: Site,
  getRawFields: (file: string) => RawFields | undefined,
  problems: Problems,
): void {
  if (site.briefings.length === 0) return;
  const queries = createQueries(site);
  const rejected = problems.list("problem").map(({ file }) => file);
  // A text that has problems is missing from the site.
  const isIncomplete = ({ kind }: Placeholder, { file }: Briefing) =>
    rejected.some(
      (one) =>
        one === file ||
        sources[kind].some((folder) => one.startsWith(`${contentFolder}/${folder}/`)),
    );
  for (const briefing of site.briefings) {
    const shown = briefing.placeholders.map((one) => ({
      ...one,
      found: countFound(one, briefing, site, queries),
    }));
    for (const one of shown)
      if (one.found === 0 && !isIncomplete(one, briefing))
        warnOfNothing(one, briefing, queries, problems);
    const size = shown.reduce(
      (sum, { kind, found, count }) => sum + sizes[kind] * Math.min(found, count || found),
      briefing.body.wordCount + briefing.body.headings.length * sizes.heading,
    );
    warnOfLength(briefing, size, problems);
    const fields = getRawFields(briefing.file);
    if (fields !== undefined) warnOfMinutes(briefing, fields, problems);
  }
}

function countFound(
  { kind }: Placeholder,
  briefing: Briefing,
  site: Site,
  queries: SiteQueries,
): number {
  switch (kind) {
    case "ask":
      return briefing.cohort?.ask === undefined ? 0 : 1;
    case "dates":
      return listBriefingDates(briefing, site, queries).length;
    case "outputs":
      return listBriefingOutcomes(briefing, site, queries).flatMap(({ outputs }) => outputs).length;
    case "people":
      return listBriefingPeople(briefing).length;
  }
}

/** Warns of a placeholder that shows nothing. A cohort that is over needs no dates. */
function warnOfNothing(
  { kind, raw, line, column }: Placeholder,
  { file, cohort }: Briefing,
  queries: SiteQueries,
  problems: Problems,
): void {
  if (kind === "dates" && cohort !== undefined && queries.cohortState(cohort) === "over") return;
  const whose = cohort === undefined ? "the programme" : `the cohort "${cohort.id}"`;
  const needsCohort = cohort === undefined && (kind === "ask" || kind === "people");
  const nothing = {
    ask: `${whose} has no ask`,
    dates: `${whose} has no dates ahead`,
    outputs: `${whose} has no outputs`,
    people: `${whose} has no people`,
  } as const;
  const fixes = {
    ask: `Write ask: 60 minutes a week in ${cohort?.file}, or delete it here`,
    dates: `Write the next events${cohort === undefined ? "" : ` with cohort: ${cohort.id}`}, or delete it`,
    outputs: "Write outputs: in a past event, or delete it until there are some",
    people: `Write people: in ${cohort?.file}, or delete it here`,
  } as const;
  problems.warn({
    file,
    position: { line, column },
    message: needsCohort
      ? `${raw} shows nothing: the briefing has no cohort`
      : `${raw} shows nothing: ${nothing[kind]}`,
    fix: needsCohort ? "Write cohort: and the name of its file, or delete it" : fixes[kind],
  });
}

function warnOfLength({ file }: Briefing, size: number, problems: Problems): void {
  if (size <= sheetSize) return;
  problems.warn({
    file,
    position: fileStart,
    message: `with its dates, outputs and people it is about ${size - sheetSize} words too long for one sheet of paper`,
    fix: "Shorten it, or link to a page with the rest",
  });
}

/** The text alone, as more than that is said when people talk it through. */
function warnOfMinutes({ minutes, body }: Briefing, fields: RawFields, problems: Problems): void {
  const needed = Math.ceil(body.wordCount / wordsPerMinute);
  if (minutes === undefined || minutes >= needed) return;
  reportWarning(
    fields,
    ["minutes"],
    `to read its ${body.wordCount} words aloud takes ${needed} minutes`,
    `Write minutes: ${needed}, or shorten the text`,
    problems,
  );
}
