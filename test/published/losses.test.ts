/** What a build says of events, calendars and addresses that were published and would be gone. */
import { afterAll, describe, expect, test } from "vitest";
import { series, single, text } from "../history/repo.ts";
import { type Files, minimalSettings, removeProjects } from "../support/project.ts";
import { compare, compareWith, recordOf } from "./compare.ts";

afterAll(removeProjects);

const map = "events/2026-12-01-map.md";
const cafe = "events/cafe/index.md";
/** Wednesdays: 12 are over on the day of the build, 22 November 2026, and 19 are to come. */
const long = (fields: Readonly<Record<string, string>> = {}) =>
  series({ from: "2026-09-02", until: "2027-03-31", ...fields });
const site = (more: string): Files => ({ "site.yaml": minimalSettings + more });
const ann = { "people/ann.md": text({ name: "Ann Lee" }) };

const nothing = { problems: [], warnings: [], edits: [], changes: [] };

describe("an upcoming event", () => {
  test("that is gone is a problem, with how to cancel it and how to let it go", async () => {
    const { problems } = await compare({ [map]: single() }, {});
    expect(problems).toEqual([
      'content/events/2026-12-01-map.md:1:1: subscribers have the event "Map check" on 1 December 2026, and it is gone. Bring the file back, with status: cancelled and a reason until the day is over, so that they see it. If it may disappear without notice, write in site.yaml removed: [2026-12-01-map].',
    ]);
  });

  test.each([
    ["identity", "2026-12-01-map"],
    ["identity with its host", "2026-12-01-map@example.org"],
    ["address", "/events/map/"],
  ])("may go if removed: has its %s", async (_, removal) => {
    const { problems, warnings } = await compare(
      { [map]: single() },
      site(`removed: [${removal}]\n`),
    );
    expect([problems, warnings]).toEqual([[], []]);
    const other = await compare({ [map]: single() }, site("removed: [2026-12-01-mop]\n"));
    expect(other.problems).toHaveLength(1);
  });

  test("that is a draft now is reported at draft", async () => {
    const { problems } = await compare({ [map]: single() }, { [map]: single({ draft: "true" }) });
    expect(problems).toEqual([
      expect.stringMatching(
        /^content\/events\/2026-12-01-map\.md:7:8 draft: .*it is a draft now\./,
      ),
    ]);
  });

  test("case 13: that was renamed is reported where it is now, with the lines to write", async () => {
    const renamed = "events/2026-12-01-maps.md";
    const { problems } = await compare({ [map]: single() }, { [renamed]: single() });
    expect(problems).toEqual([
      expect.stringMatching(
        /^content\/events\/2026-12-01-maps\.md:1:1: .*write\nid: 2026-12-01-map\naliases: \/events\/map\/\nIf/s,
      ),
    ]);
    const idAlone = await compare(
      { [map]: single() },
      { [renamed]: single({ id: "2026-12-01-map" }) },
    );
    expect(idAlone.problems).toEqual([expect.stringContaining("write aliases: /events/map/")]);
    const both = single({ id: "2026-12-01-map", aliases: "/events/map/" });
    expect((await compare({ [map]: single() }, { [renamed]: both })).problems).toEqual([]);
  });

  test("that was renamed and keeps its address needs no alias", async () => {
    const { problems } = await compare(
      { [map]: single() },
      { "events/2026-12-08-map.md": single() },
    );
    expect(problems).toEqual([expect.stringContaining("write id: 2026-12-01-map. If")]);
  });

  test("that moved, or was called off, is there", async () => {
    const all: readonly Readonly<Record<string, string>>[] = [
      { moved: "2026-12-08 12:30" },
      { status: "cancelled", reason: "Snow" },
      { status: "postponed", reason: "Snow" },
    ];
    for (const fields of all) {
      const { problems, warnings } = await compare({ [map]: single() }, { [map]: single(fields) });
      expect([problems, warnings]).toEqual([[], []]);
    }
  });

  test("that would be over already is reported at its date", async () => {
    const early = single({ start: "2026-11-01 12:30", end: "2026-11-01 13:30" });
    const { problems } = await compare({ [map]: single() }, { [map]: early });
    expect(problems).toEqual([
      expect.stringMatching(/map\.md:4:8 start: .*it would be over already, on 2026-11-01/),
    ]);
  });

  test("is not reported while some text has a problem", async () => {
    const { problems } = await compare({ [map]: single() }, { [map]: single({ start: "soon" }) });
    expect(problems).toEqual([expect.stringContaining(" start: ")]);
  });
});

