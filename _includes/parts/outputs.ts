/** What an event left behind, and what is still to come. */
import { formatMinutes } from "../../src/locales/minutes.ts";
import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { EventInput, OutputItem, OwedItem } from "../../src/views/views.ts";
import { joinWithCommas, renderDate, renderLink } from "./inline.ts";
import { renderFrom, renderUntil } from "./time-passes.ts";

/** Returns links to what an event left behind: notes, a recording, slides. */
export function renderOutputs(
  outputs: readonly OutputItem[] | undefined,
  words: Words,
): Safe | undefined {
  if (outputs === undefined || outputs.length === 0) return undefined;
  return html`<ul class="outputs">
${outputs.map((output) => renderOutput(output, words))}</ul>
`;
}

/** Returns the outcomes of an event on its own page; those that are owed once it is over. */
export function renderOutcomes({
  outputs,
  owed,
  isPast,
  endsAt,
  siteData,
}: EventInput): Safe | undefined {
  if (outputs.length + owed.length === 0) return undefined;
  const { words } = siteData;
  const fromEnd = isPast ? undefined : renderFrom(endsAt);
  return html`<section aria-labelledby="page:outputs"${outputs.length === 0 && fromEnd}>
<h2 id="page:outputs">${words.text("outcomes")}</h2>
<ul class="outputs">
${outputs.map((output) => renderOutput(output, words))}${owed.map(
  (one) => html`<li${fromEnd}>${renderOwed(one, words)}</li>
`,
)}</ul>
</section>
`;
}

function renderOutput(item: OutputItem, words: Words): Safe {
  const output = renderOutputLink(item, words);
  const { answers = [] } = item;
  if (answers.length === 0)
    return html`<li>${output}</li>
`;
  const questions = joinWithCommas(answers.map(renderLink));
  return html`<li>${words.html("output-answers", { output, questions })}</li>
`;
}

/** Returns a link to an outcome, with its kind and how long it takes. */
export function renderOutputLink(
  { url, title, kind, minutes }: Pick<OutputItem, "url" | "title" | "kind" | "minutes">,
  words: Words,
): Safe {
  const link = html`<a href="${url}">${title}</a>${renderKind(kind, words)}`;
  return minutes === undefined
    ? link
    : words.html("output-with-minutes", { output: link, time: formatMinutes(minutes, words) });
}

/** scripts/upcoming.js takes the day away once it has passed. */
function renderOwed({ title, kind, due }: OwedItem, words: Words): Safe {
  const output = html`${title}${renderKind(kind, words)}`;
  const toCome = words.html("output-to-come", { output });
  if (due === undefined) return toCome;
  const day = renderDate(due.day, words);
  return html`<span${renderUntil(due.until)}>${words.html("output-to-come-by", { output, day })}</span><span${renderFrom(due.until)}>${toCome}</span>`;
}

function renderKind(kind: string | undefined, words: Words): Safe | false {
  return kind !== undefined && html` ${words.text("output-kind", { kind })}`;
}
