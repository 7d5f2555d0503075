/** Renders the pages of the project's own layouts, to find out which of them cannot be made. */
import type { Problems } from "../../content/files/problem.ts";
import type { Page } from "../../pages/page.ts";
import { OwnLayoutError } from "./layouts.ts";

/**
 * Returns these pages, by path within the output; those of our layouts are left out. A mistake of a
 * layout is reported once, with the first page that has it.
 */
export function renderOwnPages(pages: Iterable<Page>, problems: Problems): Map<string, string> {
  const rendered = new Map<string, string>();
  const reported = new Set<string>();
  for (const page of pages) {
    if (!page.hasOwnLayout) continue;
    try {
      rendered.set(page.file, page.render());
    } catch (error) {
      if (!(error instanceof OwnLayoutError)) throw error;
      const mistake = JSON.stringify(error.problem);
      if (reported.has(mistake)) continue;
      reported.add(mistake);
      problems.add(error.onPage(page.url).problem);
    }
  }
  return rendered;
}
