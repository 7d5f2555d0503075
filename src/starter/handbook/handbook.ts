/** The handbook of a programme: how to write each kind of text, from the schemas and the rules. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldLists } from "../../content/schema/field-list.ts";
import { fileTypes } from "../../content/schema/shapes.ts";
import { addDays, getWeekday } from "../../time/date.ts";
import { formatDayInEnglish } from "../../time/names.ts";
import { listOccurrences } from "../../time/recurrence/occurrences.ts";
import { describeRecurrence, type Recurrence } from "../../time/recurrence/recurrence.ts";
import type { PlainDate } from "../../time/types.ts";
import { markdownRows } from "./markdown-rows.ts";
import { problemRows } from "./problem-rows.ts";

export interface HandbookOptions {
  /** Of the programme. */
  readonly name: string;
  /** Its public address, without a slash at its end. */
  readonly url: string;
  readonly today: PlainDate;
}

/** The words by which the command knows a file that it wrote. */
export const handbookMark = "`npm run handbook` wrote this file";

/** One rule of each kind, with an interval of one and of more. */
const rules: { readonly [K in Recurrence["kind"]]: readonly Extract<Recurrence, { kind: K }>[] } = {
  daily: [
    { kind: "daily", interval: 1 },
    { kind: "daily", interval: 2 },
  ],
  weekly: [
    { kind: "weekly", interval: 1, weekdays: [1, 2, 3, 4, 5] },
    { kind: "weekly", interval: 1, weekdays: [3] },
    { kind: "weekly", interval: 2, weekdays: [2, 4] },
  ],
  "monthly-weekday": [
    ...([1, 2, 3, 4, 5, "last"] as const).map(
      (nth) => ({ kind: "monthly-weekday", interval: 1, nth, weekday: 3 }) as const,
    ),
    { kind: "monthly-weekday", interval: 3, nth: 1, weekday: 1 },
  ],
  "monthly-day": [
    { kind: "monthly-day", interval: 1, day: 15 },
    { kind: "monthly-day", interval: 2, day: 31 },
  ],
  yearly: [
    { kind: "yearly", interval: 1, month: 10, day: 1 },
    { kind: "yearly", interval: 2, month: 2, day: 29 },
  ],
};

/** Weeks for which the template has dates: {{w0}} to {{w11}}, Wednesdays. */
const weeks = 12;

/** Returns the text of the handbook, with dates that are ahead. */
export function createHandbook({ name, url, today }: HandbookOptions): string {
  const wednesday = findNextWednesday(addDays(today, 7));
  const dates = Array.from(
    { length: weeks },
    (_, week) => [`w${week}`, addDays(wednesday, week * 7)] as const,
  );
  const values = new Map<string, string>([
    ...dates,
    ["name", name],
    ["url", `${url}/`],
    ["today", today],
    ["repeats", listRules(today)],
    ["markdown", listMarkdown()],
    ["files", fileTypes.map(([what, list]) => `- ${what}: ${list}`).join("\n")],
    ["problems", listProblems()],
    ["fields", listFields()],
  ]);
  const template = readFileSync(join(import.meta.dirname, "handbook.md"), "utf8");
  return template.replace(/\{\{(\w+)\}\}/g, (marker, key: string) => values.get(key) ?? marker);
}

function findNextWednesday(from: PlainDate): PlainDate {
  const wednesday = 3;
  return addDays(from, (wednesday - getWeekday(from) + 7) % 7);
}

function listRules(today: PlainDate): string {
  const rows = Object.values(rules)
    .flat()
    .map((rule) => {
      const horizon = addDays(today, 366 * 12);
      const dates = listOccurrences(rule, { from: today, times: 3, horizon });
      return `| \`${describeRecurrence(rule)}\` | ${dates.map(formatDayInEnglish).join(", ")} |`;
    });
  return ["| repeats | the next dates |", "| --- | --- |", ...rows].join("\n");
}

function listMarkdown(): string {
  const rows = markdownRows.map(({ source, words }) => `| ${writeCode(source)} | ${words} |`);
  return rows.join("\n");
}

/** Returns code for a cell of a table; its lines are shown one after another. */
function writeCode(source: string): string {
  const lines = source.split("\n").filter((line) => line !== "");
  return lines
    .map((line) => {
      const code = line.replaceAll("|", "\\|");
      if (!code.includes("`")) return `\`${code}\``;
      return code.startsWith("```") ? `\`\`\`\` ${code} \`\`\`\`` : `\`\` ${code} \`\``;
    })
    .join(", then ");
}

function listProblems(): string {
  const rows = problemRows.map(
    ({ typed, says, words }) => `| ${writeCode(typed)} | ${says} | ${words} |`,
  );
  return rows.join("\n");
}

function listFields(): string {
  const escapeBars = (text: string) => text.replaceAll("|", "\\|");
  return fieldLists()
    .filter(({ kind }) => kind !== "wording")
    .map(({ kind, file, fields }) => {
      const rows = fields.map(({ name, required, description, values, example }) => {
        const needed = required ? " **needed**" : "";
        return `| \`${name}\`${needed} | ${escapeBars(description)} | ${escapeBars(values)} | ${writeCode(`${name}: ${example}`)} |`;
      });
      const head = ["| field | what it is | values | for instance |", "| --- | --- | --- | --- |"];
      return [`### ${kind} (\`${file}\`)`, "", ...head, ...rows].join("\n");
    })
    .join("\n\n");
}
