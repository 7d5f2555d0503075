/** P3: a join link that is not public is told in words, and nothing publishes it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEvents } from "../calendar/icaljs.ts";
import { event as eventFile, listWarnings, series as seriesFiles } from "../content/make.ts";
import { all, attr, type Node, one, rawText, text, texts } from "../render/dom.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, md, type Small, siteOf } from "./site.ts";

afterAll(removeProjects);

const hub = { name: "The Hub", address: "1 Street" };
const words = { online: "by e-mail" };

const terms = (tree: Node): Readonly<Record<string, string>> => {
  const values = texts(tree, ".event-details dd");
  return Object.fromEntries(
    texts(tree, ".event-details dt").map((name, i) => [name, values[i] ?? ""]),
  );
};

describe("P3: online, with a link that is not public", () => {
  let site: Small;
  const entry = (uid: string) =>
    readEvents(site.markup("/calendar.ics")).find((one) => one.uid === `${uid}@example.org`);
  const jsonLd = (url: string) =>
    JSON.parse(rawText(one(site.tree(url), 'script[type="application/ld+json"]')));
  beforeAll(async () => {
    site = await siteOf({
      ...event("2026-12-01", "call", words),
      ...event("2026-12-02", "both", { ...words, place: hub }),
      ...event("2026-12-03", "teams", { online: "the link is in Teams" }),
      ...event("2026-12-04", "off", { ...words, status: "cancelled", reason: "Snow" }),
      ...event("2026-11-02", "gone", words),
      "events/cafe/index.md": md({
        title: "Café",
        repeats: "weekly on Wednesday",
        from: "2026-11-18",
        until: "2026-12-30",
        time: "12:30 to 13:30",
        ...words,
        later: [{ from: "2026-12-09", online: "https://example.com/join" }],
      }),
      "events/cafe/2026-11-25.md": md({ online: "https://example.com/once" }),
      "events/cafe/2026-12-02.md": md({ online: false, place: "The Hub" }),
      "events/cafe/2026-12-16.md": md({ online: "ask Ann for the link" }),
    });
  });

  test("the page says so until the end, without a link to join", () => {
    const tree = site.tree("/events/call/");
    expect(terms(tree)).toMatchObject({ Where: "Online. The link comes by e-mail." });
    const where = all(tree, ".event-details div").find((div) => text(div).startsWith("Where"));
    expect(where && attr(where, "data-until")).toBe("2026-12-01T19:00Z");
    expect(text(one(tree, "main"))).not.toContain("Join online");
    expect(all(tree, "[data-own-time]")).toHaveLength(1);
    expect(terms(site.tree("/events/both/"))).toMatchObject({
      Where: "The Hub1 Street",
      Online: "The link comes by e-mail.",
    });
    for (const name of ["off", "gone"])
      expect(Object.keys(terms(site.tree(`/events/${name}/`))), name).toEqual(["When"]);
  });

  test("the calendar has it in LOCATION and in the text, and no link to join", () => {
    expect(entry("2026-12-01-call")).toMatchObject({
      location: "Online. The link comes by e-mail",
      conference: null,
    });
    expect(entry("2026-12-01-call")?.description).toMatch(
      /\n\nOnline\. The link comes by e-mail\.\nPage: /,
    );
    expect(entry("2026-12-02-both")?.location).toBe(
      "The Hub, 1 Street / online. The link comes by e-mail",
    );
    expect(entry("2026-12-03-teams")?.location).toBe("Online. The link is in Teams");
    expect(entry("2026-12-04-off")?.description).not.toContain("link comes");
  });

  test("structured data has the page in place of the link", () => {
    expect(jsonLd("/events/call/")).toMatchObject({
      eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
      location: { "@type": "VirtualLocation", url: "https://example.org/events/call/" },
    });
    expect(jsonLd("/events/both/")).toMatchObject({
      eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
      location: [
        { "@type": "Place", name: "The Hub" },
        { "@type": "VirtualLocation", url: "https://example.org/events/both/" },
      ],
    });
    expect(jsonLd("/events/cafe/")).toMatchObject({
      eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
      location: { url: "https://example.org/events/cafe/" },
    });
  });

  test("the record leads to the page", () => {
    const { events } = JSON.parse(site.markup("/events.json"));
    const urls = events
      .filter(({ uid }: { uid: string }) => /-(?:call|off)@/.test(uid))
      .map(({ online }: { online?: string }) => online);
    expect(urls).toEqual(["https://example.org/events/call/", "https://example.org/events/off/"]);
  });

  test("lists, posters and embeds say online", () => {
    for (const url of ["/", "/events/", "/embed/events/"])
      expect(texts(site.tree(url), ".facts").join("|"), url).toContain("17:30 to 19:00 · online");
    expect(texts(site.tree("/events/cafe/poster/"), ".poster-where")).toEqual(["online"]);
  });

  test("a session, or an entry of later, has its own link or words", () => {
    const locations = readEvents(site.markup("/events/cafe.ics")).map(
      ({ uid, location, conference }) => [uid.slice(5, 15), location, conference],
    );
    expect(locations).toEqual([
      ["2026-11-18", "Online. The link comes by e-mail", null],
      ["2026-11-25", "Online", "https://example.com/once"],
      ["2026-12-02", "The Hub", null],
      ["2026-12-09", "Online", "https://example.com/join"],
      ["2026-12-16", "Online. Ask Ann for the link", null],
      ["2026-12-23", "Online", "https://example.com/join"],
      ["2026-12-30", "Online", "https://example.com/join"],
    ]);
  });
});

test.each([
  ["by e-mail", "The link comes by e-mail."],
  ["By e-mail.", "The link comes by e-mail."],
  ["by e-mail, the day before", "The link comes by e-mail, the day before."],
  ["after you register", "The link comes after you register."],
  ["with the invitation from Priya", "The link comes with the invitation from Priya."],
  ["the link is in Teams", "The link is in Teams."],
  ["Ask your manager!", "Ask your manager!"],
  ["write to hello@example.org for the link", "Write to hello@example.org for the link."],
  ["by e-mail and/or Teams, 24/7", "The link comes by e-mail and/or Teams, 24/7."],
  ["élodie has the link", "Élodie has the link."],
])("P3: online: %s", async (typed, sentence) => {
  const { tree } = await siteOf(event("2026-12-01", "talk", { online: typed }));
  expect(terms(tree("/events/talk/")).Where).toBe(`Online. ${sentence}`);
});

test("P3: the words are the programme's own where wording.yaml says so", async () => {
  const { tree } = await siteOf({
    ...event("2026-12-01", "talk", { online: "per E-Mail" }),
    "wording.yaml":
      'online-link-starts: "per, mit"\nonline-link-comes: "Den Link gibt es {how}"\nonline-with-note: "Im Netz. {note}"\n',
  });
  expect(terms(tree("/events/talk/")).Where).toBe("Im Netz. Den Link gibt es per E-Mail.");
});

describe("P3: what is nearly an address is not taken for words", () => {
  const inWords = (typed: string) =>
    `there is an address in the words "${typed}". Write the address alone, or words without it if it is not for everyone, such as by e-mail.`;
  const noAddress = (typed: string) =>
    `"${typed}" is not an address. Write the whole address, such as https://example.org/join, or two words or more that say how people get the link, such as by e-mail.`;
  test.each([
    ["www.zoom.us/j/1", '"www.zoom.us/j/1" has no https://. Write https://www.zoom.us/j/1.'],
    ["zoom.us/j/123", '"zoom.us/j/123" has no https://. Write https://zoom.us/j/123.'],
    [
      "htps://zoom.us/j/1",
      '"htps://zoom.us/j/1" does not start with https://. Write https://zoom.us/j/1.',
    ],
    [
      "https:/zoom.us/j/1",
      '"https:/zoom.us/j/1" does not start with https://. Write https://zoom.us/j/1.',
    ],
    ["//zoom.us/j/1", '"//zoom.us/j/1" has no https://. Write https://zoom.us/j/1.'],
    ["https://zoom.us /j/1", inWords("https://zoom.us /j/1")],
    ["join at zoom.us/j/123", inWords("join at zoom.us/j/123")],
    ["zoom. us/j/123", inWords("zoom. us/j/123")],
    ["on (www.zoom.us)", inWords("on (www.zoom.us)")],
    ["htps:/zoom us", inWords("htps:/zoom us")],
    ["see ../pages/join.md", inWords("see ../pages/join.md")],
    ["see meet.example.app/room", inWords("see meet.example.app/room")],
    ["Zoom", noAddress("Zoom")],
    ["e-mail", noAddress("e-mail")],
    ["true", noAddress("true")],
  ])("%s", async (typed, message) => {
    const files = { "events/e.md": eventFile(`start: 2026-12-01\nonline: "${typed}"\n`) };
    expect(await listProblems(files)).toEqual([`content/events/e.md:4:9 online: ${message}`]);
  });

  test("the name of a file without its ending", async () => {
    const files = {
      "events/e.md": eventFile("start: 2026-12-01\nonline: join\n"),
      "events/join.md": eventFile("start: 2026-12-02\n"),
    };
    expect(await listProblems(files)).toEqual([
      'content/events/e.md:4:9 online: "join" lacks the ending .md. Write join.md.',
    ]);
  });
});

test.each([
  ["Zoom 123 456 7890", 1],
  ["in Teams, passcode 4711", 1],
  ["meeting ID 4711 in Webex", 1],
  ["the password comes by e-mail", 0],
  ["by e-mail on 1 December 2026", 0],
])("P3: %s: %i warnings of what lets strangers in", async (typed, count) => {
  const file = eventFile(`start: 2026-12-01\nsummary: A\nonline: "${typed}"\n`);
  const warning = `content/events/e.md:5:9 online: everybody can read "${typed}", and join with it. Send it to those who may join, and write how: online: by e-mail.`;
  expect(await listWarnings({ "events/e.md": file })).toEqual(count === 0 ? [] : [warning]);
});

describe("P3: a place that is no place", () => {
  const warning = (typed: string, fix: string) =>
    `"${typed}" is not a place, and search engines and calendars would show it as one. ${fix}`;
  const instead =
    "Write online: instead of place:, with the link, or with words if the link is not public, such as online: by e-mail.";
  test.each(["Online", "online only", "On Zoom", "MS Teams", "Virtual event", "a webinar"])(
    "%s",
    async (place) => {
      const file = eventFile(`start: 2026-12-01\nsummary: A\nplace: ${place}\n`);
      expect(await listWarnings({ "events/e.md": file })).toEqual([
        `content/events/e.md:5:8 place: ${warning(place, instead)}`,
      ]);
    },
  );

  test("beside online, and once for a series", async () => {
    const fields =
      "repeats: weekly on Monday\nfrom: 2026-12-07\nuntil: 2027-01-25\ntime: 12:30 to 13:30\nsummary: A\nonline: by e-mail\nplace: { name: Online }\n";
    expect(await listWarnings(seriesFiles(fields))).toEqual([
      `content/events/cafe/index.md:9:8 place: ${warning("Online", "Delete place, since online says it already.")}`,
    ]);
  });

  test.each(["Online Street 4", "The Zoom Room", "Team room", "Library"])(
    "not %s",
    async (place) => {
      const file = eventFile(`start: 2026-12-01\nsummary: A\nplace: ${place}\n`);
      expect(await listWarnings({ "events/e.md": file })).toEqual([]);
    },
  );
});
