/** A series that changes from a day on. */
import { afterAll, describe, expect, test } from "vitest";
import type { Event } from "../../src/model/types.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import { listWarnings, person, prepareValid, series } from "./make.ts";

afterAll(removeProjects);

/** Wednesdays around the build date, 22 November 2026. */
const rule =
  "repeats: weekly on Wednesday\nfrom: 2026-11-04\nuntil: 2027-03-31\ntime: 12:30 to 13:30\nplace: The Hub\n";
/** Entries of `later`, each a day and the fields from then on. */
type Entry = readonly [from: string, ...fields: string[]];
const later = (...entries: readonly Entry[]) =>
  `later:\n${entries
    .map(([from, ...fields]) => [`  - from: ${from}`, ...fields.map((f) => `    ${f}`)].join("\n"))
    .join("\n")}\n`;
const index = (place: string, message: string) =>
  `content/events/cafe/index.md:${place} ${message}`;

const startOf = ({ when }: Event) =>
  when.kind === "timed" ? `${when.start.date} ${when.start.time} ${when.start.zone}` : when.first;

async function read(fields: string, sessions: Readonly<Record<string, string>> = {}) {
  const people = { "people/ann.md": person() };
  const { site } = await prepareValid({ ...people, ...series(rule + fields, sessions) });
  const [first] = site.series;
  if (first === undefined) throw new Error("there is no series");
  const get = (date: string) => {
    const session = first.sessions.find((one) => one.session?.originalDate === date);
    if (session === undefined) throw new Error(`there is no session on ${date}`);
    return session;
  };
  return { series: first, get, dates: first.sessions.map((one) => one.session?.originalDate) };
}

describe("case 11: later", () => {
  test.each<[string, string, (event: Event) => unknown, unknown, unknown]>([
    ["time", "time: 16:00 to 17:00", startOf, "2026-11-25 12:30", "2026-12-02 16:00"],
    ["whole days", "time: false", startOf, "2026-11-25 12:30", "2026-12-02"],
    ["zone", "zone: Europe/Paris", startOf, "Europe/London", "2026-12-02 12:30 Europe/Paris"],
    ["place", "place: Room 2", ({ place }) => place?.name, "The Hub", "Room 2"],
    ["no place", "place: false", ({ place }) => place?.name ?? "none", "The Hub", "none"],
    ["online", "online: https://x.org/", ({ online }) => online ?? "none", "none", "https"],
    ["title", "title: Lunch", ({ title }) => title, "An event", "Lunch"],
    ["series", "title: Lunch", (event) => event.session?.series.title, "An event", "Lunch"],
    ["hosts", "hosts: ann", ({ hosts }) => hosts.map(({ name }) => name).join(), "", "Ann Lee"],
    ["tags", "tags: street", ({ tags }) => tags.map(({ id }) => id).join(), "", "street"],
    ["status", "status: cancelled", ({ status }) => status, "confirmed", "cancelled"],
  ])("%s is different from its day on, and every identity stays", async (_, line, get, was, is) => {
    const before = await read("");
    const after = await read(later(["2026-12-02", line]));
    expect(after.series.sessions.map(({ uid }) => uid)).toEqual(
      before.series.sessions.map(({ uid }) => uid),
    );
    expect(get(after.get("2026-11-25"))).toEqual(expect.stringContaining(String(was)));
    expect(get(after.get("2026-12-02"))).toEqual(expect.stringContaining(String(is)));
    expect(get(after.get("2027-03-31"))).toEqual(
      expect.stringContaining(String(is).replace("2026-12-02", "2027-03-31")),
    );
    expect(after.get("2026-11-04")).toEqual(before.get("2026-11-04"));
  });

  test("holds until a later entry sets the field, and a session's own file has the last word", async () => {
    const entries = later(
      ["2026-12-02", "time: 16:00 to 17:00", "place: Room 2"],
      ["2027-01-06", "place: false", "status: cancelled", "reason: Rent"],
      ["2027-02-03", "status: confirmed"],
    );
    const { get } = await read(entries, { "2027-01-13": "place: Room 9\nstatus: confirmed\n" });
    const show = (date: string) => {
      const { place, status, reason } = get(date);
      return [startOf(get(date)).slice(11, 16), place?.name, status, reason];
    };
    expect(show("2026-11-25")).toEqual(["12:30", "The Hub", "confirmed", undefined]);
    expect(show("2026-12-30")).toEqual(["16:00", "Room 2", "confirmed", undefined]);
    expect(show("2027-01-06")).toEqual(["16:00", undefined, "cancelled", "Rent"]);
    expect(show("2027-01-13")).toEqual(["16:00", "Room 9", "confirmed", undefined]);
    expect(show("2027-02-03")).toEqual(["16:00", undefined, "confirmed", undefined]);
  });

  test("may be from the last day of the series", async () => {
    const { get } = await read(later(["2027-03-31", "place: Room 2"]));
    expect([get("2027-03-24"), get("2027-03-31")].map(({ place }) => place?.name)).toEqual([
      "The Hub",
      "Room 2",
    ]);
  });

  test("a time that does not exist is reported where it is typed, not at an entry without it", async () => {
    const sundays = `repeats: weekly on Sunday\nfrom: 2027-03-07\ntimes: 5\ntime: 01:30 to 02:30\n`;
    const entries = later(["2027-03-21", "place: Room 2"]);
    const [problem, ...more] = await listProblems(series(sundays + entries));
    expect([problem, more]).toEqual([
      expect.stringMatching(/^content\/events\/cafe\/index\.md:\d+:7 time: /),
      [],
    ]);
  });

  test("is compared with the date that a session was first planned for", async () => {
    const { get } = await read(later(["2026-12-02", "place: Room 2"]), {
      "2026-11-25": "moved: 2026-12-03 12:30\n",
      "2026-12-09": "moved: 2026-11-30 12:30\n",
    });
    expect(get("2026-11-25").place?.name).toBe("The Hub");
    expect(get("2026-12-09").place?.name).toBe("Room 2");
  });

  test("of a series without a rule is what its files inherit", async () => {
    const { site } = await prepareValid(
      series(`place: The Hub\n${later(["2026-12-02", "place: Room 2"])}`, {
        "2026-12-01": "start: 2026-12-01 10:00\nend: 11:00\n",
        "2026-12-02": "start: 2026-12-02 10:00\nend: 11:00\n",
      }),
    );
    expect(site.events.map(({ place }) => place?.name)).toEqual(["The Hub", "Room 2"]);
  });

  test("the series is as it is on the day of the build, and says what will change", async () => {
    const entries = later(
      ["2026-11-11", "place: Room 1"],
      ["2026-12-02", "time: 16:00 to 17:00", "reason: The room is free"],
      ["2027-01-06", "status: cancelled"],
    );
    const { series } = await read(entries);
    expect(series).toMatchObject({ place: { name: "Room 1" }, time: { start: "12:30" } });
    expect(series.changes).toMatchObject([
      { from: "2026-12-02", time: { start: "16:00" }, reason: "The room is free" },
      { from: "2027-01-06", time: { start: "16:00" }, status: "cancelled" },
    ]);
    expect(series.changes[0]?.changed).toContain("time");
  });
});

