/** The search page, its script, and the order of the index that it searches. */
import { addresses, fileFolders } from "../../model/addresses.ts";
import type { Link, SitePath } from "../../model/types.ts";
import { createSearchRecords } from "../../search/create-records.ts";
import { createSearchIndexSpec, readPagefindVersion } from "../../search/pagefind.ts";
import type { SearchKind, SearchRecord } from "../../search/search-record.ts";
import { hashVersion } from "../../text/hash.ts";
import type { SearchInput, SelectOption } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createHtmlPage } from "../html-page.ts";
import type { Page } from "../page.ts";
import { buildYearLinks } from "../posts/years.ts";
import { buildHead } from "../site-data.ts";
import { buildStaticFile } from "./crawlers.ts";

const kindLabels: Readonly<Record<SearchKind, string>> = {
  post: "Posts",
  event: "Events",
  person: "People",
  cohort: "Cohorts",
  page: "Pages",
};

/**
 * None where the lead wants no search. A preview has the page without an index, since one edit
 * would make all of it anew: some milliseconds for every text.
 */
export function buildSearchPages(context: Context, script: string): readonly Page[] {
  const { site, siteData, isPreview } = context;
  if (siteData.urls.search === undefined) return [];
  const records = isPreview ? [] : createSearchRecords(site);
  const title = "Search";
  const description = `Search posts, events and people of ${siteData.name}`;
  const unavailableMessage = isPreview
    ? "A preview cannot be searched, as its index would have to be made again after each edit. The published site can."
    : "There is nothing to search yet.";
  const engine = records.length === 0 ? undefined : orderSearchIndex(context, records, script);
  const head = buildHead(siteData, {
    title,
    description,
    url: addresses.search,
    isIndexed: isPreview || engine !== undefined,
    extraStylesheet: "search",
  });
  const input: SearchInput = {
    siteData,
    head,
    ...buildFilters(context, records),
    browseLinks: buildBrowseLinks(context),
    ...(engine === undefined ? { unavailableMessage } : { engine }),
  };
  return [
    createHtmlPage(context, addresses.search, "search", input),
    ...(engine === undefined ? [] : [buildStaticFile(addresses.searchScript, script)]),
  ];
}

/** Orders the index, and says where the page finds it. */
function orderSearchIndex(
  { site, siteData, artifacts }: Context,
  records: readonly SearchRecord[],
  script: string,
): SearchInput["engine"] {
  const { base } = siteData;
  const spec = createSearchIndexSpec(records, site.settings.language, base);
  const source = { file: "content/site.yaml", field: "search" };
  artifacts.add({ spec, urlOf: (name): SitePath => `${fileFolders.searchIndex}${name}`, source });
  return {
    script: `${base}${addresses.searchScript}?v=${hashVersion(script)}`,
    library: `${base}${fileFolders.searchIndex}pagefind.js?v=${readPagefindVersion()}`,
    baseUrl: `${base}/`,
  };
}

/** Only what something that can be found has. */
function buildFilters(
  { site }: Context,
  records: readonly SearchRecord[],
): Pick<SearchInput, "kinds" | "tags" | "people"> {
  const used = new Set(records.map(({ kind }) => kind));
  const tagged = new Set(records.flatMap(({ tags }) => tags));
  const people = new Set(records.flatMap((record) => record.people));
  const label = ([value, words]: [string, string]): SelectOption => ({ value, label: words });
  return {
    kinds: Object.entries(kindLabels)
      .map(label)
      .filter(({ value }) => [...used].some((kind) => kind === value)),
    tags: site.tags.filter(({ id }) => tagged.has(id)).map(({ id, name }) => label([id, name])),
    people: [...people].sort(new Intl.Collator(site.settings.language).compare),
  };
}

/** Lists that hold everything, the years of the blog among them. */
function buildBrowseLinks({ site, siteData }: Context): readonly Link[] {
  const browseLink = (label: string, url: SitePath, hasEntries: boolean): readonly Link[] =>
    hasEntries ? [{ label, url: siteData.base + url }] : [];
  const { events, series, people, cohorts, tags, posts } = site;
  return [
    ...browseLink("Blog", addresses.blog, posts.length > 0),
    ...buildYearLinks(posts, siteData).map(({ label, url }) => ({
      label: `Posts of ${label}`,
      url,
    })),
    ...browseLink("Tags", addresses.tags, tags.length > 0),
    ...browseLink("Events", addresses.events, events.length + series.length > 0),
    ...browseLink("People", addresses.people, people.length > 0),
    ...browseLink("Cohorts", addresses.cohorts, cohorts.length > 0),
  ];
}