describe("sessions", () => {
  test("of which one is skipped now is reported at skip", async () => {
    const { problems } = await compare(
      { [cafe]: series({ skip: "2026-12-09" }) },
      { [cafe]: series({ skip: "[2026-12-09, 2026-12-02]" }) },
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /^content\/events\/cafe\/index\.md:\d+:\d+ skip\.2: the session of "Café" on 2 December 2026 would disappear from calendars\. Take 2026-12-02 out of skip, and write 2026-12-02\.md with status: cancelled/,
      ),
    ]);
  });

  test("case 12: another rule is one problem at the rule, with the lines to write", async () => {
    const { problems } = await compare(
      { [cafe]: long() },
      { [cafe]: long({ repeats: "weekly on Thursday" }) },
    );
    expect(problems).toEqual([
      `content/events/cafe/index.md:4:10 repeats: 31 sessions of "Café" (2 September 2026 to 31 March 2027), 12 of which took place, would disappear from calendars. Leave repeats as it was, and write below it
later:
  - from: 2026-11-25
    repeats: weekly on Thursday
If it may disappear without notice, write in site.yaml removed: [cafe from 2026-09-02].`,
    ]);
  });

  test("after an earlier until are reported there", async () => {
    const { problems } = await compare(
      { [cafe]: long() },
      { [cafe]: long({ until: "2026-12-02" }) },
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /index\.md:6:8 until: 17 sessions of .*\nlater:\n {2}- from: 2026-12-09\n {4}status: cancelled\n/,
      ),
    ]);
  });

  test("case 12: before a later from took place", async () => {
    const { problems } = await compare(
      { [cafe]: long() },
      { [cafe]: long({ from: "2026-11-25" }) },
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /index\.md:5:7 from: 12 past sessions of "Café" \(.*\) would disappear from calendars\. Write from: 2026-09-02 again\./,
      ),
    ]);
  });

  test("from a day on may go if removed: says so", async () => {
    const removed = site("removed: [cafe from 2026-12-09]\n");
    const { problems } = await compare(
      { [cafe]: series() },
      { ...removed, [cafe]: series({ until: "2026-12-02" }) },
    );
    expect(problems).toEqual([]);
    const before = await compare(
      { [cafe]: series() },
      { ...removed, [cafe]: series({ skip: "2026-12-02" }) },
    );
    expect(before.problems).toHaveLength(1);
  });

  test("of which one's file was renamed to move it: moved is the word", async () => {
    const index = { [cafe]: text({ title: "Café", summary: "Lunch", time: "12:30 to 13:30" }) };
    const { problems } = await compare(
      { ...index, "events/cafe/2026-12-02.md": text({ title: "Tea" }) },
      { ...index, "events/cafe/2026-12-03.md": text({ title: "Tea" }) },
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /^content\/events\/cafe\/2026-12-03\.md:1:1: .*Name content\/events\/cafe\/2026-12-03\.md 2026-12-02\.md again, and write moved: 2026-12-03/,
      ),
    ]);
  });

  test("case 13: of a folder that was renamed need id and aliases", async () => {
    const lunch = "events/lunch/index.md";
    const { problems } = await compare({ [cafe]: long() }, { [lunch]: long() });
    expect(problems).toEqual([
      expect.stringMatching(
        /^content\/events\/lunch\/index\.md:1:1: .*write\nid: cafe\naliases: \/events\/cafe\/\nIf .* removed: \[\/events\/cafe\/\]/s,
      ),
    ]);
    const idAlone = await compare({ [cafe]: long() }, { [lunch]: long({ id: "cafe" }) });
    expect(idAlone.problems).toEqual([expect.stringContaining("write aliases: /events/cafe/")]);
    const both = long({ id: "cafe", aliases: "/events/cafe/" });
    const ok = await compare({ [cafe]: long() }, { [lunch]: both });
    expect([ok.problems, ok.warnings]).toEqual([[], []]);
  });

  test("case 13: of a series split in two folders: the second says whose it continues", async () => {
    const first = long({ until: "2026-11-25" });
    const second = long({ from: "2026-12-02", title: "Late café" });
    const { problems } = await compare(
      { [cafe]: long() },
      { [cafe]: first, "events/late/index.md": second },
    );
    expect(problems).toEqual([expect.stringContaining("18 sessions of")]);
    const ok = await compare(
      { [cafe]: long() },
      { [cafe]: first, "events/late/index.md": second.replace("---\n", "---\nid: cafe\n") },
    );
    expect(ok.problems).toEqual([]);
    expect(ok.warnings).toEqual([
      expect.stringMatching(
        /18 events \(2 December 2026 to 31 March 2027\).* leave the calendar "Café – Test"/,
      ),
    ]);
  });

  test("of a series that is gone, or a draft, are one problem", async () => {
    const gone = await compare({ [cafe]: long() }, {});
    expect(gone.problems).toEqual([
      expect.stringMatching(
        /^content\/events\/cafe\/index\.md:1:1: 31 sessions of "Café" .* the series is gone\. Bring the folder back, and write in its index\.md\nlater:\n {2}- from: 2026-11-25\n {4}status: cancelled\n/,
      ),
    ]);
    const draft = await compare({ [cafe]: long() }, { [cafe]: long({ draft: "true" }) });
    expect(draft.problems).toEqual([
      expect.stringMatching(/index\.md:9:8 draft: .*as the series is a draft now\. Take draft out/),
    ]);
  });

  test("beyond months-ahead come back by themselves", async () => {
    const endless = series({ until: "" });
    const ahead = site("calendar: { months-ahead: 2 }\n");
    const { problems, warnings } = await compare(
      { [cafe]: endless },
      { ...ahead, [cafe]: endless },
    );
    expect([problems, warnings]).toEqual([[], []]);
  });
});

