/** The search page, its script, and the request for the index that it searches. */
import { addresses, fileFolders } from "../../model/addresses.ts";
import type { Link, SitePath } from "../../model/types.ts";
import { createSearchRecords } from "../../search/create-records.ts";
import { isPublished } from "../../search/index-files.ts";
import { createSearchIndexSpec, getScriptsVersion } from "../../search/index-spec.ts";
import type { SearchKind, SearchRecord } from "../../search/search-record.ts";
import { hashVersion } from "../../text/hash.ts";
import type { SearchInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import type { Page } from "../page.ts";
import { buildYearLinks } from "../posts/years.ts";
import { buildStaticFile } from "./crawlers.ts";

/** Keys of the words for each kind, in the order of the filter. */
const kindWords = {
  post: "posts",
  event: "events",
  person: "people",
  cohort: "cohorts",
  page: "pages",
} as const satisfies Readonly<Record<SearchKind, string>>;

/**
 * Returns the search page and its script; nothing if the lead turned search off. A preview has the
 * page without an index.
 */
export function buildSearchPages(context: Context, script: string): readonly Page[] {
  const { site, queries, siteData, isPreview } = context;
  if (siteData.urls.search === undefined) return [];
  const { words } = siteData;
  const records = isPreview ? [] : createSearchRecords(site, queries);
  const engine = records.length === 0 ? undefined : requestIndex(context, records, script);
  const head = buildHead(siteData, {
    title: words.text("search"),
    description: words.text("search-description", { site: siteData.name }),
    url: addresses.search,
    isIndexed: isPreview || engine !== undefined,
    extraStylesheet: "search",
  });
  const input: SearchInput = {
    siteData,
    head,
    ...buildFilters(context, records),
    browseLinks: buildBrowseLinks(context),
    engine,
    unavailableMessage:
      engine === undefined
        ? words.text(isPreview ? "search-in-preview" : "search-nothing-yet")
        : undefined,
  };
  return [
    createHtmlPage(context, addresses.search, "search", input),
    ...(engine === undefined ? [] : [buildStaticFile(addresses.searchScript, script)]),
  ];
}

/** Requests the index, and returns where the page loads it. */
function requestIndex(
  { site, siteData, artifacts }: Context,
  records: readonly SearchRecord[],
  script: string,
): SearchInput["engine"] {
  const { base } = siteData;
  const { language } = site.settings;
  const spec = createSearchIndexSpec(records, language);
  const source = { file: "content/site.yaml", field: "search" };
  const urlOf = (name: string): SitePath => `${fileFolders.searchIndex}${name}`;
  artifacts.add({ spec, urlOf, isPublished, source });
  return {
    script: `${base}${addresses.searchScript}?v=${hashVersion(script)}`,
    library: `${base}${fileFolders.searchIndex}find.js?v=${getScriptsVersion(language)}`,
  };
}

/** Only options that some record has. */
function buildFilters(
  { site, siteData }: Context,
  records: readonly SearchRecord[],
): Pick<SearchInput, "kinds" | "tags" | "people"> {
  const kinds = new Set<string>(records.map(({ kind }) => kind));
  const tags = new Set(records.flatMap((record) => record.tags));
  const people = new Set(records.flatMap((record) => record.people));
  return {
    kinds: Object.entries(kindWords)
      .filter(([kind]) => kinds.has(kind))
      .map(([kind, key]) => ({ value: kind, label: siteData.words.text(key) })),
    tags: site.tags
      .filter(({ id }) => tags.has(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    people: [...people].sort(new Intl.Collator(site.settings.language).compare),
  };
}

/** The lists of everything that the site has, with the years of the blog. */
function buildBrowseLinks({ site, siteData }: Context): readonly Link[] {
  const { base, words } = siteData;
  const { events, series, people, cohorts, briefings, tags, posts } = site;
  const sections = [
    ["tags", tags.length],
    ["events", events.length + series.length],
    ["people", people.length],
    ["cohorts", cohorts.length],
    ["briefings", briefings.length],
  ] as const;
  const blog = { label: words.text("blog"), url: base + addresses.blog };
  return [
    ...(posts.length > 0 ? [blog] : []),
    ...buildYearLinks(posts, siteData).map(({ label, url }) => ({
      label: words.text("posts-from-year", { year: label }),
      url,
    })),
    ...sections
      .filter(([, count]) => count > 0)
      .map(([key]) => ({ label: words.text(key), url: base + addresses[key] })),
  ];
}
