import type { CalendarEvent } from "../calendar/types.ts";
import type { Questions } from "../model/questions.ts";
import type { Orders } from "../model/recipe.ts";
import type { Entry, Event, Site, SitePath } from "../model/types.ts";
import type { Cards } from "./cards.ts";
import type { Lines } from "./lines.ts";
import type { Pictures } from "./pictures.ts";
import type { Frame, Head } from "./views.ts";

/** What the makers of pages share; no page's input holds it. */
export interface Context {
  readonly site: Site;
  readonly ask: Questions;
  readonly frame: Frame;
  readonly lines: Lines;
  readonly pictures: Pictures;
  readonly cards: Cards;
  /** What calendars say of each event that they reach back to; the same object in all of them. */
  readonly told: ReadonlyMap<Event, CalendarEvent>;
  /** Old addresses, of each thing that has any. */
  readonly old: ReadonlyMap<Entry, readonly SitePath[]>;
  /** Whether it is made for one who writes, again after every edit. */
  readonly preview: boolean;
  /** Where they order files that have to be made first. */
  readonly orders: Orders;
}

/** The sitemap's entry of a page: none for what a preview alone shows. */
export function listed(head: Head, changed?: string): false | { readonly changed?: string } {
  if (!head.index || head.held !== undefined) return false;
  return changed === undefined ? {} : { changed };
}