describe("a past event", () => {
  const over = { start: "2026-11-20 10:00", end: "2026-11-20 11:00" };

  test("case 12: that is deleted, or a draft, took place", async () => {
    const gone = await compare({ [map]: single(over) }, {});
    expect(gone.problems).toEqual([
      'content/events/2026-12-01-map.md:1:1: the event "Map check" on 20 November 2026 took place, and it is gone. Bring the file back: what took place stays. If it may disappear without notice, write in site.yaml removed: [2026-12-01-map].',
    ]);
    const draft = { [map]: single({ ...over, draft: "true" }) };
    expect((await compare({ [map]: single(over) }, draft)).problems).toEqual([
      expect.stringMatching(/draft: .*took place, and it is a draft now\. Take draft out/),
    ]);
  });

  test("may be corrected by its own file", async () => {
    const corrected = single({ start: "2026-11-20 10:30", end: "2026-11-20 11:30", title: "Maps" });
    const { problems, warnings } = await compare({ [map]: single(over) }, { [map]: corrected });
    expect([problems, warnings]).toEqual([[], []]);
    const own = "events/cafe/2026-11-18.md";
    const session = text({ start: "2026-11-18 13:00", status: "cancelled", reason: "Flood" });
    const { problems: others } = await compare(
      { [cafe]: long() },
      { [cafe]: long(), [own]: session },
    );
    expect(others).toEqual([]);
  });

  test.each([
    [
      "time",
      "16:00 to 17:00",
      "12:30 to 13:30",
      "write time: 12:30 to 13:30 again, and write below it\nlater:\n  - from: 2026-11-25\n    time: 16:00 to 17:00\n",
    ],
    [
      "zone",
      "Europe/Paris",
      "Europe/London",
      "write zone: Europe/London again, and write below it\nlater:\n  - from: 2026-11-25\n    zone: Europe/Paris\n",
    ],
    [
      "status",
      "cancelled",
      "confirmed",
      "take status out, and write below it\nlater:\n  - from: 2026-11-25\n    status: cancelled\n    reason: Rain\n",
    ],
  ])("case 12: changed through its series' %s is a problem", async (field, value, was, fix) => {
    const reason = field === "status" ? "Rain" : "";
    const after = long({ [field]: value, reason });
    const { problems, warnings } = await compare({ [cafe]: long() }, { [cafe]: after });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      new RegExp(
        `index\\.md:\\d+:\\d+ ${field}: 12 past sessions \\(2 September 2026 to 18 November 2026\\) would change: ${was} becomes ${value}\\.`,
      ),
    );
    expect(problems[0]).toContain(fix);
    expect(warnings).toEqual([]);
  });

  test.each([
    ["title", "Lunch", "Café"],
    ["place", "Room 2", "The Hub"],
  ])("case 12: changed through its series' %s is a warning", async (field, value, was) => {
    const { problems, warnings } = await compare(
      { [cafe]: long() },
      { [cafe]: long({ [field]: value }) },
    );
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      expect.stringContaining(
        `${was} becomes ${value}. If it is so from a day on, write ${field}: ${was} again, and write below it\nlater:\n  - from: 2026-11-25\n    ${field}: ${value}\n`,
      ),
    ]);
  });

  test("case 12: changed through its series' hosts is a warning", async () => {
    const { problems, warnings } = await compare(
      { ...ann, [cafe]: long({ hosts: "ann" }) },
      { ...ann, [cafe]: long({ hosts: "{ name: Ben }" }) },
    );
    expect(problems).toEqual([]);
    expect(warnings[0]).toContain(
      "12 past sessions (2 September 2026 to 18 November 2026) would change: Ann Lee becomes Ben",
    );
  });

  test("case 12: changed through the site's zone is one problem there", async () => {
    const paris = { "site.yaml": minimalSettings.replace("Europe/London", "Europe/Paris") };
    const files = { [cafe]: long(), [map]: single(over) };
    const { problems } = await compare(files, { ...files, ...paris });
    expect(problems).toEqual([
      expect.stringMatching(
        /^content\/site\.yaml:4:7 zone: 13 past events .* Europe\/London becomes Europe\/Paris\./,
      ),
    ]);
  });

  test("keeps what its own file says while its series changes", async () => {
    const files = {
      "events/cafe/2026-11-18.md": text({ start: "2026-11-18 15:00", place: "The Pub" }),
    };
    const { problems } = await compare(
      { [cafe]: long(), ...files },
      { [cafe]: long({ time: "16:00 to 17:00" }), ...files },
    );
    expect(problems).toEqual([expect.stringContaining("11 past sessions")]);
  });
});

