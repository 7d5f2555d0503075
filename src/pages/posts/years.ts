/** The archive: a page for each year that has posts. */
import { addresses, getYearUrl } from "../../model/addresses.ts";
import type { Link, Post } from "../../model/types.ts";
import { formatMonth } from "../../time/format.ts";
import { getFirstOfMonth } from "../../time/month-grid.ts";
import type { SiteData } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { buildHead } from "../head.ts";
import { createLazyHtmlPage } from "../html-page.ts";
import { numberTitle, paginate } from "../lists/paginate.ts";
import type { Page } from "../page.ts";

/** Posts on one page of a year: more than one a week. */
const pageSize = 60;

/** Returns the pages of each year. */
export function buildYearPages(context: Context): readonly Page[] {
  const { site, siteData, toItem } = context;
  const { base, language, words } = siteData;
  const years = buildYearLinks(site.posts, siteData);
  return [...groupByYear(site.posts)].flatMap(([year, posts]) => {
    const yearTitle = words.text("posts-from-year", { year });
    return paginate(posts, pageSize, { base, url: getYearUrl(year) }).map(
      ({ items, url, number, pager }) => {
        const makeInput = () => {
          const title = numberTitle(yearTitle, number, words);
          const head = buildHead(siteData, { title, url, section: addresses.blog });
          const months = [...Map.groupBy(items, (post) => getFirstOfMonth(post.posted.date))].map(
            ([firstDay, posts]) => ({
              label: formatMonth(firstDay, language),
              posts: posts.map(toItem.post),
            }),
          );
          return { siteData, head, years, months, pager };
        };
        return createLazyHtmlPage(context, url, "year", makeInput);
      },
    );
  });
}

/** Returns links to the years that have posts, latest first. */
export function buildYearLinks(
  posts: readonly Post[],
  { base }: Pick<SiteData, "base">,
): readonly Link[] {
  return [...groupByYear(posts).keys()].map((year) => ({
    label: year,
    url: base + getYearUrl(year),
  }));
}

function groupByYear(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  return Map.groupBy(posts, ({ posted }) => posted.date.slice(0, 4));
}
