/** Every file of the site, from the model. */
import type { Revision } from "../calendar/revision.ts";
import { oldAddresses } from "../model/old-addresses.ts";
import { questions } from "../model/questions.ts";
import type { Site } from "../model/types.ts";
import { calendarPages, toldOf } from "./calendars.ts";
import { cardsOf } from "./cards.ts";
import { cohortPages } from "./cohorts.ts";
import type { Context } from "./context.ts";
import { eventPages } from "./events.ts";
import { feedPages } from "./feeds.ts";
import { addresses, frameOf, perSheet, sheetAddress } from "./frame.ts";
import { headersPage } from "./headers.ts";
import { iconPages } from "./icons.ts";
import { lines } from "./lines.ts";
import { crawlerPages, sheetPage } from "./machine.ts";
import { monthPages } from "./months.ts";
import type { Page } from "./page.ts";
import { peoplePages } from "./people.ts";
import { picturesOf } from "./pictures.ts";
import { plainPages } from "./plain.ts";
import { postPages } from "./posts.ts";
import { searchPages } from "./search.ts";
import { siteColours, styleOf } from "./style.ts";
import { version } from "./version.ts";
import type { SheetName } from "./views.ts";

/** Texts of the code's own that are published with every site. */
export interface Sheets {
  readonly css: string;
  /** Rules that few pages need. */
  readonly only: Readonly<Record<SheetName, string>>;
  /** The script that keeps lists of what is coming true. */
  readonly upcoming: string;
  /** The script of the search page. */
  readonly search: string;
}

/**
 * All pages of a site; `revisions` are by the identity of events. Of what has to be made for them
 * `orders` is told; a preview does without what takes long to make.
 */
export function sitePages(
  site: Site,
  revisions: ReadonlyMap<string, Revision>,
  { css, only, upcoming, search }: Sheets,
  making: Pick<Context, "orders" | "preview">,
): readonly Page[] {
  const colours = siteColours(site);
  const style = styleOf(colours, css);
  const versions = { style: version(style), upcoming: version(upcoming), only };
  const pictures = picturesOf(site, making.orders);
  const cards = cardsOf(site.settings, colours, making);
  const frame = frameOf(site, colours, versions, { pictures, cards });
  const context = contextOf(site, revisions, { ...making, frame, pictures, cards });
  const pages = [
    ...plainPages(context),
    ...postPages(context),
    ...eventPages(context),
    ...monthPages(context),
    ...peoplePages(context),
    ...cohortPages(context),
    ...calendarPages(context),
    ...searchPages(context, search),
    ...feedPages(context),
    ...iconPages(context, colours),
    sheetPage(addresses.stylesheet, style),
    sheetPage(addresses.upcoming, upcoming),
    ...Object.values(perSheet((name) => sheetPage(sheetAddress(name), only[name]))),
  ];
  return [...pages, ...crawlerPages(pages, frame), headersPage(pages, context)];
}

/** What the makers of pages share: of the site, and beside it. */
export function contextOf(
  site: Site,
  revisions: ReadonlyMap<string, Revision>,
  beside: Pick<Context, "frame" | "pictures" | "cards" | "orders" | "preview">,
): Context {
  const ask = questions(site);
  return {
    ...beside,
    site,
    ask,
    lines: lines(site, ask.isPast, beside.pictures),
    told: toldOf(site, revisions),
    old: oldAddresses(site),
  };
}
