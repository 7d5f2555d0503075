/** Every file of the site, from the model. */
import { createHash } from "node:crypto";
import type { Revision } from "../calendar/revision.ts";
import { questions } from "../model/questions.ts";
import type { Orders } from "../model/recipe.ts";
import type { Site } from "../model/types.ts";
import { calendarPages, toldOf } from "./calendars.ts";
import { cohortPages } from "./cohorts.ts";
import type { Context } from "./context.ts";
import { eventPages } from "./events.ts";
import { addresses, frameOf } from "./frame.ts";
import { lines } from "./lines.ts";
import { crawlerPages, feedPage, sheetPage } from "./machine.ts";
import { monthPages } from "./months.ts";
import type { Page } from "./page.ts";
import { peoplePages } from "./people.ts";
import { type Pictures, picturesOf } from "./pictures.ts";
import { plainPages } from "./plain.ts";
import { postPages } from "./posts.ts";
import { siteColours, styleOf } from "./style.ts";
import type { Frame } from "./views.ts";

/** Texts of the code's own that are published with every site. */
export interface Sheets {
  readonly css: string;
  /** The script that keeps lists of what is coming true. */
  readonly upcoming: string;
}

/**
 * All pages of a site; `revisions` are by the identity of events. Of what has to be made for them
 * `orders` is told.
 */
export function sitePages(
  site: Site,
  revisions: ReadonlyMap<string, Revision>,
  { css, upcoming }: Sheets,
  orders: Orders,
): readonly Page[] {
  const colours = siteColours(site);
  const style = styleOf(colours, css);
  const versions = { style: version(style), upcoming: version(upcoming) };
  const pictures = picturesOf(site, orders);
  const frame = frameOf(site, colours, versions, pictures);
  const context = contextOf(site, revisions, frame, pictures, orders);
  const pages = [
    ...plainPages(context),
    ...postPages(context),
    ...eventPages(context),
    ...monthPages(context),
    ...peoplePages(context),
    ...cohortPages(context),
    ...calendarPages(context),
    feedPage(context),
    sheetPage(addresses.stylesheet, style),
    sheetPage(addresses.upcoming, upcoming),
  ];
  return [...pages, ...crawlerPages(pages, context)];
}

/** What the makers of pages share, of a site and the frame around its pages. */
export function contextOf(
  site: Site,
  revisions: ReadonlyMap<string, Revision>,
  frame: Frame,
  pictures: Pictures,
  orders: Orders,
): Context {
  const ask = questions(site);
  return {
    site,
    ask,
    frame,
    lines: lines(site, ask.isPast, pictures),
    pictures,
    told: toldOf(site, revisions),
    orders,
  };
}

function version(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 8);
}
