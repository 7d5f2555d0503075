/** P11: a slot for a speaker that nobody has taken is announced, and is no person. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createQueries } from "../../src/model/queries.ts";
import { listOpenSlots } from "../../src/model/upcoming/open-slots.ts";
import { createSearchRecords } from "../../src/search/create-records.ts";
import { readEvents } from "../calendar/icaljs.ts";
import { event as eventFile, listWarnings } from "../content/make.ts";
import { all, attr, type Node, one, rawText, text, texts } from "../render/dom.ts";
import { listProblems, minimalSettings, removeProjects } from "../support/project.ts";
import { event, md, person, type Small, siteOf } from "./site.ts";

afterAll(removeProjects);

const speakers = [
  { person: "ann", perspective: "national" },
  { perspective: "citizen", talk: "What I typed" },
  { perspective: "leader" },
  { talk: "A talk" },
];

/** The lines of the slots that are open. */
const slots = (tree: Node): readonly string[] =>
  all(tree, ".speakers li")
    .filter((li) => text(li).includes("Could be you"))
    .map((li) => rawText(li).trim());

describe("P11: open slots", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteOf({
      "site.yaml": `${minimalSettings}contact: hello@example.org\n`,
      ...person("ann"),
      ...event("2026-12-01", "talk", { speakers, title: "Show & Tell" }),
      ...event("2026-12-02", "alone", { speakers: { perspective: "citizen" } }),
      ...event("2026-12-03", "put-off", { speakers, status: "postponed", reason: "Snow" }),
      ...event("2026-12-04", "off", { speakers, status: "cancelled", reason: "Snow" }),
      ...event("2026-11-02", "gone", { speakers }),
      "events/cafe/index.md": md({
        title: "Café",
        repeats: "weekly on Wednesday",
        from: "2026-11-18",
        until: "2026-12-09",
        time: "12:30 to 13:30",
        speakers: [{ perspective: "citizen" }],
        later: [{ from: "2026-12-09", speakers: false }],
      }),
      "events/cafe/2026-11-25.md": md({ speakers: "ann" }),
      "events/over/index.md": md({
        title: "Over",
        repeats: "weekly on Wednesday",
        from: "2026-10-07",
        until: "2026-11-11",
        time: "12:30 to 13:30",
        speakers: [{ perspective: "citizen" }],
      }),
    });
  });

  test("the page says what is open and to whom to write, until the end", () => {
    const tree = site.tree("/events/talk/");
    expect(slots(tree)).toEqual([
      "Citizen perspective: What I typedCould be you: write to hello@example.org",
      "Leader perspectiveCould be you: write to hello@example.org",
      "A talkCould be you: write to hello@example.org",
    ]);
    expect(texts(tree, "#page:speakers")).toEqual(["Speakers"]);
    expect(new Set(all(tree, ".speakers li a").map((a) => attr(a, "href")))).toEqual(
      new Set(["/people/ann/", "mailto:hello@example.org?subject=Show%20%26%20Tell"]),
    );
    const lists = all(tree, ".speakers").map((list) => attr(list, "data-until"));
    expect(lists).toEqual([undefined, "2026-12-01T19:00Z"]);
  });

  test("without any speaker the heading goes at the end too", () => {
    const tree = site.tree("/events/alone/");
    const section = one(tree, 'section[aria-labelledby="page:speakers"]');
    expect(attr(section, "data-until")).toBe("2026-12-02T19:00Z");
    expect(texts(section, "h2")).toEqual(["Speaker"]);
  });

  test("one of an event that is postponed stays open; over or cancelled, none is", () => {
    expect(slots(site.tree("/events/put-off/"))).toHaveLength(3);
    expect(all(site.tree("/events/put-off/"), "script[src]")).toHaveLength(1);
    for (const name of ["off", "gone"]) {
      expect(slots(site.tree(`/events/${name}/`)), name).toEqual([]);
      expect(texts(site.tree(`/events/${name}/`), "#page:speakers"), name).toEqual(["Speaker"]);
    }
  });

  test("a session has those of its series or of an entry of later, unless it has its own", () => {
    expect(slots(site.tree("/events/cafe/"))).toHaveLength(1);
    expect(slots(site.tree("/events/cafe/2026-12-02/"))).toHaveLength(1);
    for (const day of ["2026-11-18", "2026-11-25", "2026-12-09"])
      expect(slots(site.tree(`/events/cafe/${day}/`)), day).toEqual([]);
    expect(slots(site.tree("/events/over/"))).toEqual([]);
  });

  test("calendars say it in words, until the event is over", () => {
    const describe = (uid: string) =>
      readEvents(site.markup("/calendar.ics")).find((one) => one.uid === `${uid}@example.org`)
        ?.description;
    expect(describe("2026-12-01-talk")).toContain(
      "Speakers:\n- Name of ann (national)\n- Could be you (citizen): What I typed\n- Could be you (leader)\n- Could be you: A talk\n",
    );
    for (const uid of ["2026-12-04-off", "2026-11-02-gone"])
      expect(describe(uid), uid).not.toContain("Could be you");
  });

  test("it is no person in search, in structured data and in the record", () => {
    const records = createSearchRecords(site.site, createQueries(site.site));
    const people = records.find(({ url }) => url === "/events/talk/")?.people;
    expect(people).toEqual(["Name of ann"]);
    const jsonLd = (url: string) =>
      all(site.tree(url), 'script[type="application/ld+json"]').map((script) => rawText(script));
    expect(jsonLd("/events/talk/").join()).not.toContain("Could be you");
    const { events } = JSON.parse(site.markup("/events.json"));
    const named = events.flatMap(({ speakers }: { speakers?: string[] }) => speakers ?? []);
    expect(new Set(named)).toEqual(new Set(["Name of ann"]));
  });

  test("the list of open slots has the events ahead, by start", () => {
    const found = listOpenSlots(site.site).map(({ event, slots }) => [event.uid, slots.length]);
    expect(found).toEqual([
      ["2026-12-01-talk", 3],
      ["cafe-2026-12-02", 1],
      ["2026-12-02-alone", 1],
      ["2026-12-03-put-off", 3],
    ]);
  });
});

