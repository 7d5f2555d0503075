/** What a lead does over the years, and what subscribers with a copy of each calendar see of it. */
import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, test } from "vitest";
import { clear, env, folder, Repo, series, single, text } from "../history/repo.ts";
import { minimalSettings } from "../support/project.ts";
import { Subscriptions } from "./subscriptions.ts";

afterAll(clear);

const cafe = "events/cafe/index.md";
/** Wednesdays, of which 12 are over on 22 November 2026 and 19 are to come. */
const weekly = { from: "2026-09-02", until: "2027-03-31", hosts: "ann", cohort: "nurses" };
const map = { speakers: "ben", tags: "maps", cohort: "nurses" };
const start = {
  "people/ann.md": text({ name: "Ann Lee" }),
  "people/ben.md": text({ name: "Ben Hill" }),
  "cohorts/nurses.md": text({ title: "Nurses" }),
  "events/map.md": single(map),
  [cafe]: series(weekly),
};
const settings = (more: string) => ({ "site.yaml": minimalSettings + more });
const addresses = [
  "/calendar.ics",
  "/events/cafe.ics",
  "/cohorts/nurses.ics",
  "/people/ann.ics",
  "/people/ben.ics",
  "/tags/maps.ics",
];

/** A programme with subscribers to all of its calendars. */
async function begin() {
  const repo = Repo.with(start);
  const subscriptions = new Subscriptions(addresses);
  const publish = (root = repo.root) => subscriptions.publish(root);
  expect((await publish()).problems).toEqual([]);
  return { repo, publish };
}

const nothing = { problems: [], warnings: [], changes: [], seen: {} };
const moved = (where: string, before: string) =>
  `place: Map check, Tuesday 1 December 2026, 12:30 to 13:30 (Greenwich Mean Time): ${where} (was ${before})`;
const ofMap = {
  "/calendar.ics": "1 updated",
  "/cohorts/nurses.ics": "1 updated",
  "/people/ben.ics": "1 updated",
  "/tags/maps.ics": "1 updated",
};

