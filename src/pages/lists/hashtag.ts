/** Links from a hashtag to its page on a network of the programme's accounts. */
import type { Link } from "../../model/types.ts";
import type { Hashtag } from "../../views/views.ts";

/** Paths of hashtags by host. */
const hashtagPaths: Readonly<Record<string, string>> = {
  "twitter.com": "/hashtag/",
  "x.com": "/hashtag/",
  "bsky.app": "/hashtag/",
  "www.linkedin.com": "/feed/hashtag/",
  "www.facebook.com": "/hashtag/",
  "www.instagram.com": "/explore/tags/",
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
  // Mastodon servers have any host; their accounts have paths like "/@name".
  const path = hashtagPaths[url.host] ?? (url.pathname.startsWith("/@") ? "/tags/" : undefined);
  return path === undefined ? undefined : url.origin + path + encodeURIComponent(name);
}