describe("first hour 8: a published time that is edited in place", () => {
  const dated = "events/2026-12-01-map.md";
  const plan = "start: 2026-12-01 12:30\nend: 2026-12-01 13:30\n";
  const wrong = "If the time was always wrong, nothing is to do.";

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      "an hour",
      { start: "2026-12-01 13:00", end: "2026-12-01 14:00" },
      `it is at 2026-12-01 13:00 now. If it was moved, write the plan too\n${plan}moved: 2026-12-01 13:00\nduration: 1 hour\n${wrong}`,
    ],
    [
      "with another length",
      { start: "2026-12-01 13:00", end: "14:30" },
      `${plan}moved: 2026-12-01 13:00\nduration: 90 minutes\n${wrong}`,
    ],
    [
      "start and moved together",
      { start: "2026-12-01 13:00", end: "14:00", moved: "2026-12-01 13:00" },
      `${plan}moved: 2026-12-01 13:00\nduration: 1 hour\n`,
    ],
    ["the zone", { zone: "Europe/Paris" }, `${plan}zone: Europe/London\nmoved: 2026-12-01 11:30\n`],
  ])("%s: it is told with the lines to write", async (_, fields, lines) => {
    const { problems, warnings } = await compare(
      { [dated]: single() },
      { [dated]: single(fields) },
    );
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining(lines)]);
    expect(warnings.join()).toMatch(
      /map\.md:4:8 start: subscribers have it at 2026-12-01 12:30, and/,
    );
  });

  test.each<Readonly<Record<string, string>>>([
    { moved: "2026-12-01 14:00" },
    { moved: "2026-12-01 13:00", duration: "2 hours" },
    { end: "2026-12-01 14:00" },
    { start: "2026-12-08 12:30", end: "13:30", id: "2026-12-01-map" },
    { start: "2026-12-01 13:00", end: "14:00", status: "cancelled", reason: "Snow" },
  ])("%j is not", async (fields) => {
    const { problems, warnings } = await compare(
      { [dated]: single() },
      { [dated]: single(fields) },
    );
    expect([problems, warnings]).toEqual([[], []]);
  });

  test("a series' time before its first session is told, a new entry is not", async () => {
    const { problems, warnings } = await compare(
      { [cafe]: series() },
      { [cafe]: series({ time: "13:00 to 14:00" }) },
    );
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      "content/events/cafe/index.md:7:7 time: subscribers have 4 sessions (2 December 2026 to 23 December 2026) at 12:30 to 13:30, and no page or feed says that it is 13:00 to 14:00 now. If it was moved, write time: 12:30 to 13:30 again, and below it\nlater:\n  - from: 2026-12-09\n    time: 13:00 to 14:00\nand in 2026-12-02.md moved: 2026-12-02 13:00. If the time was always wrong, nothing is to do.",
    ]);
    const entry = (time: string) =>
      series({ later: `\n  - from: 2026-12-09\n    time: ${time}\n`.trimEnd() });
    const moved = { "events/cafe/2026-12-02.md": text({ moved: "2026-12-02 13:00" }) };
    const written = { [cafe]: entry("13:00 to 14:00"), ...moved };
    const steps = [{ [cafe]: series() }, written, { ...written, [cafe]: entry("14:00 to 15:00") }];
    for (const [i, step] of steps.entries())
      expect(
        (await compare(step, steps[i + 1] ?? { ...moved, [cafe]: series() })).warnings,
      ).toEqual([]);
  });

  test("a session without a rule gets moved in place of start", async () => {
    const index = { [cafe]: text({ title: "Café", summary: "Lunch", time: "12:30 to 13:30" }) };
    const at = (start: string) => ({ "events/cafe/2026-12-02.md": text({ start }) });
    const { warnings } = await compare(
      { ...index, ...at("2026-12-02 12:30") },
      { ...index, ...at("2026-12-02 15:00") },
    );
    expect(warnings).toEqual([
      expect.stringContaining(
        "If it was moved, write moved: 2026-12-02 15:00 in place of start. If",
      ),
    ]);
  });

  test("first hour 7: an end that was changed with moved is that of the plan", async () => {
    const fields = { moved: "2026-12-08 19:00", end: "20:30" };
    const { problems, warnings } = await compare(
      { [dated]: single() },
      { [dated]: single(fields) },
    );
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      expect.stringContaining(
        "end: the end of the plan has changed with moved, so that it ends at 2026-12-09 03:00. Leave end as first planned, and write the new length as duration:\nend: 2026-12-01 13:30\nduration: 90 minutes\n",
      ),
    ]);
    const right = { moved: "2026-12-08 19:00", duration: "90 minutes" };
    expect((await compare({ [dated]: single() }, { [dated]: single(right) })).warnings).toEqual([]);
  });
});

