/** Case 9 of calendar.md: words come back as they were typed, and nothing else with them. */
import { beforeAll, expect, test } from "vitest";
import { renderCalendar } from "../../src/calendar/render-calendar.ts";
import { calendar, entry } from "../calendar/make.ts";
import { physicalLines, read, unescaped, values } from "../calendar/reader.ts";
import { md } from "../pages/site.ts";
import { listProblems } from "../support/project.ts";
import type { Calendars } from "./calendars.ts";
import { understood } from "./readers.ts";
import { calendarsOf, everywhere, everywhereAsSession, gathering, session } from "./site.ts";

const punctuation = 'Tea; cake, "chat" \\o/';

/** Of 400 characters and more, as people count them. */
const long = {
  Welsh: "Mae’r cyfarfod nesaf ar ddydd Mercher, ŵyr a chŵn; ".repeat(8).trim(),
  Polish: "Zażółć gęślą jaźń; pchnąć w tę łódź jeża, ".repeat(10).trim(),
  Japanese: "水曜日の昼に、地図の読み方を話します。".repeat(22),
  emoji: "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿🧑🏽‍🦽".repeat(134),
};

const evil = "Tea\nX-EVIL:1\r\nEND:VEVENT\r\n\r\n X-EVIL:2";

/** An event that has these words wherever it can have any. */
function saying(words: string, tags = ["tea"]): string {
  const speakers = [{ name: words, perspective: words, talk: words }];
  const place = { name: words, address: words };
  const times = { start: "2026-06-10 12:30", duration: "1 hour" };
  return gathering({ title: words, summary: words, place, speakers, tags, ...times });
}

/** A series of one session that has these words wherever it can have any. */
const seriesSaying = (words: string) => ({
  index: gathering({
    title: words,
    summary: words,
    repeats: "weekly on Wednesday",
    from: "2026-06-10",
    times: 1,
    time: "12:30 to 13:30",
  }),
  session: session({ title: words, summary: words, place: words }),
});

let calendars: Calendars;
beforeAll(async () => {
  const lunch = seriesSaying(punctuation);
  const maps = seriesSaying(evil);
  calendars = await calendarsOf({
    "events/punctuation.md": saying(punctuation, ["tea", punctuation]),
    ...Object.fromEntries(
      Object.entries(long).map(([name, words]) => [
        `events/${name.toLowerCase()}.md`,
        saying(words),
      ]),
    ),
    "events/lunch/index.md": lunch.index,
    "events/lunch/2026-06-10.md": lunch.session,
    "events/plain.md": saying("Tea"),
    "events/evil.md": saying(evil, ["tea", evil]),
    "events/maps/index.md": maps.index,
    "events/maps/2026-06-10.md": maps.session,
    "events/unspaced.md": gathering({ start: "2026-06-10" }, `a${"👩‍👩‍👧‍👦".repeat(100)}`),
    "cohorts/evil.md": md({ title: evil, summary: evil }),
  });
});

test(`calendar.md case 9: ${punctuation} comes back whole from independent parsers`, () => {
  const told = calendars.event("punctuation", [...everywhere, "tag"]);
  expect(told).toMatchObject({
    summary: punctuation,
    location: `${punctuation}, ${punctuation}`,
    categories: ["tea", punctuation],
  });
  expect(told.description).toContain(`${punctuation}\n\nSpeakers:\n`);
  expect(told.description).toContain(`\n- ${punctuation} (${punctuation}): ${punctuation}\n`);
  expect(values(told.bytes, "SUMMARY").map(unescaped)).toEqual([punctuation]);
});

