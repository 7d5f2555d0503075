/** The history of an event follows its identity, wherever its file goes. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { clear, hour, Repo, series, single, text } from "./repo.ts";

afterAll(clear);

const park = { place: "The Park" };

describe("an event's history is that of its identity", () => {
  test("through a rename by git, its id unchanged", async () => {
    const repo = Repo.with({ "events/map.md": single({ id: "map-1" }) });
    repo.commit({ "events/map.md": single({ id: "map-1", ...park }) });
    repo.git("mv", "content/events/map.md", "content/events/chart.md");
    repo.commit();
    // Its page has another address now, which the entry says.
    expect((await repo.told())["map-1"]).toEqual({ sequence: 1, modified: hour(2) });
  });

  test("through a rename to a date that its page's address does not have", async () => {
    const repo = Repo.with({ "events/2026-12-01-map.md": single({ id: "map-1" }) });
    repo.git("mv", "content/events/2026-12-01-map.md", "content/events/2026-12-08-map.md");
    repo.commit();
    expect((await repo.told())["map-1"]).toEqual({ sequence: 0, modified: hour(0) });
  });

  test("when it is given, at a rename, the name that its file had before as its id", async () => {
    const repo = Repo.with({ "events/map.md": single() });
    repo.git("mv", "content/events/map.md", "content/events/chart.md");
    repo.commit({ "events/chart.md": single({ id: "map", ...park }) });
    expect((await repo.told()).map).toEqual({ sequence: 1, modified: hour(1) });
  });

  test("when it is deleted in one commit, and added elsewhere with its id in a later one", async () => {
    const repo = Repo.with({ "events/map.md": single({ id: "map-1" }) });
    repo.remove("events/map.md");
    repo.commit();
    repo.commit({ "events/chart.md": single({ id: "map-1", start: "2026-12-01 12:00" }) });
    expect((await repo.told())["map-1"]).toEqual({ sequence: 1, modified: hour(2) });
  });

  test("a file renamed without an id is another event, and begins at 0", async () => {
    const repo = Repo.with({ "events/map.md": single() });
    repo.commit({ "events/map.md": single(park) });
    repo.git("mv", "content/events/map.md", "content/events/chart.md");
    repo.commit();
    expect(await repo.told()).toEqual({ chart: { sequence: 0, modified: hour(2) } });
  });

  test("two files that swap their ids swap their histories", async () => {
    const repo = Repo.with({
      "events/a.md": single({ id: "one" }),
      "events/b.md": single({ id: "two" }),
    });
    repo.commit({ "events/a.md": single({ id: "one", ...park }) });
    repo.commit({
      "events/a.md": single({ id: "two" }),
      "events/b.md": single({ id: "one", ...park }),
    });
    const told = await repo.told();
    expect(told.one).toEqual({ sequence: 1, modified: hour(2) });
    expect(told.two).toEqual({ sequence: 0, modified: hour(2) });
  });

  test("while two files have one identity nothing is published, whichever of them goes", async () => {
    for (const gone of ["events/a.md", "events/b.md"]) {
      const repo = Repo.with({ "events/a.md": single({ id: "one" }) });
      repo.commit({ "events/b.md": single({ id: "one", ...park }) });
      repo.remove(gone);
      repo.commit();
      expect((await repo.told()).one, gone).toEqual(
        gone === "events/a.md"
          ? { sequence: 1, modified: hour(2) }
          : { sequence: 0, modified: hour(0) },
      );
    }
  });
});

describe("between a single event and a series", () => {
  const index = text({ title: "Maps", place: "The Hub" });
  const session = single({ id: "map" });

  test("a single event that becomes a session goes on", async () => {
    const repo = Repo.with({ "events/map.md": single() });
    repo.commit({ "events/map.md": single(park) });
    mkdirSync(join(repo.root, "content/events/maps"));
    repo.git("mv", "content/events/map.md", "content/events/maps/2026-12-01.md");
    repo.commit({ "events/maps/index.md": index, "events/maps/2026-12-01.md": session });
    expect((await repo.told()).map).toEqual({ sequence: 2, modified: hour(2) });
  });

  test("a session that becomes a single event goes on", async () => {
    const repo = Repo.with({
      "events/maps/index.md": index,
      "events/maps/2026-12-01.md": single(),
    });
    repo.remove("events/maps");
    repo.commit({ "events/map.md": single({ id: "maps-2026-12-01", ...park }) });
    expect((await repo.told())["maps-2026-12-01"]).toEqual({ sequence: 1, modified: hour(1) });
  });

  test("a session of a rule that becomes a single event goes on from what the rule gave", async () => {
    const repo = Repo.with({ "events/cafe/index.md": series() });
    repo.commit({
      "events/cafe/index.md": series({ skip: "2026-12-09" }),
      "events/special.md": single({
        title: "Café",
        id: "cafe-2026-12-09",
        start: "2026-12-09 12:30",
        end: "2026-12-09 13:30",
      }),
    });
    expect((await repo.told())["cafe-2026-12-09"]).toEqual({ sequence: 0, modified: hour(1) });
  });

  test("a session of one series that moves to another goes on", async () => {
    const repo = Repo.with({ "events/maps/index.md": index, "events/maps/2026-12-01.md": session });
    mkdirSync(join(repo.root, "content/events/charts"));
    repo.git("mv", "content/events/maps/2026-12-01.md", "content/events/charts/2026-12-01.md");
    repo.commit({ "events/charts/index.md": text({ title: "Charts", place: "The Hub" }) });
    expect((await repo.told()).map).toEqual({ sequence: 0, modified: hour(1) });
  });
});
