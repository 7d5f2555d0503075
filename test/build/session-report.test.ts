/** `npm run check -- --dates`: the sessions of each series. */
import { afterAll, expect, test } from "vitest";
import { formatSessions } from "../../src/build/session-report.ts";
import { md } from "../pages/site.ts";
import { createProject, prepareProject, removeProjects, runScript } from "../support/project.ts";

afterAll(removeProjects);

const files = {
  "events/cafe/index.md": md({
    title: "Café",
    summary: "Lunch",
    repeats: "monthly on the last wednesday",
    from: "2026-10-01",
    until: "2027-03-31",
    time: "12:30 to 13:30",
    skip: ["2026-12-30"],
    later: [{ from: "2027-03-01", place: "Room 2" }],
  }),
  "events/cafe/2027-01-27.md": md({ title: "Tea", moved: "2027-02-03" }),
  "events/cafe/2027-02-24.md": md({ status: "cancelled", reason: "Snow" }),
  "events/cafe/2027-02-26.md": md({ extra: true, start: "2027-02-26 14:00", duration: "1 hour" }),
  "events/loose/index.md": md({ title: "Loose", summary: "S" }),
};

const report = `Café (content/events/cafe/index.md)
  monthly on the last Wednesday, 12:30 to 13:30, 6 sessions
  From Monday 1 March 2027: Room 2
  2026-10-28  Wednesday 28 October 2026, 12:30 to 13:30 (Greenwich Mean Time) [past]
  2026-11-25  Wednesday 25 November 2026, 12:30 to 13:30 (Greenwich Mean Time)
  2027-01-27  Wednesday 3 February 2027, 12:30 to 13:30 (Greenwich Mean Time) ["Tea", moved]
  2027-02-24  Wednesday 24 February 2027, 12:30 to 13:30 (Greenwich Mean Time) [cancelled: Snow]
  2027-02-26  Friday 26 February 2027, 14:00 to 15:00 (Greenwich Mean Time) [extra]
  2027-03-31  Wednesday 31 March 2027, 12:30 to 13:30 (British Summer Time)

Loose (content/events/loose/index.md)
  0 sessions

`;

test("lists the sessions of each series by the date first planned, with changes", async () => {
  expect(formatSessions((await prepareProject(createProject(files))).site)).toBe(report);
});

test("the command prints it, even if the content has problems", async () => {
  const root = createProject({
    ...files,
    "posts/2026-01-01-a.md": md({ title: "A", date: "2026-01-01" }),
  });
  const { status, stdout, stderr } = await runScript("check", root, {}, ["--dates"]);
  expect(stdout).toContain(report);
  expect([status, stderr]).toEqual([0, expect.stringContaining("no summary")]);
  const bad = createProject({ ...files, "pages/x.md": md({ titel: "X" }) });
  const stopped = await runScript("check", bad, {}, ["--dates"]);
  expect(stopped.status).toBe(1);
  expect(stopped.stdout).toContain(report);
});

test("a site without series has an empty list", async () => {
  expect(formatSessions((await prepareProject(createProject({}))).site)).toBe("");
});
