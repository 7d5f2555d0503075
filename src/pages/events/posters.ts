/** A poster to print for each series that is not over. */
import { addresses, getPosterUrl } from "../../model/addresses.ts";
import { isOnline } from "../../model/queries.ts";
import type { Series } from "../../model/types.ts";
import { encodeQrCode } from "../../render/qr.ts";
import type { PosterInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import type { Page } from "../page.ts";
import { buildRedirect } from "../redirect.ts";
import { formatRuleTime } from "./rule-time.ts";
import { formatSeriesChanges } from "./series-change.ts";
import { findRuleEnd } from "./series-phases.ts";

/**
 * Returns the poster of a series, with its next four sessions that are not cancelled. Once the
 * series is over, the address leads to its page: posters on walls outlive it.
 */
export function buildPosterPage(context: Context, series: Series): Page {
  const { siteData, toItem, queries, pictures } = context;
  const { title } = series;
  const url = getPosterUrl(series.url);
  if (queries.listState(series.sessions) === "over") return buildRedirect(context, url, series);
  const seriesUrl = siteData.origin + series.url;
  const head = buildHead(siteData, {
    title: siteData.words.text("poster-title", { title }),
    url,
    section: addresses.events,
    isIndexed: false,
    extraStylesheet: "poster",
    isTimeSensitive: true,
  });
  const input: PosterInput = {
    siteData,
    head,
    title,
    summary: series.summary,
    recurrence: series.repeats,
    time: formatRuleTime(series, siteData),
    changes: formatSeriesChanges(series, siteData),
    until: findRuleEnd(context, series).until,
    place: series.place,
    isOnline: isOnline(series),
    image: pictures.text(series.image, true),
    upcoming: queries
      .upcoming(series.sessions)
      .filter((session) => session.status !== "cancelled")
      .slice(0, 4)
      .map(toItem.session),
    seriesUrl,
    qr: encodeQrCode(seriesUrl),
  };
  return createHtmlPage(context, url, "poster", input);
}