describe("first hour 4: an entry of removed:", () => {
  const tagged = { [map]: single({ tags: "cafe" }), [cafe]: series() };
  const at = (column: number, entry: string, field = "removed") =>
    `content/site.yaml:8:${column} ${field}: ${entry} is there again, and while it stands here, its loss is not reported. Delete this entry.`;

  test.each([
    ["/tags/cafe/", "removed: [/tags/cafe/]", 11],
    ["/tags/cafe/", "removed: /tags/cafe/", 10],
    ["2026-12-01-map", "removed: [2026-12-01-map]", 11],
    ["2026-12-01-map@example.org", "removed: [2026-12-01-map@example.org]", 11],
    ["/events/cafe.ics", "removed: [/events/cafe.ics]", 11],
    ["/events/cafe/", "removed: [/events/cafe/]", 11],
    ["cafe from 2026-12-16", "removed: [cafe from 2026-12-16]", 11],
  ])("that names what is there: %s in %j", async (id, line, column) => {
    const after = { ...tagged, ...site(`${line}\n`) };
    const { problems, warnings } = await compare(tagged, after);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([at(column, id, line.includes("[") ? "removed.1" : "removed")]);
  });

  test("is told alone among others, and not while it lets something go", async () => {
    const removed = site("removed: [/tags/cafe/, /people/ann/]\n");
    const { warnings } = await compare({ ...tagged, ...ann }, { ...tagged, ...removed });
    expect(warnings).toEqual([at(11, "/tags/cafe/", "removed.1")]);
    const used = { [cafe]: series({ skip: "2026-12-09" }), ...site("removed: [/events/cafe/]\n") };
    expect((await compare({ [cafe]: series() }, used)).warnings).toEqual([]);
  });
});

