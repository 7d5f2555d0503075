/** Who sees what: one rule, which pages, lists, feeds, calendars and bios share by sharing a Site. */
import type { Entry, Post, Series, Site, Tag } from "../model/types.ts";
import { compareWhen } from "../time/when.ts";
import { unaccented } from "../words/slug.ts";
import type { Assembled } from "./assemble.ts";
import type { Desk } from "./desk.ts";

/** The site without what is held back; a preview has all of it. */
export function siteOf(desk: Desk, all: Assembled, files: Pick<Site, "assets" | "pictures">): Site {
  const shown = <T extends Entry>(list: readonly T[]): readonly T[] =>
    desk.preview ? list : list.filter((entry) => entry.held === undefined);
  const posts = [...shown(all.posts)].sort(newestFirst);
  const events = [...shown(all.events)].sort(
    (a, b) => compareWhen(a.when, b.when) || text(a.uid, b.uid),
  );
  const series: readonly Series[] = [...shown(all.series)]
    .map((one) => ({ ...one, sessions: shown(one.sessions) }))
    .sort(byTitle);
  const used = new Set<Tag>([...posts, ...events, ...series].flatMap((one) => one.tags));
  const cohorts = [...shown(all.cohorts)].sort(
    (a, b) =>
      (a.order ?? 1e9) - (b.order ?? 1e9) || text(a.from ?? "9", b.from ?? "9") || byTitle(a, b),
  );
  const pages = [...shown(all.pages)].sort(
    (a, b) => (a.navigation ?? 1e9) - (b.navigation ?? 1e9) || byTitle(a, b),
  );
  return {
    settings: desk.settings,
    build: desk.build,
    posts,
    people: [...shown(all.people)].sort(byTitle),
    events,
    series,
    cohorts,
    pages,
    tags: [...used].sort((a, b) => text(a.id, b.id)),
    ...files,
  };
}

function newestFirst(a: Post, b: Post): number {
  return (
    text(b.posted.date, a.posted.date) ||
    (b.posted.at?.epoch ?? 0) - (a.posted.at?.epoch ?? 0) ||
    text(a.id, b.id)
  );
}

/** By code points of the folded title: the same on every machine, whatever its locale. */
function byTitle(a: Entry, b: Entry): number {
  return text(unaccented(a.title), unaccented(b.title)) || text(a.id, b.id);
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
