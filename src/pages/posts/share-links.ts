/** Links that share a post elsewhere; nothing is loaded from those sites. */
import type { Words } from "../../locales/words.ts";
import type { Link } from "../../model/types.ts";

/** Returns links that share a page by its title and its absolute URL. */
export function buildShareLinks(title: string, url: string, words: Words): readonly Link[] {
  const [subject, body] = [encodeURIComponent(title), encodeURIComponent(url)];
  const titleAndUrl = `${subject}%20${body}`;
  return [
    { label: words.text("share-by-email"), url: `mailto:?subject=${subject}&body=${body}` },
    { label: "Mastodon", url: `https://share.joinmastodon.org/#text=${titleAndUrl}` },
    { label: "LinkedIn", url: `https://www.linkedin.com/sharing/share-offsite/?url=${body}` },
    { label: "Bluesky", url: `https://bsky.app/intent/compose?text=${titleAndUrl}` },
  ];
}
