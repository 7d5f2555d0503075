import type { Frame, Framed, Head, SharedPicture } from "../../src/pages/views.ts";
import { directionOf } from "../../src/render/direction.ts";
import { dataBlock, html, type Safe } from "../../src/render/html.ts";
import { picture } from "../parts/picture.ts";
import { anchor, hashtagged, heldNote } from "../parts/words.ts";

/** The page around every page: head, header with navigation, main, footer. */
export function base({ frame, head }: Framed, main: Safe): Safe {
  return html`<!doctype html>
<html lang="${frame.language}" dir="${directionOf(frame.language)}">
<head>
<meta charset="utf-8">
<title>${head.title === frame.name ? frame.name : `${head.title} – ${frame.name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${frame.paper.light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${frame.paper.dark}" media="(prefers-color-scheme: dark)">
${description(frame, head)}
<link rel="icon" href="${frame.base}/favicon.ico" sizes="32x32">
<link rel="icon" href="${frame.base}/favicon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${frame.base}/apple-touch-icon.png">
<link rel="manifest" href="${frame.base}/site.webmanifest">
<link rel="stylesheet" href="${frame.stylesheet}">
${
  head.sheet !== undefined &&
  html`<link rel="stylesheet" href="${frame.sheets[head.sheet]}">
`
}${
  head.passing &&
  html`<script src="${frame.upcoming}" defer></script>
`
}${
  head.data !== undefined &&
  html`${dataBlock(head.data)}
`
}<link rel="alternate" type="application/rss+xml" title="${frame.name}" href="${frame.feed}">
<link rel="alternate" type="text/calendar" title="${frame.name}: events" href="${frame.calendar}">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
${header(frame, head)}
<main id="main" tabindex="-1">
${
  head.held !== undefined &&
  html`<p>${heldNote(head.held, frame.language)} Only a preview shows this page.</p>
`
}${main}</main>
${footer(frame)}
</body>
</html>
`;
}

function description(frame: Frame, head: Head): Safe {
  const text = head.description ?? frame.description;
  return html`<meta name="description" content="${text}">
${
  !head.index &&
  html`<meta name="robots" content="noindex">
`
}${
  head.canonical !== undefined &&
  html`<link rel="canonical" href="${head.canonical}">
<meta property="og:url" content="${head.canonical}">
`
}<meta property="og:title" content="${head.title}">
<meta property="og:description" content="${text}">
<meta property="og:type" content="${head.type}">
<meta property="og:site_name" content="${frame.name}">
${
  head.image !== undefined &&
  html`<meta property="og:image" content="${head.image.url}">
<meta property="og:image:type" content="${head.image.type}">
<meta property="og:image:width" content="${head.image.width}">
<meta property="og:image:height" content="${head.image.height}">
${
  head.image.alt !== "" &&
  html`<meta property="og:image:alt" content="${head.image.alt}">
`
}<meta name="twitter:card" content="${large(head.image) ? "summary_large_image" : "summary"}">
`
}`;
}

/** Whether a picture is to be shown above the words, rather than as a small square beside them. */
function large({ width, height }: SharedPicture): boolean {
  return width >= 600 && width > height * 1.2;
}

function header(frame: Frame, head: Head): Safe {
  const home = `${frame.base}/`;
  return html`<header class="site-header">
<p class="site-name"><a href="${home}"${current(home, frame, head)}>${logo(frame)}${frame.name}</a></p>
<nav aria-label="Main">
<ul>
${frame.navigation.map(
  (link) => html`<li><a href="${link.url}"${current(link.url, frame, head)}>${link.label}</a></li>
`,
)}${search(frame, head)}</ul>
</nav>
</header>`;
}

const glass = html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><circle cx="6.5" cy="6.5" r="5"/><path d="m10.2 10.2 4.8 4.8"/></svg> `;

/** Unless the lead's own navigation leads there already. */
function search(frame: Frame, head: Head): Safe | undefined {
  const { search: url } = frame;
  if (url === undefined || frame.navigation.some((link) => link.url === url)) return undefined;
  return html`<li><a class="to-search" href="${url}"${current(url, frame, head)}>${glass}Search</a></li>
`;
}

/** Beside the name a logo that says no more than the name is silent. */
function logo({ logo, name }: Frame): Safe | undefined {
  if (logo === undefined) return undefined;
  return html`${picture(logo.alt === name ? { ...logo, alt: "" } : logo)} `;
}

/** The page itself, or the part of the site to which it belongs. */
function current(url: string, frame: Frame, head: Head): Safe | undefined {
  const whole = frame.origin + url.slice(frame.base.length);
  if (head.canonical === whole) return html` aria-current="page"`;
  return head.section === url ? html` aria-current="true"` : undefined;
}

/** What this is; how to follow it; how to talk with those who make it. */
function footer(frame: Frame): Safe {
  const { conversation, contact } = frame;
  const accounts = conversation?.accounts ?? [];
  return html`<footer class="site-footer">
<div>
<p>${frame.description}</p>
</div>
<ul>
<li><a href="${frame.base}/calendar/">Events in your calendar</a></li>
<li><a href="${frame.feed}">Posts as a feed (RSS)</a></li>
${accounts.map(
  (account) => html`<li>${anchor(account)}</li>
`,
)}${
  contact !== undefined &&
  html`<li>${anchor(contact)}</li>
`
}</ul>
<div>
${[
  conversation?.hashtag && html`Join the conversation: ${hashtagged(conversation.hashtag)}`,
  frame.organisation,
  frame.licence,
].map(
  (words) =>
    words !== undefined &&
    html`<p>${words}</p>
`,
)}</div>
</footer>`;
}
