/** What counts as a change of a single event, and when it was. */
import { afterAll, describe, expect, test } from "vitest";
import { clear, hour, Repo, single, text } from "./repo.ts";

afterAll(clear);

const file = "events/map.md";

/** What is told of the event after these versions of it, an hour between each. */
async function toldAfter(...versions: (string | undefined)[]) {
  const [first = "", ...rest] = versions;
  const repo = Repo.with({ [file]: first });
  for (const version of rest) {
    if (version === undefined) repo.remove(file);
    repo.commit(version === undefined ? {} : { [file]: version });
  }
  return (await repo.told()).map;
}

describe("SEQUENCE and LAST-MODIFIED of a single event", () => {
  test("begin at 0, and with the commit that brought it", async () => {
    expect(await toldAfter(single())).toEqual({ sequence: 0, modified: hour(0) });
  });

  test.each([
    ["start", { start: "2026-12-01 12:00" }],
    ["the day", { start: "2026-12-02 12:30", end: "2026-12-02 13:30" }],
    ["the day, by way of moved", { moved: "2026-12-02" }],
    ["how long it takes since it moved", { moved: "2026-12-01 12:30", duration: "30 minutes" }],
    ["end", { end: "2026-12-01 14:00" }],
    ["end by way of duration", { end: "", duration: "2 hours" }],
    ["whole days for a time", { start: "2026-12-01", end: "" }],
    ["place", { place: "The Park" }],
    ["the place's address", { place: "{ name: The Hub, address: 1 Sample Street }" }],
    ["that it is online too", { online: "https://example.org/join" }],
    ["status", { status: "tentative" }],
    ["that it is cancelled", { status: "cancelled", reason: "Rain" }],
    ["zone", { zone: "Europe/Paris" }],
  ])("rise with a change of %s", async (_, fields) => {
    expect(await toldAfter(single(), single(fields))).toEqual({ sequence: 1, modified: hour(1) });
  });

  test.each([
    ["title", { title: "Another map check" }],
    ["summary", { summary: "Where we have got to" }],
    ["speakers", { speakers: "[Tom Hill]" }],
    ["tags", { tags: "[maps]" }],
    ["where to book", { registration: "https://example.org/book" }],
  ])("a change of %s is a later LAST-MODIFIED and no higher SEQUENCE", async (_, fields) => {
    expect(await toldAfter(single(), single(fields))).toEqual({ sequence: 0, modified: hour(1) });
  });

  test.each([
    ["a longer text", single().replace("Words.", "Many more words.")],
    ["another order and form of fields", single().replace(/(title.*\n)(summary.*\n)/, "$2$1")],
    ["an output", single({ outputs: "[{ title: Notes, url: 'https://example.org/notes' }]" })],
    ["the same moment with its offset", single({ start: "2026-12-01 12:30 GMT" })],
    ["line ends of Windows", single().replaceAll("\n", "\r\n")],
    ["an old address", single({ aliases: "/old/" })],
  ])("%s, which no calendar shows, changes neither", async (_, version) => {
    expect(await toldAfter(single(), version)).toEqual({ sequence: 0, modified: hour(0) });
  });

  test("the first words of the text count where there is no summary", async () => {
    const long = (words: string) => text({ title: "Map", start: "2026-12-01" }, words);
    expect(await toldAfter(long("One."), long("Two."))).toEqual({ sequence: 0, modified: hour(1) });
  });

  test("postponed and then cancelled are two changes, though STATUS is the same", async () => {
    const postponed = single({ status: "postponed", reason: "Rain" });
    const cancelled = single({ status: "cancelled", reason: "Rain" });
    expect(await toldAfter(single(), postponed, cancelled)).toEqual({
      sequence: 2,
      modified: hour(2),
    });
  });

  test("postponed and then moved are two changes, and keeping it postponed is none", async () => {
    const postponed = { status: "postponed", reason: "Rain" };
    const moved = { ...postponed, moved: "2026-12-08 12:30" };
    expect(
      await toldAfter(single(), single(postponed), single(moved), single({ ...moved, status: "" })),
    ).toEqual({ sequence: 2, modified: hour(2) });
  });

  test("moved again is one more change; that a new plan takes the move's time changes no time", async () => {
    const moved = single({ moved: "2026-12-08 12:30" });
    const again = single({ moved: "2026-12-09 12:30" });
    const plan = single({ start: "2026-12-09 12:30", end: "2026-12-09 13:30" });
    expect(await toldAfter(single(), moved, again)).toEqual({ sequence: 2, modified: hour(2) });
    // The entry says no more from when it was moved, so it is not quite the same.
    expect(await toldAfter(single(), again, plan)).toEqual({ sequence: 1, modified: hour(2) });
  });

  test("a revert is one more change", async () => {
    expect(await toldAfter(single(), single({ place: "The Park" }), single())).toEqual({
      sequence: 2,
      modified: hour(2),
    });
  });

  test("several changes in one commit are one change", async () => {
    const both = single({ place: "The Park", start: "2026-12-01 12:00" });
    expect(await toldAfter(single(), both)).toEqual({ sequence: 1, modified: hour(1) });
  });

  test("versions that cannot be read are passed over", async () => {
    const broken = single({ start: "first of December", place: "The Park" });
    expect(await toldAfter(single(), broken, single())).toEqual({ sequence: 0, modified: hour(0) });
    expect(await toldAfter(single(), "<<<<<<< HEAD\n", single({ place: "The Park" }))).toEqual({
      sequence: 1,
      modified: hour(2),
    });
    expect(await toldAfter(broken, single())).toEqual({ sequence: 0, modified: hour(1) });
    expect(await toldAfter(single(), `${single()}\0`, single())).toEqual({
      sequence: 0,
      modified: hour(0),
    });
  });

  test("drafts are published nowhere, so they count for nothing", async () => {
    const draft = (place: string) => single({ place, draft: "true" });
    expect(await toldAfter(draft("A"), draft("B"), single())).toEqual({
      sequence: 0,
      modified: hour(2),
    });
    expect(await toldAfter(single(), draft("A"), draft("B"), single())).toEqual({
      sequence: 0,
      modified: hour(0),
    });
  });

  test("an event that was deleted and comes back goes on from its count", async () => {
    const park = single({ place: "The Park" });
    expect(await toldAfter(single(), park, undefined, park)).toEqual({
      sequence: 1,
      modified: hour(1),
    });
    expect(await toldAfter(single(), park, undefined, single())).toEqual({
      sequence: 2,
      modified: hour(3),
    });
  });

  test("commits that touch nothing of it change neither", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ "posts/2026-01-01-hello.md": text({ title: "Hello", date: "2026-01-01" }) });
    repo.commit({ "events/other.md": single({ title: "Other" }) });
    repo.commit();
    expect(await repo.told()).toEqual({
      map: { sequence: 0, modified: hour(0) },
      other: { sequence: 0, modified: hour(2) },
    });
  });
});

