/** Events that are still there, and where subscribers would not find them. */
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { prepareSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { announcedBy } from "../../src/history/announced.ts";
import {
  createProject,
  type Files,
  minimalSettings,
  prepareProject,
  removeProjects,
  testEpoch,
} from "../support/project.ts";
import { series, single } from "./repo.ts";

afterAll(removeProjects);
beforeEach(() => {
  process.env.SOURCE_DATE_EPOCH = testEpoch;
});

const map = "events/2026-12-01-map.md";
const cafe = "events/cafe/index.md";

/** What is said of one state of the content where another is what is published. */
async function said(severity: "problem" | "warning", before: Files, after: Files) {
  const publishedEvents = announcedBy((await prepareProject(createProject(before))).site);
  const { problems } = await prepareSite({
    root: createProject(after),
    preview: false,
    publishedEvents,
  });
  return problems.list(severity).map(formatProblem);
}

const advice = (uid: string) =>
  `Mend the date; if it is off, leave it as it was and write status: cancelled and a reason. If nobody can have seen it, or it may go without a word, write in site.yaml under calendar: withdrawn: [${uid}].`;

describe("an event that was to come", () => {
  test.each([
    [
      "start",
      "4:8",
      { start: "2025-12-01 12:30", end: "2025-12-01 13:30" },
      "Monday 1 December 2025",
    ],
    ["moved", "7:8", { moved: "2026-01-12 10:00" }, "Monday 12 January 2026"],
  ])("and is over by its new %s is a problem", async (field, at, fields, day) => {
    expect(await said("problem", { [map]: single() }, { [map]: single(fields) })).toEqual([
      `content/${map}:${at} ${field}: subscribers have "Map check" on Tuesday 1 December 2026, and now it would be over already, on ${day}. ${advice("2026-12-01-map")}`,
    ]);
  });

  test("so is a session", async () => {
    const file = "events/cafe/2026-12-09.md";
    const moved = { [cafe]: series(), [file]: "---\nmoved: 2025-12-10 12:30\n---\n" };
    expect(await said("problem", { [cafe]: series() }, moved)).toEqual([
      `content/${file}:2:8 moved: subscribers have "Café" on Wednesday 9 December 2026, and now it would be over already, on Wednesday 10 December 2025. ${advice("cafe-2026-12-09")}`,
    ]);
  });

  test("may come sooner, later, or end sooner", async () => {
    const edits: readonly Readonly<Record<string, string>>[] = [
      { moved: "2026-11-24 10:00" },
      { start: "2027-12-01 12:30", end: "2027-12-01 13:30" },
      { end: "2026-12-01 12:45" },
    ];
    for (const fields of edits)
      expect(await said("problem", { [map]: single() }, { [map]: single(fields) })).toEqual([]);
  });

  test("and may be over by now, may be said to have been sooner", async () => {
    const over = { start: "2026-11-20 10:00", end: "2026-11-20 11:00" };
    const sooner = { start: "2026-11-19 10:00", end: "2026-11-19 11:00" };
    expect(await said("problem", { [map]: single(over) }, { [map]: single(sooner) })).toEqual([]);
  });

  test("may go by its identity", async () => {
    const after = {
      "site.yaml": `${minimalSettings}calendar: { withdrawn: [2026-12-01-map] }\n`,
      [map]: single({ start: "2025-12-01 12:30", end: "2025-12-01 13:30" }),
    };
    expect(await said("problem", { [map]: single() }, after)).toEqual([]);
  });
});

describe("sessions further ahead than before", () => {
  const ahead = (months: number) => ({
    "site.yaml": `${minimalSettings}calendar: { months-ahead: ${months} }\n`,
    [cafe]: series({ until: "2027-06-30" }),
  });

  test("than are published now are told, with what keeps them", async () => {
    expect(await said("warning", ahead(18), ahead(2))).toEqual([
      "content/site.yaml:1:1 calendar.months-ahead: subscribers have 23 sessions up to Wednesday 30 June 2027, which vanish until their time comes, as 2 months ahead are published now. Write under calendar: months-ahead: 8, if they are to stay.",
    ]);
    expect(await said("warning", ahead(18), ahead(8))).toEqual([]);
  });

  test("are no problem", async () => {
    expect(await said("problem", ahead(18), ahead(2))).toEqual([]);
  });

  test("are lost where their series is", async () => {
    const { [cafe]: _, ...without } = ahead(2);
    const all = await said("problem", ahead(18), without);
    expect(all).toEqual([expect.stringContaining("cafe")]);
  });
});

describe("events of another host than before", () => {
  const at = (url: string, more = "") => ({
    "site.yaml": `${minimalSettings.replace("https://example.org/", url)}${more}`,
    [map]: single(),
  });

  test("are told, with what keeps them the same", async () => {
    expect(await said("warning", at("https://old.example/"), at("https://new.example/"))).toEqual([
      "content/site.yaml:1:1 calendar.namespace: subscribers have the events as those of old.example, and now they are of new.example: in calendars each is another event. Write under calendar: namespace: old.example, if it is the same programme at another address.",
    ]);
    const kept = at("https://new.example/", "calendar: { namespace: old.example }\n");
    expect(await said("warning", at("https://old.example/"), kept)).toEqual([]);
  });

  test("are another programme's where none of them is there", async () => {
    const { [map]: _, ...empty } = at("https://new.example/");
    expect(await said("warning", at("https://old.example/"), empty)).toEqual([]);
    expect(await said("problem", at("https://old.example/"), empty)).toEqual([]);
  });
});
