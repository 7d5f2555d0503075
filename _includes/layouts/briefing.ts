import { formatMinutes } from "../../src/locales/minutes.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { createMailto } from "../../src/render/mailto.ts";
import { toParagraphs } from "../../src/render/plain-text.ts";
import type { BriefingInput, BriefingsInput } from "../../src/views/views.ts";
import { renderFilling } from "../parts/fillings.ts";
import { renderLang, renderLink, renderUnpublishedNote, shortenUrl } from "../parts/inline.ts";
import { renderPlayer, renderPlayLink } from "../parts/player.ts";
import { renderQrCode } from "../parts/qr.ts";
import { renderPage } from "./base.ts";

/** The briefings, for managers and their teams. */
export function renderBriefings({ siteData, head, briefings }: BriefingsInput): Safe {
  return renderPage(
    { siteData, head },
    html`<h1>${head.title}</h1>
<ul class="entries">
${briefings.map(
  (briefing) => html`<li class="entry">
<div>
<h2>${renderLink(briefing)}${renderUnpublishedNote(briefing.unpublished, siteData.words)}</h2>
${briefing.cohort !== undefined && html`<p class="facts">${briefing.cohort}</p>`}
${briefing.summary !== undefined && html`<p${renderLang(briefing.lang)}>${briefing.summary}</p>`}
</div>
</li>
`,
)}</ul>
`,
  );
}

/** One page for managers and their teams: to read, to print on one sheet, to play, to forward. */
export function renderBriefing(input: BriefingInput): Safe {
  const { siteData, title, summary, cohort, minutes, url } = input;
  const { words, urls, base } = siteData;
  const text = input.body.html(base, (raw) => renderFilling(input.fillings[raw], siteData));
  const email = createMailto({
    subject: title,
    paragraphs: [...(summary === undefined ? [] : [summary]), ...toParagraphs(text)],
    end: words.text("briefing-forward-end", { url }),
  });
  return renderPage(
    input,
    html`<article class="briefing">
<header class="briefing-head">
${
  urls.briefings !== undefined &&
  html`<p class="back"><a href="${urls.briefings}">${words.text("briefings")}</a></p>
`
}<h1${renderLang(input.head.lang)}>${title}</h1>
<p class="facts">${cohort !== undefined && html`${words.html("briefing-for-cohort", { cohort: renderLink(cohort) })} · `}${words.text("briefing-time", { time: formatMinutes(minutes, words) })}</p>
${
  summary !== undefined &&
  html`<p class="lead"${renderLang(input.head.lang)}>${summary}</p>
`
}</header>
<ul class="actions">
${renderPlayLink(input)}<li><a href="${email}">${words.text("briefing-forward")}</a></li>
</ul>
<div class="prose"${renderLang(input.head.lang)}>
${text}</div>
<div class="briefing-code">
${renderQrCode(input.qr, words.text("qr-code", { target: url }))}
<p>${words.text("briefing-link")}<br><a href="${url}">${shortenUrl(url)}</a></p>
</div>
</article>
${renderPlayer(input)}`,
  );
}