describe("what a calendar takes from elsewhere", () => {
  const speaking = single({ speakers: "[tom-hill]" });
  const person = (name: string) => text({ name });

  test("another name of a speaker is a later LAST-MODIFIED of the events they speak at", async () => {
    const repo = Repo.with({
      "people/tom-hill.md": person("Tom Hill"),
      [file]: speaking,
      "events/cafe/index.md": text({
        title: "Café",
        repeats: "daily",
        from: "2026-12-01",
        until: "2026-12-02",
        time: "12:00 to 13:00",
        hosts: "tom-hill",
      }),
      "events/other.md": single(),
    });
    repo.commit({ "people/tom-hill.md": person("Thomas Hill") });
    const told = await repo.told();
    expect(told.map).toEqual({ sequence: 0, modified: hour(1) });
    expect(told["cafe-2026-12-02"]).toEqual({ sequence: 0, modified: hour(1) });
    expect(told.other).toEqual({ sequence: 0, modified: hour(0) });
  });

  test("more words about a speaker change nothing", async () => {
    const repo = Repo.with({ "people/tom-hill.md": person("Tom Hill"), [file]: speaking });
    repo.commit({ "people/tom-hill.md": text({ name: "Tom Hill", role: "Walker" }) });
    expect((await repo.told()).map).toEqual({ sequence: 0, modified: hour(0) });
  });

  test("a speaker who is taken out, and later away, is one change", async () => {
    const repo = Repo.with({ "people/tom-hill.md": person("Tom Hill"), [file]: speaking });
    repo.commit({ [file]: single() });
    repo.remove("people/tom-hill.md");
    repo.commit();
    expect((await repo.told()).map).toEqual({ sequence: 0, modified: hour(1) });
  });

  test("how a tag is written elsewhere is no change", async () => {
    const repo = Repo.with({ [file]: single({ tags: "[maps]" }) });
    repo.commit({ "events/a.md": single({ tags: "[Maps]" }) });
    expect((await repo.told()).map).toEqual({ sequence: 0, modified: hour(0) });
  });

  const site = (lines: string) => `name: Test\nlanguage: en-GB\ndescription: A site\n${lines}`;
  const london = site("url: https://example.org/\nzone: Europe/London\n");

  test("another address of the site is a later LAST-MODIFIED of all events", async () => {
    const repo = Repo.with({ "site.yaml": london, [file]: single() });
    repo.commit({ "site.yaml": london.replace("example.org", "example.com") });
    expect((await repo.told()).map).toEqual({ sequence: 0, modified: hour(1) });
  });

  test("another zone of the site changes the times that are meant in it, and no others", async () => {
    const repo = Repo.with({
      "site.yaml": london,
      [file]: single(),
      "events/own.md": single({ zone: "Europe/London" }),
      "events/day.md": single({ start: "2026-12-01", end: "" }),
      "events/cafe/index.md": text({
        title: "Café",
        repeats: "daily",
        from: "2026-12-01",
        until: "2026-12-01",
        time: "12:00 to 13:00",
      }),
    });
    repo.commit({ "site.yaml": london.replace("London", "Paris") });
    expect(await repo.told()).toEqual({
      map: { sequence: 1, modified: hour(1) },
      "cafe-2026-12-01": { sequence: 1, modified: hour(1) },
      own: { sequence: 0, modified: hour(0) },
      day: { sequence: 0, modified: hour(0) },
    });
  });

  test("other settings change nothing", async () => {
    const repo = Repo.with({ "site.yaml": london, [file]: single() });
    repo.commit({ "site.yaml": `${london}accent: "#0b5c6b"\ncalendar: { months-ahead: 24 }\n` });
    repo.commit({ "site.yaml": london.replace("A site", "A better site") });
    expect((await repo.told()).map).toEqual({ sequence: 0, modified: hour(0) });
  });

  test("settings that cannot be read are passed over", async () => {
    const repo = Repo.with({ "site.yaml": london, [file]: single() });
    repo.commit({ "site.yaml": "zone: Mars/Olympus\n" });
    repo.commit({ "site.yaml": london });
    expect((await repo.told()).map).toEqual({ sequence: 0, modified: hour(0) });
  });
});