test(`calendar.md case 9: ${punctuation} comes back whole from a session and the name of a calendar`, () => {
  expect(calendars.event("lunch-2026-06-10", everywhereAsSession)).toMatchObject({
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
    expect(values(calendars.bytes("/events/lunch.ics"), property)).toEqual([escaped]);
});

test.each(Object.entries(long))(
  "calendar.md case 9: 400 characters of %s come back whole",
  (name, words) => {
    expect([...new Intl.Segmenter("en").segment(words)].length).toBeGreaterThanOrEqual(400);
    const told = calendars.event(name.toLowerCase(), everywhere);
    expect(told).toMatchObject({ summary: words, location: `${words}, ${words}` });
    expect(told.description).toContain(`${words}\n\nSpeakers:\n- ${words} (${words}): ${words}\n`);
    expect(values(told.bytes, "SUMMARY").map(unescaped)).toEqual([words]);
    for (const line of physicalLines(told.bytes)) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
  },
);

test("calendar.md case 9: joined emoji of a text that stands in for a summary are cut between two", () => {
  const { description } = calendars.event("unspaced", everywhere);
  expect(description).toMatch(/^a(?:👩‍👩‍👧‍👦)+…\n\n/u);
});

test.each([
  ["CR", "\r"],
  ["CRLF", "\r\n"],
  ["a tab", "\t"],
])(
  "calendar.md case 9: %s in what the lead typed is gone from what is published",
  async (_, typed) => {
    const published = await calendarsOf({ "events/typed.md": saying(`a${typed}b`) });
    const told = published.event("typed", everywhere);
    expect(told).toMatchObject({ summary: "a b", location: "a b, a b" });
    expect(told.description).toContain("a b\n\nSpeakers:\n- a b (a b): a b\n");
    for (const text of published.files.values())
      for (const line of physicalLines(text)) expect(line).not.toMatch(/\p{Cc}/u);
  },
);

test.each([
  ["BEL", "\x07", "U+0007"],
  ["U+0085", "\x85", "U+0085"],
])(
  "calendar.md case 9: %s in what the lead typed is refused, by its name",
  async (_, typed, name) => {
    for (const file of [`---\ntitle: a${typed}b\nstart: 2026-06-10\n---\n`, saying(`a${typed}b`)]) {
      const [problem] = await listProblems({ "events/typed.md": file });
      expect(problem).toContain(`control character (${name})`);
    }
  },
);

test.each([
  ["CR", "\r", "a\nb"],
  ["CRLF", "\r\n", "a\nb"],
  ["a tab", "\t", "a b"],
  ["BEL", "\x07", "ab"],
  ["U+0085", "\x85", "a\nb"],
])("calendar.md case 9: %s that reaches a calendar becomes \\n or goes", (_, typed, words) => {
  const text = renderCalendar(calendar({ events: [entry({ description: `a${typed}b` })] }));
  expect(understood(text).events.map(({ description }) => description)).toEqual([words]);
});

/** Names of all properties of a file, in its order. */
const shape = (url: string) => read(calendars.bytes(url)).map(({ name }) => name);

test("calendar.md case 9: a title with a newline and X-EVIL:1 adds no property", () => {
  const [plain, told] = ["plain", "evil"].map((name) =>
    calendars.event(name, name === "evil" ? [...everywhere, "tag"] : everywhere),
  );
  expect(told?.properties).toEqual(plain?.properties);
  expect(told?.summary).toBe("Tea X-EVIL:1 END:VEVENT X-EVIL:2");
  expect(shape("/events/evil/event.ics")).toEqual(shape("/events/plain/event.ics"));
});

test("calendar.md case 9: nor does it as the title of a series and of its session", () => {
  expect(shape("/events/maps.ics")).toEqual(shape("/events/lunch.ics"));
  expect(shape("/events/maps/2026-06-10/event.ics")).toEqual(
    shape("/events/lunch/2026-06-10/event.ics"),
  );
});

test("calendar.md case 9: nor does it as the title of a cohort, or as a tag", () => {
  const name = "Tea X-EVIL:1 END:VEVENT X-EVIL:2 – Test";
  expect(calendars.file("/cohorts/evil.ics").head.names).toEqual([name, name]);
  for (const [url, text] of calendars.files) expect(values(text, "X-EVIL"), url).toEqual([]);
});
