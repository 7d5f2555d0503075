/**
 * Lists that grow for as long as a programme goes on, cut into pages. The first page of a list has
 * the address that the whole list would have; the others lie below it.
 */
import type { SitePath } from "../model/types.ts";
import { type Context, listed } from "./context.ts";
import { headOf } from "./frame.ts";
import { type Page, page, type Template } from "./page.ts";
import type { Head, ListInput, Pager, Part } from "./views.ts";

/** What a page has of a list beside other things, and a page that has nothing but the list. */
const beside = 20;
export const alone = 50;

/** One page of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly url: SitePath;
  /** From 1. */
  readonly number: number;
  readonly pager: Pager;
}

/** Where a list is: its first page, and the folder of the others, where that is another. */
interface Where {
  readonly base: string;
  readonly url: SitePath;
  /** The part of the first page that the list is in. */
  readonly anchor?: string;
  readonly folder?: SitePath;
}

/** The pages of a list, `size` on each but the first, which may have another; an empty list has one. */
export function listPages<T>(
  list: readonly T[],
  size: number,
  { base, url, anchor, folder = url }: Where,
  first = size,
): readonly [ListPage<T>, ...ListPage<T>[]] {
  const pages = 1 + Math.ceil(Math.max(0, list.length - first) / size);
  const end = (number: number) => first + (number - 1) * size;
  const address = (number: number): SitePath => (number === 1 ? url : `${folder}page/${number}/`);
  const link = (number: number): string | undefined => {
    if (number < 1 || number > pages) return undefined;
    const place = number === 1 && anchor !== undefined ? `#${anchor}` : "";
    return base + encodeURI(address(number)) + place;
  };
  const at = (number: number): ListPage<T> => ({
    items: list.slice(number === 1 ? 0 : end(number - 1), end(number)),
    url: address(number),
    number,
    pager: {
      page: number,
      pages,
      previous: link(number - 1),
      next: link(number + 1),
    },
  });
  return [at(1), ...Array.from({ length: pages - 1 }, (_, i) => at(i + 2))];
}

/** "Blog", "Blog, page 2". */
export function numbered(title: string, number: number): string {
  return number === 1 ? title : `${title}, page ${number}`;
}

/** Whose list it is: the thing that has a page, on which the list begins. */
export interface Owner {
  /** What the way back to it is called. */
  readonly name: string;
  readonly url: SitePath;
  readonly section: string;
  readonly held?: Head["held"];
}

/** A list in a section of its owner's page, next to others. */
export interface Section<T, Line> {
  /** Of the section, and of the folder of the pages on which it goes on. */
  readonly id: "posts" | "coming" | "past";
  /** What pages are called on which it goes on: "Ann: past events". */
  readonly title: string;
  readonly list: readonly T[];
  /** What is printed of a page's part of the list. */
  readonly lines: (items: readonly T[]) => readonly Line[];
  readonly template: Template<ListInput<Line>>;
  /** How much of it the owner's page has. */
  readonly first?: number;
}

/** The part of a list that its owner's page shows, and a page for each of the other parts. */
export function section<T, Line>(
  { frame }: Pick<Context, "frame">,
  owner: Owner,
  { id, title, list, lines, template, first: most = beside }: Section<T, Line>,
): { readonly part: Part<Line>; readonly pages: readonly Page[] } {
  const { base } = frame;
  const { url } = owner;
  const where: Where = { base, url, anchor: `page:${id}`, folder: `${url}${id}/` };
  const [first, ...others] = listPages(list, alone, where, most);
  const partOf = ({ items, pager }: ListPage<T>) => ({ lines: lines(items), pager });
  const back = { label: owner.name, url: base + encodeURI(url) };
  const pages = others.map((one) => {
    const head = headOf(frame, {
      title: numbered(title, one.number),
      url: encodeURI(one.url),
      section: owner.section,
      held: owner.held,
      passing: id === "coming",
    });
    return page(one.url, template, { frame, head, back, part: partOf(one) }, listed(head));
  });
  return { part: partOf(first), pages };
}
