/** The sessions of each series, to be compared with a diary. */
import { formatWhen } from "../locales/when.ts";
import { findEventState } from "../model/state.ts";
import type { Event, Series, Site } from "../model/types.ts";

/**
 * Returns a line for each session, which begins with the date first planned. The list goes as far as
 * the calendars. "" if there are no series.
 */
export function formatSessions(site: Site): string {
  return site.series
    .map(
      (series) =>
        `${[...formatHeading(series), ...formatSessionLines(series, site)].join("\n")}\n\n`,
    )
    .join("");
}

function formatHeading({ title, file, repeats, time, sessions }: Series): readonly string[] {
  const ruleParts = [repeats, time && `${time.start} to ${time.end}`].filter(
    (word) => word !== undefined,
  );
  const count = sessions.length === 1 ? "1 session" : `${sessions.length} sessions`;
  return [`${title} (${file})`, `  ${[...ruleParts, count].join(", ")}`];
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
