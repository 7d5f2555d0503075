import { html, type Safe } from "../../src/render/html.ts";
import type { CohortInput } from "../../src/views/views.ts";
import { renderTerm } from "./event-details.ts";
import { renderDate, renderWhen } from "./inline.ts";
import { renderJoining } from "./joining.ts";
import { renderFrom, renderUntil } from "./time-passes.ts";

/** Returns when a cohort runs, when it next meets, the time that it asks and how to join it. */
export function renderCohortDetails(input: CohortInput): Safe | undefined {
  const { cohort, details, siteData } = input;
  const { words } = siteData;
  const time =
    details.ask === undefined
      ? undefined
      : renderTerm(
          words.text("time-asked"),
          html`${details.ask}${details.planned !== undefined && html`<br>${details.planned}`}`,
        );
  if (cohort.state === "over")
    return (
      time &&
      html`<dl class="event-details">
${time}</dl>
`
    );
  const joining = renderJoining(cohort, words, false);
  const terms = html`${renderTerm(words.text("when"), renderRunning(input), renderUntil(details.endsAt))}${renderNext(input)}${time}${
    joining !== undefined && renderTerm(words.text("joining"), joining, renderUntil(details.endsAt))
  }`;
  return html`<dl class="event-details">
${terms}</dl>
`;
}

/** That it starts on a day, and from then on that it is running. */
function renderRunning({ cohort, details, siteData }: CohortInput): Safe {
  const { words } = siteData;
  const from = cohort.from && renderDate(cohort.from, words);
  const until = cohort.until && renderDate(cohort.until, words);
  const runs =
    until === undefined
      ? from === undefined
        ? words.html("cohort-runs")
        : words.html("cohort-runs-from", { from })
      : from === undefined
        ? words.html("cohort-runs-until", { until })
        : words.html("cohort-runs-from-until", { from, until });
  const { startsAt } = details;
  if (startsAt === undefined || from === undefined) return runs;
  const starts =
    until === undefined
      ? words.html("cohort-starts", { from })
      : words.html("cohort-starts-until", { from, until });
  return html`<span${renderUntil(startsAt)}>${starts}</span><span${renderFrom(startsAt)}>${runs}</span>`;
}

/** The next event, and after its end the one that is next then. */
function renderNext({ details, siteData }: CohortInput): Safe | undefined {
  const { next } = details;
  const { words } = siteData;
  if (next.length === 0) return undefined;
  const events = next.map(({ url, title, seriesTitle, when, endsAt }, i) => {
    const name = seriesTitle === undefined ? title : `${seriesTitle}: ${title}`;
    return html`<span${renderFrom(next[i - 1]?.endsAt)}${renderUntil(endsAt)}><a href="${url}">${name}</a><br>${renderWhen(when, words)}</span>`;
  });
  return renderTerm(words.text("next-event"), html`${events}`, renderUntil(next.at(-1)?.endsAt));
}
