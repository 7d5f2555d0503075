/** Who sees what: one rule, which pages, lists, feeds, calendars and bios share by sharing a Site. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Asset, Entry, Post, Series, Site, SitePath, Tag } from "../model/types.ts";
import { compareWhen } from "../time/when.ts";
import { unaccented } from "../words/slug.ts";
import type { Assembled } from "./assemble.ts";
import type { Desk } from "./desk.ts";
import { type Problems, start } from "./problem.ts";
import type { Found } from "./walk.ts";

/** The most that a picture or document may have, in bytes. */
const assetLimit = 100 * 1024 * 1024;

/** The site without what is held back; a preview has all of it. */
export function siteOf(desk: Desk, all: Assembled, assets: readonly Asset[]): Site {
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
    assets,
  };
}

/** The files of content that are published: those that something published uses. */
export function assetsOf(
  root: string,
  files: readonly { readonly found: Found; readonly url: SitePath }[],
  published: ReadonlySet<string>,
  problems: Problems,
): readonly Asset[] {
  const assets: Asset[] = [];
  for (const { found, url } of files) {
    const { file, bytes } = found;
    if (!published.has(file)) continue;
    if (bytes === 0 || bytes > assetLimit) {
      const wrong =
        bytes === 0 ? "the file is empty" : `it is larger than ${assetLimit / 1024 / 1024} MB`;
      problems.add({
        file,
        at: start,
        wrong,
        write:
          bytes === 0
            ? "Save it again, or delete it"
            : "Make it smaller, or put it elsewhere and link to it",
      });
      continue;
    }
    try {
      const hash = createHash("sha256")
        .update(readFileSync(join(root, file)))
        .digest("base64url")
        .slice(0, 22);
      assets.push({ url, file, hash, bytes });
    } catch {
      problems.add({
        file,
        at: start,
        wrong: "the file cannot be read",
        write: "Check that it is still there and that you may read it",
      });
    }
  }
  return assets;
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
