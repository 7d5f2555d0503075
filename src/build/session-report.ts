/** The sessions of each series, to be compared with a diary. */
import { formatWhen } from "../locales/when.ts";
import { findEventState } from "../model/state.ts";
import type { Event, Series, Site } from "../model/types.ts";
import { formatSeriesChanges } from "../pages/events/series-change.ts";

/**
 * Returns a line for each session, which begins with the date first planned. The list goes as far as
 * the calendars. "" if there are no series.
 */
export function formatSessions(site: Site): string {
  return site.series
    .map(
      (series) =>
        `${[...formatHeading(series, site), ...formatSessionLines(series, site)].join("\n")}\n\n`,
    )
    .join("");
}

/** The series as it is on the day of the build, and what will change. */
function formatHeading(series: Series, { settings }: Site): readonly string[] {
  const { title, file, repeats, time, sessions } = series;
  const ruleParts = [repeats, time && `${time.start} to ${time.end}`].filter(
    (word) => word !== undefined,
  );
  const count = sessions.length === 1 ? "1 session" : `${sessions.length} sessions`;
  const changes = formatSeriesChanges(series, settings).map((change) => `  ${change}`);
  return [`${title} (${file})`, `  ${[...ruleParts, count].join(", ")}`, ...changes];
}

function formatSessionLines({ sessions }: Series, site: Site): readonly string[] {
  return sessions.map((session) => {
    const pastNote = findEventState(session.when, site) === "over" ? "past" : "";
    const notes = [...listNotes(session), pastNote].filter((note) => note !== "");
    const note = notes.length === 0 ? "" : ` [${notes.join(", ")}]`;
    return `  ${session.session?.originalDate ?? session.id}  ${formatWhen(session.when, site.settings.words)}${note}`;
  });
}

function listNotes({ session, movedFrom, status, reason, title }: Event): readonly string[] {
  return [
    session?.topic === undefined ? "" : `"${title}"`,
    session?.isExtra ? "extra" : "",
    movedFrom === undefined ? "" : "moved",
    status === "confirmed" ? "" : `${status}${reason === undefined ? "" : `: ${reason}`}`,
  ];
}
