/** Warns of posts and events that say the same as another: most likely a file was copied. */
import type { Entry, Event, Post } from "../../model/types.ts";
import { getFirstDay } from "../../time/when.ts";
import { fileStart, type Problem, type Problems } from "../files/problem.ts";

interface Text {
  readonly file: string;
  readonly markdown: () => string;
}

/** Two texts of fewer words may be alike by chance. */
const minWords = 5;

/**
 * Posts of one title and text are copies, and single events that are at one time and place too: what
 * comes again may say the same each time.
 */
export function warnOfCopies(
  { posts, events }: { readonly posts: readonly Post[]; readonly events: readonly Event[] },
  texts: readonly Text[],
  problems: Problems,
): void {
  const textOf = new Map(texts.map((text) => [text.file, text]));
  const read = ({ file }: Entry) => textOf.get(file)?.markdown().trim();
  const compare = (list: readonly Entry[], getKey: (entry: Entry) => string) => {
    const first = new Map<string, Entry>();
    for (const entry of list.toSorted((a, b) => Number(isCopyName(a)) - Number(isCopyName(b)))) {
      const key = getKey(entry);
      const other = first.get(key);
      if (other === undefined) first.set(key, entry);
      else if (read(other) === read(entry)) problems.warn(describeCopy(entry, other));
    }
  };
  compare(posts.filter(hasWords), ({ title, body }) => `${title} ${body.wordCount}`);
  const times = new Map(
    events
      .filter((event) => event.session === undefined && hasWords(event))
      .map((event) => [event.file, JSON.stringify([event.title, event.when, event.place])]),
  );
  compare(
    events.filter(({ file }) => times.has(file)),
    ({ file }) => times.get(file) ?? "",
  );
  warnOfSessionTimes(events, problems);
}

/** A single event that has the title and the day of a session of a series. */
function warnOfSessionTimes(events: readonly Event[], problems: Problems): void {
  const key = ({ title, when }: Event) => `${title} ${getFirstDay(when)}`;
  const sessions = new Map(
    events.filter(({ session }) => session !== undefined).map((event) => [key(event), event]),
  );
  for (const event of events) {
    const session = event.session === undefined ? sessions.get(key(event)) : undefined;
    if (session === undefined) continue;
    problems.warn({
      file: event.file,
      position: fileStart,
      message: `it has the title and the day of a session of ${session.file}, so both are in calendars`,
      fix: "Delete this file, or write in it what is different, with another title",
    });
  }
}

function hasWords({ body }: Entry): boolean {
  return body.wordCount >= minWords;
}

/** "Talk copy.md", "talk-2.md", "talk (1).md". */
function isCopyName({ file }: Entry): boolean {
  return /(?:\bcopy\b.*|[ -]\d|\(\d+\))\.md$/i.test(file);
}

function describeCopy(entry: Entry, other: Entry): Omit<Problem, "severity"> {
  const describe = ({ file }: Entry, { file: original }: Entry) => ({
    file,
    position: fileStart,
    message: `it says the same as ${original}, so readers get it twice`,
    fix: "Delete this file, or change its title and its text",
  });
  return {
    ...describe(entry, other),
    other: { severity: "warning", ...describe(other, entry) },
  };
}
