/** Every file of the site, from the model. */
import { createHash } from "node:crypto";
import { questions } from "../model/questions.ts";
import type { Site } from "../model/types.ts";
import { cohortPages } from "./cohorts.ts";
import type { Context } from "./context.ts";
import { eventPages } from "./events.ts";
import { frameOf } from "./frame.ts";
import { lines } from "./lines.ts";
import { calendarPages, crawlerPages, feedPage, stylePage } from "./machine.ts";
import type { Page } from "./page.ts";
import { peoplePages } from "./people.ts";
import { plainPages } from "./plain.ts";
import { postPages } from "./posts.ts";

/** All pages of a site; `css` is its style sheet, `preview` labels what is held back. */
export function sitePages(site: Site, css: string, preview: boolean): readonly Page[] {
  const styleHash = createHash("sha256").update(css).digest("base64url").slice(0, 8);
  const context: Context = {
    site,
    ask: questions(site),
    frame: frameOf(site, preview, styleHash),
    lines: lines(site.settings.base),
  };
  const pages = [
    ...plainPages(context),
    ...postPages(context),
    ...eventPages(context),
    ...peoplePages(context),
    ...cohortPages(context),
    ...calendarPages(context),
    feedPage(context),
    stylePage(css),
  ];
  return [...pages, ...crawlerPages(pages, context)];
}
