/** The search page, its script, and the order of the index that it searches. */
import { search } from "../../_includes/layouts/search.ts";
import type { Link, SitePath } from "../model/types.ts";
import { indexRecipe, pagefindVersion } from "../search/recipe.ts";
import type { Kind, SearchRecord } from "../search/record.ts";
import { searchRecords } from "../search/records.ts";
import { type Context, listed } from "./context.ts";
import { addresses, headOf } from "./frame.ts";
import { sheetPage } from "./machine.ts";
import { type Page, page } from "./page.ts";
import { version } from "./version.ts";
import type { Choice, SearchInput } from "./views.ts";
import { yearsOf } from "./years.ts";

/** Where the files of the index lie. */
const folder: SitePath = "/pagefind/";

const kinds: Readonly<Record<Kind, string>> = {
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
export function searchPages(context: Context, script: string): readonly Page[] {
  const { site, frame, preview } = context;
  if (frame.search === undefined) return [];
  const records = preview ? [] : searchRecords(site);
  const title = "Search";
  const description = `Search posts, events and people of ${frame.name}`;
  const lack = preview
    ? "A preview cannot be searched, as its index would have to be made again after each edit. The published site can."
    : "There is nothing to search yet.";
  const engine = records.length === 0 ? undefined : engineOf(context, records, script);
  const head = headOf(frame, {
    title,
    description,
    url: addresses.search,
    index: preview || engine !== undefined,
    sheet: "search",
  });
  const input: SearchInput = {
    frame,
    head,
    ...choices(context, records),
    ways: ways(context),
    ...(engine === undefined ? { lack } : { engine }),
  };
  return [
    page(addresses.search, { name: "search", render: search }, input, listed(head)),
    ...(engine === undefined ? [] : [sheetPage(addresses.searchScript, script)]),
  ];
}

/** Orders the index, and says where the page finds it. */
function engineOf(
  { site, frame, orders }: Context,
  records: readonly SearchRecord[],
  script: string,
): SearchInput["engine"] {
  const { base } = frame;
  const recipe = indexRecipe(records, site.settings.language, base);
  const blame = { file: "content/site.yaml", field: "search" };
  orders.include({ recipe, address: (name): SitePath => `${folder}${name}`, blame });
  return {
    script: `${base}${addresses.searchScript}?v=${version(script)}`,
    library: `${base}${folder}pagefind.js?v=${pagefindVersion()}`,
    root: `${base}/`,
  };
}

/** Only what something that can be found has. */
function choices(
  { site }: Context,
  records: readonly SearchRecord[],
): Pick<SearchInput, "kinds" | "tags" | "people"> {
  const used = new Set(records.map(({ kind }) => kind));
  const tagged = new Set(records.flatMap(({ tags }) => tags));
  const people = new Set(records.flatMap((record) => record.people));
  const label = ([value, words]: [string, string]): Choice => ({ value, label: words });
  return {
    kinds: Object.entries(kinds)
      .map(label)
      .filter(({ value }) => [...used].some((kind) => kind === value)),
    tags: site.tags.filter(({ id }) => tagged.has(id)).map(({ id, name }) => label([id, name])),
    people: [...people].sort(new Intl.Collator(site.settings.language).compare),
  };
}

/** Lists that hold everything, the years of the blog among them. */
function ways({ site, frame }: Context): readonly Link[] {
  const way = (label: string, url: SitePath, there: boolean): readonly Link[] =>
    there ? [{ label, url: frame.base + url }] : [];
  const { events, series, people, cohorts, tags, posts } = site;
  return [
    ...way("Blog", addresses.blog, posts.length > 0),
    ...yearsOf(posts, frame).map(({ label, url }) => ({ label: `Posts of ${label}`, url })),
    ...way("Tags", addresses.tags, tags.length > 0),
    ...way("Events", addresses.events, events.length + series.length > 0),
    ...way("People", addresses.people, people.length > 0),
    ...way("Cohorts", addresses.cohorts, cohorts.length > 0),
  ];
}
