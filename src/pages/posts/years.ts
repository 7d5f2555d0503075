/** The archive: a page for each year in which something was posted. */
import { addresses, getYearUrl } from "../../model/addresses.ts";
import type { Link, Post } from "../../model/types.ts";
import { formatMonth } from "../../time/format.ts";
import { getFirstOfMonth } from "../../time/month-grid.ts";
import type { SiteData, YearInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createHtmlPage } from "../html-page.ts";
import { numberTitle, paginate } from "../lists/paginate.ts";
import type { Page } from "../page.ts";
import { buildHead } from "../site-data.ts";

/** Posts on one page of a year: more than a week has one, as a year is looked through as a whole. */
const pageSize = 60;

export function buildYearPages(context: Context): readonly Page[] {
  const { site, siteData, toItem } = context;
  const years = buildYearLinks(site.posts, siteData);
  const parts = [...groupByYear(site.posts)].flatMap(([name, posts]) =>
    paginate(posts, pageSize, { base: siteData.base, url: getYearUrl(name) }).map((part) => ({
      ...part,
      title: numberTitle(`Posts of ${name}`, part.number),
    })),
  );
  return parts.map(({ items, url, title, pager }) => {
    const head = buildHead(siteData, { title, url, section: addresses.blog });
    const months = [...Map.groupBy(items, (post) => getFirstOfMonth(post.posted.date))];
    const input: YearInput = {
      siteData,
      head,
      years,
      months: months.map(([first, list]) => ({
        label: formatMonth(first, siteData.language),
        posts: list.map(toItem.post),
      })),
      pager,
    };
    return createHtmlPage(context, url, "year", input);
  });
}

/** Latest first. */
export function buildYearLinks(posts: readonly Post[], siteData: SiteData): readonly Link[] {
  return [...groupByYear(posts).keys()].map((name) => ({
    label: name,
    url: siteData.base + getYearUrl(name),
  }));
}

function groupByYear(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  return Map.groupBy(posts, ({ posted }) => posted.date.slice(0, 4));
}
