/** The pages for managers and their teams. */
import { addresses } from "../../model/addresses.ts";
import {
  getBriefingMinutes,
  listBriefingDates,
  listBriefingOutcomes,
  listBriefingPeople,
  wordsPerMinute,
} from "../../model/briefings.ts";
import { getFullTitle } from "../../model/queries.ts";
import type { Briefing, Placeholder } from "../../model/types.ts";
import { encodeQrCode } from "../../render/qr.ts";
import { hashVersion } from "../../text/hash.ts";
import { getFirstDay } from "../../time/when.ts";
import type { BriefingDate, BriefingInput, Filling } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { findEditUrl } from "../edit-link.ts";
import { buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import type { Page } from "../page.ts";
import { buildStaticFile } from "../site/crawlers.ts";
import { formatAskInAll } from "./asked-time.ts";

const section = addresses.cohorts;

/** Returns the list of briefings, a page for each, and the script that plays them; nothing without any. */
export function buildBriefingPages(context: Context, playScript: string): readonly Page[] {
  const { site, siteData, toItem } = context;
  if (site.briefings.length === 0) return [];
  const head = buildHead(siteData, {
    title: siteData.words.text("briefings"),
    url: addresses.briefings,
    section,
  });
  const briefings = site.briefings.map((briefing) => ({
    ...toItem.link(briefing),
    summary: briefing.summary,
    cohort: briefing.cohort?.title,
    unpublished: briefing.unpublished,
  }));
  const script = `${siteData.base}${addresses.playScript}?v=${hashVersion(playScript)}`;
  return [
    createHtmlPage(context, addresses.briefings, "briefings", { siteData, head, briefings }),
    ...site.briefings.map((briefing) => buildBriefingPage(context, briefing, script)),
    buildStaticFile(addresses.playScript, playScript),
  ];
}

function buildBriefingPage(context: Context, briefing: Briefing, playScript: string): Page {
  const { siteData, toItem, pictures } = context;
  const { title, summary, body, cohort, url, placeholders, unpublished } = briefing;
  const fillings = Object.fromEntries(
    placeholders.map((one) => [one.raw, buildFilling(context, briefing, one)]),
  );
  const head = buildHead(siteData, {
    title,
    lang: briefing.lang,
    description: summary ?? (body.excerpt.startsWith("{") ? undefined : body.excerpt),
    url,
    section,
    extraStylesheet: "briefing",
    unpublished,
    editUrl: findEditUrl(context, briefing),
    isTimeSensitive: Object.values(fillings).some(
      (filling) => filling.kind === "dates" && filling.dates.length > 0,
    ),
  });
  const pageUrl = siteData.origin + encodeURI(url);
  const input: BriefingInput = {
    siteData,
    head,
    title,
    summary,
    cohort: cohort && toItem.link(cohort),
    minutes: getBriefingMinutes(briefing),
    body: pictures.body(body, { first: true }),
    fillings,
    url: pageUrl,
    qr: encodeQrCode(pageUrl),
    wordsPerMinute,
    playScript,
  };
  return createHtmlPage(context, url, "briefing", input);
}

function buildFilling(
  { site, siteData, queries, toItem }: Context,
  briefing: Briefing,
  { kind, count }: Placeholder,
): Filling {
  switch (kind) {
    case "ask":
      return { kind, ask: briefing.cohort && formatAskInAll(briefing.cohort, siteData.words) };
    case "dates": {
      const events = listBriefingDates(briefing, site, queries);
      // As many again, each of which takes the place of one that is over, though nobody builds.
      const items = events.slice(0, 2 * count).map(toItem.event);
      const dates = items.map(
        (item, i): BriefingDate => ({
          ...item,
          from: items[i - count]?.endsAt,
        }),
      );
      return { kind, dates, hasMore: events.length > items.length };
    }
    case "outputs":
      return {
        kind,
        outputs: listBriefingOutcomes(briefing, site, queries)
          .flatMap((event) =>
            toItem.outputs(event).map((output) => ({
              output,
              event: getFullTitle(event),
              day: getFirstDay(event.when),
            })),
          )
          .slice(0, count),
      };
    case "people":
      return { kind, people: listBriefingPeople(briefing).map(toItem.person) };
  }
}
