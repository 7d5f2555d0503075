import type { CalendarEvent } from "../calendar/types.ts";
import type { Questions } from "../model/questions.ts";
import type { Orders } from "../model/recipe.ts";
import type { Event, Site } from "../model/types.ts";
import type { Cards } from "./cards.ts";
import type { Lines } from "./lines.ts";
import type { Pictures } from "./pictures.ts";
import type { Frame, Head, Pager } from "./views.ts";

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
  /** Whether it is made for one who writes, again after every edit. */
  readonly preview: boolean;
  /** Where they order files that have to be made first. */
  readonly orders: Orders;
}

/** A list cut into the pages on which it is shown; an empty list has one page. */
export function paginate<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const pages: T[][] = [];
  for (let i = 0; i < list.length; i += size) pages.push(list.slice(i, i + size));
  return pages.length === 0 ? [[]] : pages;
}

/** Where page `i` (from 0) of `pages` is among its neighbours. */
export function pagerOf(i: number, pages: number, address: (i: number) => string): Pager {
  return {
    page: i + 1,
    pages,
    ...(i > 0 && { newer: address(i - 1) }),
    ...(i < pages - 1 && { older: address(i + 1) }),
  };
}

/** "Blog", "Blog, page 2". */
export function numbered(title: string, i: number): string {
  return i === 0 ? title : `${title}, page ${i + 1}`;
}

/** The sitemap's entry of a page: none for what a preview alone shows. */
export function listed(head: Head, changed?: string): false | { readonly changed?: string } {
  if (!head.index || head.held !== undefined) return false;
  return changed === undefined ? {} : { changed };
}
