import { afterAll, describe, expect, test } from "vitest";
import { changeInWords, changesTo } from "../../src/history/changes.ts";
import { snapshotAt } from "../../src/history/snapshot.ts";
import { createWords } from "../../src/locales/words.ts";
import { minimalSettings, prepareProject } from "../support/project.ts";
import { clear, env, Repo, series, single, text } from "./repo.ts";

afterAll(clear);

async function changes(repo: Repo): Promise<readonly string[]> {
  const { site } = await prepareProject(repo.root);
  const { events } = await snapshotAt({ root: repo.root, ref: "HEAD", site, env });
  return changesTo(site, events).map((one) => changeInWords(one, createWords("en-GB"), false));
}

const start = () => Repo.with({ "events/map.md": single(), "events/cafe/index.md": series() });

describe("what subscribers will see", () => {
  test("nothing, where nothing that calendars show was changed", async () => {
    const repo = start();
    repo.write({ "events/map.md": single({ hashtag: "maps" }) });
    expect(await changes(repo)).toEqual([]);
  });

  const map = "Map check, Tuesday 1 December 2026, 12:30 to 13:30 (Greenwich Mean Time)";

  test.each([
    ["its summary", { summary: "Where we really are" }],
    ["who speaks", { speakers: "[Ann Lee]" }],
    ["where to book", { registration: "https://example.org/book" }],
    ["a reason", { reason: "Bring a coat" }],
  ])("that something of what calendars say is new, such as %s", async (_, fields) => {
    const repo = start();
    repo.write({ "events/map.md": single(fields) });
    expect(await changes(repo)).toEqual([`details: ${map}`]);
  });

  test("another link by which to join, but of what is off", async () => {
    const repo = start();
    repo.commit({ "events/map.md": single({ online: "https://example.org/a" }) });
    repo.write({ "events/map.md": single({ online: "https://example.org/b" }) });
    expect(await changes(repo)).toEqual([
      `join link: ${map}: https://example.org/b (it was https://example.org/a)`,
    ]);
    const off = { online: "https://example.org/b", status: "cancelled", reason: "Rain" };
    repo.write({ "events/map.md": single(off) });
    expect(await changes(repo)).toEqual([`cancelled: ${map} (Rain)`]);
  });

  test("why something moved", async () => {
    const repo = start();
    repo.write({ "events/map.md": single({ moved: "2026-12-03", reason: "Rain" }) });
    expect(await changes(repo)).toEqual([
      expect.stringMatching(/^moved: .*\(it was .*\) \(Rain\)$/),
    ]);
  });

  test("that what had moved is put off, and no day beside it", async () => {
    const repo = start();
    repo.commit({ "events/map.md": single({ moved: "2026-12-03" }) });
    repo.write({ "events/map.md": single({ status: "postponed", reason: "Rain" }) });
    expect(await changes(repo)).toEqual([`postponed: ${map} (Rain)`]);
  });

  test("a session that moved, with the old time and the new", async () => {
    const repo = start();
    repo.write({ "events/cafe/2026-12-09.md": text({ moved: "2026-12-10 14:00" }) });
    expect(await changes(repo)).toEqual([
      "moved: Café, Thursday 10 December 2026, 14:00 to 15:00 (Greenwich Mean Time) (it was Wednesday 9 December 2026, 12:30 to 13:30 (Greenwich Mean Time))",
    ]);
  });

  test.each([
    ["moved", { moved: "2026-12-03 14:00" }, ""],
    [
      "another start, which its page does not tell",
      { start: "2026-12-03 14:00", end: "2026-12-03 15:00" },
      ". Its page does not say that it moved: for that leave start as it was, and write moved: and the new time",
    ],
  ])("a single event with %s", async (_, fields, more) => {
    const repo = start();
    repo.write({ "events/map.md": single(fields) });
    expect(await changes(repo)).toEqual([
      `moved: Map check, Thursday 3 December 2026, 14:00 to 15:00 (Greenwich Mean Time) (it was Tuesday 1 December 2026, 12:30 to 13:30 (Greenwich Mean Time))${more}`,
    ]);
  });

  test("another end alone, or a move that is taken back, is no move to be told", async () => {
    const repo = start();
    repo.write({ "events/map.md": single({ end: "2026-12-01 14:00" }) });
    expect(await changes(repo)).toEqual([expect.stringMatching(/^moved: .*Mean Time\)\)$/)]);
    repo.commit({ "events/map.md": single({ moved: "2026-12-03" }) });
    repo.write({ "events/map.md": single() });
    expect(await changes(repo)).toEqual([expect.stringMatching(/^moved: .*Mean Time\)\)$/)]);
  });

  test("sessions at another time of their series cannot be moved one by one", async () => {
    const repo = start();
    repo.write({ "events/cafe/index.md": series({ time: "14:00 to 15:00" }) });
    const said = await changes(repo);
    expect(said).toHaveLength(4);
    for (const one of said) expect(one).toMatch(/^moved: Café, .*Mean Time\)\)$/);
  });

  test("what was postponed and has a new day is on again, whatever its status says", async () => {
    const repo = start();
    const postponed = { status: "postponed", reason: "Rain" };
    repo.commit({ "events/map.md": single(postponed) });
    repo.write({ "events/map.md": single({ ...postponed, moved: "2026-12-03" }) });
    expect((await changes(repo)).map((one) => one.split(",")[0])).toEqual([
      "on again: Map check",
      "moved: Map check",
    ]);
  });

  test("a place, a name, an event that is new, and one that is cancelled", async () => {
    const repo = start();
    repo.write({
      "events/map.md": single({ title: "Map walk", place: "Room 2" }),
      "events/tea.md": single({ title: "Tea", start: "2026-12-05 12:00", end: "2026-12-05 13:00" }),
      "events/cafe/2026-12-16.md": text({ status: "cancelled", reason: "No cups" }),
    });
    const said = await changes(repo);
    expect(said.map((one) => one.split(",")[0])).toEqual([
      "place: Map walk",
      "renamed: Map walk",
      "new: Tea",
      "cancelled: Café",
    ]);
    expect(said[0]).toContain("Room 2 (it was The Hub)");
    expect(said[3]).toContain("(No cups)");
  });

  test("an event that is gone before its time is lost, and it says how to cancel it", async () => {
    const repo = start();
    repo.remove("events/map.md");
    const [said] = await changes(repo);
    expect(said).toMatch(
      /^LOST: Map check, .*Bring it back \(it was in content\/events\/map\.md\) with status: cancelled/,
    );
  });

  test("an event that the lead lets vanish is not lost", async () => {
    const repo = start();
    repo.remove("events/map.md");
    repo.write({ "site.yaml": `${minimalSettings}calendar: { withdrawn: [map] }\n` });
    expect(await changes(repo)).toEqual([
      expect.stringMatching(/^gone without a word: Map check, /),
    ]);
  });

  test("a series that ends sooner loses the sessions that it had", async () => {
    const repo = start();
    repo.write({ "events/cafe/index.md": series({ until: "2026-12-09" }) });
    expect((await changes(repo)).filter((one) => one.startsWith("LOST"))).toHaveLength(2);
  });

  test("what was over before is told of no more", async () => {
    const repo = Repo.with({
      "events/old.md": single({ start: "2026-11-01 10:00", end: "2026-11-01 11:00" }),
    });
    repo.remove("events/old.md");
    expect(await changes(repo)).toEqual([]);
  });
});
