/** Reads a map check: a post that looks back on a cohort and says what changes for the next. */
import type { MapCheck, ReviewStage } from "../../model/types.ts";
import { findNearest } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import { type RawFields, reportWarning } from "../fields/raw-fields.ts";
import { readBodySections, type Section } from "../texts/body.ts";
import type { ContentText } from "../texts/texts.ts";
import type { AssembleContext } from "./context.ts";

const stages: readonly ReviewStage[] = ["start", "halfway", "end"];

/** The headings that a map check has, by the message that names each. */
type HeadingKey = "review-did" | "review-learned" | "review-next";

const who = "(?:we|i|we ?ve|i ?ve|we have|i have)";

/** Other ways to write a heading, without case and punctuation: "what we ve learnt so far". */
const variants: Readonly<Record<HeadingKey, RegExp>> = {
  "review-did": new RegExp(`^what ${who} (?:did|done|been doing)(?: so far)?$`),
  "review-learned": new RegExp(`^(?:what ${who} (?:learned|learnt)(?: so far)?|lessons)$`),
  "review-next":
    /^(?:what(?: ?s| is| comes| happens| changes)? next|what (?:we|i)(?: ?ll| will) (?:change|do)(?: next)?|what (?:will )?changes?|next(?: steps)?)$/,
};

/** What to write below a heading that is missing. */
const advice: Readonly<Record<HeadingKey, string>> = {
  "review-did": "what you did",
  "review-learned": "what you learned, as a list or a paragraph for each point",
  "review-next": "a list of what changes for the next cohort",
};

/** Returns the map check in the text of a post; warns of what it lacks. `review` is the field. */
export function readMapCheck(
  context: AssembleContext,
  text: ContentText,
  review: string,
): MapCheck {
  const { fields: raw, file, address } = text;
  const warn = (message: string, fix: string) =>
    reportWarning(raw, ["review"], message, fix, context.problems);
  warnOfNoCohort(context, raw, warn);
  const { base } = context.settings;
  const sections = readBodySections(text.markdown(), { file, url: address.url, base });
  const readPoints = (key: HeadingKey) => {
    const heading = context.settings.words.text(key);
    const section = findSection(sections, key, heading);
    if (section === undefined) warn(...explainMissing(sections, key, heading));
    else if (section.points.length === 0)
      warn(
        `there is nothing below the heading ${quote(section.heading)}`,
        `Write below it ${advice[key]}`,
      );
    return section?.points ?? [];
  };
  readPoints("review-did");
  return {
    review: readReview(review, warn),
    learned: readPoints("review-learned"),
    next: readPoints("review-next"),
  };
}

type Warn = (message: string, fix: string) => void;

function warnOfNoCohort({ cohorts }: AssembleContext, raw: RawFields, warn: Warn): void {
  if (Object.hasOwn(raw.values, "cohort") || Object.hasOwn(raw.values, "cohorts")) return;
  const names = [...cohorts.keys()].slice(0, 8).join(", ");
  warn(
    "the map check has no cohort, so no page of a cohort shows it",
    names === ""
      ? "Write a file in content/cohorts, and its name here as cohort:"
      : `Write cohort: and one of ${names}`,
  );
}

/** Returns the stage, or the lead's own words; warns of words that are nearly a stage. */
function readReview(typed: string, warn: Warn): MapCheck["review"] {
  const stage = stages.find((one) => one === typed.toLowerCase());
  if (stage !== undefined) return stage;
  const near = findNearest(typed, stages);
  if (near !== undefined)
    warn(
      `${quote(typed)} is shown as it is`,
      `Write review: ${near} if you mean that stage, or more words of your own`,
    );
  return { words: typed };
}

/** Returns the section under a heading: in the site's words, else as `variants` has it. */
function findSection(
  sections: readonly Section[],
  key: HeadingKey,
  heading: string,
): Section | undefined {
  const wanted = simplify(heading);
  return (
    sections.find((section) => simplify(section.heading) === wanted) ??
    sections.find((section) => variants[key].test(simplify(section.heading)))
  );
}

/** Returns a heading in lower case without punctuation and number: "what s next" for "3. What’s next?". */
function simplify(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .replace(/^\d+ /, "");
}

function explainMissing(
  sections: readonly Section[],
  key: HeadingKey,
  heading: string,
): [message: string, fix: string] {
  const near = findNearest(
    heading,
    sections.map((section) => section.heading),
  );
  return [
    `the map check has no heading "${heading}"`,
    near === undefined
      ? `Write ## ${heading}, and below it ${advice[key]}`
      : `Did you mean ## ${heading} where you wrote ${quote(near)}?`,
  ];
}