describe("first hour 17: several losses", () => {
  const before = {
    ...ann,
    [cafe]: series(),
    "posts/2026-01-02-a.md": text({ title: "Post", date: "2026-01-02", tags: "x" }),
  };
  const other = { "pages/about.md": text({ title: "About" }) };
  const list = "/events/cafe/, /blog/a/, /people/ann/, /tags/x/";

  test("have one list, which is complete", async () => {
    const { problems, warnings } = await compare(before, other);
    expect(problems).toContain(
      `content/site.yaml:1:1: 4 things that were published would be gone. Each has a message at its own file. If all of them may disappear without notice, write removed: [${list}].`,
    );
    for (const one of [...problems, ...warnings]) expect(one).not.toContain("site.yaml removed:");
    expect(await compare(before, { ...other, ...site(`removed: [${list}]\n`) })).toMatchObject({
      problems: [],
      warnings: [],
    });
  });

  test("are added to what is there already", async () => {
    const typed = site("removed: /us/\n");
    const { problems } = await compare(before, { ...other, ...typed });
    expect(problems.at(-1)).toContain(`write removed: [/us/, ${list}]`);
    const alone = await compare(ann, { ...other, ...site("removed: [/us/, /we/]\n") });
    expect(alone.problems.join()).toContain("removed: [/us/, /we/, /people/ann/]");
  });
});

test("first hour 20: a series that was renamed gets both lines by a machine", async () => {
  const later = "\n  - from: 2026-12-09\n    place: Room 2";
  const old = { [cafe]: series({ later, hosts: "ann" }), ...ann };
  const { edits } = await compare(old, { "events/tea/index.md": old[cafe], ...ann });
  expect(edits).toEqual([expect.stringContaining("aliases: /events/cafe/\nid: cafe")]);
});

describe("L1, L2 and case 13: a page that was published", () => {
  const files: Readonly<Record<string, readonly [string, string, string, string]>> = {
    person: ["people/ann.md", "people/ann-lee.md", text({ name: "Ann Lee" }), "/people/ann/"],
    cohort: ["cohorts/one.md", "cohorts/first.md", text({ title: "One" }), "/cohorts/one/"],
    briefing: [
      "briefings/nurses.md",
      "briefings/all.md",
      text({ title: "An hour a week" }),
      "/briefings/nurses/",
    ],
    page: ["pages/about.md", "pages/us.md", text({ title: "About" }), "/about/"],
  };

  test.each(Object.entries(files))(
    "a %s that was renamed needs an alias",
    async (_, [old, now, body, path]) => {
      const { problems } = await compare({ [old]: body }, { [now]: body });
      expect(problems).toEqual([
        expect.stringMatching(
          new RegExp(
            `^content/${now}:1:1: ${path} \\(.*\\) was published, and does not answer any more\\. .*write aliases: ${path}\\. `,
          ),
        ),
      ]);
      const kept = await compare(
        { [old]: body },
        { [now]: body.replace("---\n", `---\naliases: ${path}\n`) },
      );
      expect(kept).toEqual(nothing);
    },
  );

  test("a post that was renamed needs an alias, and its id in feeds", async () => {
    const post = (fields = {}) => text({ title: "Post", date: "2026-01-02", ...fields });
    const before = { "posts/2026-01-02-a.md": post() };
    const renamed = await compare(before, { "posts/2026-01-02-b.md": post() });
    expect(renamed.problems).toEqual([
      expect.stringContaining("write\naliases: /blog/a/\nid: a\nIf"),
    ]);
    const alias = await compare(before, { "posts/2026-01-02-b.md": post({ aliases: "/blog/a/" }) });
    expect(alias.problems).toEqual([]);
    expect(alias.warnings).toEqual([
      expect.stringContaining(
        "feed readers have this post as /blog/a/, and would show it again as a new one. Write id: a.",
      ),
    ]);
    const both = post({ aliases: "/blog/a/", id: "a" });
    expect(await compare(before, { "posts/2026-01-02-b.md": both })).toEqual(nothing);
  });

  test("and is gone is a problem; removed: lets a person's page and calendar go", async () => {
    const { problems } = await compare(ann, {});
    expect(problems).toEqual([
      "content/people/ann.md:1:1: /people/ann/ (Ann Lee) was published, and does not answer any more. Bring content/people/ann.md back; of somebody who left, write status: left. If it may disappear without notice, write in site.yaml removed: [/people/ann/].",
    ]);
    expect(await compare(ann, site("removed: [/people/ann/]\n"))).toEqual(nothing);
  });

  test("and loses one of its aliases is a problem", async () => {
    const about = (fields = {}) => ({ "pages/about.md": text({ title: "About", ...fields }) });
    const { problems } = await compare(about({ aliases: "/us/" }), about());
    expect(problems).toEqual([expect.stringContaining("Write aliases: /us/ again")]);
  });

  test("of a tag that was renamed needs tag-aliases", async () => {
    const before = { [map]: single({ tags: "cafe" }) };
    const after = { [map]: single({ tags: "lunch" }) };
    const { problems } = await compare(before, after);
    expect(problems).toEqual([
      'content/site.yaml:1:1: the tag "cafe" was published, with a page and a calendar, and no text has it any more. If it was renamed, write in site.yaml tag-aliases: { cafe: lunch }. If it may disappear without notice, write in site.yaml removed: [/tags/cafe/].',
    ]);
    const aliases = await compare(before, { ...after, ...site("tag-aliases: { cafe: lunch }\n") });
    expect([aliases.problems, aliases.warnings]).toEqual([[], []]);
  });

  test.each([
    ["outdoor", "outdoors"],
    ["outdors", "outdoors"],
    ["[lunch, digital litracy]", "digital literacy"],
  ])(
    "first hour 14: a tag that is new and misspelt, %s, is told where it is",
    async (typed, meant) => {
      const dated = { start: "2026-12-01 12:30", end: "2026-12-01 13:30" };
      const { warnings } = await compare(
        { [map]: single({ ...dated, tags: meant }) },
        { [map]: single({ ...dated, tags: typed }) },
      );
      expect(warnings).toEqual([
        expect.stringMatching(
          new RegExp(
            `map\\.md:7:\\d+ tags[^:]*: the tag ".*" is new, and nearly "${meant}", which was published .* write ${meant}\\.$`,
          ),
        ),
      ]);
      const other = await compare(
        { [map]: single({ tags: "cafe" }) },
        { [map]: single({ tags: "lunch" }) },
      );
      expect(other.warnings).toEqual([]);
    },
  );

  test("of a tag whose old name is not written any more: it is written again", async () => {
    const tagged = { [map]: single({ tags: "maps" }) };
    const before = { ...tagged, ...site("tag-aliases: { charts: maps }\n") };
    expect((await compare(before, tagged)).problems).toEqual([
      expect.stringContaining("write in site.yaml tag-aliases: { charts: maps }. If it may"),
    ]);
  });

  test("of a tag without upcoming events may go with a warning", async () => {
    const post = (fields = {}) => ({
      "posts/2026-01-02-a.md": text({ title: "Post", date: "2026-01-02", ...fields }),
    });
    const { problems, warnings } = await compare(post({ tags: "x" }), post());
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('the tag "x" was published, with a page,')]);
  });
});

