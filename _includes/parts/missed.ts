/** How long it takes to catch up. */
import { formatMinutes } from "../../src/locales/minutes.ts";
import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { CatchUpSum, MissedLink } from "../../src/views/views.ts";
import { renderDate, renderLink } from "./inline.ts";
import { renderFrom, renderUntil } from "./time-passes.ts";

/** Returns the link to what members may have missed, with how long the last month takes. */
export function renderMissedLink(missed: MissedLink | undefined, words: Words): Safe | undefined {
  if (missed === undefined) return undefined;
  const { lastMonth } = missed;
  return html`<p>${renderLink(missed)}${lastMonth !== undefined && html` ${renderLastMonth(lastMonth, words)}`}</p>
`;
}

/** Returns "The last month in 35 minutes"; later, where nobody builds, since which day. */
export function renderLastMonth(
  { minutes, unknown, since, until }: CatchUpSum,
  words: Words,
): Safe {
  const time = renderTime({ minutes, unknown }, words);
  const day = renderDate(since, words);
  return html`<span${renderUntil(until)}>${words.html("missed-last-month", { time })}</span><span${renderFrom(until)}>${words.html("missed-since", { time, day })}</span>`;
}

/** Returns "35 minutes", and of how many more outcomes nobody knows the length. */
export function renderTime(
  { minutes, unknown }: Pick<CatchUpSum, "minutes" | "unknown">,
  words: Words,
): Safe {
  const time = formatMinutes(minutes, words);
  return html`${unknown === 0 ? time : words.text("missed-time-and-more", { n: unknown, time })}`;
}
