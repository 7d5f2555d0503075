/** What lies in the folder and is not committed yet counts as one more commit. */
import { utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { beside, clear, hour, Repo, series, single, text, untold } from "./repo.ts";

afterAll(clear);

const file = "events/map.md";
const park = single({ place: "The Park" });
/** A second after the last of two commits. */
const next = "2026-01-01T01:00:01.000Z";

function two(): Repo {
  const repo = Repo.with({ [file]: single({ title: "Maps" }) });
  repo.commit({ [file]: single() });
  return repo;
}

describe("what is not committed", () => {
  test("counts as one more change, a second after the last commit", async () => {
    const repo = two();
    repo.write({ [file]: park });
    expect((await repo.told()).map).toEqual({ sequence: 1, modified: next });
  });

  test("counts once, however often it is changed, and staged or not", async () => {
    const repo = two();
    repo.write({ [file]: single({ place: "The Library" }) });
    repo.git("add", "--all");
    expect((await repo.told()).map).toEqual({ sequence: 1, modified: next });
    repo.write({ [file]: park });
    expect((await repo.told()).map).toEqual({ sequence: 1, modified: next });
  });

  test("and changes no more than the title, is a later LAST-MODIFIED alone", async () => {
    const repo = two();
    repo.write({ [file]: single({ title: "New" }) });
    expect((await repo.told()).map).toEqual({ sequence: 0, modified: next });
  });

  test("and changes nothing that calendars show, is nothing", async () => {
    const repo = two();
    repo.write({ [file]: `${single()}More words.\n` });
    expect((await repo.told()).map).toEqual({ sequence: 0, modified: hour(1) });
  });

  test("is the same whatever the times of the files", async () => {
    const repo = two();
    repo.write({ [file]: park });
    const before = await repo.told();
    utimesSync(join(repo.root, "content", file), 1e9, 1e9);
    expect(await repo.told()).toEqual(before);
  });

  test("is told of the session whose file was edited, added or deleted", async () => {
    const own = (day: string) => `events/cafe/2026-12-${day}.md`;
    const repo = Repo.with({
      "events/cafe/index.md": series(),
      [own("02")]: text({ place: "The Park" }),
      [own("09")]: text({ place: "The Park" }),
    });
    repo.write({
      [own("02")]: text({ place: "The Library" }),
      [own("16")]: text({ place: "The Park" }),
    });
    repo.remove(own("09"));
    const changed = { sequence: 1, modified: "2026-01-01T00:00:01.000Z" };
    expect(await repo.told()).toEqual({
      "cafe-2026-12-02": changed,
      "cafe-2026-12-09": changed,
      "cafe-2026-12-16": changed,
      "cafe-2026-12-23": { sequence: 0, modified: hour(0) },
    });
  });

  test("may be a rename with the old identity as id", async () => {
    const repo = two();
    repo.git("mv", `content/${file}`, "content/events/chart.md");
    repo.write({ "events/chart.md": single({ id: "map", place: "The Park" }) });
    expect((await repo.told()).map).toEqual({ sequence: 1, modified: next });
  });

  test("may be the settings, or a speaker's name", async () => {
    const repo = Repo.with({
      "people/tom-hill.md": text({ name: "Tom" }),
      [file]: single({ hosts: "tom-hill" }),
    });
    repo.write({ "people/tom-hill.md": text({ name: "Thomas" }) });
    expect((await repo.told()).map).toEqual({ sequence: 0, modified: "2026-01-01T00:00:01.000Z" });
    repo.commit();
    repo.write({
      "site.yaml":
        "name: Test\nurl: https://example.org/\nlanguage: en-GB\nzone: Europe/Paris\ndescription: A\n",
    });
    expect((await repo.told()).map).toEqual({ sequence: 1, modified: next });
  });

  test("of an event that no commit has: nothing is told, and its sequence is 0", async () => {
    const repo = two();
    repo.write({ "events/new.md": single({ title: "New" }) });
    expect((await repo.told()).new).toEqual(untold);
    repo.write({ "events/new.md": single({ title: "New", revision: "3", updated: "2026-05-06" }) });
    expect((await repo.told()).new).toEqual({ sequence: 3, modified: "2026-05-06T00:00:00.000Z" });
  });

  test("of an event that was deleted in a commit and lies there again: it goes on", async () => {
    const repo = two();
    repo.remove(file);
    repo.commit();
    repo.write({ [file]: park });
    expect((await repo.told()).map).toEqual({
      sequence: 1,
      modified: "2026-01-01T02:00:01.000Z",
    });
  });

  test("and is ignored by git, is seen all the same", async () => {
    const repo = Repo.with({ "events/cafe/index.md": series() });
    beside(repo, ".gitignore", "*-12-09.md\n");
    repo.git("add", "--all");
    repo.commit();
    repo.write({ "events/cafe/2026-12-09.md": text({ place: "The Park" }) });
    expect((await repo.told())["cafe-2026-12-09"]).toEqual({ sequence: 1, modified: next });
  });

  test("is the same as what a commit of it will count, but for the time", async () => {
    const repo = two();
    repo.write({ [file]: park });
    const before = (await repo.told()).map;
    repo.commit();
    const after = (await repo.told()).map;
    expect(after?.sequence).toBe(before?.sequence);
    expect((after?.modified ?? "") > (before?.modified ?? "")).toBe(true);
  });
});
