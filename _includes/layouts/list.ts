/** Pages on which a list goes on that is too long for one. */
import type { EventLine, ListInput, PostLine } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { comingPart, pastPart } from "../parts/events.ts";
import { postPart } from "../parts/posts.ts";
import { anchor } from "../parts/words.ts";
import { base } from "./base.ts";

/** Posts of a person, a tag or a cohort. */
export function postsPage(input: ListInput<PostLine>): Safe {
  return listPage(input, postPart(input.part, input.frame.language, 2));
}

/** Events to come. */
export function comingPage(input: ListInput<EventLine>): Safe {
  return listPage(input, comingPart(input.part, input.frame, "events"));
}

/** Events that are over, latest first. */
export function pastPage(input: ListInput<EventLine>): Safe {
  return listPage(input, pastPart(input.part, input.frame, "events"));
}

/** Whose list it is, which page of it, and the list. */
export function listPage(input: ListInput<unknown>, list: Safe): Safe {
  return base(
    input,
    html`<p class="back">${anchor(input.back)}</p>
<h1>${input.head.title}</h1>
${list}`,
  );
}
