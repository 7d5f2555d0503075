/** The player of a briefing, for scripts/play.js; without the script, neither is shown. */

import { html, type Safe } from "../../src/render/html.ts";
import type { BriefingInput } from "../../src/views/views.ts";
import { shortenUrl } from "./inline.ts";

/** The address that starts the player by itself. */
const anchor = "play";

/** Returns the button, and how a screen plays it by itself, as an item of the page's actions. */
export function renderPlayLink({ siteData, body }: BriefingInput): Safe {
  const { words } = siteData;
  // The text may have a heading of this name; the link works in any case.
  const isFree = body.headings.every(({ id }) => id !== anchor);
  return html`<li${isFree && html` id="${anchor}"`} class="play" hidden><button type="button">${words.text("briefing-play")}</button></li>
`;
}

/** Returns the full screen with its controls; the script puts the sections into it. */
export function renderPlayer({
  siteData,
  title,
  url,
  wordsPerMinute,
  playScript,
}: BriefingInput): Safe {
  const { words } = siteData;
  const link = html`<a href="#${anchor}">${shortenUrl(url)}#${anchor}</a>`;
  return html`<p class="play-hint" hidden>${words.html("briefing-play-hint", { url: link })}</p>
<dialog class="player" data-words-per-minute="${wordsPerMinute}" aria-label="${words.text("player-sections", { title })}">
<div class="slide" tabindex="-1" autofocus></div>
<div class="controls">
<progress max="1" value="0" aria-hidden="true"></progress>
<div role="status" data-words="${JSON.stringify(words.message("player-section"))}"></div>
<button type="button">${words.text("player-previous")}</button>
<button type="button" aria-pressed="false">${words.text("player-pause")}</button>
<button type="button">${words.text("player-next")}</button>
<button type="button">${words.text("player-close")}</button>
</div>
</dialog>
<script src="${playScript}" defer></script>
`;
}
