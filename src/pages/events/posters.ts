/** A sheet to print for each series. */
import { addresses, getPosterUrl } from "../../model/addresses.ts";
import type { Series } from "../../model/types.ts";
import { encodeQrCode } from "../../render/qr.ts";
import type { PosterInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createHtmlPage } from "../html-page.ts";
import type { Page } from "../page.ts";
import { buildHead } from "../site-data.ts";
import { formatRuleTime } from "./rule-time.ts";

/** The poster of a series, with the next of its sessions. */
export function buildPosterPage(context: Context, series: Series): Page {
  const { siteData, toItem, queries } = context;
  const url = getPosterUrl(series.url);
  const head = buildHead(siteData, {
    title: `${series.title}: poster`,
    url,
    section: addresses.events,
    isIndexed: false,
    extraStylesheet: "calendar",
  });
  const input: PosterInput = {
    siteData,
    head,
    title: series.title,
    summary: series.summary,
    recurrence: series.repeats,
    time: formatRuleTime(series, siteData),
    place: series.place,
    isOnline: series.online !== undefined,
    upcoming: queries
      .upcoming(series.sessions)
      .filter((session) => session.status !== "cancelled")
      .slice(0, 4)
      .map(toItem.session),
    seriesUrl: siteData.origin + series.url,
    qr: encodeQrCode(siteData.origin + series.url),
  };
  return createHtmlPage(context, url, "poster", input);
}
