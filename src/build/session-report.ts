/** The sessions of each series as they were computed, to be held against a diary. */
import type { Event, Series, Site } from "../model/types.ts";
import { whenInWords } from "../time/format.ts";
import { isPast } from "../time/when.ts";

/**
 * A line for each session, after the day first planned, which is its name; sessions go as far as
 * calendars do. "" where there is no series.
 */
export function sessionReport(site: Site): string {
  return site.series
    .map((series) => `${[...head(series), ...lines(series, site)].join("\n")}\n\n`)
    .join("");
}

function head({ title, file, repeats, time, sessions }: Series): readonly string[] {
  const rule = [repeats, time && `${time.start} to ${time.end}`].filter(
    (word) => word !== undefined,
  );
  const count = sessions.length === 1 ? "1 session" : `${sessions.length} sessions`;
  return [`${title} (${file})`, `  ${[...rule, count].join(", ")}`];
}

function lines({ sessions }: Series, { settings, build }: Site): readonly string[] {
  return sessions.map((one) => {
    const over = isPast(one.when, build, settings.zone) ? "over" : "";
    const notes = [...notesOf(one), over].filter((note) => note !== "");
    const note = notes.length === 0 ? "" : ` [${notes.join(", ")}]`;
    return `  ${one.session?.original ?? one.id}  ${whenInWords(one.when, settings.language)}${note}`;
  });
}

function notesOf({ session, movedFrom, status, reason, title }: Event): readonly string[] {
  return [
    session?.topic === undefined ? "" : `"${title}"`,
    session?.extra ? "extra" : "",
    movedFrom === undefined ? "" : "moved",
    status === "confirmed" ? "" : `${status}${reason === undefined ? "" : `: ${reason}`}`,
  ];
}
