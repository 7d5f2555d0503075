/** Warns of names of files that were meant to begin with a date, and of those that name nothing. */
import type { Entry, Event, Post } from "../../model/types.ts";
import { slugify } from "../../text/slug.ts";
import { readDate } from "../../time/date.ts";
import { getFirstDay } from "../../time/when.ts";
import { fileStart, type Problems } from "../files/problem.ts";

/** Numbers that may be a date, and the words after them. */
const year = "(?:19|20|21)\\d\\d";
const dateLike = new RegExp(
  `^(?:(${year})-(\\d{1,2})-(\\d{1,2})|(${year})(\\d\\d)(\\d\\d)|(\\d{1,2})-(\\d{1,2})-(${year}))(?:-|(?=[a-z]))(.+)$`,
);

/** Of a post the date is that of the field where the name can be read in two ways. */
export function warnOfFileNames(
  posts: readonly Post[],
  events: readonly Event[],
  problems: Problems,
): void {
  for (const post of posts) warnOfName(post, post.posted.date, problems);
  for (const event of events) {
    if (event.session !== undefined) continue;
    warnOfName(event, getFirstDay(event.when), problems, event.uid);
  }
}

function warnOfName(
  { id, file, title, unpublished }: Entry,
  day: string,
  problems: Problems,
  uid?: string,
): void {
  const stem = file.slice(file.lastIndexOf("/") + 1, -".md".length);
  const warn = (message: string, fix: string) =>
    problems.warn({ file, position: fileStart, message, fix });
  // The name is the identity of an event in calendars.
  const keep = uid === undefined ? "" : `; if it is published already, also write id: ${uid}`;
  const isGeneric = /^(?:index|readme|untitled)$/.test(id);
  if (isGeneric) {
    const words = slugify(title);
    const name = words === "" || words === id ? "what it is about, such as map-check" : words;
    warn(
      `its address ends in /${id}/, as the file is called ${stem}.md`,
      `Rename it to ${name}${words === "" || words === id ? "" : ".md"}${keep}`,
    );
  } else if (unpublished === undefined && /^(?:draft|wip)-/.test(id)) {
    const message = `it is published: a name that begins with ${id.replace(/-.*/, "")} makes it no draft`;
    warn(message, "Write draft: true if it should not be published, otherwise rename it");
  }
  // A valid date has been taken off the id.
  const [, y1, m1, d1, y2, m2, d2, d3, m3, y3, words] = dateLike.exec(id) ?? [];
  if (words === undefined) return;
  const pad = (number = "") => number.padStart(2, "0");
  const typed =
    y3 === undefined
      ? readDate(`${y1 ?? y2}-${pad(m1 ?? m2)}-${pad(d1 ?? d2)}`)
      : readDate(day) !== undefined &&
          [d3, m3].map(pad).sort().join() === [day.slice(8), day.slice(5, 7)].sort().join()
        ? readDate(day)
        : undefined;
  if (typed === undefined) return;
  warn(
    `the date stays in its address, /${id}/, as it is not written as year-month-day`,
    `Rename it to ${typed}-${words}.md${keep}`,
  );
}
