/** The lists of a person, a tag or a cohort: posts, and events to come and past. */
import type { PostsAndEvents } from "../../model/queries.ts";
import type { TaxonomyLists } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { getLayout } from "../html-page.ts";
import type { Page } from "../page.ts";
import { buildListSection, type ListOwner } from "./paginate.ts";

/** What the owner's own page shows of each list, and the pages on which they go on. */
export function buildTaxonomyLists(
  context: Context,
  owner: ListOwner,
  { posts, events }: PostsAndEvents,
): { readonly parts: TaxonomyLists; readonly pages: readonly Page[] } {
  const { queries, toItem } = context;
  const postSection = buildListSection(context, owner, {
    id: "posts",
    title: `${owner.name}: posts`,
    entries: posts,
    toItems: (part) => part.map(toItem.post),
    template: getLayout(context, "postList"),
  });
  const upcomingSection = buildListSection(context, owner, {
    id: "coming",
    title: `${owner.name}: coming events`,
    entries: queries.upcoming(events),
    toItems: (part) => part.map(toItem.event),
    template: getLayout(context, "upcomingList"),
  });
  const pastSection = buildListSection(context, owner, {
    id: "past",
    title: `${owner.name}: past events`,
    entries: queries.past(events),
    toItems: (part) => part.map(toItem.event),
    template: getLayout(context, "pastList"),
  });
  return {
    parts: { posts: postSection.part, upcoming: upcomingSection.part, past: pastSection.part },
    pages: [...postSection.pages, ...upcomingSection.pages, ...pastSection.pages],
  };
}
