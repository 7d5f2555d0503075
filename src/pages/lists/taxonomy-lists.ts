/** The lists of a person, a tag or a cohort. */
import type { PostsAndEvents } from "../../model/queries.ts";
import type { State } from "../../model/state.ts";
import type { Event } from "../../model/types.ts";
import type { TaxonomyLists } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createOwnCalendar } from "../events/calendar-item.ts";
import { getLayout } from "../html-page.ts";
import type { Page } from "../page.ts";
import { buildListSection, type ListOwner } from "./paginate.ts";

/**
 * Returns what the owner's own page shows of each list, and the later pages of the lists.
 * `formatShare` says of each event how much it takes of the time that a cohort asks.
 */
export function buildTaxonomyLists(
  context: Context,
  kind: "person" | "tag" | "cohort",
  owner: ListOwner,
  { posts, events }: PostsAndEvents,
  state?: State,
  formatShare?: (event: Event) => string | undefined,
): { readonly lists: TaxonomyLists; readonly pages: readonly Page[] } {
  const { queries, toItem } = context;
  const { words } = context.siteData;
  const { name } = owner;
  const postSection = buildListSection(context, owner, {
    id: "posts",
    title: words.text("posts-of", { name }),
    entries: posts,
    toItems: (entries) => entries.map(toItem.post),
    template: getLayout(context, "postList"),
  });
  const upcomingSection = buildListSection(context, owner, {
    id: "coming",
    title: words.text("upcoming-events-of", { name }),
    entries: queries.upcoming(events),
    toItems: (entries) =>
      entries.map((one) => ({ ...toItem.event(one), share: formatShare?.(one) })),
    template: getLayout(context, "upcomingList"),
  });
  const pastSection = buildListSection(context, owner, {
    id: "past",
    title: words.text("past-events-of", { name }),
    entries: queries.past(events),
    toItems: (entries) =>
      entries.map((one) => ({ ...toItem.pastEvent(one), share: formatShare?.(one) })),
    template: getLayout(context, "pastList"),
  });
  return {
    lists: {
      posts: postSection.list,
      upcoming: upcomingSection.list,
      past: pastSection.list,
      calendar: createOwnCalendar(context, { kind, title: name, url: owner.url, events, state }),
    },
    pages: [...postSection.pages, ...upcomingSection.pages, ...pastSection.pages],
  };
}
