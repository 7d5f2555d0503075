/** Case 9 of test/cases/README.md: parsers read text back as typed, and nothing else. */
import { beforeAll, expect, test } from "vitest";
import { calendar, entry, renderText } from "../calendar/make.ts";
import { readProperties, readValues, splitLines, unescapeText } from "../calendar/parser.ts";
import { md } from "../pages/site.ts";
import { listProblems } from "../support/project.ts";
import type { Calendars } from "./calendars.ts";
import { parseFile } from "./parsers.ts";
import { createEvent, createSession, eventKinds, publishFiles, sessionKinds } from "./site.ts";

const punctuation = 'Tea; cake, "chat" \\o/';

/** 400 or more grapheme clusters each. */
const long = {
  Welsh: "Mae’r cyfarfod nesaf ar ddydd Mercher, ŵyr a chŵn; ".repeat(8).trim(),
  Polish: "Zażółć gęślą jaźń; pchnąć w tę łódź jeża, ".repeat(10).trim(),
  Japanese: "水曜日の昼に、地図の読み方を話します。".repeat(22),
  emoji: "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿🧑🏽‍🦽".repeat(134),
};

const evil = "Tea\nX-EVIL:1\r\nEND:VEVENT\r\n\r\n X-EVIL:2";

/** An event with this text in every field. */
function createEventWith(words: string, tags = ["tea"]): string {
  const speakers = [{ name: words, perspective: words, talk: words }];
  const place = { name: words, address: words };
  const times = { start: "2026-06-10 12:30", duration: "1 hour" };
  return createEvent({ title: words, summary: words, place, speakers, tags, ...times });
}

/** A series of one session with this text in every field. */
const createSeriesWith = (words: string) => ({
  index: createEvent({
    title: words,
    summary: words,
    repeats: "weekly on Wednesday",
    from: "2026-06-10",
    times: 1,
    time: "12:30 to 13:30",
  }),
  session: createSession({ title: words, summary: words, place: words }),
});

let calendars: Calendars;
beforeAll(async () => {
  const lunch = createSeriesWith(punctuation);
  const maps = createSeriesWith(evil);
  calendars = await publishFiles({
    "events/punctuation.md": createEventWith(punctuation, ["tea", punctuation]),
    ...Object.fromEntries(
      Object.entries(long).map(([name, words]) => [
        `events/${name.toLowerCase()}.md`,
        createEventWith(words),
      ]),
    ),
    "events/lunch/index.md": lunch.index,
    "events/lunch/2026-06-10.md": lunch.session,
    "events/plain.md": createEventWith("Tea"),
    "events/evil.md": createEventWith(evil, ["tea", evil]),
    "events/maps/index.md": maps.index,
    "events/maps/2026-06-10.md": maps.session,
    "events/unspaced.md": createEvent({ start: "2026-06-10" }, `a${"👩‍👩‍👧‍👦".repeat(100)}`),
    "cohorts/evil.md": md({ title: evil, summary: evil }),
  });
});

test(`case 9: ${punctuation} is read back by independent parsers`, () => {
  const event = calendars.event("punctuation", [...eventKinds, "tag"]);
  expect(event).toMatchObject({
    summary: punctuation,
    location: `${punctuation}, ${punctuation}`,
    categories: ["tea", punctuation],
  });
  expect(event.description).toContain(`${punctuation}\n\nSpeakers:\n`);
  expect(event.description).toContain(`\n- ${punctuation} (${punctuation}): ${punctuation}\n`);
  expect(readValues(event.bytes, "SUMMARY").map(unescapeText)).toEqual([punctuation]);
});

test(`case 9: ${punctuation} is read back from a session and a calendar name`, () => {
  expect(calendars.event("lunch-2026-06-10", sessionKinds)).toMatchObject({
    summary: punctuation,
    location: punctuation,
  });
  const { head } = calendars.file("/events/lunch.ics");
  const name = `${punctuation} – Test`;
  const escaped = 'Tea\\; cake\\, "chat" \\\\o/ – Test';
  expect(head).toMatchObject({
    names: [name, name],
    descriptions: [punctuation, punctuation],
  });
  for (const property of ["NAME", "X-WR-CALNAME"])
    expect(readValues(calendars.bytes("/events/lunch.ics"), property)).toEqual([escaped]);
});

