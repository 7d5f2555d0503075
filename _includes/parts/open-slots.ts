import { formatPerspective } from "../../src/locales/perspective.ts";
import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { EventBaseInput } from "../../src/views/views.ts";
import { capitalize, joinWithCommas, renderLink } from "./inline.ts";
import { renderSpeakerName } from "./people.ts";
import { renderUntil } from "./time-passes.ts";

/** Returns the slots that nobody has taken, each with whom to write to, until `endsAt`. */
export function renderOpenSlots(
  input: Omit<EventBaseInput, "head">,
  endsAt: string | undefined,
): Safe | undefined {
  const { openSlots, siteData } = input;
  if (openSlots.length === 0) return undefined;
  const { words } = siteData;
  const call = renderCall(input);
  return html`<ul class="speakers"${renderUntil(endsAt)}>
${openSlots.map(
  (slot) => html`<li>${describeSlot(slot, words)}<br>${call}</li>
`,
)}</ul>
`;
}

/** "Citizen perspective: What I typed at three in the morning". */
function describeSlot(
  { perspective, talk }: EventBaseInput["openSlots"][number],
  words: Words,
): Safe {
  if (perspective === undefined) return html`${talk}`;
  const view = html`<span class="perspective">${capitalize(formatPerspective(perspective, words))}</span>`;
  return talk === undefined ? view : html`${view}: ${talk}`;
}

/** "Could be you: write to …": the programme's contact, or else the hosts. */
function renderCall({ title, hosts, siteData }: Omit<EventBaseInput, "head">): Safe {
  const { contact, words } = siteData;
  if (contact?.url.startsWith("mailto:")) {
    const subject = contact.url.includes("?") ? "" : `?subject=${encodeURIComponent(title)}`;
    const link = renderLink({ label: contact.label, url: contact.url + subject });
    return words.html("open-slot-write", { contact: link });
  }
  if (contact !== undefined) {
    const link = renderLink({ label: words.text("get-in-touch"), url: contact.url });
    return words.html("open-slot-contact", { contact: link });
  }
  if (hosts.length === 0) return words.html("open-slot");
  const names = joinWithCommas(hosts.map(renderSpeakerName));
  return words.html("open-slot-write", { contact: names });
}