describe("case 11: another rule from a day on", () => {
  const thursdays = later([
    "2026-12-02",
    "repeats: weekly on Thursday",
    "reason: The hall is free",
  ]);

  test("begins anew on its day; the first eight dates of the old one are cancelled", async () => {
    const { series, dates, get } = await read(thursdays);
    const old = dates.filter((date) => date !== undefined && get(date).status === "cancelled");
    expect(dates.slice(0, 6)).toEqual([
      "2026-11-04",
      "2026-11-11",
      "2026-11-18",
      "2026-11-25",
      "2026-12-02",
      "2026-12-03",
    ]);
    expect(old).toHaveLength(8);
    expect([old[0], old[7]]).toEqual(["2026-12-02", "2027-01-20"]);
    expect(get("2026-12-02")).toMatchObject({ reason: "The hall is free", uid: "cafe-2026-12-02" });
    expect(get("2026-12-03")).toMatchObject({ status: "confirmed", reason: undefined });
    expect([series.replacedDates[0], series.replacedDates.at(-1)]).toEqual([
      "2027-01-27",
      "2027-03-31",
    ]);
  });

  test("a cancelled date keeps the time that it had", async () => {
    const both = later(["2026-12-02", "repeats: weekly on Thursday", "time: 16:00 to 17:00"]);
    const { get } = await read(both);
    expect(startOf(get("2026-12-02"))).toContain("12:30");
    expect(startOf(get("2026-12-03"))).toContain("16:00");
  });

  test("a date that both rules have stays as it is", async () => {
    const { dates, get } = await read(later(["2026-12-02", "repeats: every 2 weeks on Wednesday"]));
    expect(get("2026-12-02").status).toBe("confirmed");
    expect(get("2026-12-09").status).toBe("cancelled");
    expect(new Set(dates).size).toBe(dates.length);
  });

  test("times counts the sessions of both, and until ends both", async () => {
    const counted = rule.replace("until: 2027-03-31", "times: 6");
    const { site } = await prepareValid(series(counted + thursdays));
    const held = site.events.filter(({ status }) => status === "confirmed");
    expect(held.map(({ id }) => id)).toEqual([
      "2026-11-04",
      "2026-11-11",
      "2026-11-18",
      "2026-11-25",
      "2026-12-03",
      "2026-12-10",
    ]);
    expect((await read(thursdays)).dates.at(-1)).toBe("2027-03-25");
  });

  test("repeats: false ends the rule, and files alone are sessions", async () => {
    const { dates, get } = await read(later(["2027-03-24", "repeats: false"]), {
      "2027-03-29": "start: 2027-03-29 10:00\nend: 11:00\n",
    });
    expect(dates.slice(-4)).toEqual(["2027-03-17", "2027-03-24", "2027-03-29", "2027-03-31"]);
    expect(get("2027-03-29").status).toBe("confirmed");
    expect(get("2027-03-31").status).toBe("cancelled");
  });

  test("skip names dates of either rule", async () => {
    const { dates } = await read(`skip: [2026-12-09, 2026-12-10]\n${thursdays}`);
    expect(dates).not.toContain("2026-12-09");
    expect(dates).not.toContain("2026-12-10");
    // A skipped date is none of the eight.
    expect(dates).toContain("2027-01-27");
    expect(dates).not.toContain("2027-02-03");
    expect(await listProblems(series(`${rule}skip: 2026-12-11\n${thursdays}`))).toEqual([
      expect.stringContaining("the series has no session on 2026-12-11. Did you mean 2026-12-10?"),
    ]);
  });

  test.each([
    ["moved: 2026-12-10 16:00", "2026-12-09", "confirmed"],
    ["status: confirmed", "2026-12-09", "confirmed"],
    ["status: confirmed", "2027-03-24", "confirmed"],
    ["summary: About maps", "2026-12-09", "cancelled"],
    ["moved: 2026-12-10 16:00\ndraft: true", "2026-12-09", "cancelled"],
  ])(
    "the file of an old date with %j keeps its identity: %s is %s",
    async (fields, date, status) => {
      const { get } = await read(thursdays, { [date]: `${fields}\n` });
      expect(get(date)).toMatchObject({ uid: `cafe-${date}`, status });
    },
  );

  test("dates of the old rule further ahead than months-ahead were never published", async () => {
    const entries = later(["2026-11-11", "repeats: weekly on Thursday"]);
    const { site } = await prepareValid(series(rule.replace("2027-03-31", "2031-03-31") + entries));
    // Of the build's day it would be 22 May 2028.
    expect(site.series[0]?.replacedDates.at(-1)).toBe("2028-05-10");
  });

  test("a series that is cancelled from a day on, or without a rule, does not go on", async () => {
    const open = rule.replace("until: 2027-03-31\n", "");
    const isOpenEnded = async (fields: string) =>
      (await prepareValid(series(open + fields))).site.series[0]?.isOpenEnded;
    expect(await isOpenEnded("")).toBe(true);
    expect(await isOpenEnded(later(["2027-06-02", "status: cancelled", "reason: x"]))).toBe(false);
    expect(await isOpenEnded(later(["2027-06-02", "repeats: false"]))).toBe(false);
  });

  test("the pages of dates that are not listed lead to the series", async () => {
    const { pages } = await prepareValid(series(`aliases: /old/\n${rule}${thursdays}`));
    const redirect = pages.find(({ url }) => url === "/events/cafe/2027-01-27/");
    expect(redirect?.render()).toContain('href="/events/cafe/"');
    expect(pages.some(({ url }) => url === "/old/2027-01-27/")).toBe(true);
    expect(pages.find(({ url }) => url === "/events/cafe/2027-01-20/")?.render()).toContain(
      "The hall is free",
    );
  });
});

