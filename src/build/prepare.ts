/** Content to checked pages: the part that a build, a check and a preview have in common. */
import { missingAnchor } from "../content/links.ts";
import { type Loaded, load } from "../content/load.ts";
import { type Problem, Problems, start } from "../content/problem.ts";
import { Records } from "../content/records.ts";
import type { Announced } from "../history/announced.ts";
import { type History, readHistory } from "../history/history.ts";
import { lostProblems } from "../history/lost-problems.ts";
import { announcedAt } from "../history/snapshot.ts";
import { optional } from "../model/optional.ts";
import type { Entry, Site, SitePath } from "../model/types.ts";
import { fileOf, type Page } from "../pages/page.ts";
import { sitePages } from "../pages/pages.ts";
import { buildDate } from "../time/clock.ts";
import { suggest } from "../words/nearest.ts";
import { sheets } from "./engine.ts";

export interface PrepareOptions {
  readonly root: string;
  readonly preview: boolean;
  /** What is known of texts from before; nothing, if left out. */
  readonly records?: Records;
  /** Where what git tells of events is kept, and for which version of the code; else it is not asked. */
  readonly history?: { readonly cacheFile: string; readonly version: string };
  /** Coming events of the site that is published; what git tells of it, if left out. */
  readonly released?: readonly Announced[] | undefined;
  /** A commit, by any name that git knows it by, which stands for what is published. */
  readonly since?: string | undefined;
  readonly progress?: (what: string, done: number, all: number) => void;
}

/** A site that can be written if `problems` has none that stop it. */
export interface Prepared extends Loaded {
  readonly pages: readonly Page[];
  readonly problems: Problems;
  /** Why git told nothing of the events' revisions. */
  readonly notice?: string;
}

export async function prepare({
  root,
  preview,
  records,
  history,
  released,
  since,
  progress,
}: PrepareOptions): Promise<Prepared> {
  const problems = new Problems();
  const loaded = await load({
    root,
    preview,
    problems,
    clock: (zone) => buildDate(zone, process.env),
    records: records ?? new Records(),
    progress: (done, all) => progress?.("Reading", done, all),
  });
  const told: History =
    history === undefined || problems.count > 0
      ? { revisions: new Map(), announced: [] }
      : await readHistory({ root, site: loaded.site, env: process.env, ...history });
  const { site } = loaded;
  const env = process.env;
  const before =
    since === undefined
      ? (released ?? told.announced)
      : await announcedAt({ root, ref: since, site, env });
  checkLost(loaded, before, preview ? "warning" : "problem", problems);
  const pages = sitePages(site, told.revisions, sheets());
  checkAddresses(loaded, pages, problems);
  checkFiles(pages, site, problems);
  return { ...loaded, pages, problems, ...optional("notice", told.notice) };
}

/**
 * Events that are coming and were published are there. Where something cannot be read, it is not
 * known what is gone.
 */
function checkLost(
  { site, fieldsOf }: Loaded,
  before: readonly Announced[],
  severity: Problem["severity"],
  problems: Problems,
): void {
  if (problems.count > 0) return;
  for (const lost of lostProblems(site, before, fieldsOf)) problems.addAll([{ ...lost, severity }]);
}

/** Links to addresses lead to a page or a file, not past one and not through a redirect. */
function checkAddresses(
  { addresses, site, held }: Loaded,
  pages: readonly Page[],
  problems: Problems,
): void {
  if (addresses.length === 0) return;
  const entries = new Map<string, Entry>();
  const moved = new Map<string, SitePath>();
  for (const list of [
    site.posts,
    site.people,
    site.events,
    site.series,
    site.cohorts,
    site.pages,
  ]) {
    for (const entry of list) {
      entries.set(entry.url, entry);
      for (const alias of entry.aliases) moved.set(alias, entry.url);
    }
  }
  const all = new Set<string>([...pages, ...site.assets].map(({ url }) => url));
  const known = [...pages.filter((page) => page.sitemap !== false), ...site.assets].map(
    ({ url }) => url,
  );
  for (const { path, anchor, published, ...place } of addresses) {
    const say = (wrong: string, write: string) =>
      problems.add({ ...place, at: place.at(), wrong, write });
    const now = moved.get(path) ?? (all.has(path) ? undefined : moved.get(`${path}/`));
    const entry = entries.get(path);
    if (now !== undefined) say(`${path} is an old address`, `Write ${now}`);
    else if (!all.has(path)) {
      if (!published) continue;
      const waits = held.find(({ url }) => url === path);
      const wrong =
        waits === undefined
          ? `this site has no page ${path}`
          : `${path} is not published yet (${waits.file})`;
      say(wrong, suggest(path, known, "page"));
    } else if (anchor !== undefined && entry !== undefined) missingAnchor(entry, anchor, say);
  }
}

/** No two things are written to one file, and none to a folder that another needs. */
function checkFiles(pages: readonly Page[], site: Site, problems: Problems): void {
  const owners = new Map<string, string>(pages.map(({ file, url }) => [file, `the page ${url}`]));
  // Where content has been found to collide, its pages do so too, which need not be said again.
  if (owners.size < pages.length && problems.count === 0) {
    const seen = new Set<string>();
    for (const { file, url } of pages) {
      if (seen.has(file))
        problems.add({
          file: "content",
          at: start,
          wrong: `two pages would have the address ${url}`,
          write: "Rename one of the files, or take the old address out of aliases",
        });
      seen.add(file);
    }
  }
  for (const { url, file } of site.assets) {
    const owner = owners.get(fileOf(url));
    if (owner !== undefined)
      problems.add({
        file,
        at: start,
        wrong: `its address ${url} is that of ${owner}`,
        write: "Rename the file",
      });
    owners.set(fileOf(url), file);
  }
  for (const [file, owner] of owners) {
    for (let at = file.lastIndexOf("/"); at > 0; at = file.lastIndexOf("/", at - 1)) {
      const other = owners.get(file.slice(0, at));
      if (other !== undefined)
        problems.add({
          file: "content",
          at: start,
          wrong: `${owner} would lie below ${other}, which is a file`,
          write: "Rename one of the two",
        });
    }
  }
}
