import { getTextDirection } from "../../src/render/direction.ts";
import { html, renderJsonLd, type Safe } from "../../src/render/html.ts";
import type { LayoutInput, PageHead, SiteData, SocialImage } from "../../src/views/views.ts";
import { renderHashtag, renderLink, renderUnpublishedNote } from "../parts/inline.ts";
import { renderPicture } from "../parts/picture.ts";

/** Returns a page: head, header with navigation, `main`, footer. */
export function renderPage(input: LayoutInput, main: Safe): Safe {
  const { siteData, head } = input;
  const { words } = siteData;
  return renderDocument(
    input,
    html`<a class="skip-link" href="#main">${words.text("skip-link")}</a>
${renderHeader(siteData, head)}
<main id="main" tabindex="-1">
${renderEnding(input)}${
  head.unpublished !== undefined &&
  html`<p>${renderUnpublishedNote(head.unpublished, words)} ${words.text("preview-only")}</p>
`
}${main}</main>
${renderFooter(siteData, head)}
`,
  );
}

/** Says that the programme has ended, with a link to the page that tells how it went. */
export function renderEnding({ siteData, head }: LayoutInput): Safe | undefined {
  const { ended, words } = siteData;
  if (ended === undefined) return undefined;
  const { day, page } = ended;
  const link = page !== undefined && head.section !== page.url && html` ${renderLink(page)}`;
  return html`<p class="notice">${words.text("programme-ended", { day })}${link}</p>
`;
}

/** Returns a document with a body of its own; `more` stands in its head. */
export function renderDocument({ siteData, head }: LayoutInput, body: Safe, more?: Safe): Safe {
  const { name, urls, words } = siteData;
  return html`<!doctype html>
<html lang="${siteData.language}" dir="${getTextDirection(siteData.language)}">
<head>
<meta charset="utf-8">
<title>${head.title === name ? name : words.text("page-title", { page: head.title, site: name })}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Waymark">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${siteData.themeColours.light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${siteData.themeColours.dark}" media="(prefers-color-scheme: dark)">
${renderMetadata(siteData, head)}
<link rel="icon" href="${urls.iconIco}" sizes="32x32">
<link rel="icon" href="${urls.iconSvg}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${urls.appleTouchIcon}">
<link rel="manifest" href="${urls.manifest}">
<link rel="stylesheet" href="${urls.stylesheet}">
${
  head.extraStylesheet !== undefined &&
  html`<link rel="stylesheet" href="${urls.extraStylesheets[head.extraStylesheet]}">
`
}${
  head.isTimeSensitive &&
  html`<script src="${urls.upcomingScript}" defer></script>
`
}${
  head.jsonLd !== undefined &&
  html`${renderJsonLd(head.jsonLd)}
`
}${head.feeds.map(
  ({
    type,
    title,
    url,
  }) => html`<link rel="alternate" type="${type}" title="${title}" href="${url}">
`,
)}<link rel="alternate" type="application/rss+xml" title="${name}" href="${urls.rss}">
<link rel="alternate" type="text/calendar" title="${words.text("calendar-feed-title", { site: name })}" href="${urls.allEventsCalendar}">
${more}</head>
<body>
${body}</body>
</html>
`;
}

function renderMetadata(siteData: SiteData, head: PageHead): Safe {
  const description = head.description ?? siteData.description;
  return html`<meta name="description" content="${description}">
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
<meta property="og:description" content="${description}">
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

/** Whether a share picture is shown above the text, not as a small square beside it. */
function isLargeImage({ width, height }: SocialImage): boolean {
  return width >= 600 && width > height * 1.2;
}

function renderHeader(siteData: SiteData, head: PageHead): Safe {
  const { home } = siteData.urls;
  return html`<header class="site-header">
<p class="site-name"><a href="${home}"${renderAriaCurrent(home, siteData, head)}>${renderLogo(siteData)}${siteData.name}</a></p>
<nav aria-label="${siteData.words.text("main-navigation")}">
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

/** Nothing where the lead's own navigation has a link to the search. */
function renderSearchLink(siteData: SiteData, head: PageHead): Safe | undefined {
  const { search: url } = siteData.urls;
  if (url === undefined || siteData.navigation.some((link) => link.url === url)) return undefined;
  return html`<li><a class="search-link" href="${url}"${renderAriaCurrent(url, siteData, head)}>${searchIcon}${siteData.words.text("search")}</a></li>
`;
}

/** The logo beside the site's name; an alt text that repeats the name is left out. */
function renderLogo({ logo, name }: SiteData): Safe | undefined {
  if (logo === undefined) return undefined;
  return html`${renderPicture(logo.alt === name ? { ...logo, alt: "" } : logo)} `;
}

/** Marks the link to the page itself ("page"), or to its section of the site ("true"). */
function renderAriaCurrent(url: string, siteData: SiteData, head: PageHead): Safe | undefined {
  const absoluteUrl = siteData.origin + url.slice(siteData.base.length);
  if (head.canonical === absoluteUrl) return html` aria-current="page"`;
  return head.section === url ? html` aria-current="true"` : undefined;
}

/** The description, the lead's own words, links to follow and to write, and who makes the site. */
function renderFooter(siteData: SiteData, { editUrl }: PageHead): Safe {
  const { conversation, contact, urls, words } = siteData;
  const accounts = conversation?.accounts ?? [];
  return html`<footer class="site-footer">
<div>
<p>${siteData.description}</p>
${siteData.footer?.html(siteData.base)}</div>
<ul>
<li><a href="${urls.calendars}">${words.text(siteData.isOver ? "calendars" : "subscribe-to-all")}</a></li>
<li><a href="${urls.rss}">${words.text("posts-as-feed")}</a></li>
${accounts.map(
  (account) => html`<li>${renderLink(account)}</li>
`,
)}${
  contact !== undefined &&
  html`<li>${renderLink(contact)}</li>
`
}${
  editUrl !== undefined &&
  html`<li><a href="${editUrl}">${words.text("edit-this-page")}</a></li>
`
}</ul>
<div>
${[
  conversation?.hashtag &&
    words.html("join-conversation", { hashtag: renderHashtag(conversation.hashtag) }),
  siteData.organisation,
  siteData.licence,
].map(
  (line) =>
    line !== undefined &&
    html`<p>${line}</p>
`,
)}</div>
</footer>`;
}
