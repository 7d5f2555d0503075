/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import { formatIso } from "../time/format.ts";
import { type Feed, type FeedItem, renderContent, toFeedTime } from "./feed.ts";

/** Returns the feed as text. */
export function renderJsonFeed(feed: Feed): string {
  const content = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.feedUrl,
    description: feed.description,
    icon: feed.icons.large,
    favicon: feed.icons.small,
    authors: [{ name: feed.publisher }],
    language: feed.language,
    items: feed.items.map((item) => toJsonItem(item, feed)),
  };
  return `${JSON.stringify(content, undefined, 1)}\n`;
}

/** An item needs content_html or content_text, which is empty for a post with only a title. */
function toJsonItem(feedItem: FeedItem, feed: Feed) {
  const { url, id, title, lang, posted, updated, authors, tags, summary, image } = feedItem;
  const content = renderContent(feedItem, feed);
  return {
    id,
    url,
    title,
    language: lang,
    ...(content === undefined ? { content_text: summary ?? "" } : { content_html: content }),
    summary,
    image,
    date_published: formatIso(toFeedTime(posted, feed.zone)),
    date_modified: updated && formatIso(toFeedTime(updated, feed.zone)),
    authors: authors.length === 0 ? undefined : authors,
    tags: tags.length === 0 ? undefined : tags,
  };
}
