/** Where a hashtag is talked about: on the network of the programme's own accounts. */
import type { Link } from "../../model/types.ts";
import type { Hashtag } from "../../views/views.ts";

/** Paths of hashtags on networks that have their own, by host. */
const hashtagPaths: Readonly<Record<string, string>> = {
  "twitter.com": "/hashtag/",
  "x.com": "/hashtag/",
  "bsky.app": "/hashtag/",
  "www.linkedin.com": "/feed/hashtag/",
  "www.facebook.com": "/hashtag/",
  "www.instagram.com": "/explore/tags/",
};

/** The hashtag, with an address where one of the accounts is on a network that is known. */
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
  // Mastodon and its kin stand at any host, and know accounts by "/@name".
  const path = hashtagPaths[url.host] ?? (url.pathname.startsWith("/@") ? "/tags/" : undefined);
  return path === undefined ? undefined : url.origin + path + encodeURIComponent(name);
}
