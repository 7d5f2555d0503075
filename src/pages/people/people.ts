import { buildPersonJsonLd } from "../../feeds/json-ld.ts";
import { addBase, addresses } from "../../model/addresses.ts";
import type { Person } from "../../model/types.ts";
import type { PeopleInput, PersonInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { findEditUrl } from "../edit-link.ts";
import { linkPosts } from "../feeds/links.ts";
import { addJsonLd, buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import { numberTitle, paginate } from "../lists/paginate.ts";
import { buildTaxonomyLists } from "../lists/taxonomy-lists.ts";
import type { Page } from "../page.ts";
import { markFirstPortrait } from "../pictures/picture-views.ts";

const section = addresses.people;

/** People on one page of the list; each takes two lines. */
const pageSize = 100;

/** Returns the list of people and a page for each; nothing if the site has no people. */
export function buildPeoplePages(context: Context): readonly Page[] {
  const { people } = context.site;
  if (people.length === 0) return [];
  return [
    ...buildIndexPages(context),
    ...people.flatMap((person) => buildPersonPages(context, person)),
  ];
}

/** The list of people; former members come last. */
function buildIndexPages(context: Context): readonly Page[] {
  const { site, siteData, toItem } = context;
  const { base, words } = siteData;
  const active = site.people.filter(({ status }) => status === "active");
  const former = site.people.filter(({ status }) => status === "left");
  const listPages = paginate([...active, ...former], pageSize, { base, url: addresses.people });
  return listPages.map(({ items, url, number, pager }) => {
    const title = numberTitle(words.text("people"), number, words);
    const head = buildHead(siteData, { title, url, section, extraStylesheet: "people" });
    const toItems = (status: Person["status"]) =>
      items.filter((person) => person.status === status).map(toItem.person);
    const input: PeopleInput = {
      siteData,
      head,
      people: markFirstPortrait(toItems("active")),
      former: toItems("left"),
      pager,
    };
    return createHtmlPage(context, url, "people", input);
  });
}

/** The page of a person, and the later pages of their lists. */
function buildPersonPages(context: Context, person: Person): readonly Page[] {
  const { site, siteData, toItem, queries, pictures } = context;
  const { title, url, unpublished } = person;
  const owner = { name: title, url, section, unpublished };
  const entries = queries.byPerson(person);
  const { lists, pages } = buildTaxonomyLists(context, "person", owner, entries);
  const [author] = markFirstPortrait([toItem.author(person)]);
  const head = buildHead(siteData, {
    title,
    lang: person.lang,
    description: person.summary ?? person.body.excerpt,
    url,
    type: "profile",
    extraStylesheet: "people",
    image: pictures.share(person.photo, "portrait"),
    section,
    unpublished,
    editUrl: findEditUrl(context, person),
    feeds: linkPosts(siteData, owner, entries.posts),
    isTimeSensitive: lists.upcoming.items.length > 0,
  });
  const toCohortLinks = (isOver: boolean) =>
    queries
      .cohortsOf(person)
      .filter((cohort) => (queries.cohortState(cohort) === "over") === isOver)
      .map(toItem.link);
  // The site's own share picture does not show the person.
  const photo = head.image === siteData.image ? undefined : head.image?.url;
  const input: PersonInput = {
    siteData,
    head: addJsonLd(head, (metadata) =>
      buildPersonJsonLd(person, site.settings, { ...metadata, image: photo }),
    ),
    person: author ?? toItem.author(person),
    pronouns: person.pronouns,
    hasLeft: person.status === "left",
    body: pictures.body(person.body, { first: person.photo === undefined }),
    links: person.links.map((link) => ({
      label: link.label,
      url: addBase(siteData.base, link.url),
    })),
    cohorts: toCohortLinks(false),
    pastCohorts: toCohortLinks(true),
    ...lists,
  };
  return [createHtmlPage(context, url, "person", input), ...pages];
}