describe("the subscribers' copies after", () => {
  test("a change from a day on: what is to come is updated, what took place is not", async () => {
    const { repo, publish } = await begin();
    repo.commit({ [cafe]: series({ ...weekly, time: "16:00 to 17:00" }) });
    const without = await publish();
    expect(without.problems).toEqual([expect.stringContaining("12 past sessions")]);
    const later = "\n  - from: 2026-11-25\n    time: 16:00 to 17:00\n    place: Room 2";
    repo.commit({ [cafe]: series({ ...weekly, later }) });
    expect(await publish()).toEqual({
      ...nothing,
      changes: [
        "moved: Café, 19 sessions (25 November 2026 to 31 March 2027): 16:00 to 17:00 (was 12:30 to 13:30)",
        "place: Café, 19 sessions (25 November 2026 to 31 March 2027): Room 2 (was The Hub)",
      ],
      seen: {
        "/calendar.ics": "19 updated",
        "/events/cafe.ics": "19 updated",
        "/cohorts/nurses.ics": "19 updated",
        "/people/ann.ics": "19 updated",
      },
    });
  });

  test("another rule from a day on: eight cancelled, the later ones go", async () => {
    const { repo, publish } = await begin();
    const later =
      "\n  - from: 2026-11-25\n    repeats: weekly on Thursday\n    reason: The hall is free";
    repo.commit({ [cafe]: series({ ...weekly, later }) });
    const { changes, seen, ...rest } = await publish();
    expect(rest).toEqual({
      problems: [],
      warnings: [expect.stringContaining("11 sessions of")],
    });
    expect(changes).toEqual([
      "cancelled: Café, 8 sessions (25 November 2026 to 13 January 2027): The hall is free",
      "new: Café, 18 sessions (26 November 2026 to 25 March 2027)",
      "removed, subscribers get no notice: Café, 11 sessions (20 January 2027 to 31 March 2027)",
    ]);
    expect(seen["/events/cafe.ics"]).toBe("8 updated, 18 new, 11 lost");
  });

  test("a rename of an event: with id and aliases it stays the same entry", async () => {
    const { repo, publish } = await begin();
    repo.remove("events/map.md");
    repo.commit({ "events/chart.md": single(map) });
    const { problems, changes } = await publish();
    expect(problems).toEqual([expect.stringContaining("write\nid: map\naliases: /events/map/\n")]);
    expect(changes).toEqual([
      "new: Map check, Tuesday 1 December 2026, 12:30 to 13:30 (Greenwich Mean Time)",
      "removed, subscribers get no notice: Map check, Tuesday 1 December 2026, 12:30 to 13:30 (Greenwich Mean Time)",
    ]);
    repo.commit({ "events/chart.md": single({ ...map, id: "map", aliases: "/events/map/" }) });
    expect(await publish()).toEqual({
      ...nothing,
      changes: [
        "details: Map check, Tuesday 1 December 2026, 12:30 to 13:30 (Greenwich Mean Time)",
      ],
      seen: ofMap,
    });
  });

  test("a rename of a series and of a cohort: with aliases the old addresses answer", async () => {
    const { repo, publish } = await begin();
    repo.remove("events/cafe", "cohorts/nurses.md");
    const renamed = { ...weekly, cohort: "carers" };
    repo.commit({
      "events/lunch/index.md": series(renamed),
      "cohorts/carers.md": text({ title: "Nurses" }),
      "events/map.md": single({ ...map, cohort: "carers" }),
    });
    expect((await publish()).problems).toEqual([
      expect.stringMatching(
        /cohorts\/carers\.md.*\/cohorts\/nurses\/.*aliases: \/cohorts\/nurses\//,
      ),
      expect.stringMatching(/31 sessions of "Café".*write\nid: cafe\naliases: \/events\/cafe\//),
      expect.stringContaining("removed: [/events/cafe/, /cohorts/nurses/]"),
    ]);
    repo.commit({
      "events/lunch/index.md": series({ ...renamed, id: "cafe", aliases: "/events/cafe/" }),
      "cohorts/carers.md": text({ title: "Nurses", aliases: "/cohorts/nurses/" }),
    });
    const { problems, warnings, changes, seen } = await publish();
    expect([problems, warnings]).toEqual([[], []]);
    expect(changes).toEqual(["details: Café, 19 sessions (25 November 2026 to 31 March 2027)"]);
    // Entries name the address of their page, which is another one. Past ones are the same events.
    expect(Object.keys(seen).filter((address) => seen[address]?.includes("lost"))).toEqual([]);
    expect(seen["/events/cafe.ics"]).toBe("12 rewritten, 19 updated");
  });

  test("a series that is split: with id each session stays the same entry", async () => {
    const { repo, publish } = await begin();
    const second = { ...weekly, from: "2027-01-06" };
    const first = { [cafe]: series({ ...weekly, until: "2026-12-30" }) };
    repo.commit({ ...first, "events/late/index.md": series(second) });
    expect((await publish()).problems).toEqual([expect.stringContaining("13 sessions of")]);
    repo.commit({ "events/late/index.md": series({ ...second, id: "cafe" }) });
    const { problems, warnings, seen } = await publish();
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(
        /13 events \(6 January 2027 to 31 March 2027\).* leave the calendar "Café/,
      ),
    ]);
    expect(seen).toEqual({
      "/calendar.ics": "13 updated",
      "/cohorts/nurses.ics": "13 updated",
      "/events/cafe.ics": "13 lost",
      "/people/ann.ics": "13 updated",
    });
  });

  test("an event that is given to another cohort leaves one calendar, with a warning", async () => {
    const { repo, publish } = await begin();
    repo.commit({
      "cohorts/carers.md": text({ title: "Carers" }),
      "events/map.md": single({ ...map, cohort: "carers" }),
    });
    const { problems, warnings, changes, seen } = await publish();
    expect([problems, changes]).toEqual([[], []]);
    expect(warnings).toEqual([expect.stringContaining('leaves the calendar "Nurses – Test"')]);
    expect(seen).toEqual({ "/cohorts/nurses.ics": "1 lost" });
  });

  test("a tag that is renamed: with tag-aliases the old calendar answers", async () => {
    const { repo, publish } = await begin();
    repo.commit({ "events/map.md": single({ ...map, tags: "atlas" }) });
    expect((await publish()).problems).toEqual([
      expect.stringContaining("tag-aliases: { maps: atlas }"),
    ]);
    repo.commit(settings("tag-aliases: { maps: atlas }\n"));
    const { problems, warnings, changes, seen } = await publish();
    expect([problems, warnings, seen]).toEqual([[], [], {}]);
    expect(changes).toEqual([
      "details: Map check, Tuesday 1 December 2026, 12:30 to 13:30 (Greenwich Mean Time)",
    ]);
  });

  test("a person who is erased: removed: lets page and calendar go", async () => {
    const { repo, publish } = await begin();
    repo.remove("people/ben.md");
    repo.commit({ "events/map.md": single({ ...map, speakers: "{ name: Somebody }" }) });
    expect((await publish()).problems).toEqual([expect.stringContaining("/people/ben/")]);
    repo.commit(settings("removed: [/people/ben/]\n"));
    const { problems, warnings, seen } = await publish();
    expect([problems, warnings]).toEqual([[], []]);
    expect(seen).toEqual({ ...ofMap, "/people/ben.ics": "not found" });
  });

  test("another host: with namespace no entry is doubled", async () => {
    const { repo, publish } = await begin();
    const other = minimalSettings.replace("https://example.org", "https://new.example");
    repo.commit({ "site.yaml": other });
    expect((await publish()).problems).toEqual([
      expect.stringContaining("Write under calendar: namespace: example.org"),
    ]);
    repo.commit({ "site.yaml": `${other}calendar: { namespace: example.org }\n` });
    const { problems, warnings, changes, seen } = await publish();
    expect([problems, warnings]).toEqual([[], []]);
    // Entries name the address of their page.
    expect(changes.map((line) => line.split(":")[0])).toEqual(["details", "details"]);
    for (const what of Object.values(seen)) expect(what).not.toMatch(/doubled|lost|ignored|new/);
  });
});