describe("readers are told", () => {
  const page = async (...entries: readonly Entry[]) => {
    const { pages } = await prepareValid(series(rule + later(...entries)));
    return (url: string) => pages.find((one) => one.url === url)?.render() ?? "";
  };

  test.each<[string, ...string[]]>([
    ["16:00 to 17:00, London time, Room 2", "time: 16:00 to 17:00", "place: Room 2"],
    [
      "12:30 to 13:30, Paris time (The hall is free)",
      "zone: Europe/Paris",
      "reason: The hall is free",
    ],
    ["all day", "time: false"],
    ["online", "place: false", "online: https://x.org/"],
    ["no fixed place", "place: false"],
    ["the new name is “Lunch”, weekly on Thursday", "title: Lunch", "repeats: weekly on Thursday"],
    ["hosted by Ben Hill", "hosts: { name: Ben Hill }"],
    ["no sessions (The building closes)", "status: cancelled", "reason: The building closes"],
    ["to be confirmed", "status: tentative"],
  ])("From Wednesday 2 December 2026: %s", async (words, ...lines) => {
    const get = await page(["2026-12-02", ...lines]);
    const sentence = `From Wednesday 2 December 2026: ${words}</p>`;
    expect(get("/events/cafe/")).toContain(sentence);
    expect(get("/events/cafe/poster/")).toContain(sentence);
    const calendar = get("/events/cafe.ics").replaceAll("\r\n ", "").replaceAll("\\,", ",");
    expect(calendar).toMatch(`X-WR-CALDESC:From Wednesday 2 December 2026: ${words}`);
  });

  test("nothing is announced on the day itself", async () => {
    const { series } = await read(later(["2026-11-22", "place: Room 2"]));
    expect(series.changes).toEqual([]);
    expect(series.place?.name).toBe("Room 2");
  });

  test("nothing is said of what has begun, or what readers need not know", async () => {
    const get = await page(["2026-11-11", "place: Room 2"], ["2026-12-02", "tags: street"]);
    expect(get("/events/cafe/")).toContain("Room 2");
    expect(get("/events/cafe/")).not.toContain("series-change");
  });
});