test.each(Object.entries(long))("case 9: 400 characters of %s are read back", (name, words) => {
  expect([...new Intl.Segmenter("en").segment(words)].length).toBeGreaterThanOrEqual(400);
  const event = calendars.event(name.toLowerCase(), eventKinds);
  expect(event).toMatchObject({ summary: words, location: `${words}, ${words}` });
  expect(event.description).toContain(`${words}\n\nSpeakers:\n- ${words} (${words}): ${words}\n`);
  expect(readValues(event.bytes, "SUMMARY").map(unescapeText)).toEqual([words]);
  for (const line of splitLines(event.bytes)) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line.isWellFormed()).toBe(true);
  }
});

test("case 9: an excerpt is not cut within joined emoji", () => {
  const { description } = calendars.event("unspaced", eventKinds);
  expect(description).toMatch(/^a(?:👩‍👩‍👧‍👦)+…\n\n/u);
});

test.each([
  ["CR", "\r"],
  ["CRLF", "\r\n"],
  ["a tab", "\t"],
])("case 9: %s in content is not in the calendar", async (_, typed) => {
  const published = await publishFiles({ "events/typed.md": createEventWith(`a${typed}b`) });
  const event = published.event("typed", eventKinds);
  expect(event).toMatchObject({ summary: "a b", location: "a b, a b" });
  expect(event.description).toContain("a b\n\nSpeakers:\n- a b (a b): a b\n");
  for (const text of published.files.values())
    for (const line of splitLines(text)) expect(line).not.toMatch(/\p{Cc}/u);
});

test.each([
  ["BEL", "\x07", "U+0007"],
  ["U+0085", "\x85", "U+0085"],
])("case 9: %s in content is a problem that names it", async (_, typed, name) => {
  for (const file of [
    `---\ntitle: a${typed}b\nstart: 2026-06-10\n---\n`,
    createEventWith(`a${typed}b`),
  ]) {
    const [problem] = await listProblems({ "events/typed.md": file });
    expect(problem).toContain(`control character (${name})`);
  }
});

test.each([
  ["CR", "\r", "a\nb"],
  ["CRLF", "\r\n", "a\nb"],
  ["a tab", "\t", "a b"],
  ["BEL", "\x07", "ab"],
  ["U+0085", "\x85", "a\nb"],
])("case 9: %s in a calendar becomes \\n or is removed", (_, typed, words) => {
  const text = renderText(calendar({ events: [entry({ description: `a${typed}b` })] }));
  expect(parseFile(text).events.map(({ description }) => description)).toEqual([words]);
});

/** Names of all properties of a file, in order. */
const listNames = (url: string) => readProperties(calendars.bytes(url)).map(({ name }) => name);

test("case 9: a title with a newline and X-EVIL:1 adds no property", () => {
  const [plain, event] = ["plain", "evil"].map((name) =>
    calendars.event(name, name === "evil" ? [...eventKinds, "tag"] : eventKinds),
  );
  expect(event?.properties).toEqual(plain?.properties);
  expect(event?.summary).toBe("Tea X-EVIL:1 END:VEVENT X-EVIL:2");
  expect(listNames("/events/evil/event.ics")).toEqual(listNames("/events/plain/event.ics"));
});

test("case 9: it adds none as the title of a series and of its session", () => {
  expect(listNames("/events/maps.ics")).toEqual(listNames("/events/lunch.ics"));
  expect(listNames("/events/maps/2026-06-10/event.ics")).toEqual(
    listNames("/events/lunch/2026-06-10/event.ics"),
  );
});

test("case 9: it adds none as the title of a cohort or as a tag", () => {
  const name = "Tea X-EVIL:1 END:VEVENT X-EVIL:2 – Test";
  expect(calendars.file("/cohorts/evil.ics").head.names).toEqual([name, name]);
  for (const [url, text] of calendars.files) expect(readValues(text, "X-EVIL"), url).toEqual([]);
});
