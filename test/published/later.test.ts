/** What a build says where a series changes from a day on. */
import { afterAll, describe, expect, test } from "vitest";
import { series } from "../history/repo.ts";
import { removeProjects } from "../support/project.ts";
import { compare } from "./compare.ts";

afterAll(removeProjects);

const cafe = "events/cafe/index.md";
const lines = (...fields: string[]) => fields.map((field) => `    ${field}\n`).join("");
/** Wednesdays: 12 are over on the day of the build, 22 November 2026, and 19 are to come. */
const long = (fields: Readonly<Record<string, string>> = {}) =>
  series({ from: "2026-09-02", until: "2027-03-31", ...fields });
const withEntry = (from: string, ...fields: string[]) =>
  long({ later: `\n  - from: ${from}\n${lines(...fields)}`.trimEnd() });
const at = (before: string, after: string) => compare({ [cafe]: before }, { [cafe]: after });

describe("case 11: from the next session on", () => {
  test.each([
    ["time: 16:00 to 17:00", "moved"],
    ["place: Room 2", "place"],
    ["title: Lunch", "renamed"],
    ["hosts: { name: Ben }", "details"],
    ["zone: Europe/Paris", "moved"],
    ["status: cancelled", "cancelled"],
  ])("%s changes 19 sessions, and no past one", async (field, kind) => {
    const { problems, warnings, changes } = await at(long(), withEntry("2026-11-25", field));
    expect([problems, warnings]).toEqual([[], []]);
    expect(changes).toEqual([
      expect.stringMatching(
        new RegExp(`^${kind}: .*, 19 sessions \\(25 November 2026 to 31 March 2027\\)`),
      ),
    ]);
  });

  test("another rule cancels the first eight dates, and the later ones go", async () => {
    const { problems, warnings, changes } = await at(
      long(),
      withEntry("2026-11-25", "repeats: weekly on Thursday", "reason: The hall is free"),
    );
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      'content/events/cafe/index.md:10:11 later.1.from: 11 sessions of "Café" (20 January 2027 to 31 March 2027) would leave calendars without notice: of the rule before, the next eight dates alone stay as cancelled. If subscribers are to see these as cancelled too, write 2027-01-20.md, and a file for each of the others, with status: cancelled and a reason; or all at once with status: cancelled and a reason here in place of repeats, and the new days as a series of their own.',
    ]);
    expect(changes).toEqual([
      "cancelled: Café, 8 sessions (25 November 2026 to 13 January 2027): The hall is free",
      "new: Café, 18 sessions (26 November 2026 to 25 March 2027)",
      "removed, subscribers get no notice: Café, 11 sessions (20 January 2027 to 31 March 2027)",
    ]);
  });
});

describe("first hour 3: sessions that another rule takes out of calendars", () => {
  const thursday = "repeats: weekly on Thursday";
  const until = (day: string, ...entry: string[]) => long({ until: day, later: entry.join("") });
  const entry = (rule: string) => `\n  - from: 2026-11-25\n    ${rule}\n    reason: The hall`;

  test.each([
    ["weekly on Thursday", "2027-01-20", 'the session of "Café" on 20 January 2027'],
    ["every 2 weeks on Wednesday", "2027-03-31", 'the session of "Café" on 24 March 2027'],
    ["weekdays", "2027-01-20", ""],
    ["false", "2027-02-03", '3 sessions of "Café" (20 January 2027 to 3 February 2027)'],
  ])("%s until %s", async (rule, last, what) => {
    const { problems, warnings } = await at(until(last), until(last, entry(`repeats: ${rule}`)));
    expect(problems).toEqual([]);
    expect(warnings).toEqual(what ? [expect.stringContaining(what)] : []);
  });

  test("are kept by a file of their own, and by a status in place of the rule", async () => {
    const published = { [cafe]: until("2027-01-20") };
    const after = { [cafe]: until("2027-01-20", entry(thursday)) };
    const file = { "events/cafe/2027-01-20.md": "---\nstatus: cancelled\nreason: x\n---\n" };
    const { problems, warnings, changes } = await compare(published, { ...after, ...file });
    expect([problems, warnings]).toEqual([[], []]);
    expect(changes.join()).toContain("cancelled: Café, Wednesday 20 January 2027");
    expect(changes.join()).not.toContain("removed");
    const off = { [cafe]: until("2027-01-20", entry("status: cancelled")) };
    expect((await compare(published, off)).warnings).toEqual([]);
  });

  test("are told once: the next build knows them no more", async () => {
    const after = until("2027-01-20", entry(thursday));
    expect((await at(after, after)).warnings).toEqual([]);
  });
});

describe("case 12: an entry that would change what took place", () => {
  const from = (day: string, why: string) =>
    `content/events/cafe/index.md:10:11 later.1.from: ${why}. Write from: ${day}.`;
  const entry = (day: string, time = "16:00 to 17:00") => withEntry(day, `time: ${time}`);

  test("a new one that begins in the past gets the next session's day", async () => {
    const { problems } = await at(long(), entry("2026-10-07"));
    expect(problems).toEqual([
      from(
        "2026-11-25",
        "7 past sessions (7 October 2026 to 18 November 2026) would change: 12:30 to 13:30 becomes 16:00 to 17:00",
      ),
    ]);
  });

  test("one that begins earlier or later than published gets its day back", async () => {
    const earlier = await at(entry("2026-10-07"), entry("2026-09-16"));
    const later = await at(entry("2026-10-07"), entry("2026-11-11"));
    expect([...earlier.problems, ...later.problems]).toEqual([
      from(
        "2026-10-07",
        "3 past sessions (16 September 2026 to 30 September 2026) would change: 12:30 to 13:30 becomes 16:00 to 17:00",
      ),
      from(
        "2026-10-07",
        "5 past sessions (7 October 2026 to 4 November 2026) would change: 16:00 to 17:00 becomes 12:30 to 13:30",
      ),
    ]);
  });

  test("one in force that is edited needs a new entry", async () => {
    const { problems } = await at(entry("2026-10-07"), entry("2026-10-07", "18:00 to 19:00"));
    expect(problems).toEqual([
      `content/events/cafe/index.md:11:11 later.1.time: 7 past sessions (7 October 2026 to 18 November 2026) would change: 16:00 to 17:00 becomes 18:00 to 19:00. If it is so from a day on, write time: 16:00 to 17:00 again, and write at the end of later
  - from: 2026-11-25
    time: 18:00 to 19:00
`,
    ]);
  });

  test("one in force that is gone comes back", async () => {
    const { problems } = await at(entry("2026-10-07"), long());
    expect(problems).toEqual([
      expect.stringMatching(
        /index\.md:7:7 time: 7 past sessions .* Write again\nlater:\n {2}- from: 2026-10-07\n {4}time: 16:00 to 17:00\n$/,
      ),
    ]);
  });

  test("another rule that begins in the past", async () => {
    const { problems } = await at(long(), withEntry("2026-11-11", "repeats: weekly on Thursday"));
    expect(problems).toEqual([
      from(
        "2026-11-25",
        "2 past sessions (11 November 2026 to 18 November 2026) would change: confirmed becomes cancelled",
      ),
    ]);
  });

  test("what the advice says is accepted", async () => {
    const time = await at(long(), entry("2026-11-25"));
    const until = withEntry("2026-12-09", "status: cancelled", "reason: and why");
    const rule = withEntry("2026-11-25", "repeats: weekly on Thursday");
    const others = [await at(long(), until), await at(long(), rule)];
    expect([time, ...others].flatMap(({ problems }) => problems)).toEqual([]);
  });
});
