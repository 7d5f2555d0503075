import { afterAll, describe, expect, test } from "vitest";
import { changeInWords, changesTo } from "../../src/history/changes.ts";
import { snapshotAt } from "../../src/history/snapshot.ts";
import { prepared, settings } from "../support/project.ts";
import { clear, env, Repo, series, single, text } from "./repo.ts";

afterAll(clear);

async function changes(repo: Repo): Promise<readonly string[]> {
  const { site } = await prepared(repo.root);
  const { events } = await snapshotAt({ root: repo.root, ref: "HEAD", site, env });
  return changesTo(site, events).map((one) => changeInWords(one, "en-GB", false));
}

const start = () => Repo.with({ "events/map.md": single(), "events/cafe/index.md": series() });

describe("what subscribers will see", () => {
  test("nothing, where nothing that calendars show was changed", async () => {
    const repo = start();
    repo.write({ "events/map.md": single({ summary: "Where we really are" }) });
    expect(await changes(repo)).toEqual([]);
  });

  test("a session that moved, with the old time and the new", async () => {
    const repo = start();
    repo.write({ "events/cafe/2026-12-09.md": text({ moved: "2026-12-10 14:00" }) });
    expect(await changes(repo)).toEqual([
      "moved: Café, Thursday 10 December 2026, 14:00 to 15:00 (Greenwich Mean Time) (it was Wednesday 9 December 2026, 12:30 to 13:30 (Greenwich Mean Time))",
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
    repo.write({ "site.yaml": `${settings}calendar: { withdrawn: [map] }\n` });
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
