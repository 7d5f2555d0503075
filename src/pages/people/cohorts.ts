import { addresses } from "../../model/addresses.ts";
import type { CohortInput, CohortsInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createHtmlPage } from "../html-page.ts";
import { buildTaxonomyLists } from "../lists/taxonomy-lists.ts";
import type { Page } from "../page.ts";
import { markFirstPortrait } from "../pictures/picture-views.ts";
import { buildHead } from "../site-data.ts";

/** The list of cohorts, and a page for each; nothing where there are none. */
export function buildCohortPages(context: Context): readonly Page[] {
  const { site, siteData, toItem, queries, pictures } = context;
  if (site.cohorts.length === 0) return [];
  const head = buildHead(siteData, {
    title: "Cohorts",
    url: addresses.cohorts,
    section: addresses.cohorts,
    extraStylesheet: "cohorts",
  });
  const input: CohortsInput = { siteData, head, cohorts: site.cohorts.map(toItem.cohort) };
  const index = createHtmlPage(context, addresses.cohorts, "cohorts", input);
  const perCohort = site.cohorts.flatMap((cohort) => {
    const owner = {
      name: cohort.title,
      url: cohort.url,
      section: addresses.cohorts,
      unpublished: cohort.unpublished,
    };
    const { parts, pages } = buildTaxonomyLists(context, owner, queries.byCohort(cohort));
    const head = buildHead(siteData, {
      isTimeSensitive: parts.upcoming.items.length > 0,
      title: cohort.title,
      description: cohort.summary ?? cohort.body.excerpt,
      url: cohort.url,
      section: addresses.cohorts,
      extraStylesheet: "people",
      unpublished: cohort.unpublished,
    });
    const input: CohortInput = {
      siteData,
      head: head,
      cohort: toItem.cohort(cohort),
      body: pictures.body(cohort.body, { first: true }),
      people: markFirstPortrait(
        cohort.people.map(toItem.person),
        cohort.body.pictures.length === 0,
      ),
      ...parts,
    };
    return [createHtmlPage(context, cohort.url, "cohort", input), ...pages];
  });
  return [index, ...perCohort];
}