const slot = { speakers: { perspective: "citizen" } };

test.each([
  ["a page", "contact: pages/contact.md\n", {}, "Could be you: get in touch", ["/contact/"]],
  ["a telephone", "contact: tel:+441234\n", {}, "Could be you: get in touch", ["tel:+441234"]],
  [
    "an address with a subject",
    "contact: mailto:a@example.org?subject=Hello\n",
    {},
    "Could be you: write to a@example.org",
    ["mailto:a@example.org?subject=Hello"],
  ],
  [
    "the hosts, where the site has none",
    "",
    { hosts: ["ann", "A guest"] },
    "Could be you: write to Name of ann, A guest",
    ["/people/ann/"],
  ],
  ["nobody", "", {}, "Could be you", []],
])("P11: who wants a slot is led to %s", async (_, contact, fields, words, hrefs) => {
  const { tree } = await siteOf({
    "site.yaml": minimalSettings + contact,
    "pages/contact.md": md({ title: "Contact" }),
    ...person("ann"),
    ...event("2026-12-01", "talk", { ...slot, ...fields }),
  });
  const list = one(tree("/events/talk/"), ".speakers");
  expect(text(list)).toBe(`Citizen perspective${words}`);
  expect(all(list, "a").map((a) => attr(a, "href"))).toEqual(hrefs);
});

describe("P11: mistakes", () => {
  const fix = "Write person: and the name of a file in content/people, or name: and a name";
  test("a host without a name, and a speaker without anything, are problems", async () => {
    const fields =
      "start: 2026-12-01\nhosts: [{ perspective: citizen }]\nspeakers: [{ perspective: '' }]\n";
    expect(await listProblems({ "events/e.md": eventFile(fields) })).toEqual([
      `content/events/e.md:4:9 hosts.1: there is no person and no name. ${fix}.`,
      `content/events/e.md:5:12 speakers.1: there is no person and no name. ${fix}; or perspective: or talk: for a slot that is still open.`,
    ]);
  });

  test.each(["TBC", "t.b.a.", "To be confirmed", "?", "N. N."])(
    "%s in place of a name is a warning",
    async (name) => {
      const fields = `start: 2026-12-01\nsummary: A\nspeakers: [{ name: "${name}", talk: A }]\n`;
      expect(await listWarnings({ "events/e.md": eventFile(fields) })).toEqual([
        `content/events/e.md:5:12 speakers.1: "${name}" is shown as the name of a person. Leave the name out, and write perspective: or talk: alone: the page then says that the slot is open.`,
      ]);
    },
  );
});
