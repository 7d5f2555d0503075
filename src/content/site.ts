/** Decides what is published: pages, lists, feeds and calendars all use the same filtered Site. */
import type { Entry, Post, Series, Site, Tag } from "../model/types.ts";
import { compareText } from "../text/compare.ts";
import { stripAccents } from "../text/slug.ts";
import { compareWhen } from "../time/when.ts";
import type { AssembledContent } from "./assemble/assemble.ts";
import type { AssembleContext } from "./assemble/context.ts";

/**
 * Returns the site without its unpublished entries; in a preview, with them, except for drafts that
 * are in the way of others (`inTheWay`).
 */
export function buildSite(
  context: AssembleContext,
  content: AssembledContent,
  inTheWay: ReadonlySet<string>,
  files: Pick<Site, "assets" | "pictures">,
): Site {
  const filterVisible = <T extends Entry>(list: readonly T[]): readonly T[] =>
    list.filter(({ file, unpublished }) =>
      context.preview ? !inTheWay.has(file) : unpublished === undefined,
    );
  const posts = [...filterVisible(content.posts)].sort(newestFirst);
  const events = [...filterVisible(content.events)].sort(
    (a, b) => compareWhen(a.when, b.when) || compareText(a.uid, b.uid),
  );
  const series: readonly Series[] = [...filterVisible(content.series)]
    .map((one) => ({ ...one, sessions: filterVisible(one.sessions) }))
    .sort(byTitle);
  const usedTags = new Set<Tag>([...posts, ...events, ...series].flatMap((one) => one.tags));
  const cohorts = [...filterVisible(content.cohorts)].sort(
    (a, b) =>
      (a.order ?? 1e9) - (b.order ?? 1e9) ||
      compareText(a.from ?? "9", b.from ?? "9") ||
      byTitle(a, b),
  );
  const pages = [...filterVisible(content.pages)].sort(
    (a, b) => (a.navigation ?? 1e9) - (b.navigation ?? 1e9) || byTitle(a, b),
  );
  const briefings = [...filterVisible(content.briefings)].sort(byTitle);
  const people = [...filterVisible(content.people)].sort(byTitle);
  return {
    settings: context.settings,
    buildDate: context.buildDate,
    posts,
    people,
    events,
    series,
    cohorts,
    briefings,
    pages,
    entries: [...people, ...cohorts, ...briefings, ...pages, ...posts, ...series, ...events],
    tags: [...usedTags].sort((a, b) => compareText(a.id, b.id)),
    ...files,
  };
}

function newestFirst(a: Post, b: Post): number {
  return (
    compareText(b.posted.date, a.posted.date) ||
    (b.posted.time?.epoch ?? 0) - (a.posted.time?.epoch ?? 0) ||
    compareText(a.id, b.id)
  );
}

/** Compares code points without accents, so that the order does not depend on the machine's locale. */
function byTitle(a: Entry, b: Entry): number {
  return compareText(stripAccents(a.title), stripAccents(b.title)) || compareText(a.id, b.id);
}
