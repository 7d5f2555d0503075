/** The metadata of pages. */

import type { JsonLd, PageMetadata } from "../feeds/json-ld.ts";
import { addresses } from "../model/addresses.ts";
import { findOtherLanguage } from "../model/queries.ts";
import type { PageHead, SiteData } from "../views/views.ts";
import { linkAllEvents } from "./feeds/links.ts";

interface HeadOptions extends Partial<Pick<PageHead, "type" | "image" | "isIndexed">> {
  readonly title: string;
  readonly description?: string | undefined;
  readonly lang?: string | undefined;
  /** Address within the site; undefined for a page without one of its own (404). */
  readonly url?: string;
  /** Address of the link in the navigation that the page belongs to. */
  readonly section?: string;
  readonly isTimeSensitive?: boolean;
  readonly extraStylesheet?: PageHead["extraStylesheet"];
  readonly unpublished?: PageHead["unpublished"];
  readonly editUrl?: string | undefined;
  readonly feeds?: PageHead["feeds"];
}

/**
 * Returns the head of a page, with its URL made absolute and the site's share picture as default.
 * All pages about events name the feed of all events.
 */
export function buildHead(siteData: SiteData, options: HeadOptions): PageHead {
  const {
    title,
    lang,
    description,
    url,
    section,
    extraStylesheet,
    unpublished,
    feeds = [],
  } = options;
  return {
    title,
    lang: findOtherLanguage({ lang }, siteData.language),
    description: description === "" ? undefined : description,
    canonical: url === undefined ? undefined : siteData.origin + url,
    type: options.type ?? "website",
    image: options.image ?? siteData.image,
    section: section === undefined ? undefined : siteData.base + section,
    isIndexed: options.isIndexed ?? true,
    isTimeSensitive: options.isTimeSensitive ?? false,
    extraStylesheet,
    unpublished,
    editUrl: options.editUrl,
    feeds: section === addresses.events ? [...feeds, linkAllEvents(siteData)] : feeds,
  };
}

/** Returns a head with structured data, made from what the head says already. */
export function addJsonLd(
  head: PageHead,
  createJsonLd: (metadata: PageMetadata) => JsonLd | undefined,
): PageHead {
  const { description, image } = head;
  return { ...head, jsonLd: createJsonLd({ description, image: image?.url }) };
}
