import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { CohortItem } from "../../src/views/views.ts";
import { renderFrom, renderUntil } from "./time-passes.ts";

/**
 * Returns how to join a cohort: when registration opens, the link while it is open, and that it is
 * closed; scripts/upcoming.js shows each in its time. `ofCohort` names the cohort in the link, for
 * lists of several.
 */
export function renderJoining(
  { joining, label }: Pick<CohortItem, "joining" | "label">,
  words: Words,
  ofCohort: boolean,
): Safe | undefined {
  if (joining === undefined) return undefined;
  const { url, opens, closes, isClosed, endsAt } = joining;
  const name = html`<span class="visually-hidden"> ${words.text("of-cohort", { cohort: label })}</span>`;
  const time = html`${renderFrom(opens?.at)}${renderUntil(closes?.at)}`;
  return html`${
    opens?.day !== undefined &&
    html`<p class="facts"${renderUntil(opens.at)}>${words.text("registration-opens", { day: opens.day })}</p>
`
  }${
    !isClosed &&
    html`<p class="actions"${time}><a href="${url}">${words.text("join-cohort")}${ofCohort && name}</a></p>
`
  }${
    closes?.day !== undefined &&
    html`<p class="facts"${time}>${words.text("registration-closes", { day: closes.day })}</p>
`
  }${
    (isClosed || closes !== undefined) &&
    closes?.at !== (endsAt ?? "") &&
    html`<p class="facts"${renderFrom(closes?.at)}${renderUntil(endsAt)}>${words.text("registration-closed")}</p>
`
  }`;
}
