/** Checks that need all pages: internal links, and the sizes of calendars. */
import { posix } from "node:path";
import { reportWarning } from "../content/fields/raw-fields.ts";
import { settingsFile } from "../content/files/path.ts";
import type { Problems } from "../content/files/problem.ts";
import { reportMissingAnchor } from "../content/links/link-checker.ts";
import { createLinkProblem, type ReportLink } from "../content/links/link-problem.ts";
import type { Loaded } from "../content/load.ts";
import { collectOldAddresses } from "../model/old-addresses.ts";
import type { Entry, SitePath } from "../model/types.ts";
import type { Page } from "../pages/page.ts";
import type { SiteRecord } from "../published/record.ts";
import { suggestPages } from "./checks/nearest-pages.ts";

/** Reports links to addresses that are no page or file of the site, or only an old address. */
export function checkInternalLinks(
  { addressLinks, site, unpublished }: Loaded,
  pages: readonly Page[],
  problems: Problems,
): void {
  if (addressLinks.length === 0) return;
  const entries = new Map<string, Entry>(site.entries.map((entry) => [entry.url, entry]));
  const currentUrls = new Map<string, SitePath>();
  for (const [entry, aliases] of collectOldAddresses(site))
    for (const alias of aliases) currentUrls.set(alias, entry.url);
  const files = [...site.assets.map(({ url }) => url), ...site.pictures.keys()];
  const existingUrls = new Set<string>([...pages.map(({ url }) => url), ...files]);
  const listedUrls = pages.filter((page) => page.sitemap !== false).map(({ url }) => url);
  const suggestions = [...listedUrls, ...files];
  for (const { path, anchor, isPublished, ...place } of addressLinks) {
    const report: ReportLink = (...problem) => problems.add(createLinkProblem(place, ...problem));
    const currentUrl =
      currentUrls.get(path) ?? (existingUrls.has(path) ? undefined : currentUrls.get(`${path}/`));
    const entry = entries.get(path);
    if (currentUrl !== undefined) {
      // It redirects: readers arrive.
      const fix = `Write ${currentUrl}${anchor === undefined ? "" : `#${anchor}`}`;
      const replacement = { to: currentUrl, safe: true };
      problems.warn(createLinkProblem(place, `${path} is an old address`, fix, replacement));
    } else if (!existingUrls.has(path)) {
      if (!isPublished || isElsewhere(path, site.settings.elsewhere)) continue;
      const unpublishedEntry = unpublished.find(({ url }) => url === path);
      const message =
        unpublishedEntry === undefined
          ? `this site has no page ${path}`
          : `${path} is not published yet (${unpublishedEntry.file})`;
      const named = site.entries.find((entry) => isNamedLikeFile(path, entry));
      const { fix, replacement } =
        named === undefined
          ? suggestPages(path, suggestions)
          : {
              fix: `Did you mean "${named.url}"?`,
              replacement: { to: named.url, safe: true },
            };
      report(message, fix, unpublishedEntry === undefined ? replacement : undefined);
    } else if (anchor !== undefined && entry !== undefined)
      reportMissingAnchor(entry, anchor, report, place.typed);
  }
}

/** Whether an address ends like the name of a text's file, with its date: "/blog/2017-06-21-a/". */
function isNamedLikeFile(path: string, { file, url }: Entry): boolean {
  return `${posix.dirname(url)}/${posix.basename(file, ".md")}` === path.replace(/\/$/, "");
}

/** Whether an address is, or lies below, one that the host serves by other means. */
function isElsewhere(path: string, elsewhere: readonly SitePath[]): boolean {
  return elsewhere.some((one) => (one.endsWith("/") ? `${path}/`.startsWith(one) : path === one));
}

/**
 * Of a calendar of more than 1 MB Google Calendar loads only some events, or none
 * (support.google.com/calendar/answer/45654, roed314/seminars#777). A tenth less, in bytes, leaves
 * time to act while new sessions come in.
 */
const maxCalendarSize = 900_000;

/**
 * Warns once of all calendars that are too large, with the largest. `getSize` returns the bytes of a
 * calendar file; it is called for the calendar of all events, and for others where that is too large.
 */
export function warnOfLargeCalendars(
  {
    site,
    record,
    pages,
    getRawFields,
    problems,
  }: Pick<Loaded, "site" | "getRawFields"> & {
    readonly record: SiteRecord;
    readonly pages: readonly Page[];
    readonly problems: Problems;
  },
  getSize: (page: Page) => number,
): void {
  const { url, calendar } = site.settings;
  const fields = getRawFields(settingsFile);
  const [all, ...others] = record.calendars;
  if (fields === undefined || all === undefined) return;
  const calendars = new Map(
    pages
      .filter((page) => page.url.endsWith(".ics"))
      .map((page): [string, Page] => [page.url, page]),
  );
  const measure = (entry: typeof all) => {
    const page = calendars.get(decodeURI(entry.url.slice(url.length)));
    const size = page === undefined ? 0 : getSize(page);
    return { url: entry.url, events: entry.events.length, size };
  };
  const largest = measure(all);
  // Every other calendar has some of its events.
  if (largest.size <= maxCalendarSize) return;
  const more = others.map(measure).filter(({ size }) => size > maxCalendarSize).length;
  const format = (number: number) => number.toLocaleString("en-GB");
  const size = `${format(Math.ceil(largest.size / 1000))} kB`;
  const rest =
    more === 0
      ? ""
      : ` (${format(more)} more ${more === 1 ? "has" : "have"} over ${maxCalendarSize / 1000} kB)`;
  const message = `the calendar ${largest.url} has ${size} and ${format(largest.events)} events${rest}; Google Calendar loads at most 1,000 kB`;
  const fix = `Write a smaller months-ahead (now ${calendar.monthsAhead}) or months-back (now ${calendar.monthsBack}), and lead readers to the calendars of series, cohorts, people or tags`;
  reportWarning(fields, ["calendar", "months-ahead"], message, fix, problems);
}
