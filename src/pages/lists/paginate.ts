/**
 * Splits lists that grow into pages. The first page of a list has the address that the whole list
 * would have; the others lie below it.
 */

import type { Words } from "../../locales/words.ts";
import { getListPageUrl } from "../../model/addresses.ts";
import type { SitePath } from "../../model/types.ts";
import type { ListInput, PageHead, Pager, PaginatedList } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { buildHead } from "../head.ts";
import { getSitemapEntry } from "../html-page.ts";
import { createLazyPage, type Page, type Template } from "../page.ts";

/** Items on a page that holds other things too, and on a page that holds the list alone. */
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

interface ListAddress {
  readonly base: string;
  /** The first page. */
  readonly url: SitePath;
  /** The anchor of the list's section on the first page. */
  readonly anchor?: string;
  /** The folder of the later pages; default `url`. */
  readonly folder?: SitePath;
}

/** Returns the pages of a list: `size` items on each, `firstSize` on the first. An empty list has one page. */
export function paginate<T>(
  list: readonly T[],
  size: number,
  { base, url, anchor, folder = url }: ListAddress,
  firstSize = size,
): readonly [ListPage<T>, ...ListPage<T>[]] {
  const pages = 1 + Math.ceil(Math.max(0, list.length - firstSize) / size);
  const getEndIndex = (number: number) => firstSize + (number - 1) * size;
  const getUrl = (number: number) => (number === 1 ? url : getListPageUrl(folder, number));
  const link = (number: number): string | undefined => {
    if (number < 1 || number > pages) return undefined;
    const hash = number === 1 && anchor !== undefined ? `#${anchor}` : "";
    return base + encodeURI(getUrl(number)) + hash;
  };
  const createListPage = (number: number): ListPage<T> => ({
    items: list.slice(number === 1 ? 0 : getEndIndex(number - 1), getEndIndex(number)),
    url: getUrl(number),
    number,
    pager: { page: number, pages, previous: link(number - 1), next: link(number + 1) },
  });
  return [createListPage(1), ...Array.from({ length: pages - 1 }, (_, i) => createListPage(i + 2))];
}

/** Returns "Blog", or "Blog, page 2". */
export function numberTitle(title: string, page: number, words: Words): string {
  return page === 1 ? title : words.text("title-with-page", { title, page });
}

/** The person, tag, cohort or series on whose page a list begins. */
export interface ListOwner {
  /** The label of the link back to it. */
  readonly name: string;
  readonly url: SitePath;
  readonly section: string;
  readonly unpublished?: PageHead["unpublished"];
}

/** A list in a section of its owner's page. */
export interface ListSection<T, Item> {
  /** Of the section, and of the folder of the later pages. Published: it does not change. */
  readonly id: "posts" | "coming" | "past";
  /** The title of the later pages: "Ann: past events". */
  readonly title: string;
  readonly entries: readonly T[];
  readonly toItems: (entries: readonly T[]) => readonly Item[];
  readonly template: Template<ListInput<Item>>;
  /** Entries on the owner's page. */
  readonly firstPageSize?: number;
}

/** Returns the part of a list that its owner's page shows, and the later pages. */
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
): { readonly list: PaginatedList<Item>; readonly pages: readonly Page[] } {
  const { base, words } = siteData;
  const { url } = owner;
  const listAddress: ListAddress = { base, url, anchor: `page:${id}`, folder: `${url}${id}/` };
  const [first, ...laterPages] = paginate(entries, itemsAlone, listAddress, firstPageSize);
  const toList = ({ items, pager }: ListPage<T>) => ({ items: toItems(items), pager });
  const back = { label: owner.name, url: base + encodeURI(url) };
  const { section, unpublished } = owner;
  const pages = laterPages.map((page) => {
    const makeInput = () => {
      const head = buildHead(siteData, {
        title: numberTitle(title, page.number, words),
        url: encodeURI(page.url),
        section,
        unpublished,
        isTimeSensitive: id === "coming",
      });
      return { siteData, head, back, list: toList(page) };
    };
    return createLazyPage(
      page.url,
      template,
      makeInput,
      getSitemapEntry({ isIndexed: true, unpublished }),
    );
  });
  return { list: toList(first), pages };
}
