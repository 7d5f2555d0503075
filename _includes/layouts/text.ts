import { html, type Safe } from "../../src/render/html.ts";
import type { LayoutInput, RedirectInput, TextInput } from "../../src/views/views.ts";
import { renderBody, renderLang, renderLink } from "../parts/inline.ts";
import { renderSearchForm } from "../parts/search.ts";
import { renderPage } from "./base.ts";

/** One of the lead's own pages. */
export function renderText(input: TextInput): Safe {
  return renderPage(
    input,
    html`<article>
<h1${renderLang(input.head.lang)}>${input.title}</h1>
${renderBody(input.body, input.siteData.base, input.head.lang)}</article>
`,
  );
}

/** The page that hosts show for an unknown address. */
export function renderNotFound(input: LayoutInput): Safe {
  const { navigation, urls, words } = input.siteData;
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
<p>${words.text("not-found-hint")}</p>
${urls.search !== undefined && renderSearchForm(urls.search, words)}<ul>
<li><a href="${urls.home}">${words.text("home")}</a></li>
${navigation.map(
  (link) => html`<li>${renderLink(link)}</li>
`,
)}</ul>
`,
  );
}

/** The page at an old address: redirects at once, and has a link for browsers that do not. */
export function renderRedirect(input: RedirectInput): Safe {
  const { words } = input;
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<title>${input.title}</title>
<meta http-equiv="refresh" content="0; url=${input.to}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="${input.canonical}">
</head>
<body>
<main>
<h1>${words.text("page-moved")}</h1>
<p><a href="${input.to}">${input.title}</a></p>
</main>
</body>
</html>
`;
}
