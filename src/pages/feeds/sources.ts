/** The feeds of a site: what is in each, and where it is published. */
import type { Words } from "../../locales/words.ts";
import { addresses, getEventFeedFile, getFeedFile } from "../../model/addresses.ts";
import { getSubject, type News } from "../../model/event-news.ts";
import { isFolderAddress } from "../../model/old-addresses.ts";
import type { Entry, Post, SitePath } from "../../model/types.ts";
import type { Context } from "../context.ts";

export type FeedFormat = "rss" | "atom" | "json";

export type FeedKind = "posts" | "events";

/** One file of a feed. */
export interface FeedSource {
  readonly format: FeedFormat;
  readonly title: string;
  readonly description: string;
  readonly file: SitePath;
  /** Where the file was before a rename: feed readers go on loading it from there. */
  readonly oldFiles: readonly SitePath[];
  /** The page about the same. */
  readonly pageUrl: SitePath;
  readonly content:
    | { readonly kind: "posts"; readonly posts: readonly Post[] }
    | { readonly kind: "events"; readonly includes: (news: News) => boolean };
}

type Owner = Pick<Entry, "title" | "url" | "summary" | "aliases">;

/**
 * Returns the feeds of all posts and all events in each format, and as RSS the events of each series
 * and cohort and the posts of each cohort, person and tag, empty or not.
 */
export function listFeedSources({
  site,
  queries,
}: Pick<Context, "site" | "queries">): readonly FeedSource[] {
  const { words, name: siteName, description } = site.settings;
  const addOwned = (
    { title: name, url, summary, aliases }: Owner,
    content: FeedSource["content"],
    getFile = getFeedFile,
  ): FeedSource => {
    const title = formatFeedTitle(content.kind, name, { words, name: siteName });
    return {
      format: "rss",
      title,
      description: summary ?? title,
      file: getFile(url),
      oldFiles: aliases.filter(isFolderAddress).map(getFile),
      pageUrl: url,
      content,
    };
  };
  const posts = { kind: "posts", posts: site.posts } as const;
  const events = { kind: "events", includes: () => true } as const;
  const whole = { description, oldFiles: [] };
  const ofPosts = { ...whole, title: siteName, pageUrl: addresses.blog, content: posts };
  const title = formatFeedTitle("events", undefined, { words, name: siteName });
  const ofEvents = { ...whole, title, pageUrl: addresses.events, content: events };
  return [
    { ...ofPosts, format: "rss", file: addresses.rss },
    { ...ofPosts, format: "atom", file: addresses.atom },
    { ...ofPosts, format: "json", file: addresses.jsonFeed },
    { ...ofEvents, format: "rss", file: addresses.eventsRss },
    { ...ofEvents, format: "atom", file: addresses.eventsAtom },
    { ...ofEvents, format: "json", file: addresses.eventsJsonFeed },
    ...site.series.map((series) =>
      addOwned(series, { kind: "events", includes: (news) => getSeriesId(news) === series.id }),
    ),
    ...site.cohorts.flatMap((cohort) => [
      addOwned(cohort, { kind: "posts", posts: queries.byCohort(cohort).posts }),
      addOwned(
        cohort,
        { kind: "events", includes: (news) => getSubject(news).cohort === cohort },
        getEventFeedFile,
      ),
    ]),
    ...site.people.map((person) =>
      addOwned(
        { ...person, summary: undefined },
        { kind: "posts", posts: queries.byPerson(person).posts },
      ),
    ),
    ...site.tags.map((tag) =>
      addOwned({ ...tag, title: tag.name }, { kind: "posts", posts: queries.byTag(tag).posts }),
    ),
  ];
}

/** Returns "Digital Café: events – The Programme"; "Events – The Programme" for all. */
export function formatFeedTitle(
  kind: FeedKind,
  owner: string | undefined,
  { words, name: site }: { readonly words: Words; readonly name: string },
): string {
  const name = owner ?? "";
  const ofOwner =
    kind === "posts" ? words.text("posts-of", { name }) : words.text("events-of", { name });
  return words.text("page-title", { page: owner === undefined ? words.text(kind) : ofOwner, site });
}

function getSeriesId(news: News): string | undefined {
  return "series" in news ? news.series.id : news.event.session?.series.id;
}
