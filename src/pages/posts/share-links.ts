/** Links with which a reader tells others; nothing is asked of anybody before they are followed. */
import type { Link } from "../../model/types.ts";

/** `url` is the whole address of the page. */
export function buildShareLinks(title: string, url: string): readonly Link[] {
  const titleAndUrl = encodeURIComponent(`${title} ${url}`);
  const [name, address] = [title, url].map(encodeURIComponent);
  return [
    { label: "Email", url: `mailto:?subject=${name}&body=${address}` },
    { label: "Mastodon", url: `https://share.joinmastodon.org/#text=${titleAndUrl}` },
    { label: "LinkedIn", url: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
    { label: "Bluesky", url: `https://bsky.app/intent/compose?text=${titleAndUrl}` },
  ];
}
