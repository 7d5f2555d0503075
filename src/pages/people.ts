import { people, person } from "../../_includes/layouts/people.ts";
import { personData } from "../feeds/structured-data.ts";
import type { Person } from "../model/types.ts";
import { belongingsOf } from "./belongings.ts";
import { type Context, listed } from "./context.ts";
import { aboutThing, addresses, at, headOf } from "./frame.ts";
import { listPages, numbered } from "./lists.ts";
import { type Page, page } from "./page.ts";
import { firstShown } from "./pictures.ts";

/** People on one page of their list: a face and two lines each, which are looked through by name. */
const pageSize = 100;

/** The list of people, and a page for each; nothing where nobody is introduced. */
export function peoplePages(context: Context): readonly Page[] {
  const { site, frame, lines, ask, pictures } = context;
  if (site.people.length === 0) return [];
  const each = site.people.flatMap((one) => {
    const owner = {
      name: one.title,
      url: one.url,
      section: addresses.people,
      held: one.held,
    };
    const { parts, pages } = belongingsOf(context, owner, ask.ofPerson(one));
    const [shown] = firstShown([lines.author(one)]);
    const own = headOf(frame, {
      passing: parts.coming.lines.length > 0,
      title: one.title,
      description: one.summary ?? one.body.excerpt,
      url: one.url,
      type: "profile",
      sheet: "people",
      image: pictures.share(one.photo, "portrait"),
      section: addresses.people,
      held: one.held,
    });
    const photo = own.image === frame.image ? undefined : own.image?.url;
    const ownInput = {
      frame,
      head: aboutThing(own, (shown) => personData(one, site.settings, { ...shown, image: photo })),
      person: shown ?? lines.author(one),
      pronouns: one.pronouns,
      left: one.status === "left",
      body: pictures.body(one.body, { first: one.photo === undefined }),
      links: one.links.map(({ label, url }) => ({ label, url: at(frame.base, url) })),
      cohorts: ask.cohortsOf(one).map(lines.link),
      ...parts,
    };
    return [page(one.url, { name: "person", render: person }, ownInput, listed(own)), ...pages];
  });
  return [...indexPages(context), ...each];
}

/** Those who left come after all others. */
function indexPages({ site, frame, lines }: Context): readonly Page[] {
  const active = site.people.filter((one) => one.status === "active");
  const former = site.people.filter((one) => one.status === "left");
  const where = { base: frame.base, url: addresses.people };
  return listPages([...active, ...former], pageSize, where).map(({ items, url, number, pager }) => {
    const title = numbered("People", number);
    const head = headOf(frame, { title, url, section: addresses.people, sheet: "people" });
    const of = (status: Person["status"]) =>
      items.filter((one) => one.status === status).map(lines.person);
    const input = { frame, head, people: firstShown(of("active")), former: of("left"), pager };
    return page(url, { name: "people", render: people }, input, listed(head));
  });
}
