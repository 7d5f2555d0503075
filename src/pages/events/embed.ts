/** The next events, for a frame on a partner's site. */
import { addresses } from "../../model/addresses.ts";
import type { Context } from "../context.ts";
import { buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import type { Page } from "../page.ts";
import { buildNextEvents } from "./next-events.ts";

/** More would fill the frame; the page of all events has the rest. */
const eventsInFrame = 10;

export function buildEmbedPage(context: Context): Page {
  const { site, queries, siteData } = context;
  const upcoming = queries.upcoming(site.events);
  const head = buildHead(siteData, {
    title: siteData.words.text("upcoming-events"),
    url: addresses.embed,
    section: addresses.events,
    isIndexed: false,
    extraStylesheet: "embed",
    isTimeSensitive: upcoming.length > 0,
  });
  return createHtmlPage(context, addresses.embed, "embed", {
    siteData,
    head,
    ...buildNextEvents(context, upcoming, eventsInFrame),
  });
}
