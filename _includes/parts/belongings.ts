import type { EventLine, Frame, PostLine } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { comingList, noneLeft, pastList } from "./events.ts";
import { postList } from "./posts.ts";

/** What belongs to a person, a tag or a cohort. */
interface Belongings {
  readonly posts: readonly PostLine[];
  readonly coming: readonly EventLine[];
  readonly past: readonly EventLine[];
}

/** Posts, then events: a section for each that there is. */
export function belongings({ posts, coming, past }: Belongings, frame: Frame): Safe {
  return html`${
    posts.length > 0 &&
    html`<section aria-labelledby="page:posts">
<h2 id="page:posts">Posts</h2>
${postList(posts, frame.language, 3)}</section>
`
  }${
    coming.length > 0 &&
    html`<section aria-labelledby="page:coming">
<h2 id="page:coming">Coming events</h2>
${comingList(coming, frame)}${noneLeft("events")}</section>
`
  }${
    past.length > 0 &&
    html`<section aria-labelledby="page:past">
<h2 id="page:past">Past events</h2>
${pastList(past, frame)}</section>
`
  }`;
}
