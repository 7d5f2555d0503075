/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import { isoOf } from "../time/format.ts";
import { contentOf, type Feed, type FeedItem, momentOf } from "./feed.ts";

/** The feed, as text. */
export function jsonFeed(feed: Feed): string {
  const whole = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    icon: feed.icons.large,
    favicon: feed.icons.small,
    authors: [{ name: feed.publisher }],
    language: feed.language,
    items: feed.items.map((one) => item(one, feed)),
  };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

/** An item has to have a text, in markup or plain; one of nothing but a title has an empty one. */
function item(one: FeedItem, feed: Feed) {
  const { url, title, posted, updated, authors, tags, summary, image } = one;
  const content = contentOf(one, feed);
  return {
    id: url,
    url,
    title,
    ...(content === undefined ? { content_text: summary ?? "" } : { content_html: content }),
    summary,
    image,
    date_published: isoOf(momentOf(posted, feed.zone)),
    date_modified: updated && isoOf(momentOf(updated, feed.zone)),
    authors: authors.length === 0 ? undefined : authors,
    tags: tags.length === 0 ? undefined : tags,
  };
}
