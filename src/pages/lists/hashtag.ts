/** Links from a hashtag to its page on a network of the programme's accounts. */
import type { Link } from "../../model/types.ts";
import type { Hashtag } from "../../views/views.ts";

/** Paths of hashtags by host; undefined where a network has no page for each. */
const hashtagPaths: Readonly<Record<string, string | undefined>> = {
  "twitter.com": "/hashtag/",
  "x.com": "/hashtag/",
  "bsky.app": "/hashtag/",
  "linkedin.com": "/feed/hashtag/",
  "facebook.com": "/hashtag/",
  "instagram.com": "/explore/tags/",
  "youtube.com": "/hashtag/",
  "tiktok.com": "/tag/",
  "medium.com": "/tag/",
  "threads.net": undefined,
  "threads.com": undefined,
};

/** Returns a hashtag; its `url` is undefined if no account is on a known network. */
export function createHashtag(name: string, accounts: readonly Link[]): Hashtag {
  const pages = accounts.map(({ url }) => getHashtagUrl(url, name));
  return {
    label: `#${name}`,
    url: pages.find((page) => page !== undefined),
  };
}

function getHashtagUrl(account: string, name: string): string | undefined {
  const url = URL.parse(account);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.host.replace(/^(?:www|m|mobile)\./, "");
  // Servers of Mastodon have any host; their accounts have paths like "/@name".
  const path = Object.hasOwn(hashtagPaths, host)
    ? hashtagPaths[host]
    : /^\/(?:web\/)?@./.test(url.pathname)
      ? "/tags/"
      : undefined;
  return path === undefined ? undefined : url.origin + path + encodeURIComponent(name);
}
