import { cohort, cohorts } from "../../_includes/layouts/cohorts.ts";
import { belongingsOf } from "./belongings.ts";
import { type Context, listed } from "./context.ts";
import { addresses, headOf } from "./frame.ts";
import { type Page, page } from "./page.ts";
import { firstShown } from "./pictures.ts";

/** The list of cohorts, and a page for each; nothing where there are none. */
export function cohortPages(context: Context): readonly Page[] {
  const { site, frame, lines, ask, pictures } = context;
  if (site.cohorts.length === 0) return [];
  const head = headOf(frame, {
    title: "Cohorts",
    url: addresses.cohorts,
    section: addresses.cohorts,
    sheet: "cohorts",
  });
  const input = { frame, head, cohorts: site.cohorts.map(lines.cohort) };
  const index = page(addresses.cohorts, { name: "cohorts", render: cohorts }, input, listed(head));
  const each = site.cohorts.flatMap((one) => {
    const owner = {
      name: one.title,
      url: one.url,
      section: addresses.cohorts,
      held: one.held,
    };
    const { parts, pages } = belongingsOf(context, owner, ask.ofCohort(one));
    const own = headOf(frame, {
      passing: parts.coming.lines.length > 0,
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
      ...parts,
    };
    return [page(one.url, { name: "cohort", render: cohort }, ownInput, listed(own)), ...pages];
  });
  return [index, ...each];
}
