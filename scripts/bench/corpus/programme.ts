import * as content from "./content.ts";
import { integer, mulberry32, pick, type Random, sample } from "./random.ts";
import { headline, personName, place, sentence, slug } from "./sentence.ts";

/** From 12 months before the build date to 18 after it, as far as calendars reach. */
const [first, days] = ["2025-11-29", 900];
const calendar = { "months-back": 12, "months-ahead": 18 };
const seriesCount = 40;

/** How many sessions a weekly series can have, even if it begins on the last of the first 40 days. */
const mostSessions = Math.floor((days - seriesCount) / 7);

/** Letters of several bytes, as calendars fold lines by bytes. */
const greetings = ["Croeso i bawb.", "Zapraszamy wszystkich.", "誰でも歓迎します。", "À bientôt…"];

/**
 * Writes a programme of `events` events within the reach of its calendars, half of them sessions of
 * 40 weekly series, with 40 people who speak, 20 tags and 6 cohorts. The same seed gives the same
 * bytes.
 */
export function writeProgramme(project: string, events: number, seed = 1): void {
  const random = mulberry32(seed);
  const writeFile = content.createContent(project, { calendar });
  const write = (file: string, fields: content.Fields) =>
    writeFile(file, fields, `${sentence(random)} ${sentence(random)}\n`);
  for (const [at, id] of content.people.entries()) {
    const name = `${at % 4 === 0 ? "Siân Łucja " : ""}${personName(random)} ${at}`;
    write(`people/${id}.md`, { name });
  }
  for (let at = 0; at < 6; at += 1) {
    const people = sample(random, content.people, 6);
    write(`cohorts/cohort-${at}.md`, { title: `Cohort ${at}`, people });
  }
  const sessions = Math.min(mostSessions, Math.ceil(events / 2 / seriesCount));
  for (let at = 0; at < seriesCount; at += 1) {
    const from = content.addDays(first, at);
    const title = `${headline(random)} ${at}`;
    const rule = { repeats: `weekly on ${content.weekday(from)}`, from, times: sessions };
    const time = `${content.clock(random)} to 20:00`;
    write(`events/${slug(title)}/index.md`, { title, ...rule, time, ...shared(random) });
    for (let session = 0; session < sessions; session += 5) {
      const date = content.addDays(from, session * 7);
      write(`events/${slug(title)}/${date}.md`, sessionFields(random, date));
    }
  }
  const singles = Math.max(0, events - sessions * seriesCount);
  for (const { file, title, date } of content.plan(random, "events", singles, first, days)) {
    const allDay = random() < 0.05 && { start: date, duration: undefined };
    write(file, { ...content.eventFields(random, title, date), ...allDay, ...shared(random) });
  }
}

/** Returns the fields that single events and series have in common. */
function shared(random: Random): content.Fields {
  const town = place(random);
  const name = `${town} Hall; room ${integer(random, 1, 9)}`;
  return {
    summary: `${sentence(random)} “${headline(random)}” – ${pick(random, greetings)}`,
    hosts: sample(random, content.people, 2),
    place: { name, address: `${integer(random, 1, 90)} Heol y Tŷ, ${town}` },
    online: random() < 0.6 ? `https://example.com/join/${slug(town)}?pwd=a1b2,c3` : undefined,
    tags: content.tags(random, 3),
    cohort: random() < 0.6 ? `cohort-${integer(random, 0, 5)}` : undefined,
  };
}

/** A session with a topic of its own; a tenth are cancelled, and a tenth moved to the next day. */
function sessionFields(random: Random, date: string): content.Fields {
  const fields = { title: headline(random), speakers: content.speakers(random) };
  const kind = random();
  if (kind < 0.1) return { ...fields, status: "cancelled", reason: sentence(random) };
  const moved = `${content.addDays(date, 1)} ${content.clock(random)}`;
  return kind < 0.2 ? { ...fields, moved, place: place(random) } : fields;
}
