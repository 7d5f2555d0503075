/** What a programme owes its readers, as `check` prints it. */
import type { Site } from "../../model/types.ts";
import { joinWithAnd } from "../../text/quote.ts";
import { reportOwedAnswers } from "./owed-answers.ts";
import { reportOwedOutputs } from "./owed-outputs.ts";
import { reportOwedReviews } from "./owed-reviews.ts";

/** Returns a line for each thing that is owed, then their number; "" without any. */
export function formatOwed(site: Site): string {
  const reports = [
    reportOwedOutputs(site),
    reportOwedReviews(site),
    reportOwedAnswers(site),
  ].filter(({ count }) => count > 0);
  if (reports.length === 0) return "";
  const lines = reports.flatMap((report) => report.lines);
  const counts = reports.map(({ count, one }) => `${count} ${one}${count === 1 ? "" : "s"}`);
  const total = reports.reduce((sum, { count }) => sum + count, 0);
  const verb = total === 1 ? "is" : "are";
  return `\n${lines.join("\n")}\n\n${joinWithAnd(counts)} ${verb} owed. This stops no build.\n`;
}
