/** Turns texts into entries of the model: people and cohorts first, since others refer to them. */
import type {
  Briefing,
  Cohort,
  Entry,
  Event,
  Person,
  PlainPage,
  Post,
  Series,
} from "../../model/types.ts";
import type { Kind, KindFolder } from "../files/kinds.ts";
import { fileStart } from "../files/problem.ts";
import type { ContentText } from "../texts/texts.ts";
import { assembleBriefing } from "./briefings.ts";
import { assembleCohort } from "./cohorts.ts";
import type { AssembleContext } from "./context.ts";
import { assembleEvent } from "./events/event.ts";
import { assembleSeries } from "./events/series.ts";
import { readSession } from "./events/session.ts";
import { assemblePage } from "./pages.ts";
import { assemblePerson } from "./people.ts";
import { assemblePost } from "./posts.ts";

/** All entries, unpublished ones included. */
export interface AssembledContent extends Readonly<Record<KindFolder, readonly Entry[]>> {
  readonly posts: readonly Post[];
  readonly people: readonly Person[];
  readonly cohorts: readonly Cohort[];
  readonly briefings: readonly Briefing[];
  readonly pages: readonly PlainPage[];
  readonly series: readonly Series[];
  /** Single events and sessions. */
  readonly events: readonly Event[];
  /** All entries in the order of files. */
  readonly entries: readonly (Entry | Event)[];
}

export function assemble(
  context: AssembleContext,
  texts: readonly ContentText[],
): AssembledContent {
  for (const text of texts) if (!text.hasFields) context.links.addBody(text);
  const textsOfKind = (kind: Kind) =>
    texts.filter((text) => text.hasFields && text.address.kind === kind);
  const assembleEach = <T>(kind: Kind, make: (text: ContentText) => T | undefined) =>
    textsOfKind(kind)
      .map(make)
      .filter((one) => one !== undefined);

  const people = assembleEach("person", (text) => assemblePerson(context, text));
  for (const person of people) context.people.set(person.id, person);
  const cohorts = assembleEach("cohort", (text) => assembleCohort(context, text));
  for (const cohort of cohorts) context.cohorts.set(cohort.id, cohort);
  const posts = assembleEach("post", (text) => assemblePost(context, text));
  const briefings = assembleEach("briefing", (text) => assembleBriefing(context, text));
  const pages = assembleEach("page", (text) => assemblePage(context, text));
  const sessionFiles = Map.groupBy(textsOfKind("session"), (text) => text.address.series ?? "");
  const series = assembleEach("series", (text) => {
    const files = sessionFiles.get(text.address.id) ?? [];
    sessionFiles.delete(text.address.id);
    return assembleSeries(context, text, files);
  });
  for (const [id, files] of sessionFiles) reportMissingSeries(context, id, files);
  const events = [
    ...assembleEach("event", (text) => assembleEvent(context, text)),
    ...series.flatMap((one) => one.sessions),
  ];
  const entries = [...posts, ...people, ...cohorts, ...briefings, ...pages, ...series, ...events];
  entries.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { posts, people, cohorts, briefings, pages, series, events, entries };
}

/** Reports session files whose folder has no index.md, and checks their fields. */
function reportMissingSeries(
  context: AssembleContext,
  id: string,
  files: readonly ContentText[],
): void {
  const folder = `content/events/${id}`;
  if (!context.exists(`${folder}/index.md`)) {
    context.problems.add({
      file: folder,
      position: fileStart,
      message: "the folder has no index.md, so it is not a series",
      fix: `Create ${folder}/index.md with a title, or move the files to content/events/`,
    });
  }
  for (const file of files) readSession(context, file, context.settings.zone);
}
