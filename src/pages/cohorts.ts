import { cohort, cohorts } from "../../_includes/layouts/cohorts.ts";
import { type Context, listed } from "./context.ts";
import { addresses, headOf } from "./frame.ts";
import { type Page, page } from "./page.ts";
import { firstShown } from "./pictures.ts";

/** The list of cohorts, and a page for each; nothing where there are none. */
export function cohortPages({ site, frame, lines, ask, pictures }: Context): readonly Page[] {
  if (site.cohorts.length === 0) return [];
  const head = headOf(frame, {
    title: "Cohorts",
    url: addresses.cohorts,
    section: addresses.cohorts,
    sheet: "cohorts",
  });
  const input = { frame, head, cohorts: site.cohorts.map(lines.cohort) };
  const index = page(addresses.cohorts, { name: "cohorts", render: cohorts }, input, listed(head));
  const each = site.cohorts.map((one) => {
    const { posts, events } = ask.ofCohort(one);
    const coming = ask.coming(events);
    const own = headOf(frame, {
      passing: coming.length > 0,
      title: one.title,
      description: one.summary ?? one.body.excerpt,
      url: one.url,
      section: addresses.cohorts,
      sheet: "people",
      held: one.held,
    });
    const ownInput = {
      frame,
      head: own,
      cohort: lines.cohort(one),
      body: pictures.body(one.body, { first: true }),
      people: firstShown(one.people.map(lines.person), one.body.pictures.length === 0),
      posts: posts.map(lines.post),
      coming: coming.map(lines.event),
      past: ask.past(events).map(lines.event),
    };
    return page(one.url, { name: "cohort", render: cohort }, ownInput, listed(own));
  });
  return [index, ...each];
}
