/** D13: a calendar that is too large for Google Calendar is a warning with the way out. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Preview } from "../support/preview.ts";
import {
  createProject,
  minimalSettings,
  removeProjects,
  runBuild,
  runScript,
  writeContent,
} from "../support/project.ts";

afterAll(async () => {
  await Preview.stopAll();
  removeProjects();
});

/** A series of 30 sessions whose entries in calendars have about so many bytes each. */
const series = (title: string, bytes: number) =>
  `---\ntitle: ${title}\nrepeats: daily\nfrom: 2026-12-01\ntimes: 30\ntime: 10:00 to 11:00\nplace: Hall\nsummary: ${"word ".repeat(bytes / 5)}\n---\nBring tea.\n`;

const fix =
  "Write a smaller months-ahead (now 18) or months-back (now 12), and lead readers to the calendars of series, cohorts, people or tags.";

const listSizeWarnings = (stderr: string) =>
  stderr.split("\n").filter((line) => line.includes("Google Calendar"));

describe("D13: a calendar near 1 MB", () => {
  let root: string;
  let warning: string;
  let built: string;
  beforeAll(async () => {
    root = createProject({ "events/walk/index.md": series("Walk", 31_000) });
    built = (await runBuild(root)).stderr;
    const size = Math.ceil(statSync(join(root, "_site/calendar.ics")).size / 1000);
    expect(size).toBeGreaterThan(900);
    expect(size).toBeLessThan(1000);
    // The calendar of the series has the same events.
    warning = `content/site.yaml:1:1 calendar: the calendar https://example.org/calendar.ics has ${size} kB and 30 events (1 more has over 900 kB); Google Calendar loads at most 1,000 kB. ${fix}`;
  });

  test("is one warning of a build", () => {
    expect(listSizeWarnings(built)).toEqual([warning]);
  });

  test("is the same warning of a build with nothing to write, and of a check", async () => {
    const again = await runBuild(root);
    expect(again.stdout).toContain("is up to date");
    expect(listSizeWarnings(again.stderr)).toEqual([warning]);
    expect(listSizeWarnings((await runScript("check", root)).stderr)).toEqual([warning]);
  });

  test("is the same warning of a preview, until the calendar is smaller", async () => {
    const preview = await Preview.start(root);
    expect(listSizeWarnings(preview.output)).toEqual([warning]);
    const said = preview.output.length;
    const settings = `${minimalSettings}calendar:\n  months-ahead: 1\n`;
    writeContent(root, { "site.yaml": settings.replace("Test", "Smaller") });
    await preview.waitForResponse("", ({ text }) => text.includes("Smaller"));
    expect(listSizeWarnings(preview.output.slice(said))).toEqual([]);
    await preview.stop();
  });

  test("points at months-ahead, and goes with it", async () => {
    const settings = `${minimalSettings}calendar:\n  months-back: 2\n  months-ahead: 24\n`;
    writeContent(root, { "site.yaml": settings.replace("24", "1") });
    expect(listSizeWarnings((await runScript("check", root)).stderr)).toEqual([]);
    writeContent(root, { "site.yaml": settings, "events/run/index.md": series("Run", 31_000) });
    const larger = await runScript("check", root);
    const [line = ""] = listSizeWarnings(larger.stderr);
    expect(line).toContain("content/site.yaml:10:17 calendar.months-ahead: ");
    expect(line).toContain(" 60 events (2 more have over 900 kB); ");
    expect(line).toContain("months-ahead (now 24) or months-back (now 2)");
  });
});

test("D13: smaller calendars have no warning", async () => {
  const root = createProject({ "events/walk/index.md": series("Walk", 28_000) });
  expect(listSizeWarnings((await runBuild(root)).stderr)).toEqual([]);
  expect(statSync(join(root, "_site/calendar.ics")).size).toBeGreaterThan(840_000);
  expect(listSizeWarnings((await runScript("check", root)).stderr)).toEqual([]);
});
