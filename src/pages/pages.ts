/** Every file of the site, from the model. */
import { createHash } from "node:crypto";
import type { Revision } from "../calendar/revision.ts";
import { questions } from "../model/questions.ts";
import type { Site } from "../model/types.ts";
import { calendarPages, toldOf } from "./calendars.ts";
import { cohortPages } from "./cohorts.ts";
import type { Context } from "./context.ts";
import { eventPages } from "./events.ts";
import { frameOf } from "./frame.ts";
import { lines } from "./lines.ts";
import { crawlerPages, feedPage, stylePage } from "./machine.ts";
import { monthPages } from "./months.ts";
import type { Page } from "./page.ts";
import { peoplePages } from "./people.ts";
import { plainPages } from "./plain.ts";
import { postPages } from "./posts.ts";

/** All pages of a site; `revisions` are by the identity of events, `css` is its style sheet. */
export function sitePages(
  site: Site,
  revisions: ReadonlyMap<string, Revision>,
  css: string,
): readonly Page[] {
  const style = accentOf(site) + css;
  const styleHash = createHash("sha256").update(style).digest("base64url").slice(0, 8);
  const ask = questions(site);
  const context: Context = {
    site,
    ask,
    frame: frameOf(site, styleHash),
    lines: lines(site.settings.base, ask.isPast),
    told: toldOf(site, revisions),
  };
  const pages = [
    ...plainPages(context),
    ...postPages(context),
    ...eventPages(context),
    ...monthPages(context),
    ...peoplePages(context),
    ...cohortPages(context),
    ...calendarPages(context),
    feedPage(context),
    stylePage(style),
  ];
  return [...pages, ...crawlerPages(pages, context)];
}

/** The lead's colour, for the style sheet to derive others from. */
function accentOf({ settings }: Site): string {
  return settings.accent === undefined ? "" : `:root { --accent: ${settings.accent}; }\n`;
}
