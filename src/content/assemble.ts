/** Typed texts to the things of the model, in the order in which they refer to each other. */
import type { Cohort, Entry, Event, Person, PlainPage, Post, Series } from "../model/types.ts";
import type { Kind } from "./address.ts";
import { cohortOf } from "./assemble/cohorts.ts";
import { eventOf } from "./assemble/events.ts";
import { pageOf } from "./assemble/pages.ts";
import { personOf } from "./assemble/people.ts";
import { postOf } from "./assemble/posts.ts";
import { seriesOf } from "./assemble/series.ts";
import { readSession } from "./assemble/session.ts";
import type { Desk } from "./desk.ts";
import { start } from "./problem.ts";
import type { Text } from "./texts.ts";

/** Everything that was read, held back or not. */
export interface Assembled {
  readonly posts: readonly Post[];
  readonly people: readonly Person[];
  readonly cohorts: readonly Cohort[];
  readonly pages: readonly PlainPage[];
  readonly series: readonly Series[];
  /** Single events and sessions. */
  readonly events: readonly Event[];
  /** All of them, in the order of files. */
  readonly entries: readonly (Entry | Event)[];
}

export function assemble(desk: Desk, texts: readonly Text[]): Assembled {
  for (const text of texts) if (!text.readable) desk.links.noteBody(text);
  const of = (kind: Kind) => texts.filter((text) => text.readable && text.address.kind === kind);
  const each = <T>(kind: Kind, make: (text: Text) => T | undefined) =>
    of(kind)
      .map(make)
      .filter((one) => one !== undefined);

  const people = each("person", (text) => personOf(desk, text));
  for (const person of people) desk.people.set(person.id, person);
  const cohorts = each("cohort", (text) => cohortOf(desk, text));
  for (const cohort of cohorts) desk.cohorts.set(cohort.id, cohort);
  const posts = each("post", (text) => postOf(desk, text));
  const pages = each("page", (text) => pageOf(desk, text));
  const sessionFiles = Map.groupBy(of("session"), (text) => text.address.series ?? "");
  const series = each("series", (text) => {
    const files = sessionFiles.get(text.address.id) ?? [];
    sessionFiles.delete(text.address.id);
    return seriesOf(desk, text, files);
  });
  for (const [id, files] of sessionFiles) withoutSeries(desk, id, files);
  const events = [
    ...each("event", (text) => eventOf(desk, text)),
    ...series.flatMap((one) => one.sessions),
  ];
  const entries = [...posts, ...people, ...cohorts, ...pages, ...series, ...events];
  entries.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { posts, people, cohorts, pages, series, events, entries };
}

/** Sessions whose series is not there, or has not been read. */
function withoutSeries(desk: Desk, id: string, files: readonly Text[]): void {
  const folder = `content/events/${id}`;
  if (!desk.exists(`${folder}/index.md`)) {
    desk.problems.add({
      file: folder,
      at: start,
      wrong: "the folder has no index.md, so it is no series",
      write: `Make ${folder}/index.md with a title, or move the files to content/events/`,
    });
  }
  for (const file of files) readSession(desk, file, desk.settings.zone);
}
