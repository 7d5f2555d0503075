import { buildPersonJsonLd } from "../../feeds/json-ld.ts";
import { addBase, addresses } from "../../model/addresses.ts";
import type { Person } from "../../model/types.ts";
import type { PeopleInput, PersonInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createHtmlPage } from "../html-page.ts";
import { numberTitle, paginate } from "../lists/paginate.ts";
import { buildTaxonomyLists } from "../lists/taxonomy-lists.ts";
import type { Page } from "../page.ts";
import { markFirstPortrait } from "../pictures/picture-views.ts";
import { addJsonLd, buildHead } from "../site-data.ts";

/** People on one page of their list: a face and two lines each, which are looked through by name. */
const pageSize = 100;

/** The list of people, and a page for each; nothing where nobody is introduced. */
export function buildPeoplePages(context: Context): readonly Page[] {
  const { site, siteData, toItem, queries, pictures } = context;
  if (site.people.length === 0) return [];
  const perPerson = site.people.flatMap((person) => {
    const owner = {
      name: person.title,
      url: person.url,
      section: addresses.people,
      unpublished: person.unpublished,
    };
    const { parts, pages } = buildTaxonomyLists(context, owner, queries.byPerson(person));
    const [author] = markFirstPortrait([toItem.author(person)]);
    const head = buildHead(siteData, {
      isTimeSensitive: parts.upcoming.items.length > 0,
      title: person.title,
      description: person.summary ?? person.body.excerpt,
      url: person.url,
      type: "profile",
      extraStylesheet: "people",
      image: pictures.share(person.photo, "portrait"),
      section: addresses.people,
      unpublished: person.unpublished,
    });
    const photo = head.image === siteData.image ? undefined : head.image?.url;
    const input: PersonInput = {
      siteData,
      head: addJsonLd(head, (pageMetadata) =>
        buildPersonJsonLd(person, site.settings, { ...pageMetadata, image: photo }),
      ),
      person: author ?? toItem.author(person),
      pronouns: person.pronouns,
      hasLeft: person.status === "left",
      body: pictures.body(person.body, { first: person.photo === undefined }),
      links: person.links.map(({ label, url }) => ({ label, url: addBase(siteData.base, url) })),
      cohorts: queries.cohortsOf(person).map(toItem.link),
      ...parts,
    };
    return [createHtmlPage(context, person.url, "person", input), ...pages];
  });
  return [...buildIndexPages(context), ...perPerson];
}

/** Those who left come after all others. */
function buildIndexPages(context: Context): readonly Page[] {
  const { site, siteData, toItem } = context;
  const active = site.people.filter((one) => one.status === "active");
  const former = site.people.filter((one) => one.status === "left");
  const listAddress = { base: siteData.base, url: addresses.people };
  return paginate([...active, ...former], pageSize, listAddress).map(
    ({ items, url, number, pager }) => {
      const title = numberTitle("People", number);
      const head = buildHead(siteData, {
        title,
        url,
        section: addresses.people,
        extraStylesheet: "people",
      });
      const toItems = (status: Person["status"]) =>
        items.filter((one) => one.status === status).map(toItem.person);
      const input: PeopleInput = {
        siteData,
        head,
        people: markFirstPortrait(toItems("active")),
        former: toItems("left"),
        pager,
      };
      return createHtmlPage(context, url, "people", input);
    },
  );
}
