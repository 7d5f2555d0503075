/** Upcoming events that were published and are gone stop a build, which says what to do instead. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { prepareSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { announcedBy } from "../../src/history/announced.ts";
import {
  removeProjects as clearProjects,
  createProject,
  type Files,
  prepareProject,
  runBuild,
  startScript,
  testEpoch,
  waitForExit,
} from "../support/project.ts";
import { clear, Repo, series, single, text } from "./repo.ts";

afterAll(clear);
afterAll(clearProjects);

// Git is asked by the program itself, which is given this process's environment.
beforeEach(() => {
  process.env.SOURCE_DATE_EPOCH = testEpoch;
});

const withdrawn = (...ids: string[]) => ({
  "site.yaml": `name: Test
url: https://example.org/
language: en-GB
zone: Europe/London
description: A site to test with
calendar:
  withdrawn:
${ids.map((id) => `    - ${id}\n`).join("")}`,
});

/** The problems of one state of the content where another is what is published. */
async function lost(before: Files, after: Files): Promise<readonly string[]> {
  const publishedEvents = announcedBy((await prepareProject(createProject(before))).site);
  const { problems } = await prepareSite({
    root: createProject(after),
    preview: false,
    publishedEvents,
  });
  return problems.list("problem").map(formatProblem);
}

const map = "events/2026-12-01-map.md";
const cafe = "events/cafe/index.md";

describe("a single event", () => {
  test("that is gone is told of, with how to cancel it and how to let it go", async () => {
    expect(await lost({ [map]: single() }, {})).toEqual([
      'content/events/2026-12-01-map.md:1:1: subscribers have "Map check" of Tuesday 1 December 2026 in their calendars, and it is gone. Bring it back with status: cancelled and a reason until the day is over, so that they are told. If nobody can have seen it, or it may go without a word, write in site.yaml under calendar: withdrawn: [2026-12-01-map].',
    ]);
  });

  test("that is over may go", async () => {
    const over = single({ start: "2026-11-20 10:00", end: "2026-11-20 11:00" });
    expect(await lost({ [map]: over }, {})).toEqual([]);
  });

  test("that goes on today may not", async () => {
    const today = single({ start: "2026-11-22 11:00", end: "2026-11-22 13:00" });
    expect(await lost({ [map]: today }, {})).toHaveLength(1);
  });

  test("that is a draft now is told of at draft", async () => {
    const [problem, ...more] = await lost(
      { [map]: single() },
      { [map]: single({ draft: "true" }) },
    );
    expect(problem).toMatch(
      /^content\/events\/2026-12-01-map\.md:\d+:8 draft: .*it is a draft now/,
    );
    expect(more).toEqual([]);
  });

  test("that was renamed is told of where it is now, with the id to write", async () => {
    const renamed = "events/2026-12-01-maps.md";
    const [problem] = await lost({ [map]: single() }, { [renamed]: single() });
    expect(problem).toMatch(
      /^content\/events\/2026-12-01-maps\.md:1:1: it seems to be "Map check" .*Write id: 2026-12-01-map and aliases: \/events\/map\/, and it stays/,
    );
    const kept = single({ id: "2026-12-01-map", aliases: "/events/map/" });
    expect(await lost({ [map]: single() }, { [renamed]: kept })).toEqual([]);
  });

  test.each([
    ["is its address still", { "events/2026-12-08-map.md": single() }],
    [
      "something else has by now",
      { "events/2026-12-01-maps.md": single(), "events/map/index.md": series() },
    ],
    ["leads to it already", { "events/2026-12-01-maps.md": single({ aliases: "/events/map/" }) }],
  ])("is not told to keep an old address that %s", async (_why, after: Files) => {
    expect(await lost({ [map]: single() }, after)).toEqual([
      expect.stringContaining("Write id: 2026-12-01-map, and it stays"),
    ]);
  });

  test("that moved is there, and is missed until its new day is over", async () => {
    const moved = single({ moved: "2026-12-08 12:30" });
    expect(await lost({ [map]: single() }, { [map]: moved })).toEqual([]);
    const early = { start: "2026-11-20 10:00", end: "2026-11-20 11:00" };
    expect(await lost({ [map]: single({ ...early, moved: "2026-12-08" }) }, {})).toEqual([
      expect.stringContaining('"Map check" of Tuesday 8 December 2026'),
    ]);
    expect(await lost({ [map]: single({ moved: "2026-11-20 10:00" }) }, {})).toEqual([]);
  });

  test.each(["cancelled", "postponed"])("that is %s is there", async (status) => {
    expect(await lost({ [map]: single() }, { [map]: single({ status, reason: "Snow" }) })).toEqual(
      [],
    );
  });

  test("that is withdrawn may go", async () => {
    expect(await lost({ [map]: single() }, withdrawn("2026-12-01-map"))).toEqual([]);
    expect(await lost({ [map]: single() }, withdrawn("2026-12-01-mop"))).toHaveLength(1);
  });

  test("of another namespace is another programme's", async () => {
    const { "site.yaml": site } = withdrawn("nothing");
    const moved = { "site.yaml": site.replace("example.org", "example.com") };
    expect(await lost({ [map]: single() }, moved)).toEqual([]);
  });

  test("is not said to be lost while some text cannot be read", async () => {
    const problems = await lost({ [map]: single() }, { [map]: single({ start: "soon" }) });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(" start: ");
  });
});

