import * as content from "./content.ts";
import { markdown } from "./markdown.ts";
import { integer, mulberry32, sample } from "./random.ts";
import { headline, personName, sentence, slug } from "./sentence.ts";

/** A weekly series of two and a half years, of which the build date stands in the middle. */
const [sessionsOfSeries, first] = [130, "2025-08-25"];

/** The posts of a programme of 52,000 sessions. */
const postsBySession = 3000 / 52_000;

/**
 * Writes a programme of about `sessions` sessions, each with a page and a calendar of its own: weekly
 * series of 130, and a post of 300 words for each 17 of them, with 40 people and 20 tags. Search, share
 * pictures and calendars are on, as in a new site. The same seed gives the same bytes.
 */
export function writeSessions(project: string, sessions: number, seed = 1): void {
  const random = mulberry32(seed);
  const write = content.createContent(project, {});
  const links = content.people.map((id) => `../people/${id}.md`);
  for (const [at, id] of content.people.entries())
    write(`people/${id}.md`, { name: `${personName(random)} ${at}` }, `${sentence(random)}\n`);
  for (let at = 0; at < Math.ceil(sessions / sessionsOfSeries); at += 1) {
    const [from, title] = [content.addDays(first, at % 28), `${headline(random)} ${at}`];
    const rule = { repeats: `weekly on ${content.weekday(from)}`, from, times: sessionsOfSeries };
    const about = { summary: sentence(random), time: `${content.clock(random)} to 20:00` };
    const shared = { hosts: sample(random, content.people, 2), tags: content.tags(random, 3) };
    const fields = { title, ...rule, ...about, ...shared };
    write(`events/${slug(title)}/index.md`, fields, `${sentence(random)}\n`);
  }
  const posts = Math.ceil(sessions * postsBySession);
  for (const { file, title, date } of content.plan(random, "posts", posts, "2012-01-01", 5438)) {
    const authors = sample(random, content.people, integer(random, 1, 2));
    const fields = {
      title,
      date,
      authors,
      summary: sentence(random),
      tags: content.tags(random, 4),
    };
    write(file, fields, markdown(random, 300, links));
  }
}
