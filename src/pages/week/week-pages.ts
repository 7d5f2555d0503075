/** The next seven days, of all events and of each cohort: a page to read and copy, and a text. */
import { addresses, getWeekTextFile, getWeekUrl } from "../../model/addresses.ts";
import { isFolderAddress } from "../../model/old-addresses.ts";
import type { State } from "../../model/state.ts";
import type { Cohort, Link, SitePath } from "../../model/types.ts";
import { findWeek } from "../../model/upcoming/week.ts";
import { hashVersion } from "../../text/hash.ts";
import type { Message, WeekInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import { createPage, type Page, type Template } from "../page.ts";
import { buildOldRedirects, buildRedirect } from "../redirect.ts";
import { buildStaticFile } from "../site/crawlers.ts";
import { formatMessage } from "./format-message.ts";
import { composeWeekMessage } from "./week-message.ts";

const textTemplate: Template<Message> = {
  name: "week-text",
  render: (message) => `${message.title}\n\n${formatMessage(message)}`,
};

/**
 * Returns the pages, their texts and the script that copies one. They are unlisted: the lead sends
 * them. The page of a cohort that is over, or of a programme that is, leads to the page about it.
 */
export function buildWeekPages(context: Context, script: string): readonly Page[] {
  const { site, siteData, queries } = context;
  if (site.events.length === 0) return [];
  const scriptUrl = `${siteData.base}${addresses.copyScript}?v=${hashVersion(script)}`;
  const events = { title: siteData.words.text("events"), url: addresses.events, aliases: [] };
  return [
    ...buildWeek(context, events, undefined, siteData.isOver, scriptUrl),
    ...site.cohorts.flatMap((cohort) =>
      buildWeek(context, cohort, cohort, queries.cohortState(cohort) === "over", scriptUrl),
    ),
    ...(siteData.isOver ? [] : [buildStaticFile(addresses.copyScript, script)]),
  ];
}

/** Returns the link to the week, from the page that it is of; undefined once that is over. */
export function linkWeek(
  { site, siteData }: Pick<Context, "site" | "siteData">,
  pageUrl: SitePath,
  state: State,
): Link | undefined {
  if (state === "over" || site.events.length === 0) return undefined;
  return { label: siteData.words.text("this-week"), url: siteData.base + getWeekUrl(pageUrl) };
}

function buildWeek(
  context: Context,
  owner: Pick<Cohort, "title" | "url" | "aliases"> & Partial<Pick<Cohort, "unpublished">>,
  cohort: Cohort | undefined,
  isOver: boolean,
  script: string,
): readonly Page[] {
  const { site, siteData, queries, questions, toItem } = context;
  const url = getWeekUrl(owner.url);
  const redirects = buildOldRedirects(context, owner, getWeekUrl);
  if (isOver) return [buildRedirect(context, url, owner), ...redirects];
  const message = composeWeekMessage(findWeek(site, cohort, site.buildDate.date), site, {
    ...queries,
    question: questions.newest(siteData.origin),
  });
  const textFile = getWeekTextFile(owner.url);
  const head = buildHead(siteData, {
    title: message.title,
    url,
    section: cohort === undefined ? addresses.events : addresses.cohorts,
    isIndexed: false,
    isTimeSensitive: true,
    extraStylesheet: "week",
    unpublished: owner.unpublished,
  });
  const input: WeekInput = {
    siteData,
    head,
    back: toItem.link(owner),
    message,
    text: formatMessage(message),
    textUrl: siteData.base + encodeURI(textFile),
    script,
  };
  const textFiles = [textFile, ...owner.aliases.filter(isFolderAddress).map(getWeekTextFile)];
  return [
    createHtmlPage(context, url, "week", input),
    ...textFiles.map((file) => createPage(file, textTemplate, message)),
    ...redirects,
  ];
}
