import { isFolderAddress } from "../model/old-addresses.ts";
import type { Entry, SitePath } from "../model/types.ts";
import type { RedirectInput } from "../views/views.ts";
import type { Context } from "./context.ts";
import { createPage, type Page } from "./page.ts";

/** Returns a page at an address that has nothing of its own any more; it leads to the target. */
export function buildRedirect(
  { siteData, templates }: Pick<Context, "siteData" | "templates">,
  url: SitePath,
  target: { readonly title: string; readonly url: SitePath },
): Page {
  const input: RedirectInput = {
    to: siteData.base + encodeURI(target.url),
    canonical: siteData.origin + encodeURI(target.url),
    title: target.title,
    words: siteData.words,
  };
  return createPage(url, { name: "redirect", render: templates.redirect }, input);
}

/** Returns redirects for a page below the page of an entry, from where it was before each rename. */
export function buildOldRedirects(
  context: Pick<Context, "siteData" | "templates">,
  { title, url, aliases }: Pick<Entry, "title" | "url" | "aliases">,
  getUrl: (entryUrl: SitePath) => SitePath,
): readonly Page[] {
  const target = { title, url: getUrl(url) };
  return aliases.filter(isFolderAddress).map((old) => buildRedirect(context, getUrl(old), target));
}
