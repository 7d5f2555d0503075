/** What a cohort's members may have missed: a list for those who were away. */
import { addresses, getMissedUrl } from "../../model/addresses.ts";
import { getMonthAgo, listSince, sumMinutes } from "../../model/outcomes/missed.ts";
import type { Cohort, Event } from "../../model/types.ts";
import { addDays } from "../../time/date.ts";
import { formatUtcMinute } from "../../time/format.ts";
import { getStartOfDay } from "../../time/zoned-time.ts";
import type { CatchUpSum, MissedInput, MissedLink } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import { itemsAlone, numberTitle, paginate } from "../lists/paginate.ts";
import type { Page } from "../page.ts";
import { buildOldRedirects } from "../redirect.ts";

/** A page says "the last month" for a week after the build; then it names the day. */
const daysOfLastMonth = 7;

/** Returns the link from a cohort's page; undefined where there is nothing to catch up on. */
export function linkMissed(
  context: Context,
  cohort: Cohort,
  missed: readonly Event[],
): MissedLink | undefined {
  if (missed.length === 0) return undefined;
  return {
    url: context.siteData.base + getMissedUrl(cohort.url),
    label: context.siteData.words.text("missed-link"),
    lastMonth: sumLastMonth(context, missed),
  };
}

/** Returns the pages for those who were away; none where there is nothing to catch up on. */
export function buildMissedPages(
  context: Context,
  cohort: Cohort,
  missed: readonly Event[],
): readonly Page[] {
  const { siteData, toItem, queries } = context;
  const { base, words } = siteData;
  if (missed.length === 0) return [];
  const url = getMissedUrl(cohort.url);
  const lastMonth = sumLastMonth(context, missed);
  const pages = paginate(missed, itemsAlone, { base, url }).map((page) => {
    const head = buildHead(siteData, {
      title: numberTitle(words.text("missed-by", { cohort: cohort.title }), page.number, words),
      description: words.text("missed-description", { cohort: cohort.title }),
      url: page.url,
      section: addresses.cohorts,
      unpublished: cohort.unpublished,
      isTimeSensitive: page.number === 1 && lastMonth !== undefined,
    });
    const input: MissedInput = {
      siteData,
      head,
      back: toItem.link(cohort),
      cohort: cohort.title,
      hasEventsForAll: missed.some((event) => event.cohort === undefined),
      lastMonth: page.number === 1 ? lastMonth : undefined,
      all: { ...sumMinutes(missed, queries.outputMinutes), events: missed.length },
      list: { items: page.items.map(toItem.pastEvent), pager: page.pager },
    };
    return createHtmlPage(context, page.url, "missed", input);
  });
  return [...pages, ...buildOldRedirects(context, cohort, getMissedUrl)];
}

/** Undefined where the last month left nothing of known length. */
function sumLastMonth(
  { site, siteData, queries }: Context,
  missed: readonly Event[],
): CatchUpSum | undefined {
  const since = getMonthAgo(site);
  const sum = sumMinutes(listSince(missed, since), queries.outputMinutes);
  if (sum.minutes === 0) return undefined;
  const day = addDays(site.buildDate.date, daysOfLastMonth);
  return {
    ...sum,
    since,
    until: formatUtcMinute(getStartOfDay(day, siteData.zone)),
  };
}
