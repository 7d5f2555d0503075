import type { SitePath } from "../model/types.ts";
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
