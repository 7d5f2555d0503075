import { people, person } from "../../_includes/layouts/people.ts";
import { personData } from "../feeds/structured-data.ts";
import { optional } from "../model/optional.ts";
import { type Context, listed } from "./context.ts";
import { aboutThing, addresses, at, headOf } from "./frame.ts";
import { type Page, page } from "./page.ts";
import { firstShown } from "./pictures.ts";

/** The list of people, and a page for each; nothing where nobody is introduced. */
export function peoplePages({ site, frame, lines, ask, pictures }: Context): readonly Page[] {
  if (site.people.length === 0) return [];
  const head = headOf(frame, {
    title: "People",
    url: addresses.people,
    section: addresses.people,
    sheet: "people",
  });
  const active = site.people.filter((one) => one.status === "active");
  const former = site.people.filter((one) => one.status === "left");
  const input = {
    frame,
    head,
    people: firstShown(active.map(lines.person)),
    former: former.map(lines.person),
  };
  const index = page(addresses.people, { name: "people", render: people }, input, listed(head));
  const each = site.people.map((one) => {
    const { posts, events } = ask.ofPerson(one);
    const coming = ask.coming(events);
    const [shown] = firstShown([lines.author(one)]);
    const own = headOf(frame, {
      passing: coming.length > 0,
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
      ...optional("pronouns", one.pronouns),
      left: one.status === "left",
      body: pictures.body(one.body, { first: one.photo === undefined }),
      links: one.links.map(({ label, url }) => ({ label, url: at(frame.base, url) })),
      cohorts: ask.cohortsOf(one).map(lines.link),
      posts: posts.map(lines.post),
      coming: coming.map(lines.event),
      past: ask.past(events).map(lines.event),
    };
    return page(one.url, { name: "person", render: person }, ownInput, listed(own));
  });
  return [index, ...each];
}