describe("what front matter says", () => {
  test("revision and updated have the last word, each for itself", async () => {
    const change = { place: "The Park" };
    expect(await toldAfter(single(), single({ ...change, revision: "7" }))).toEqual({
      sequence: 7,
      modified: hour(1),
    });
    expect(await toldAfter(single(), single({ ...change, updated: "2026-05-06" }))).toEqual({
      sequence: 1,
      modified: "2026-05-06T00:00:00.000Z",
    });
  });

  test("updated after the build counts as the build", async () => {
    expect(await toldAfter(single({ updated: "2027-05-06" }))).toEqual({
      sequence: 0,
      modified: "2026-11-22T12:00:00.000Z",
    });
  });
});

describe("clocks", () => {
  test("it is the time of the commit, not that of writing", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.write({ [file]: single({ place: "The Park" }) });
    repo.git("commit", "-qam", "x", "--date=2020-01-01T00:00:00Z");
    expect((await repo.told()).map).toEqual({ sequence: 1, modified: hour(1) });
  });

  test("a commit by a clock that is behind is a second after the one before", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ [file]: single({ title: "Later" }) }, "2025-01-01T00:00:00Z");
    repo.commit({ [file]: single({ title: "Later still" }) }, hour(0));
    expect((await repo.told()).map?.modified).toBe("2026-01-01T00:00:02.000Z");
  });

  test("a commit by a clock that is ahead of the build counts as the build's", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ [file]: single({ place: "The Park" }) }, "2030-01-01T00:00:00Z");
    expect((await repo.told()).map).toEqual({ sequence: 1, modified: "2026-11-22T12:00:00.000Z" });
  });
});
