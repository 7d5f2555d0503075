/** The questions that are owed an answer. */

import { contentFolder } from "../../content/files/path.ts";
import { fileStart, formatProblem } from "../../content/files/problem.ts";
import { relativePath } from "../../content/links/target.ts";
import { listOwedAnswers } from "../../model/conversation.ts";
import type { Site } from "../../model/types.ts";
import { quote } from "../../text/quote.ts";
import { formatDateWithoutWeekday } from "../../time/format.ts";
import type { OwedReport } from "./owed-report.ts";

/** A path that links of posts are relative to. */
const postsFolder = `${contentFolder}/posts/post.md`;

/** Returns a line for each question that has been open for 90 days, the oldest first. */
export function reportOwedAnswers(site: Site): OwedReport {
  const owed = listOwedAnswers(site);
  const lines = owed.map(({ page, id, text, asked }) => {
    const anchor = page.body.questions.length > 1 ? `#${id}` : "";
    const path = relativePath(postsFolder, page.file) + anchor;
    return formatProblem({
      severity: "warning",
      file: page.file,
      position: fileStart,
      message: `the question ${quote(text)} is open since ${formatDateWithoutWeekday(asked, "en-GB")}`,
      fix: `Write answers: ${path} in the post that tells what people said, or its path in an output of an event`,
    });
  });
  return { lines, count: owed.length, one: "answer" };
}
