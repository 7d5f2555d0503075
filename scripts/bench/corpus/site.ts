import { createContent, eventFields, people, plan, tags } from "./content.ts";
import { markdown } from "./markdown.ts";
import { integer, mulberry32, pick, sample } from "./random.ts";
import { personName, place, sentence, slug } from "./sentence.ts";

/**
 * Writes a site of `size` posts of about 780 words, 40 people and `size / 10` events. The same seed
 * gives the same bytes. Search and share pictures are off, since Hugo and the floor make none.
 */
export function writeSite(project: string, size: number, seed = 1): void {
  const random = mulberry32(seed);
  const write = createContent(project, { search: false, "share-pictures": false });
  const posts = plan(random, "posts", size, "2012-01-01", 5438);
  const events = plan(random, "events", Math.floor(size / 10), "2012-01-01", 5660);
  const links = [
    ...posts.slice(0, 400).map(({ file }) => `../${file}`),
    ...Array.from({ length: 200 }, () => `../people/${pick(random, people)}.md`),
    ...events.slice(0, 80).map(({ file }) => `../${file}`),
    ...Array.from({ length: 200 }, () => `https://example.com/${slug(place(random))}/`),
  ];
  for (const [at, id] of people.entries()) {
    const name = `${personName(random)} ${at}`;
    const fields = { name, role: `${place(random)} librarian`, summary: sentence(random) };
    write(`people/${id}.md`, fields, markdown(random, integer(random, 60, 120), links));
  }
  for (const { file, title, date } of events) {
    write(file, eventFields(random, title, date), markdown(random, 120, links));
  }
  for (const { file, title, date } of posts) {
    const authors = sample(random, people, integer(random, 1, 2));
    const fields = { title, date, authors, summary: sentence(random), tags: tags(random, 4) };
    write(file, fields, markdown(random, 780, links));
  }
}
