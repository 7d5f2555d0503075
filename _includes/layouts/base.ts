import { getTextDirection } from "../../src/render/direction.ts";
import { html, renderJsonLd, type Safe } from "../../src/render/html.ts";
import type { LayoutInput, PageHead, SiteData, SocialImage } from "../../src/views/views.ts";
import { renderHashtag, renderLink, renderUnpublishedNote } from "../parts/inline.ts";
import { renderPicture } from "../parts/picture.ts";

/** The page around every page: head, header with navigation, main, footer. */
export function renderPage({ siteData, head }: LayoutInput, main: Safe): Safe {
  return html`<!doctype html>
<html lang="${siteData.language}" dir="${getTextDirection(siteData.language)}">
<head>
<meta charset="utf-8">
<title>${head.title === siteData.name ? siteData.name : `${head.title} – ${siteData.name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Waymark">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${siteData.themeColours.light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${siteData.themeColours.dark}" media="(prefers-color-scheme: dark)">
${renderMetadata(siteData, head)}
<link rel="icon" href="${siteData.urls.iconIco}" sizes="32x32">
<link rel="icon" href="${siteData.urls.iconSvg}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${siteData.urls.appleTouchIcon}">
<link rel="manifest" href="${siteData.urls.manifest}">
<link rel="stylesheet" href="${siteData.urls.stylesheet}">
${
  head.extraStylesheet !== undefined &&
  html`<link rel="stylesheet" href="${siteData.urls.extraStylesheets[head.extraStylesheet]}">
`
}${
  head.isTimeSensitive &&
  html`<script src="${siteData.urls.upcomingScript}" defer></script>
`
}${
  head.jsonLd !== undefined &&
  html`${renderJsonLd(head.jsonLd)}
`
}<link rel="alternate" type="application/rss+xml" title="${siteData.name}" href="${siteData.urls.rss}">
<link rel="alternate" type="text/calendar" title="${siteData.name}: events" href="${siteData.urls.allEventsCalendar}">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
${renderHeader(siteData, head)}
<main id="main" tabindex="-1">
${
  head.unpublished !== undefined &&
  html`<p>${renderUnpublishedNote(head.unpublished, siteData.language)} Only a preview shows this page.</p>
`
}${main}</main>
${renderFooter(siteData)}
</body>
</html>
`;
}

function renderMetadata(siteData: SiteData, head: PageHead): Safe {
  const text = head.description ?? siteData.description;
  return html`<meta name="description" content="${text}">
${
  !head.isIndexed &&
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
<meta property="og:site_name" content="${siteData.name}">
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
}<meta name="twitter:card" content="${isLargeImage(head.image) ? "summary_large_image" : "summary"}">
`
}`;
}

/** Whether a picture is to be shown above the words, rather than as a small square beside them. */
function isLargeImage({ width, height }: SocialImage): boolean {
  return width >= 600 && width > height * 1.2;
}

function renderHeader(siteData: SiteData, head: PageHead): Safe {
  const { home } = siteData.urls;
  return html`<header class="site-header">
<p class="site-name"><a href="${home}"${renderAriaCurrent(home, siteData, head)}>${renderLogo(siteData)}${siteData.name}</a></p>
<nav aria-label="Main">
<ul>
${siteData.navigation.map(
  (
    link,
  ) => html`<li><a href="${link.url}"${renderAriaCurrent(link.url, siteData, head)}>${link.label}</a></li>
`,
)}${renderSearchLink(siteData, head)}</ul>
</nav>
</header>`;
}

const searchIcon = html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><circle cx="6.5" cy="6.5" r="5"/><path d="m10.2 10.2 4.8 4.8"/></svg> `;

/** Unless the lead's own navigation leads there already. */
function renderSearchLink(siteData: SiteData, head: PageHead): Safe | undefined {
  const { search: url } = siteData.urls;
  if (url === undefined || siteData.navigation.some((link) => link.url === url)) return undefined;
  return html`<li><a class="to-search" href="${url}"${renderAriaCurrent(url, siteData, head)}>${searchIcon}Search</a></li>
`;
}

/** Beside the name a logo that says no more than the name is silent. */
function renderLogo({ logo, name }: SiteData): Safe | undefined {
  if (logo === undefined) return undefined;
  return html`${renderPicture(logo.alt === name ? { ...logo, alt: "" } : logo)} `;
}

/** The page itself, or the part of the site to which it belongs. */
function renderAriaCurrent(url: string, siteData: SiteData, head: PageHead): Safe | undefined {
  const absoluteUrl = siteData.origin + url.slice(siteData.base.length);
  if (head.canonical === absoluteUrl) return html` aria-current="page"`;
  return head.section === url ? html` aria-current="true"` : undefined;
}

/** What this is; how to follow it; how to talk with those who make it. */
function renderFooter(siteData: SiteData): Safe {
  const { conversation, contact } = siteData;
  const accounts = conversation?.accounts ?? [];
  return html`<footer class="site-footer">
<div>
<p>${siteData.description}</p>
</div>
<ul>
<li><a href="${siteData.urls.calendars}">Events in your calendar</a></li>
<li><a href="${siteData.urls.rss}">Posts as a feed (RSS)</a></li>
${accounts.map(
  (account) => html`<li>${renderLink(account)}</li>
`,
)}${
  contact !== undefined &&
  html`<li>${renderLink(contact)}</li>
`
}</ul>
<div>
${[
  conversation?.hashtag && html`Join the conversation: ${renderHashtag(conversation.hashtag)}`,
  siteData.organisation,
  siteData.licence,
].map(
  (words) =>
    words !== undefined &&
    html`<p>${words}</p>
`,
)}</div>
</footer>`;
}
