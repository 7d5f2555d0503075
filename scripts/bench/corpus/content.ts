import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { integer, pick, type Random, sample } from "./random.ts";
import { headline, place, sentence, slug } from "./sentence.ts";

/** The build date of every measurement, in seconds since 1970: noon UTC on 22 November 2026. */
export const buildDate = Date.UTC(2026, 10, 22, 12) / 1000;

/** What the settings of every measured site have in common. */
export const site = {
  name: "The Long Field Programme",
  url: "https://example.org",
  description: "Posts and events of a programme about maps, walks and open learning.",
} as const;

/** The ids of the 40 people of a site, `p-01` to `p-40`. */
export const people = Array.from({ length: 40 }, (_, at) => `p-${String(at + 1).padStart(2, "0")}`);

const topics = `accessibility archives cartography collaboration community data drawing evaluation
  health history learning libraries mapping methods open-education photography research teaching
  walking writing`.split(/\s+/);

/** Front matter by field. Undefined fields are left out. */
export type Fields = Readonly<Record<string, unknown>>;

/** Writes `site.yaml`, and returns a function that writes a Markdown file below `content`. */
export function createContent(project: string, settings: Fields) {
  const write = (file: string, text: string) => {
    const path = join(project, "content", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  write("site.yaml", yaml({ ...site, language: "en-GB", zone: "Europe/London", ...settings }));
  return (file: string, fields: Fields, text: string) =>
    write(file, `---\n${yaml(fields)}---\n\n${text}`);
}

/** Strings and lists of strings on one line, other values as a lead writes them: a field a line. */
function yaml(fields: Fields, indent = ""): string {
  const lines = Object.entries(fields).map(([name, value]) => {
    if (value === undefined) return "";
    const isNested = typeof value === "object" && value !== null;
    const isPlain = Array.isArray(value) && value.every((item) => typeof item === "string");
    if (!isNested || isPlain)
      return `${indent}${name}: ${isPlain ? `[${value.join(", ")}]` : value}\n`;
    const inner = `${indent}  `;
    if (!Array.isArray(value)) return `${indent}${name}:\n${yaml({ ...value }, inner)}`;
    const items = value.map((item) => `${inner}- ${yaml(item, `${inner}  `).trimStart()}`);
    return `${indent}${name}:\n${items.join("")}`;
  });
  return lines.join("");
}

/** Plans files of a folder, so that others can link to them, dated from `first` for `days` days. */
export function plan(random: Random, folder: string, count: number, first: string, days: number) {
  return Array.from({ length: count }, (_, at) => {
    const date = addDays(first, integer(random, 0, days - 1));
    const title = headline(random);
    return { date, title, file: `${folder}/${date}-${slug(title)}-${at}.md` };
  });
}

/** Returns the ISO date so many days after another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Returns the weekday of an ISO date, for example "Monday". */
export function weekday(date: string): string {
  return new Date(date).toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" });
}

/** Returns a time of day from 9:30 to 18:30, as `09:30`. */
export function clock(random: Random): string {
  return `${String(integer(random, 9, 18)).padStart(2, "0")}:30`;
}

/** Returns 1 to `most` of the 20 tags of a site; each is its own slug. */
export function tags(random: Random, most: number): string[] {
  return sample(random, topics, integer(random, 1, most));
}

/** Returns the front matter of an event of 90 minutes: a place, 1 to 3 speakers, 1 or 2 tags. */
export function eventFields(random: Random, title: string, date: string): Fields {
  const town = place(random);
  const address = `${integer(random, 1, 90)} ${place(random)} Road, ${town}`;
  return {
    title,
    start: `${date} ${clock(random)}`,
    duration: "90 minutes",
    place: pick(random, [`${town} Library`, { name: `${town} Hall`, address }]),
    speakers: speakers(random),
    summary: sentence(random),
    tags: tags(random, 2),
  };
}

/** Returns 1 to 3 people, each with the title of a talk. */
export function speakers(random: Random): Fields[] {
  const chosen = sample(random, people, integer(random, 1, 3));
  return chosen.map((person) => ({ person, talk: headline(random) }));
}
