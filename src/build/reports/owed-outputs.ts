/** The outcomes that are owed. */
import { listOwedOutputs, type OwedByEvent } from "../../model/outcomes/owed.ts";
import { getFullTitle } from "../../model/queries.ts";
import type { Site } from "../../model/types.ts";
import { joinWithAnd, quote } from "../../text/quote.ts";
import { isSameWord } from "../../text/same-word.ts";
import { formatDayInEnglish } from "../../time/names.ts";
import { getLastDay } from "../../time/when.ts";
import type { OwedReport } from "./owed-report.ts";

/** So many sessions that owe the same probably took place before it was promised. */
const manySessions = 6;

/** Returns the outcomes that are owed, the oldest first, then hints. */
export function reportOwedOutputs(site: Site): OwedReport {
  const owed = listOwedOutputs(site);
  const problems = owed.map((one) => ({
    file: one.source.file,
    field: one.source.field,
    position: one.source.position(),
    message: describe(one),
    fix: advise(one),
  }));
  return { owed: problems, hints: listHints(owed, site), one: "outcome" };
}

function describe({ event, title, due, isOverdue, hosts }: OwedByEvent): string {
  const day = formatDayInEnglish(getLastDay(event.when));
  const names = hosts.map(({ name }) => name);
  const by = names.length === 0 ? "" : ` by ${joinWithAnd(names)}`;
  return `${quote(title)} of ${getFullTitle(event)} has been owed${by} since ${day}; it ${isOverdue ? "was" : "is"} due by ${formatDayInEnglish(due)}`;
}

function advise({ event, title, source }: OwedByEvent): string {
  const entry = `{ title: ${title}, url: https://example.org/address }`;
  const none = source.kind === "entry" ? "" : ", or promises: none if there will be none";
  switch (source.kind) {
    case "entry":
      return "Write url: and its address there, or file: and the name of a file; delete the entry if there will be none";
    case "list": {
      const similar = event.outputs.find((output) => hasWord(output.title, title));
      return similar === undefined
        ? `Add ${entry} to outputs${none}`
        : `Write kind: ${title.toLowerCase()} for ${quote(similar.title)} if that is it, or add ${entry}${none}`;
    }
    case "file":
      return `Write outputs: [${entry}]${none}`;
    case "draft":
      return `This file is a draft, so it changes nothing yet; when you publish it, write outputs: [${entry}]${none}`;
    case "new-file":
      return `Create this file with\n---\noutputs: [${entry}]\n---\nIf there will be none, write promises: none in place of outputs`;
  }
}

function hasWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((one) => isSameWord(one, word));
}

/** For each series whose sessions all owe the same: how to promise it from a day on. */
function listHints(owed: readonly OwedByEvent[], { series, buildDate }: Site): readonly string[] {
  const groups = Map.groupBy(owed, ({ event, title }) => `${event.session?.series.id} ${title}`);
  return [...groups.values()].flatMap((group) => {
    const id = group[0]?.event.session?.series.id;
    const file = series.find((one) => one.id === id)?.file;
    if (file === undefined || group.length < manySessions) return [];
    return [
      `${file}: ${group.length} sessions owe ${quote(group[0]?.title ?? "")}. If the series promises it only from now on, move promises below later:, to an entry with from: ${buildDate.date}.`,
    ];
  });
}
