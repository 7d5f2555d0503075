import { addresses } from "../../model/addresses.ts";
import { listMissed } from "../../model/outcomes/missed.ts";
import type { State } from "../../model/state.ts";
import type { Cohort } from "../../model/types.ts";
import type { CohortInput, CohortItem, CohortsInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { findEditUrl } from "../edit-link.ts";
import { linkCohortEvents, linkPosts } from "../feeds/links.ts";
import { buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import { buildTaxonomyLists } from "../lists/taxonomy-lists.ts";
import type { Page } from "../page.ts";
import { markFirstPortrait } from "../pictures/picture-views.ts";
import { linkWeek } from "../week/week-pages.ts";
import { formatShare } from "./asked-time.ts";
import { buildCohortDetails } from "./cohort-details.ts";
import { changesLater } from "./joining.ts";
import { listMapCheckItems, listRequestItems } from "./map-checks.ts";
import { buildMissedPages, linkMissed } from "./missed.ts";

const section = addresses.cohorts;

/** Returns the list of cohorts and a page for each; nothing if the site has no cohorts. */
export function buildCohortPages(context: Context): readonly Page[] {
  const { site, siteData, toItem } = context;
  if (site.cohorts.length === 0) return [];
  const items = site.cohorts.map(toItem.cohort);
  const head = buildHead(siteData, {
    title: siteData.words.text("cohorts"),
    url: addresses.cohorts,
    section,
    extraStylesheet: "cohorts",
    isTimeSensitive: items.some(({ joining }) => changesLater(joining)),
  });
  const cohorts = splitCohorts(items);
  const learned = site.cohorts.flatMap((cohort) => listMapCheckItems(context, cohort));
  return [
    createHtmlPage(context, addresses.cohorts, "cohorts", { siteData, head, ...cohorts, learned }),
    ...site.cohorts.flatMap((cohort) => buildCohortPage(context, cohort)),
  ];
}

/** Returns those that are running, then those that are coming; those that are over apart. */
export function splitCohorts(
  items: readonly CohortItem[],
): Pick<CohortsInput, "cohorts" | "pastCohorts"> {
  const inState = (state: State) => items.filter((item) => item.state === state);
  return {
    cohorts: [...inState("running"), ...inState("coming")],
    pastCohorts: inState("over"),
  };
}

/** The page of a cohort, and the later pages of its lists. */
function buildCohortPage(context: Context, cohort: Cohort): readonly Page[] {
  const { site, siteData, toItem, queries, pictures } = context;
  const { title, url, body, unpublished } = cohort;
  const owner = { name: title, url, section, unpublished };
  const entries = queries.byCohort(cohort);
  const { lists, pages } = buildTaxonomyLists(
    context,
    "cohort",
    owner,
    entries,
    queries.cohortState(cohort),
    (event) => formatShare(cohort, event, siteData.words),
  );
  const item = toItem.cohort(cohort);
  const details = buildCohortDetails(context, cohort, entries.events);
  const missedEvents = listMissed(cohort, context.site);
  const missed = linkMissed(context, cohort, missedEvents);
  const head = buildHead(siteData, {
    title,
    lang: cohort.lang,
    description: cohort.summary ?? body.excerpt,
    url,
    section,
    extraStylesheet: "people",
    unpublished,
    editUrl: findEditUrl(context, cohort),
    feeds: [
      ...linkPosts(siteData, owner, entries.posts),
      ...linkCohortEvents(siteData, owner, entries.events),
    ],
    isTimeSensitive:
      details.startsAt !== undefined ||
      (details.endsAt !== undefined && item.state !== "over") ||
      changesLater(item.joining) ||
      lists.upcoming.items.length > 0 ||
      missed?.lastMonth !== undefined,
  });
  const input: CohortInput = {
    siteData,
    head,
    cohort: item,
    details,
    week: linkWeek(context, url, queries.cohortState(cohort)),
    requests: listRequestItems(context, cohort),
    mapChecks: listMapCheckItems(context, cohort),
    briefings: site.briefings.filter((one) => one.cohort === cohort).map(toItem.link),
    body: pictures.body(body, { first: true }),
    people: markFirstPortrait(cohort.people.map(toItem.person), body.pictures.length === 0),
    missed,
    ...lists,
  };
  return [
    createHtmlPage(context, url, "cohort", input),
    ...pages,
    ...buildMissedPages(context, cohort, missedEvents),
  ];
}
