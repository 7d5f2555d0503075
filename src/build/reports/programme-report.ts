/** The report of a programme, as `report` prints it. */
import { formatMinutes } from "../../locales/minutes.ts";
import { createWords } from "../../locales/words.ts";
import type { Cohort, Site } from "../../model/types.ts";
import { suggest } from "../../text/nearest.ts";
import { formatDayInEnglish } from "../../time/names.ts";
import { type EventCounts, findMedian, type ProgrammeCounts } from "./programme-counts.ts";

export const reportFormats = ["text", "markdown"] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Returns the format of this name, "text" where none was given. Throws for an unknown one. */
export function parseReportFormat(name: string | undefined): ReportFormat {
  if (name === undefined) return "text";
  const found = reportFormats.find((format) => format === name);
  if (found !== undefined) return found;
  throw new Error(
    `There is no format "${name}" (${reportFormats.join(", ")}). ${suggest(name, reportFormats, "format")}`,
  );
}

/** Returns the report; the commands speak English, whatever the language of the site. */
export function formatReport(
  { settings, buildDate }: Site,
  counts: ProgrammeCounts,
  format: ReportFormat,
  cohort?: Cohort,
): string {
  const title = cohort === undefined ? settings.name : `${settings.name}: ${cohort.title}`;
  const { period } = counts;
  const source = `Report of ${formatDayInEnglish(buildDate.date)}, from the content and git alone; nobody is counted.`;
  const range = formatPeriod(period);
  const lines = listLines(counts, cohort);
  const rows = [
    ...counts.rows.map((row) => formatRow(row.title, row)),
    ...(counts.rows.length > 1 ? [formatRow("All", counts.total)] : []),
  ];
  if (format === "markdown")
    return `# ${escapeMarkdown(title)}\n\n${source} ${range}\n\n${lines.map(([name, text]) => `- **${name}**: ${escapeMarkdown(text)}\n`).join("")}${rows.length === 0 ? "" : `\n${formatMarkdownTable(rows)}`}`;
  return `${title}\n${source}\n${range}\n\n${lines.map(([name, text]) => `${name}: ${text}\n`).join("")}${rows.length === 0 ? "" : `\n${formatTextTable(rows)}`}`;
}

function formatPeriod(period: ProgrammeCounts["period"]): string {
  if (period === undefined) return "Nothing has taken place yet.";
  const [from, to] = [formatDayInEnglish(period.from), formatDayInEnglish(period.to)];
  if (from === to) return `All that took place was on ${from}.`;
  return `The first event that took place was on ${from}, the last on ${to}.`;
}

function listLines(
  counts: ProgrammeCounts,
  cohort: Cohort | undefined,
): readonly (readonly [name: string, text: string])[] {
  const { total } = counts;
  const moved = total.moved === 0 ? "" : ` (${total.moved} of them at another time than planned)`;
  const postponed =
    total.postponed === 0 ? "" : `, ${total.postponed} postponed without a new date`;
  return [
    [
      "Events and sessions",
      `${total.held} took place${moved}, ${total.cancelled} cancelled${postponed}, ${total.upcoming} to come`,
    ],
    ["Outcomes", formatOutcomes(counts)],
    ["Voices", formatVoices(counts)],
    ["Time asked", formatTimeAsked(counts, cohort)],
  ];
}

/** What was planned, beside what the cohort says that it asks. */
function formatTimeAsked({ minutes }: ProgrammeCounts, cohort: Cohort | undefined): string {
  const ask = cohort?.ask;
  const asks =
    ask === undefined
      ? ""
      : `; the cohort asks for ${formatMinutes(ask.minutes, english)} a ${ask.per}`;
  return `${formatMinutes(minutes, english)} of those who came to all of it${asks}`;
}

function formatOutcomes({ total, daysToOutputs }: ProgrammeCounts): string {
  const { given, kept, promised } = total;
  const promises = promised === 0 ? "none was promised" : `${kept} of ${promised} promised ones`;
  const median = findMedian(daysToOutputs);
  const known = daysToOutputs.length;
  const days =
    median === undefined
      ? given === 0
        ? ""
        : "; git does not know how long they took"
      : `; ${formatNumber(median)} ${median === 1 ? "day" : "days"} after the event at the median${known === given ? "" : ` (of ${known} whose day git knows)`}`;
  return `${given} given, ${promises}${days}`;
}

function formatVoices({ voices }: ProgrammeCounts): string {
  const all = voices.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return "0";
  const parts = voices.map(
    ({ perspective, count }) =>
      `${perspective === "" ? "no perspective named" : perspective} ${count}`,
  );
  return `${all} (${parts.join(", ")})`;
}

const columns = [
  "",
  "took place",
  "moved",
  "cancelled",
  "postponed",
  "to come",
  "outcomes",
  "promised",
];

type Row = readonly [title: string, ...cells: string[]];

function formatRow(title: string, counts: EventCounts): Row {
  const { held, moved, cancelled, postponed, upcoming, given, kept, promised } = counts;
  const numbers = [held, moved, cancelled, postponed, upcoming, given].map(String);
  return [title, ...numbers, promised === 0 ? "–" : `${kept} of ${promised}`];
}

function formatMarkdownTable(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const ruler = columns.map((_, i) => (i === 0 ? "---" : "---:"));
  return [columns, ruler, ...rows.map(([title, ...rest]) => [escapeMarkdown(title), ...rest])]
    .map(line)
    .join("");
}

function formatTextTable(rows: readonly Row[]): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((cells) => (cells[i] ?? "").length)));
  const pad = (cell: string, i: number) =>
    i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0);
  return all.map((cells) => `${cells.map(pad).join("  ").trimEnd()}\n`).join("");
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, "\\$&");
}

/** At most one decimal. */
function formatNumber(number: number): string {
  return String(Math.round(number * 10) / 10);
}

const english = createWords("en-GB");