describe("sessions of a series", () => {
  const before = { [cafe]: series({ skip: "2026-12-09" }) };

  test("one that is skipped now is told of at skip", async () => {
    const problems = await lost(before, {
      [cafe]: series({ skip: "[2026-12-09, 2026-12-02]" }),
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^content\/events\/cafe\/index\.md:\d+:\d+ skip\.2: subscribers have the session of Wednesday 2 December 2026 of "Café" in their calendars, and it is gone/,
    );
    expect(problems[0]).toContain(
      "Take what is new out of skip, and write 2026-12-02.md with status: cancelled and a reason, or with moved: and the new day",
    );
    expect(problems[0]).toContain("withdrawn: [cafe-2026-12-02]");
  });

  test("many, by another rule, are one problem at the rule", async () => {
    const problems = await lost(before, { [cafe]: series({ repeats: "weekly on Thursday" }) });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^content\/events\/cafe\/index\.md:\d+:10 repeats: subscribers have \d+ sessions \(Wednesday 2 December 2026 to /,
    );
    expect(problems[0]).toContain("status-from: 2026-12-02");
    expect(problems[0]).toContain("withdrawn: [cafe from 2026-12-02]");
    const site = withdrawn("cafe from 2026-12-02");
    expect(
      await lost(before, { ...site, [cafe]: series({ repeats: "weekly on Thursday" }) }),
    ).toEqual([]);
  });

  test("those after an earlier until are told of there", async () => {
    const [problem] = await lost(before, { [cafe]: series({ until: "2026-12-02" }) });
    expect(problem).toMatch(/index\.md:\d+:8 until: /);
  });

  test("all of them may be cancelled from a day on, and those before are as they were", async () => {
    const given = { status: "cancelled", "status-from": "2026-12-09", reason: "Too few came" };
    const root = createProject({ [cafe]: series(given) });
    const { site } = await prepareProject(root);
    const status = new Map(site.events.map((one) => [one.uid, one.status]));
    expect(status.get("cafe-2026-12-02")).toBe("confirmed");
    expect(status.get("cafe-2026-12-09")).toBe("cancelled");
    expect(await lost(before, { [cafe]: series(given) })).toEqual([]);
  });

  test("one whose file was renamed to move it is told of with moved", async () => {
    const index = { [cafe]: text({ title: "Café", summary: "Lunch", time: "12:30 to 13:30" }) };
    const [problem] = await lost(
      { ...index, "events/cafe/2026-12-02.md": text({ title: "Tea" }) },
      { ...index, "events/cafe/2026-12-03.md": text({ title: "Tea" }) },
    );
    expect(problem).toMatch(
      /^content\/events\/cafe\/2026-12-03\.md:1:1: .*name content\/events\/cafe\/2026-12-03\.md 2026-12-02\.md again and write moved: 2026-12-03 in it/,
    );
  });

  test("of a folder that was renamed are told of with the id to write", async () => {
    const renamed = "events/lunch/index.md";
    const [problem, ...more] = await lost(before, { [renamed]: series() });
    expect(problem).toMatch(
      /^content\/events\/lunch\/index\.md:1:1: .*write id: cafe, and aliases: \/events\/cafe\//,
    );
    expect(more).toEqual([]);
    const kept = series({ id: "cafe", aliases: "/events/cafe/" });
    expect(await lost(before, { [renamed]: kept })).toEqual([]);
  });

  test("of a series that is gone, or a draft, are one problem", async () => {
    expect(await lost(before, {})).toEqual([
      expect.stringMatching(/^content\/events\/cafe\/index\.md:1:1: .*and it is gone/),
    ]);
    expect(await lost(before, { [cafe]: series({ draft: "true" }) })).toEqual([
      expect.stringMatching(/index\.md:\d+:8 draft: .*Take draft out and write status: cancelled/),
    ]);
  });

  test("beyond how far calendars reach now are not lost", async () => {
    const { "site.yaml": site } = withdrawn("nothing");
    const near = { "site.yaml": `${site}  months-ahead: 1\n`, [cafe]: series() };
    expect(await lost(before, near)).toEqual([]);
  });
});

describe("what was published", () => {
  test("is what the last release says: a build after it stops, and the site stays", async () => {
    const root = createProject({ [map]: single(), [cafe]: series() });
    expect((await runBuild(root)).status).toBe(0);
    const calendar = () => readFileSync(join(root, "_site/calendar.ics"), "utf8");
    const was = calendar();
    const { rmSync } = await import("node:fs");
    rmSync(join(root, "content", map));
    const stopped = await runBuild(root);
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain('subscribers have "Map check"');
    expect(stopped.stderr).toContain("the site that was there is as it was");
    expect(calendar()).toBe(was);
    const checked = await waitForExit(startScript("check.ts", root));
    expect(checked.status).toBe(1);
    expect(existsSync(join(root, "_site/events/map/index.html"))).toBe(true);
  });

  const gone = async (repo: Repo, since?: string) => {
    const history = { cacheFile: join(repo.root, "history.json"), version: "1" };
    const options = { root: repo.root, preview: false, history, sinceCommit: since };
    const list = (await prepareSite(options)).problems.list("problem").map(formatProblem);
    // What was kept gives the same.
    const again = (await prepareSite(options)).problems.list("problem").map(formatProblem);
    expect(again).toEqual(list);
    return list;
  };

  test("is what commits say, where there is no release", async () => {
    const repo = Repo.with({ [map]: single(), [cafe]: series() });
    expect(await gone(repo)).toEqual([]);
    repo.remove(map);
    expect(await gone(repo)).toHaveLength(1);
    repo.commit();
    repo.commit({
      "events/other.md": single({
        start: "2026-12-09 10:00",
        end: "2026-12-09 11:00",
        title: "Other",
      }),
    });
    expect(await gone(repo)).toEqual([expect.stringContaining('"Map check"')]);
    repo.commit({ [map]: single({ status: "cancelled", reason: "Snow" }) });
    expect(await gone(repo)).toEqual([]);
  });

  test("is what a given commit says, and nothing else", async () => {
    const repo = Repo.with({ [map]: single() });
    repo.remove(map);
    repo.commit();
    expect(await gone(repo, "HEAD")).toEqual([]);
    expect(await gone(repo, "HEAD~1")).toHaveLength(1);
    await expect(gone(repo, "v9")).rejects.toThrow('git knows no commit "v9"');
  });

  test("is not what a branch had for a while before it was merged", async () => {
    const repo = Repo.with({ [cafe]: series() });
    repo.git("checkout", "-q", "-b", "plan");
    repo.commit({ [map]: single() });
    repo.remove(map);
    repo.commit({ "events/2026-12-01-maps.md": single() });
    repo.git("checkout", "-q", "main");
    repo.merge("--no-ff", "plan");
    expect(await gone(repo)).toEqual([]);
  });

  test("is nothing before the first build without git", async () => {
    const root = createProject({ [cafe]: series() });
    const { problems } = await prepareSite({
      root,
      preview: false,
      history: { cacheFile: join(root, "h.json"), version: "1" },
    });
    expect(problems.count).toBe(0);
  });
});

test("a preview warns, and shows the rest", async () => {
  const publishedEvents = announcedBy(
    (await prepareProject(createProject({ [map]: single() }))).site,
  );
  const { problems } = await prepareSite({
    root: createProject({}),
    preview: true,
    publishedEvents,
  });
  expect(problems.count).toBe(0);
  expect(problems.list("warning").map(formatProblem)).toEqual([
    expect.stringContaining('subscribers have "Map check"'),
  ]);
});
