/** A default length for events without an end. */
import { afterAll, describe, expect, test } from "vitest";
import { listProblems, minimalSettings, removeProjects } from "../support/project.ts";
import { event, listWarnings, prepareValid, series } from "./make.ts";

afterAll(removeProjects);

const site = (length: string) => ({ "site.yaml": `${minimalSettings}event-length: ${length}\n` });
const talk = (fields: string) => ({ "events/a.md": event(`summary: S\n${fields}`) });
const start = "start: 2026-12-01 17:30\n";

describe("M6: event-length", () => {
  test.each([
    [start, "19:30"],
    [`${start}duration: 30 minutes\n`, "18:00"],
    [`${start}end: 18:15\n`, "18:15"],
    [`${start}moved: 2026-12-01 18:30\n`, "20:30"],
  ])("%j ends at %s", async (fields, time) => {
    const files = { ...site("2 hours"), ...talk(fields) };
    const { site: built } = await prepareValid(files);
    expect(built.events[0]?.when).toMatchObject({ end: { date: "2026-12-01", time } });
    expect(await listWarnings(files)).toEqual([]);
  });

  test("of a whole day nothing changes, nor of a session with the time of its series", async () => {
    const files = {
      ...site("2 hours"),
      ...talk("start: 2026-12-01\n"),
      ...series(
        "summary: S\nrepeats: weekly on Tuesday\nfrom: 2026-12-01\ntimes: 2\ntime: 12:30 to 13:30\n",
        {
          "2026-12-08": "start: 2026-12-08 15:00\n",
        },
      ),
    };
    const { site: built } = await prepareValid(files);
    expect(built.events.map(({ when }) => when)).toMatchObject([
      { kind: "all-day", last: "2026-12-01" },
      { end: { time: "13:30" } },
      { end: { time: "16:00" } },
    ]);
  });

  test("without it each event is an hour, and the warning says how to end all of them", async () => {
    const [warning] = await listWarnings(talk(start));
    expect(warning).toContain("; or for all such events event-length: 1 hour in site.yaml.");
    const before = await prepareValid(talk(start));
    const after = await prepareValid({ ...site("1 hour"), ...talk(start) });
    expect(after.site.events[0]?.when).toEqual(before.site.events[0]?.when);
    expect(await listWarnings({ ...site("1 hour"), ...talk(start) })).toEqual([]);
  });

  test.each([
    ["90", '"90" has no unit. Write 90 minutes or 90 hours.'],
    ["half an hour", '"half an hour" is not a duration. Write 30 minutes.'],
    [
      "0 minutes",
      '"0 minutes" has no length. Write how long it lasts, such as 90 minutes or 1 hour 30 minutes.',
    ],
  ])("event-length: %s is a problem", async (length, message) => {
    expect(await listProblems(site(length))).toEqual([
      `content/site.yaml:8:15 event-length: ${message}`,
    ]);
  });
});
