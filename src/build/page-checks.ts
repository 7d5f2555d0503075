/** What can be checked once all pages are known: that links lead somewhere, and files to one place each. */
import { contentFolder } from "../content/files/path.ts";
import { fileStart, type Problems } from "../content/files/problem.ts";
import { reportMissingAnchor } from "../content/links/link-checker.ts";
import type { Loaded } from "../content/load.ts";
import { collectOldAddresses } from "../model/old-addresses.ts";
import type { Asset, Entry, SitePath } from "../model/types.ts";
import { getOutputFile, type Page } from "../pages/page.ts";
import { suggest } from "../text/nearest.ts";

/** Links to addresses lead to a page or a file, not past one and not through a redirect. */
export function checkInternalLinks(
  { addressLinks, site, unpublished }: Loaded,
  pages: readonly Page[],
  problems: Problems,
): void {
  if (addressLinks.length === 0) return;
  const entries = new Map<string, Entry>();
  const currentUrls = new Map<string, SitePath>();
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
  for (const [entry, aliases] of collectOldAddresses(site))
    for (const alias of aliases) currentUrls.set(alias, entry.url);
  const files = [...site.assets.map(({ url }) => url), ...site.pictures.keys()];
  const existingUrls = new Set<string>([...pages.map(({ url }) => url), ...files]);
  const listedUrls = pages.filter((page) => page.sitemap !== false).map(({ url }) => url);
  const suggestions = [...listedUrls, ...files];
  for (const { path, anchor, isPublished, ...place } of addressLinks) {
    const report = (message: string, fix: string) =>
      problems.add({ ...place, position: place.position(), message, fix });
    const currentUrl =
      currentUrls.get(path) ?? (existingUrls.has(path) ? undefined : currentUrls.get(`${path}/`));
    const entry = entries.get(path);
    if (currentUrl !== undefined) report(`${path} is an old address`, `Write ${currentUrl}`);
    else if (!existingUrls.has(path)) {
      if (!isPublished) continue;
      const unpublishedEntry = unpublished.find(({ url }) => url === path);
      const message =
        unpublishedEntry === undefined
          ? `this site has no page ${path}`
          : `${path} is not published yet (${unpublishedEntry.file})`;
      report(message, suggest(path, suggestions, "page"));
    } else if (anchor !== undefined && entry !== undefined)
      reportMissingAnchor(entry, anchor, report);
  }
}

/** No two things are written to one file, and none to a folder that another needs. */
export function checkOutputPaths(
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
          position: fileStart,
          message: `two pages would have the address ${url}`,
          fix: "Rename one of the files, or take the old address out of aliases",
        });
      seen.add(file);
    }
  }
  for (const { url, file, generated } of assets) {
    const owner = owners.get(getOutputFile(url));
    const message = generated
      ? `its address ${url} is that of a file that is made for the site`
      : `its address ${url} is that of ${owner}`;
    if (owner !== undefined)
      problems.add({
        file: generated && owner.startsWith(contentFolder) ? owner : file,
        position: fileStart,
        message,
        fix: "Rename the file",
      });
    owners.set(getOutputFile(url), file);
  }
  for (const [file, owner] of owners) {
    for (let slash = file.lastIndexOf("/"); slash > 0; slash = file.lastIndexOf("/", slash - 1)) {
      const other = owners.get(file.slice(0, slash));
      if (other !== undefined)
        problems.add({
          file: "content",
          position: fileStart,
          message: `${owner} would lie below ${other}, which is a file`,
          fix: "Rename one of the two",
        });
    }
  }
}