describe("the subscribers' copies after git", () => {
  const place = (where: string) => ({ "events/map.md": single({ ...map, place: where }) });

  test("squashed three published moves, and one more", async () => {
    const { repo, publish } = await begin();
    const first = repo.git("rev-parse", "HEAD");
    for (const where of ["Room 1", "Room 2", "Room 3"]) {
      repo.commit(place(where));
      expect((await publish()).seen).toEqual(ofMap);
    }
    repo.git("reset", "-q", "--soft", first);
    repo.commit();
    expect(await publish()).toEqual(nothing);
    repo.commit(place("Room 4"));
    expect(await publish()).toEqual({
      ...nothing,
      changes: [moved("Room 4", "Room 3")],
      seen: ofMap,
    });
  });

  test("rebased what was published onto work of others", async () => {
    const { repo, publish } = await begin();
    repo.git("branch", "others");
    repo.commit(place("Room 1"));
    expect((await publish()).seen).toEqual(ofMap);
    repo.git("checkout", "-q", "others");
    repo.commit({ "pages/about.md": text({ title: "About" }) });
    repo.git("checkout", "-q", "main");
    repo.git("rebase", "-q", "others");
    expect(await publish()).toEqual(nothing);
    repo.commit(place("Room 2"));
    expect(await publish()).toEqual({
      ...nothing,
      changes: [moved("Room 2", "Room 1")],
      seen: ofMap,
    });
  });

  test("reverted a published move", async () => {
    const { repo, publish } = await begin();
    repo.commit(place("Room 1"));
    await publish();
    repo.git("revert", "--no-edit", "HEAD");
    expect(await publish()).toEqual({
      ...nothing,
      changes: [moved("The Hub", "Room 1")],
      seen: ofMap,
    });
  });

  test("merged an old branch that touched another event", async () => {
    const { repo, publish } = await begin();
    repo.git("branch", "old");
    for (const where of ["Room 1", "Room 2"]) repo.commit(place(where));
    await publish();
    repo.git("checkout", "-q", "old");
    repo.commit({ "events/tea.md": single({ title: "Tea" }) });
    repo.git("checkout", "-q", "main");
    repo.merge("old");
    const { seen, ...rest } = await publish();
    expect(rest).toEqual({
      problems: [],
      warnings: [],
      changes: ["new: Tea, Tuesday 1 December 2026, 12:30 to 13:30 (Greenwich Mean Time)"],
    });
    expect(seen).toEqual({ "/calendar.ics": "1 new" });
  });

  test("D8: cloned the last commit alone", async () => {
    const { repo, publish } = await begin();
    repo.commit(place("Room 1"));
    await publish();
    repo.commit({ "pages/about.md": text({ title: "About" }) });
    const shallow = folder();
    const options = { env: { ...env }, stdio: "pipe" } as const;
    execFileSync("git", ["clone", "-q", "--depth", "1", `file://${repo.root}`, shallow], options);
    expect(await publish(shallow)).toEqual(nothing);
    repo.commit(place("Room 2"));
    expect(await publish()).toMatchObject({ problems: [], changes: [moved("Room 2", "Room 1")] });
  });
});
