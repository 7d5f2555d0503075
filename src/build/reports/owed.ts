/** What a programme owes its readers, as `check` prints it. */

import { formatProblem } from "../../content/files/problem.ts";
import { hasEnded } from "../../model/state.ts";
import type { Site } from "../../model/types.ts";
import { formatCount } from "../../text/count.ts";
import { joinWithAnd } from "../../text/quote.ts";
import { reportOwedAnswers } from "./owed-answers.ts";
import { reportOwedOutputs } from "./owed-outputs.ts";
import type { OwedReport } from "./owed-report.ts";
import { reportOwedReviews } from "./owed-reviews.ts";

/**
 * Returns what nobody will give any more once the programme has ended: outcomes that pages promise, and
 * questions without an answer. Before, it is owed.
 */
export function listUnfinished(site: Site): OwedReport["owed"] {
  if (!hasEnded(site)) return [];
  return [...reportOwedOutputs(site).owed, ...reportOwedAnswers(site).owed];
}

/** Returns a line for each thing that is owed, then their number; "" without any. */
export function formatOwed(site: Site): string {
  const reports = [
    reportOwedOutputs(site),
    reportOwedReviews(site),
    reportOwedAnswers(site),
  ].filter(({ owed }) => owed.length > 0);
  if (reports.length === 0) return "";
  const lines = reports.flatMap(({ owed, hints = [] }) => [
    ...owed.map((one) => formatProblem({ severity: "warning", ...one })),
    ...hints,
  ]);
  const counts = reports.map(({ owed, one }) => formatCount(owed.length, one));
  const total = reports.reduce((sum, { owed }) => sum + owed.length, 0);
  const verb = total === 1 ? "is" : "are";
  return `\n${lines.join("\n")}\n\n${joinWithAnd(counts)} ${verb} owed. This stops no build.\n`;
}
