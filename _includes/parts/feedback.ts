import { html, type Safe } from "../../src/render/html.ts";
import type { EventInput } from "../../src/views/views.ts";
import { renderLink } from "./inline.ts";
import { renderFrom } from "./time-passes.ts";

/** Returns the button that asks how it was, from the end of the event on; none for one that is off. */
export function renderFeedback(input: EventInput): Safe | undefined {
  const { feedback, status, isPast, endsAt, siteData } = input;
  if (feedback === undefined || status === "cancelled" || status === "postponed") return undefined;
  const link = renderLink({ url: feedback, label: siteData.words.text("give-feedback") });
  return html`<p class="actions"${renderFrom(isPast ? undefined : endsAt)}>${link}</p>
`;
}
