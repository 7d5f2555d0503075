/**
 * Lists that grow for as long as a programme goes on, cut into pages. The first page of a list has
 * the address that the whole list would have; the others lie below it.
 */
import { getListPageUrl } from "../../model/addresses.ts";
import type { SitePath } from "../../model/types.ts";
import type { ListInput, PageHead, Pager, PaginatedList } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { getSitemapEntry } from "../html-page.ts";
import { createPage, type Page, type Template } from "../page.ts";
import { buildHead } from "../site-data.ts";

/** What a page has of a list beside other things, and a page that has nothing but the list. */
const itemsBesideOthers = 20;
export const itemsAlone = 50;

/** One page of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly url: SitePath;
  /** From 1. */
  readonly number: number;
  readonly pager: Pager;
}

/** Where a list is: its first page, and the folder of the others, where that is another. */
interface ListAddress {
  readonly base: string;
  readonly url: SitePath;
  /** The part of the first page that the list is in. */
  readonly anchor?: string;
  readonly folder?: SitePath;
}

/** The pages of a list, `size` on each but the first, which may have another; an empty list has one. */
export function paginate<T>(
  list: readonly T[],
  size: number,
  { base, url, anchor, folder = url }: ListAddress,
  first = size,
): readonly [ListPage<T>, ...ListPage<T>[]] {
  const pages = 1 + Math.ceil(Math.max(0, list.length - first) / size);
  const getEndIndex = (number: number) => first + (number - 1) * size;
  const address = (number: number): SitePath =>
    number === 1 ? url : getListPageUrl(folder, number);
  const link = (number: number): string | undefined => {
    if (number < 1 || number > pages) return undefined;
    const place = number === 1 && anchor !== undefined ? `#${anchor}` : "";
    return base + encodeURI(address(number)) + place;
  };
  const createListPage = (number: number): ListPage<T> => ({
    items: list.slice(number === 1 ? 0 : getEndIndex(number - 1), getEndIndex(number)),
    url: address(number),
    number,
    pager: {
      page: number,
      pages,
      previous: link(number - 1),
      next: link(number + 1),
    },
  });
  return [createListPage(1), ...Array.from({ length: pages - 1 }, (_, i) => createListPage(i + 2))];
}

/** "Blog", "Blog, page 2". */
export function numberTitle(title: string, number: number): string {
  return number === 1 ? title : `${title}, page ${number}`;
}

/** Whose list it is: the thing that has a page, on which the list begins. */
export interface ListOwner {
  /** What the way back to it is called. */
  readonly name: string;
  readonly url: SitePath;
  readonly section: string;
  readonly unpublished?: PageHead["unpublished"];
}

/** A list in a section of its owner's page, next to others. */
export interface ListSection<T, Item> {
  /** Of the section, and of the folder of the pages on which it goes on. */
  readonly id: "posts" | "coming" | "past";
  /** What pages are called on which it goes on: "Ann: past events". */
  readonly title: string;
  readonly entries: readonly T[];
  /** What is printed of a page's part of the list. */
  readonly toItems: (items: readonly T[]) => readonly Item[];
  readonly template: Template<ListInput<Item>>;
  /** How much of it the owner's page has. */
  readonly firstPageSize?: number;
}

/** The part of a list that its owner's page shows, and a page for each of the other parts. */
export function buildListSection<T, Item>(
  { siteData }: Pick<Context, "siteData">,
  owner: ListOwner,
  {
    id,
    title,
    entries,
    toItems,
    template,
    firstPageSize = itemsBesideOthers,
  }: ListSection<T, Item>,
): { readonly part: PaginatedList<Item>; readonly pages: readonly Page[] } {
  const { base } = siteData;
  const { url } = owner;
  const listAddress: ListAddress = { base, url, anchor: `page:${id}`, folder: `${url}${id}/` };
  const [first, ...otherPages] = paginate(entries, itemsAlone, listAddress, firstPageSize);
  const toList = ({ items, pager }: ListPage<T>) => ({ items: toItems(items), pager });
  const backLink = { label: owner.name, url: base + encodeURI(url) };
  const pages = otherPages.map((listPage) => {
    const head = buildHead(siteData, {
      title: numberTitle(title, listPage.number),
      url: encodeURI(listPage.url),
      section: owner.section,
      unpublished: owner.unpublished,
      isTimeSensitive: id === "coming",
    });
    return createPage(
      listPage.url,
      template,
      { siteData, head, back: backLink, list: toList(listPage) },
      getSitemapEntry(head),
    );
  });
  return { part: toList(first), pages };
}
