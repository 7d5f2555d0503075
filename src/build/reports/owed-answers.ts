/** The questions that are owed an answer. */

import { contentFolder } from "../../content/files/path.ts";
import { fileStart } from "../../content/files/problem.ts";
import { relativePath } from "../../content/links/target.ts";
import { listOwedAnswers } from "../../model/conversation.ts";
import type { Site } from "../../model/types.ts";
import { quote } from "../../text/quote.ts";
import { formatDayInEnglish } from "../../time/names.ts";
import type { OwedReport } from "./owed-report.ts";

/** A path that links of posts are relative to. */
const postsFolder = `${contentFolder}/posts/post.md`;

/** Returns the questions that are owed an answer, the oldest first. */
export function reportOwedAnswers(site: Site): OwedReport {
  const owed = listOwedAnswers(site);
  const problems = owed.map(({ page, id, text, asked }) => {
    const anchor = page.body.questions.length > 1 ? `#${id}` : "";
    const path = relativePath(postsFolder, page.file) + anchor;
    return {
      file: page.file,
      position: fileStart,
      message: `the question ${quote(text)} has been open since ${formatDayInEnglish(asked)}`,
      fix: `Write answers: ${path} in the post that tells what people said, or its path in an output of an event; delete the line with [!QUESTION] if nobody will answer`,
    };
  });
  return { owed: problems, one: "answer" };
}
