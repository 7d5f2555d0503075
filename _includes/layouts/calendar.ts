import type { Framed } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { base } from "./base.ts";

export interface SubscribeInput extends Framed {
  /** Absolute addresses of the calendar, for copying and for programs that take webcal. */
  readonly https: string;
  readonly webcal: string;
}

/** How to have the events in a calendar of one's own. */
export function subscribe(input: SubscribeInput): Safe {
  return base(
    input,
    html`<h1>${input.head.title}</h1>
<p class="lead">Subscribe once, and your own calendar follows every change to our events.</p>
<p>Copy this address into the part of your calendar that adds a calendar by address (Outlook: “Subscribe from web”; Google: “From URL”; Apple and Thunderbird: “New calendar subscription”):</p>
<p><code class="address">${input.https}</code></p>
<p>On many phones and computers this link opens the calendar program itself: <a href="${input.webcal}">subscribe to ${input.frame.name}</a>.</p>
<p>A file to import once, which does not follow changes: <a href="${input.frame.calendar}" download>calendar.ics</a>.</p>
`,
  );
}
