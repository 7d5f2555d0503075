/** Pages that people read: rendered by a layout, listed in the sitemap if they may be found. */
import type { SitePath } from "../model/types.ts";
import type { LayoutInputs, LayoutKind, PageHead } from "../views/views.ts";
import type { Context } from "./context.ts";
import { createLazyPage, createPage, type Page, type Template } from "./page.ts";

/** Returns a page with the layout of its kind. The sitemap shows `changed`, the day of its last change. */
export function createHtmlPage<K extends LayoutKind>(
  context: Pick<Context, "templates">,
  url: SitePath,
  kind: K,
  input: LayoutInputs[K],
  changed?: string,
): Page {
  return createPage(url, getLayout(context, kind), input, getSitemapEntry(input.head, changed));
}

/** As `createHtmlPage`, with an input that is made where it is asked for, as of a `createLazyPage`. */
export function createLazyHtmlPage<K extends LayoutKind>(
  context: Pick<Context, "templates">,
  url: SitePath,
  kind: K,
  makeInput: () => LayoutInputs[K],
  { unpublished, changed }: Pick<PageHead, "unpublished"> & { readonly changed?: string } = {},
): Page {
  const head = { isIndexed: true, unpublished };
  return createLazyPage(url, getLayout(context, kind), makeInput, getSitemapEntry(head, changed));
}

/** Returns the layout of a kind, ours or the project's own; the kind is its name in keys. */
export function getLayout<K extends LayoutKind>(
  { templates }: Pick<Context, "templates">,
  kind: K,
): Template<LayoutInputs[K]> {
  const version = templates.ownLayouts?.get(kind);
  return { name: kind, render: templates.layouts[kind], version };
}

/** Returns a page's entry in the sitemap; false for pages that are unlisted or unpublished. */
export function getSitemapEntry(
  head: Pick<PageHead, "isIndexed" | "unpublished">,
  changed?: string,
): Page["sitemap"] {
  if (!head.isIndexed || head.unpublished !== undefined) return false;
  return changed === undefined ? {} : { changed };
}
