/** Checks that what `answers` fields name are questions. */
import type { Entry } from "../../model/types.ts";
import { findNearest } from "../../text/nearest.ts";
import { joinWithOr, quote } from "../../text/quote.ts";
import type { AssembleContext, TypedAnswer } from "../assemble/context.ts";
import { reportProblem, reportWarning } from "../fields/raw-fields.ts";

/** A question that nobody finds is a problem; several questions without an anchor are a warning. */
export function checkAnswers(context: AssembleContext, entries: readonly Entry[]): void {
  if (context.answers.length === 0) return;
  const byUrl = new Map<string, Entry>(entries.map((entry) => [entry.url, entry]));
  for (const answer of context.answers) {
    const entry = byUrl.get(answer.reference.url);
    if (entry === undefined) reportNoText(answer, entries, context);
    else checkQuestion(answer, entry, context);
  }
}

/** A missing text has been reported with all other links. */
function reportNoText(
  { file, typed, fields, path }: TypedAnswer,
  entries: readonly Entry[],
  { problems }: AssembleContext,
): void {
  if (file?.endsWith(".md")) return;
  const asking = entries.filter(({ body }) => body.questions.length > 0);
  const near = findNearest(
    typed,
    asking.map(({ url }) => url),
  );
  const fix =
    near === undefined
      ? "Write the file of the text that has the question, such as ../posts/map-check.md"
      : `Did you mean ${near}?`;
  reportProblem(fields, path, `${quote(typed)} is no text with a question`, fix, problems);
}

function checkQuestion(
  { reference, typed, fields, path }: TypedAnswer,
  { file, body: { questions, headings } }: Entry,
  { problems }: AssembleContext,
): void {
  const { id } = reference;
  const address = typed.replace(/#.*$/, "");
  const choices = questions.map(({ id, text }) => `${address}#${id} (${quote(text)})`);
  if (questions.length === 0) {
    const fix =
      "Write > [!QUESTION] on a line there, and the question below it after >, or remove this";
    reportProblem(fields, path, `${file} has no question`, fix, problems);
  } else if (id === undefined) {
    if (questions.length === 1) return;
    const message = `${file} has ${questions.length} questions, and this counts as an answer to each`;
    reportWarning(fields, path, message, `Write ${joinWithOr(choices)}`, problems);
  } else if (!questions.some((question) => question.id === id)) {
    // Another anchor has been reported with all other links, unless the text has it.
    if (!headings.some((heading) => heading.id === id)) return;
    const message = `#${id} is a heading of ${file}, not a question`;
    reportProblem(fields, path, message, `Write ${joinWithOr(choices)}`, problems);
  }
}