describe("R18: a feed", () => {
  const post = (fields = {}) => ({
    "posts/2026-01-02-a.md": text({ title: "Post", date: "2026-01-02", ...fields }),
  });
  const page = (fields = {}) => ({ "pages/about.md": text({ title: "About", ...fields }) });

  test("goes with its page, in one sentence, and stays with its alias", async () => {
    const before = { [cafe]: series(), "cohorts/a.md": text({ title: "A" }), ...ann };
    const renamed = (aliases: Readonly<Record<string, string>>) => ({
      "events/tea/index.md": series({ id: "cafe", ...aliases }),
      "cohorts/b.md": text({ title: "A", ...(aliases.aliases && { aliases: "/cohorts/a/" }) }),
      ...ann,
    });
    const { problems } = await compare(before, renamed({}));
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain(".xml");
    const { problems: left } = await compare(before, renamed({ aliases: "/events/cafe/" }));
    expect(left).toEqual([]);
  });

  test("at an old address goes with the alias", async () => {
    const before = { [cafe]: series({ aliases: "/events/tea/" }) };
    const { problems } = await compare(before, { [cafe]: series() });
    expect(problems).toEqual([expect.stringContaining("Write aliases: /events/tea/ again")]);
  });

  test("of a tag whose page answers by an alias of a page is told", async () => {
    const before = { ...post({ tags: "x" }), ...page() };
    const { problems } = await compare(before, { ...post(), ...page({ aliases: "/tags/x/" }) });
    expect(problems).toEqual([
      "content/site.yaml:1:1: the feed /tags/x/feed.xml (x: posts – Test) was published, and does not answer any more. If its tag was renamed, write it in site.yaml under tag-aliases:, and take /tags/x/ out of aliases. If it may disappear without notice, write in site.yaml removed: [/tags/x/feed.xml].",
    ]);
    const removed = site("removed: [/tags/x/feed.xml]\n");
    const after = { ...post(), ...page({ aliases: "/tags/x/" }), ...removed };
    expect((await compare(before, after)).problems).toEqual([]);
  });
});

