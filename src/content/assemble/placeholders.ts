/** The words in braces of a briefing, and what is wrong with them. */
import type { Placeholder, PlaceholderKind } from "../../model/types.ts";
import { findNearest } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import type { Problems } from "../files/problem.ts";
import type { ContentText } from "../texts/texts.ts";

/** How many each kind shows where no number is typed; 0 for kinds that have none. */
const defaultCounts: Readonly<Record<PlaceholderKind, number>> = {
  ask: 0,
  dates: 4,
  outputs: 3,
  people: 0,
};

/** More would leave no place on a sheet for anything else. */
const maxCount = 12;

const kinds: readonly PlaceholderKind[] = ["ask", "dates", "outputs", "people"];

/** Returns the placeholders of a briefing; reports those that would be shown as typed. */
export function readPlaceholders(text: ContentText, problems: Problems): readonly Placeholder[] {
  const lines = text.placeholders.length === 0 ? [] : text.markdown().split("\n");
  return text.placeholders.flatMap((found) => {
    const column = Math.max(0, lines[found.line]?.indexOf(found.raw) ?? 0) + 1;
    const position = { line: text.markdownLine + found.line, column };
    const read = readPlaceholder(found);
    if (read === undefined) return [];
    if ("kind" in read)
      return { ...read, raw: found.raw, line: position.line, column: position.column };
    const { isWarning, message, fix } = read;
    const problem = { file: text.file, position, message, fix };
    if (isWarning) problems.warn(problem);
    else problems.add(problem);
    return [];
  });
}

interface Mistake {
  readonly isWarning: boolean;
  readonly message: string;
  readonly fix: string;
}

const onItsOwn = " on a line of its own, with an empty line before and after";

/** Returns what a placeholder asks for; undefined for other words in braces within a sentence. */
function readPlaceholder({
  raw,
  isAlone,
}: ContentText["placeholders"][number]): Pick<Placeholder, "kind" | "count"> | Mistake | undefined {
  const [name = "", number] = raw
    .slice(1, -1)
    .trim()
    .split(/[ :=,]+/);
  const kind = kinds.find((one) => one === name.toLowerCase());
  const sign = /[:=,]/.exec(raw)?.[0];
  if (sign !== undefined) {
    const count = /^\d+$/.test(number ?? "") ? number : undefined;
    return kind === undefined
      ? undefined
      : {
          isWarning: true,
          message: `${raw} is shown as typed, because of the ${sign} in it`,
          fix: `Write ${format(kind, count)}${isAlone ? "" : onItsOwn}`,
        };
  }
  if (!isAlone)
    return kind === undefined
      ? undefined
      : {
          isWarning: true,
          message: `${raw} is shown as typed, because it is not alone in a paragraph`,
          fix: `Write ${raw}${onItsOwn}`,
        };
  if (kind === undefined) {
    const nearest = kinds.find((one) => one === findNearest(name, kinds));
    const count = /^\d+$/.test(number ?? "") ? number : undefined;
    return {
      isWarning: false,
      message: `there is nothing called ${quote(name)} to fill ${raw} with`,
      fix:
        nearest === undefined
          ? `Write one of ${kinds.map((one) => format(one)).join(", ")}, or delete it`
          : `Did you mean ${format(nearest, count)}?`,
    };
  }
  const usual = defaultCounts[kind];
  if (number === undefined) return { kind, count: usual };
  const count = Number(number);
  if (usual === 0)
    return { isWarning: false, message: `{${kind}} has no number`, fix: `Write {${kind}}` };
  if (/^\d+$/.test(number) && count >= 1 && count <= maxCount) return { kind, count };
  return {
    isWarning: false,
    message: `${quote(number)} is not a whole number from 1 to ${maxCount}`,
    fix: `Write ${format(kind, count > maxCount ? String(maxCount) : undefined)}`,
  };
}

/** "{dates 4}", with the usual number where none is given. */
function format(kind: PlaceholderKind, count?: string): string {
  const usual = defaultCounts[kind];
  return usual === 0 ? `{${kind}}` : `{${kind} ${count ?? usual}}`;
}
