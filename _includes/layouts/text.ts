import { html, type Safe } from "../../src/render/html.ts";
import type { LayoutInput, RedirectInput, TextInput } from "../../src/views/views.ts";
import { renderBody, renderLink } from "../parts/inline.ts";
import { renderSearchForm } from "../parts/search.ts";
import { renderPage } from "./base.ts";

/** A plain page. */
export function renderText(input: TextInput): Safe {
  return renderPage(
    input,
    html`<article>
<h1>${input.title}</h1>
${renderBody(input.body, input.siteData.base)}</article>
`,
  );
}

/** What a host shows where there is no page. */
export function renderNotFound(input: LayoutInput): Safe {
  const { navigation, urls } = input.siteData;
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
<p>It may have moved, or the address may have a letter too many.</p>
${urls.search !== undefined && renderSearchForm(urls.search)}<ul>
<li><a href="${urls.home}">Start page</a></li>
${navigation.map(
  (link) => html`<li>${renderLink(link)}</li>
`,
)}</ul>
`,
  );
}

/** An old address: leads on by itself, and by a link. */
export function renderRedirect(input: RedirectInput): Safe {
  return html`<!doctype html>
<html lang="${input.language}">
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
<h1>This page has moved</h1>
<p><a href="${input.to}">${input.title}</a></p>
</main>
</body>
</html>
`;
}