describe("an entry that cannot be right", () => {
  test.each<[Entry, string, string]>([
    [["2026-13-12", "place: X"], "9:11 later.1.from:", ""],
    [
      ["2026-11-04", "place: X"],
      "9:11 later.1.from:",
      "2026-11-04 is not after the first day of the series, 2026-11-04. Correct the day, or write above later what holds from the first day on.",
    ],
    [
      ["2027-04-01", "place: X"],
      "9:11 later.1.from:",
      "2027-04-01 is after until, 2027-03-31, so it changes no session. Correct one of the two days.",
    ],
    [
      ["2026-12-02"],
      "9:11 later.1.from:",
      "nothing is different from 2026-12-02 on. Write below it what changes, such as time: 16:00 to 17:00.",
    ],
    [
      ["2026-12-02", "plaec: X"],
      "10:5 later.1.plaec:",
      'there is no field "plaec". Did you mean "place"?',
    ],
    [
      ["2026-12-02", "until: 2027-01-01"],
      "10:5 later.1.until:",
      "it is of the whole series, not of a part of it. Move it above later, with the last day of all.",
    ],
    [
      ["2026-12-02", "repeats: evry Thursday"],
      "10:14 later.1.repeats:",
      '"evry Thursday" is not a known way to repeat.',
    ],
    [["2026-12-02", "hosts: ann-lee"], "10:12 later.1.hosts:", 'there is no person "ann-lee".'],
    [["2026-12-02", "time: 4"], "10:11 later.1.time:", '"4"'],
  ])("%j", async (entry, place, message) => {
    const [problem, ...others] = await listProblems(series(rule + later(entry)));
    expect(others).toEqual([]);
    expect(problem?.startsWith(index(place, message))).toBe(true);
  });

  test("entries out of order, or of one day", async () => {
    const a = ["2026-12-09", "place: A"] as const;
    const b = ["2026-12-02", "place: B"] as const;
    expect(await listProblems(series(rule + later(a, b)))).toEqual([
      index(
        "11:11 later.2.from:",
        "2026-12-02 is before 2026-12-09, the day of the entry above. Put the entries in the order of their days.",
      ),
    ]);
    expect(await listProblems(series(rule + later(a, a)))).toEqual([
      index(
        "11:11 later.2.from:",
        "two entries are from 2026-12-09. Write the fields of both in one of them.",
      ),
    ]);
  });

  test("status-from says what takes its place", async () => {
    expect(await listProblems(series(`${rule}status-from: 2026-12-02\n`))).toEqual([
      expect.stringMatching(
        /8:1 status-from: there is no such field any more\. Move it and status below later, such as\nlater:\n/,
      ),
    ]);
  });

  test("a single entry needs no list, and a cancelled one without a reason is a warning", async () => {
    const single = "later:\n  from: 2026-12-02\n  status: cancelled\n";
    expect((await read(single)).get("2026-12-02").status).toBe("cancelled");
    expect(await listWarnings(series(rule + single))).toContainEqual(
      index(
        "10:11 later.status:",
        "it is cancelled, without a reason. Write reason: and a few words.",
      ),
    );
  });
});
