/** The lists of a person, a tag or a cohort: posts, and events to come and past. */
import { comingPage, pastPage, postsPage } from "../../_includes/layouts/list.ts";
import type { Belongings } from "../model/questions.ts";
import type { Context } from "./context.ts";
import { type Owner, section } from "./lists.ts";
import type { Page } from "./page.ts";
import type { BelongingsParts } from "./views.ts";

/** What the owner's own page shows of each list, and the pages on which they go on. */
export function belongingsOf(
  context: Context,
  owner: Owner,
  { posts, events }: Belongings,
): { readonly parts: BelongingsParts; readonly pages: readonly Page[] } {
  const { ask, lines } = context;
  const ofPosts = section(context, owner, {
    id: "posts",
    title: `${owner.name}: posts`,
    list: posts,
    lines: (part) => part.map(lines.post),
    template: { name: "posts of", render: postsPage },
  });
  const ofComing = section(context, owner, {
    id: "coming",
    title: `${owner.name}: coming events`,
    list: ask.coming(events),
    lines: (part) => part.map(lines.event),
    template: { name: "coming of", render: comingPage },
  });
  const ofPast = section(context, owner, {
    id: "past",
    title: `${owner.name}: past events`,
    list: ask.past(events),
    lines: (part) => part.map(lines.event),
    template: { name: "past of", render: pastPage },
  });
  return {
    parts: { posts: ofPosts.part, coming: ofComing.part, past: ofPast.part },
    pages: [...ofPosts.pages, ...ofComing.pages, ...ofPast.pages],
  };
}
