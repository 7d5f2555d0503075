/** What can be checked once all pages are known: that links lead somewhere, and files to one place each. */
import { contentFolder } from "../content/address.ts";
import { missingAnchor } from "../content/links.ts";
import type { Loaded } from "../content/load.ts";
import { type Problems, start } from "../content/problem.ts";
import { oldAddresses } from "../model/old-addresses.ts";
import type { Asset, Entry, SitePath } from "../model/types.ts";
import { fileOf, type Page } from "../pages/page.ts";
import { suggest } from "../words/nearest.ts";

/** Links to addresses lead to a page or a file, not past one and not through a redirect. */
export function checkAddresses(
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
    for (const entry of list) entries.set(entry.url, entry);
  }
  for (const [entry, old] of oldAddresses(site))
    for (const address of old) moved.set(address, entry.url);
  const files = [...site.assets.map(({ url }) => url), ...site.pictures.keys()];
  const all = new Set<string>([...pages.map(({ url }) => url), ...files]);
  const listed = pages.filter((page) => page.sitemap !== false).map(({ url }) => url);
  const known = [...listed, ...files];
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
export function checkFiles(
  pages: readonly Page[],
  assets: readonly Asset[],
  problems: Problems,
): void {
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
  for (const { url, file, made } of assets) {
    const owner = owners.get(fileOf(url));
    const wrong = made
      ? `its address ${url} is that of a file that is made for the site`
      : `its address ${url} is that of ${owner}`;
    if (owner !== undefined)
      problems.add({
        file: made && owner.startsWith(contentFolder) ? owner : file,
        at: start,
        wrong,
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
