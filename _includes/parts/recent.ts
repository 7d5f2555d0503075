import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { PictureView, RecentItem } from "../../src/views/views.ts";
import { renderDate } from "./inline.ts";
import { renderOutputs } from "./outputs.ts";
import { renderPicture } from "./picture.ts";
import { renderPostEntry } from "./posts.ts";

/** Returns what is new: posts, and events that gave outcomes, by the day on which they did. */
export function renderRecentList(recent: readonly RecentItem[], words: Words): Safe {
  return html`<ol class="entries" reversed>
${recent.map((one) => (one.kind === "post" ? renderPostEntry(one.post, words, 3, renderThumbnail(one.picture)) : renderGiven(one, words)))}</ol>
`;
}

/** Without an alternative text: the title beside it says what the post is about. */
function renderThumbnail(picture: PictureView | undefined): Safe | undefined {
  if (picture === undefined) return undefined;
  return renderPicture(picture, { alt: html``, className: "thumbnail" });
}

function renderGiven(
  { event, given }: Extract<RecentItem, { kind: "outcomes" }>,
  words: Words,
): Safe {
  const { url, title, seriesTitle } = event;
  const name = html`<a href="${url}">${seriesTitle !== undefined && `${seriesTitle}: `}${title}</a>`;
  return html`<li class="entry">
<p class="when">${renderDate(given, words)}</p>
<div>
<h3>${words.html("outcomes-of", { event: name })}</h3>
${renderOutputs(event.outputs, words)}</div>
</li>
`;
}
