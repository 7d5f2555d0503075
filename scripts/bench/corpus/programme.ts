import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { peopleIds } from "./person.ts";
import { chance, integer, mulberry32, pick, type Random, sample } from "./random.ts";
import { headline, personName, place, sentence, slug } from "./sentence.ts";
import { tags } from "./words.ts";

const seriesCount = 40;
const cohortCount = 6;

/** The first day and the number of days of all events; see the settings below. */
const window = { first: Date.UTC(2025, 10, 29), days: 900 };

/** Of a weekly series, however late in the window's first days it begins. */
const mostSessions = Math.floor((window.days - seriesCount) / 7);

/** Twelve months before and eighteen after 22 November 2026, so that calendars tell every event. */
const settings = `name: The Long Field Programme
url: https://example.org
language: en-GB
zone: Europe/London
description: Events of a programme about maps, walks and open learning – croeso i bawb.
calendar:
  months-back: 12
  months-ahead: 18
`;

const greetings = ["Croeso i bawb.", "Zapraszamy wszystkich.", "誰でも歓迎します。", "À bientôt…"];
const perspectives = ["citizen", "practitioner", "leader", "national", "person who cares"];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/**
 * Writes the content of a programme of `events` events, half of them sessions of 40 weekly series:
 * 40 people who speak, 20 tags, 6 cohorts; all within the reach of its calendars, as the build date
 * of every contender has it. Same seed, same bytes.
 */
export function writeProgramme(project: string, events: number, seed = 1): void {
  const random = mulberry32(seed);
  const content = join(project, "content");
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  write("site.yaml", settings);
  for (const [at, id] of peopleIds.entries()) {
    const name = at % 4 === 0 ? `Siân Łucja ${personName(random)}` : personName(random);
    write(`people/${id}.md`, text({ name: `${name} ${at}` }, random));
  }
  for (const at of Array(cohortCount).keys()) {
    const people = sample(random, peopleIds, 6);
    write(`cohorts/cohort-${at}.md`, text({ title: `Cohort ${at}`, people }, random));
  }
  const sessions = Math.min(mostSessions, Math.ceil(events / 2 / seriesCount));
  for (const at of Array(seriesCount).keys()) {
    const id = `${slug(headline(random))}-${at}`;
    write(`events/${id}/index.md`, text(series(random, at, sessions), random));
    for (const session of Array(sessions).keys()) {
      if (session % 5 !== 0) continue;
      const date = day(at + session * 7);
      write(`events/${id}/${date}.md`, text(sessionFields(random, date), random));
    }
  }
  for (const at of Array(Math.max(0, events - sessions * seriesCount)).keys()) {
    const title = headline(random);
    const date = day(integer(random, 0, window.days - 1));
    const file = `events/${date}-${slug(title)}-${at}.md`;
    write(file, text({ title, ...times(random, date), ...single(random) }, random));
  }
}

/** A file whose fields are written as JSON, which is YAML. */
function text(fields: Readonly<Record<string, unknown>>, random: Random): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n${sentence(random)} ${sentence(random)}\n`;
}

function series(random: Random, at: number, sessions: number): Readonly<Record<string, unknown>> {
  const weekday = weekdays[new Date(day(at)).getUTCDay()];
  const hour = integer(random, 9, 17);
  return {
    title: `${headline(random)} – ${at}`,
    summary: summary(random),
    repeats: `weekly on ${weekday}`,
    from: day(at),
    times: sessions,
    time: `${clock(hour)} to ${clock(hour + 1)}`,
    hosts: sample(random, peopleIds, 2),
    ...where(random),
    ...belongings(random),
  };
}

/** One session of its own: a topic, and now and then another day or none. */
function sessionFields(random: Random, date: string): Readonly<Record<string, unknown>> {
  const fields = { title: headline(random), speakers: speakers(random) };
  if (chance(random, 0.1)) return { ...fields, status: "cancelled", reason: sentence(random) };
  const moved = `${day(1, date)} ${clock(integer(random, 9, 17))}`;
  return chance(random, 0.1) ? { ...fields, moved, place: place(random) } : fields;
}

function single(random: Random): Readonly<Record<string, unknown>> {
  return {
    summary: summary(random),
    speakers: speakers(random),
    hosts: [pick(random, peopleIds)],
    ...where(random),
    ...belongings(random),
  };
}

function times(random: Random, date: string): Readonly<Record<string, unknown>> {
  if (chance(random, 0.05)) return { start: date };
  return { start: `${date} ${clock(integer(random, 9, 18))}`, duration: "90 minutes" };
}

function where(random: Random): Readonly<Record<string, unknown>> {
  const town = place(random);
  const online = { online: `https://example.com/join/${slug(town)}?pwd=a1b2,c3` };
  if (chance(random, 0.2)) return online;
  const hall = {
    name: `${town} Hall; room ${integer(random, 1, 9)}`,
    address: `${integer(random, 1, 90)} Heol y Tŷ, ${town}`,
  };
  return chance(random, 0.5) ? { place: hall, ...online } : { place: hall };
}

function belongings(random: Random): Readonly<Record<string, unknown>> {
  const own = { tags: sample(random, tags, integer(random, 1, 3)) };
  if (chance(random, 0.4)) return own;
  return { ...own, cohort: `cohort-${integer(random, 0, cohortCount - 1)}` };
}

function speakers(random: Random): readonly Readonly<Record<string, unknown>>[] {
  return sample(random, peopleIds, integer(random, 1, 4)).map((person) => ({
    person,
    perspective: pick(random, perspectives),
    talk: headline(random),
  }));
}

function summary(random: Random): string {
  return `${sentence(random)} “${headline(random)}” – ${pick(random, greetings)}`;
}

/** The ISO date so many days after another, or after the first of the window. */
function day(days: number, from?: string): string {
  const first = from === undefined ? window.first : Date.parse(from);
  return new Date(first + days * 86_400_000).toISOString().slice(0, 10);
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:30`;
}