describe("case 13: a calendar", () => {
  test("that an event leaves, while it stays in others, is a warning", async () => {
    const cohorts = { "cohorts/a.md": text({ title: "A" }), "cohorts/b.md": text({ title: "B" }) };
    const { problems, warnings } = await compare(
      { ...cohorts, [map]: single({ cohort: "a" }) },
      { ...cohorts, [map]: single({ cohort: "b" }) },
    );
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      'content/events/2026-12-01-map.md:7:9 cohort: the event on 1 December 2026 ("Map check") leaves the calendar "A – Test". If that is meant, nothing is to do: it stays in "Test", "B – Test".',
    ]);
  });

  test("of somebody who no longer speaks stays, and is empty", async () => {
    const before = await recordOf({ ...ann, [map]: single({ hosts: "ann" }) });
    const { problems } = await compareWith(before, { ...ann, [map]: single() });
    expect(problems).toEqual([]);
    const now = await recordOf({ ...ann, [map]: single() });
    expect(now.calendars.find(({ url }) => url.endsWith("/people/ann.ics"))?.events).toEqual([]);
  });
});

describe("case 16 and D7: another host", () => {
  const com = minimalSettings.replace("example.org", "example.com");

  test("with shared identities has to be decided on", async () => {
    const { problems } = await compare({ [map]: single() }, { [map]: single(), "site.yaml": com });
    expect(problems).toEqual([
      "content/site.yaml:2:6 url: subscribers have the events as those of example.org, and now they would be of example.com: every entry would be doubled. Write under calendar: namespace: example.org, and they stay the same entries; if this is another programme, write namespace: example.com.",
    ]);
    for (const host of ["example.org", "example.com"]) {
      const decided = { "site.yaml": `${com}calendar: { namespace: ${host} }\n` };
      const { problems: left } = await compare(
        { [map]: single() },
        { [map]: single(), ...decided },
      );
      expect(left).toEqual([]);
    }
  });

  test("without is another programme, of which nothing is said", async () => {
    const files = { "events/other.md": single(), "site.yaml": com };
    expect(await compare({ [map]: single(), ...ann }, files)).toEqual(nothing);
    expect(await compare({ [map]: single(), ...ann }, { "site.yaml": com })).toEqual(nothing);
  });
});

test("without history, as in a preview, revisions are not compared", async () => {
  const record = await recordOf({ [map]: single() });
  const before = {
    ...record,
    events: record.events.map((event) => ({ ...event, sequence: 99_999_999 })),
  };
  const { problems } = await compareWith(before, { [map]: single({ place: "The Park" }) });
  expect(problems).toEqual([]);
});

test("a calendar whose page answers by an alias of another kind is told with that page", async () => {
  const about = { "pages/about.md": text({ title: "About", aliases: "/people/ann/" }) };
  const { problems } = await compare(ann, about);
  expect(problems).toEqual([
    "content/people/ann.md:1:1: the calendar /people/ann.ics (Ann Lee – Test) was published, and does not answer any more. Write aliases: /people/ann/ in the person, series or cohort whose calendar it is now, and not in a file of another kind. If it may disappear without notice, write in site.yaml removed: [/people/ann.ics].",
  ]);
});

test("an unlisted page is not in the record", async () => {
  const { addresses } = await recordOf({
    "pages/about.md": text({ title: "About" }),
    "pages/look.md": text({ title: "Look", unlisted: "true" }),
  });
  const urls = addresses.filter(({ kind }) => kind === "page").map(({ url }) => url);
  expect(urls).toEqual(["https://example.org/about/"]);
});

test("case 14: a SEQUENCE that would fall is a problem with the floor to write", async () => {
  const record = await recordOf({ [map]: single() });
  const modified = "2026-11-21T10:00:30.000Z";
  const before = {
    ...record,
    events: record.events.map((event) => ({ ...event, sequence: 99_999_999, modified })),
  };
  const { problems } = await compareWith(before, { [map]: single({ place: "The Park" }) }, true);
  expect(problems).toEqual([
    'content/site.yaml:1:1: the event on 1 December 2026 would have a lower revision than subscribers have, such as "Map check", so their calendars would ignore the change: history was cut off or rewritten. Write under calendar: revised: 2026-11-21 10:01.',
  ]);
  expect((await compareWith(before, { [map]: single() }, true)).problems).toEqual([]);
});
