/** The archive: a page for each year in which something was posted. */
import { year } from "../../_includes/layouts/year.ts";
import type { Link, Post, SitePath } from "../model/types.ts";
import { monthInWords } from "../time/format.ts";
import { firstOfMonth } from "../time/month-grid.ts";
import { type Context, listed } from "./context.ts";
import { addresses, headOf } from "./frame.ts";
import { listPages, numbered } from "./lists.ts";
import { type Page, page } from "./page.ts";
import type { Frame } from "./views.ts";

/** Posts on one page of a year: more than a week has one, as a year is looked through as a whole. */
const pageSize = 60;

export function yearPages({ site, frame, lines }: Context): readonly Page[] {
  const years = yearsOf(site.posts, frame);
  const parts = [...byYear(site.posts)].flatMap(([name, posts]) =>
    listPages(posts, pageSize, { base: frame.base, url: yearAddress(name) }).map((part) => ({
      ...part,
      title: numbered(`Posts of ${name}`, part.number),
    })),
  );
  return parts.map(({ items, url, title, pager }) => {
    const head = headOf(frame, { title, url, section: addresses.blog });
    const months = [...Map.groupBy(items, (post) => firstOfMonth(post.posted.date))];
    const input = {
      frame,
      head,
      years,
      months: months.map(([first, list]) => ({
        label: monthInWords(first, frame.language),
        posts: list.map(lines.post),
      })),
      pager,
    };
    return page(url, { name: "year", render: year }, input, listed(head));
  });
}

/** Latest first. */
export function yearsOf(posts: readonly Post[], frame: Frame): readonly Link[] {
  return [...byYear(posts).keys()].map((name) => ({
    label: name,
    url: frame.base + yearAddress(name),
  }));
}

function byYear(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  return Map.groupBy(posts, ({ posted }) => posted.date.slice(0, 4));
}

function yearAddress(name: string): SitePath {
  return `/blog/years/${name}/`;
}
