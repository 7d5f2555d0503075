import type { BelongingsParts, Frame } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { comingPart, pastPart } from "./events.ts";
import { postPart } from "./posts.ts";

/** Posts, then events: a section for each that there is. */
export function belongings({ posts, coming, past }: BelongingsParts, frame: Frame): Safe {
  return html`${
    posts.lines.length > 0 &&
    html`<section aria-labelledby="page:posts">
<h2 id="page:posts">Posts</h2>
${postPart(posts, frame.language, 3)}</section>
`
  }${
    coming.lines.length > 0 &&
    html`<section aria-labelledby="page:coming">
<h2 id="page:coming">Coming events</h2>
${comingPart(coming, frame, "events")}</section>
`
  }${
    past.lines.length > 0 &&
    html`<section aria-labelledby="page:past">
<h2 id="page:past">Past events</h2>
${pastPart(past, frame, "events")}</section>
`
  }`;
}
