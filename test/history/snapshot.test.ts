/** Events as they were at a commit, a tag or a branch. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { NoHistory } from "../../src/history/no-history.ts";
import { snapshotAt } from "../../src/history/snapshot.ts";
import { versionOf } from "../../src/history/version.ts";
import type { Event, Settings } from "../../src/model/types.ts";
import { sampleRoot } from "../pages/site.ts";
import { prepareProject } from "../support/project.ts";
import { clear, env, folder, hour, Repo, series, single, text } from "./repo.ts";

afterAll(clear);

async function at(repo: Repo, ref: string) {
  const { site } = await prepareProject(repo.root);
  return snapshotAt({ root: repo.root, ref, site, env });
}

/** Title, place and status of each. */
async function seen(repo: Repo, ref: string) {
  const { events } = await at(repo, ref);
  const list = [...events].map(([uid, { title, place, status }]) => [
    uid,
    `${title} / ${place?.name} / ${status}`,
  ]);
  return Object.fromEntries(list);
}

describe("a snapshot", () => {
  const file = "events/map.md";

  test("has the events of a commit, whatever came after", async () => {
    const repo = Repo.with({
      [file]: single(),
      "events/cafe/index.md": series({ until: "2026-12-09" }),
      "events/cafe/2026-12-09.md": text({ status: "cancelled", reason: "Rain" }),
    });
    repo.git("tag", "v1");
    repo.commit({ [file]: single({ title: "New", place: "The Park" }) });
    repo.remove("events/cafe");
    repo.commit({ "events/other.md": single() });
    repo.write({ [file]: single({ title: "Newer" }) });
    const first = {
      map: "Map check / The Hub / confirmed",
      "cafe-2026-12-02": "Café / The Hub / confirmed",
      "cafe-2026-12-09": "Café / The Hub / cancelled",
    };
    expect(await seen(repo, "v1")).toEqual(first);
    expect(await seen(repo, "HEAD~2")).toEqual(first);
    expect(await seen(repo, "main~1")).toEqual({ ...first, map: "New / The Park / confirmed" });
    expect(await seen(repo, "HEAD")).toEqual({
      map: "New / The Park / confirmed",
      other: "Map check / The Hub / confirmed",
    });
    expect((await at(repo, "v1")).commit.time).toBe(Date.parse(hour(0)));
  });

  test("has settings and names of that time", async () => {
    const repo = Repo.with({
      "people/tom-hill.md": text({ name: "Tom" }),
      [file]: single({ speakers: "tom-hill" }),
    });
    repo.commit({
      "people/tom-hill.md": text({ name: "Thomas" }),
      "site.yaml":
        "name: T\nurl: https://example.com/\nlanguage: cy\nzone: Europe/Paris\ndescription: A\n",
    });
    const { settings, events } = await at(repo, "HEAD~1");
    expect(settings).toMatchObject({ url: "https://example.org", zone: "Europe/London" });
    expect(events.get("map")?.speakers[0]?.name).toBe("Tom");
    expect(events.get("map")?.when).toMatchObject({ start: { time: "12:30", offset: 0 } });
  });

  test("reaches as far as the present site", async () => {
    const repo = Repo.with({ "events/cafe/index.md": series({ until: "" }) });
    const { site } = await prepareProject(repo.root);
    const { events } = await at(repo, "HEAD");
    expect(new Set(events.keys())).toEqual(new Set(site.events.map(({ uid }) => uid)));
  });

  test("reads the sample content as the content stage does", async () => {
    const repo = new Repo();
    cpSync(join(sampleRoot, "content"), join(repo.root, "content"), {
      recursive: true,
    });
    repo.git("init", "-q");
    repo.commit();
    const { site } = await prepareProject(repo.root);
    const { events, settings, unread } = await at(repo, "HEAD");
    expect(unread).toEqual([]);
    const versions = (list: Iterable<Event>, by: Settings) =>
      new Map([...list].map((event) => [event.uid, versionOf(event, by)]));
    expect(site.events.length).toBeGreaterThan(30);
    expect(versions(events.values(), settings)).toEqual(versions(site.events, site.settings));
  });

  test("leaves out drafts, and names what could not be read", async () => {
    const repo = Repo.with({
      [file]: single({ draft: "true" }),
      "events/bad.md": single({ start: "soon" }),
      "events/cafe/index.md": series({ repeats: "at times" }),
      "events/a.md": single({ id: "one" }),
      "events/b.md": single({ id: "one" }),
    });
    repo.remove("events");
    repo.commit();
    const { events, unread } = await at(repo, "HEAD~1");
    expect([...events.keys()]).toEqual(["one"]);
    expect(unread).toEqual([
      "content/events/b.md",
      "content/events/bad.md",
      "content/events/cafe/",
    ]);
  });

  test("can be had of a shallow clone", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ [file]: single({ title: "New" }) });
    const clone = new Repo(`${folder()}/clone`);
    repo.git("clone", "-q", "--depth", "1", `file://${repo.root}`, clone.root);
    expect(await seen(clone, "HEAD")).toEqual({ map: "New / The Hub / confirmed" });
  });

  test("is refused in plain words where there is none", async () => {
    const repo = Repo.with({ [file]: single() });
    for (const ref of ["nowhere", "--all", "-p", "HEAD:content", ""]) {
      await expect(at(repo, ref), ref).rejects.toThrow(NoHistory);
    }
    await expect(at(repo, "nowhere")).rejects.toThrow('git knows no commit "nowhere"');
  });
});
