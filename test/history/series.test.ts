/** Sessions have a history each, made of that of their series and that of their own files. */
import { afterAll, describe, expect, test } from "vitest";
import { prepareProject } from "../support/project.ts";
import { clear, hour, Repo, series, text } from "./repo.ts";

afterAll(clear);

const index = "events/cafe/index.md";
const days = ["2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23"];
const own = (day: string) => `events/cafe/${day}.md`;
const uid = (day: string) => `cafe-${day}`;

/** The same of all these days. */
function all(list: readonly string[], sequence: number, modified: string) {
  return Object.fromEntries(list.map((day) => [uid(day), { sequence, modified }]));
}

describe("an edit of a series", () => {
  test("that changes the time is a change of every session, also of those without a file", async () => {
    const repo = Repo.with({ [index]: series(), [own("2026-12-09")]: text({ title: "Phones" }) });
    repo.commit({ [index]: series({ time: "13:00 to 14:00" }) });
    expect(await repo.told()).toEqual(all(days, 1, hour(1)));
  });

  test("that changes the time is none of a session whose file has its own", async () => {
    const start = { start: "2026-12-09 18:00", end: "2026-12-09 19:00" };
    const repo = Repo.with({ [index]: series(), [own("2026-12-09")]: text(start) });
    repo.commit({ [index]: series({ time: "13:00 to 14:00" }) });
    const told = await repo.told();
    // The entry says from when it was moved, so it is not quite the same.
    expect(told[uid("2026-12-09")]).toEqual({ sequence: 0, modified: hour(1) });
    expect(told[uid("2026-12-02")]).toEqual({ sequence: 1, modified: hour(1) });
  });

  test("that changes the place is none of a session whose file has its own", async () => {
    const repo = Repo.with({ [index]: series(), [own("2026-12-09")]: text({ place: "The Park" }) });
    repo.commit({ [index]: series({ place: "The Library" }) });
    expect(await repo.told()).toEqual({
      ...all(days, 1, hour(1)),
      [uid("2026-12-09")]: { sequence: 0, modified: hour(0) },
    });
  });

  test("that changes its title or words is a later LAST-MODIFIED of all", async () => {
    const repo = Repo.with({ [index]: series() });
    repo.commit({ [index]: series({ title: "Digital Café" }) });
    expect(await repo.told()).toEqual(all(days, 0, hour(1)));
  });

  test("that changes what calendars do not show changes nothing", async () => {
    const repo = Repo.with({ [index]: series() });
    repo.commit({ [index]: series().replace("Words.", "Other words.") });
    repo.commit({ [index]: series({ hashtag: "cafe" }) });
    expect(await repo.told()).toEqual(all(days, 0, hour(0)));
  });

  test("that lets it go on adds sessions, which begin at 0", async () => {
    const repo = Repo.with({ [index]: series({ until: "2026-12-09" }) });
    repo.commit({ [index]: series({ until: "2026-12-09", time: "13:00 to 14:00" }) });
    repo.commit({ [index]: series({ time: "13:00 to 14:00" }) });
    expect(await repo.told()).toEqual({
      ...all(days.slice(0, 2), 1, hour(1)),
      ...all(days.slice(2), 0, hour(2)),
    });
  });

  test("that moves it to another weekday makes other sessions", async () => {
    const repo = Repo.with({ [index]: series() });
    repo.commit({ [index]: series({ repeats: "weekly on Thursday" }) });
    expect(await repo.told()).toEqual(all(["2026-12-03", "2026-12-10", "2026-12-17"], 0, hour(1)));
  });

  test("that drops a session and brings it back lets it go on from its count", async () => {
    const repo = Repo.with({ [index]: series({ time: "12:00 to 13:00" }) });
    repo.commit({ [index]: series() });
    repo.commit({ [index]: series({ skip: "2026-12-09" }) });
    repo.commit({ [index]: series() });
    expect(await repo.told()).toEqual(all(days, 1, hour(1)));
  });

  test("that drops a session and brings it back otherwise is one more change", async () => {
    const repo = Repo.with({ [index]: series() });
    repo.commit({ [index]: series({ skip: "2026-12-09" }) });
    repo.commit({ [index]: series({ time: "13:00 to 14:00" }) });
    expect(await repo.told()).toEqual({
      ...all(days, 1, hour(2)),
    });
  });

  test("and its revert are two changes", async () => {
    const repo = Repo.with({ [index]: series() });
    repo.commit({ [index]: series({ time: "13:00 to 14:00" }) });
    repo.commit({ [index]: series() });
    expect(await repo.told()).toEqual(all(days, 2, hour(2)));
  });

  test("that cancels all of it is a change of each, but for those that say otherwise", async () => {
    const repo = Repo.with({
      [index]: series(),
      [own("2026-12-09")]: text({ status: "confirmed" }),
    });
    repo.commit({ [index]: series({ status: "cancelled", reason: "Rain" }) });
    expect(await repo.told()).toEqual({
      ...all(days, 1, hour(1)),
      [uid("2026-12-09")]: { sequence: 0, modified: hour(0) },
    });
  });
});

describe("a file of a session", () => {
  test.each([
    ["moves it", { moved: "2026-12-10 14:00" }, 1],
    ["says another place", { place: "The Park" }, 1],
    ["cancels it", { status: "cancelled", reason: "Rain" }, 1],
    ["gives it a topic", { title: "Phones" }, 0],
  ])("that %s counts against what the rule gave", async (_, fields, sequence) => {
    const repo = Repo.with({ [index]: series() });
    repo.commit({ [own("2026-12-09")]: text(fields) });
    expect(await repo.told()).toEqual({
      ...all(days, 0, hour(0)),
      [uid("2026-12-09")]: { sequence, modified: hour(1) },
    });
  });

  test("that says what the rule says changes nothing", async () => {
    const repo = Repo.with({ [index]: series() });
    repo.commit({ [own("2026-12-09")]: text({ hashtag: "cafe" }, "") });
    const told = await repo.told();
    expect(told[uid("2026-12-09")]).toEqual({ sequence: 0, modified: hour(0) });
  });

  test("that is deleted leaves the rule's session: one more change", async () => {
    const repo = Repo.with({ [index]: series() });
    repo.commit({ [own("2026-12-09")]: text({ moved: "2026-12-10 14:00" }) });
    repo.remove(own("2026-12-09"));
    repo.commit();
    expect(await repo.told()).toEqual({
      ...all(days, 0, hour(0)),
      [uid("2026-12-09")]: { sequence: 2, modified: hour(2) },
    });
  });

  test("that is a draft changes nothing about a session of the rule", async () => {
    const repo = Repo.with({ [index]: series() });
    repo.commit({ [own("2026-12-09")]: text({ place: "The Park", draft: "true" }) });
    expect(await repo.told()).toEqual(all(days, 0, hour(0)));
  });

  test("beside the rule's days begins at 0", async () => {
    const repo = Repo.with({ [index]: series() });
    repo.commit({ [own("2026-12-11")]: text({ extra: "true" }) });
    expect(await repo.told()).toEqual({
      ...all(days, 0, hour(0)),
      [uid("2026-12-11")]: { sequence: 0, modified: hour(1) },
    });
  });

  test("with a mistake passes the series over, and what was changed beside it counts later", async () => {
    const repo = Repo.with({ [index]: series() });
    repo.commit({
      [own("2026-12-02")]: text({ moved: "soon" }),
      [own("2026-12-09")]: text({ place: "The Park" }),
    });
    repo.commit({ [index]: series({ time: "13:00 to 14:00" }) });
    repo.commit({ [own("2026-12-02")]: text({ title: "Phones" }) });
    expect(await repo.told()).toEqual(all(days, 1, hour(3)));
  });

  test("in a series without a rule has a history like a single event's", async () => {
    const repo = Repo.with({
      [index]: text({ title: "Café", time: "12:30 to 13:30" }),
      [own("2026-12-02")]: text({ title: "Phones" }),
      [own("2026-12-05")]: text({ title: "Maps" }),
    });
    repo.commit({ [own("2026-12-02")]: text({ title: "Phones", start: "2026-12-02 14:00" }) });
    expect(await repo.told()).toEqual({
      [uid("2026-12-02")]: { sequence: 1, modified: hour(1) },
      [uid("2026-12-05")]: { sequence: 0, modified: hour(0) },
    });
  });
});

describe("a series", () => {
  test("with a mistake in its rule is passed over", async () => {
    const repo = Repo.with({
      [index]: series(),
      [own("2026-12-09")]: text({ moved: "2026-12-10 14:00" }),
    });
    repo.commit({ [index]: series({ repeats: "every now and then" }) });
    repo.commit({ [own("2026-12-16")]: text({ place: "The Park" }) });
    repo.commit({ [index]: series() });
    expect(await repo.told()).toEqual({
      ...all(days, 0, hour(0)),
      [uid("2026-12-16")]: { sequence: 1, modified: hour(3) },
    });
  });

  test("whose time one night does not have is read as far as its files tell another", async () => {
    const night = {
      repeats: "daily",
      from: "2026-03-28",
      until: "2026-03-31",
      time: "01:30 to 01:50",
    };
    const repo = Repo.with({
      [index]: series(night),
      [own("2026-03-29")]: text({ start: "2026-03-29 03:00" }),
    });
    repo.commit({ [own("2026-03-30")]: text({ place: "The Park" }) });
    expect(await repo.told()).toEqual({
      ...all(["2026-03-28", "2026-03-29", "2026-03-31"], 0, hour(0)),
      [uid("2026-03-30")]: { sequence: 1, modified: hour(1) },
    });
  });

  test("whose folder is renamed is another series", async () => {
    const repo = Repo.with({ [index]: series() });
    repo.git("mv", "content/events/cafe", "content/events/lunch");
    repo.commit();
    const told = await repo.told();
    expect(told["lunch-2026-12-02"]).toEqual({ sequence: 0, modified: hour(1) });
    expect(told["cafe-2026-12-02"]).toBeUndefined();
  });

  test("that is deleted and comes back goes on", async () => {
    const repo = Repo.with({ [index]: series({ time: "12:00 to 13:00" }) });
    repo.commit({ [index]: series() });
    repo.remove("events/cafe");
    repo.commit();
    repo.commit({ [index]: series() });
    expect(await repo.told()).toEqual(all(days, 1, hour(1)));
  });

  test("without an end: a session that comes into sight is as old as the rule that gives it", async () => {
    const repo = Repo.with({ [index]: series({ until: "" }) });
    const { site } = await prepareProject(repo.root);
    const later = { date: site.buildDate.date, epoch: site.buildDate.epoch + 400 * 86_400_000 };
    const last = site.events.at(-1);
    expect(last?.when.kind === "timed" && last.when.start.date > "2028-05-01").toBe(true);
    for (const buildDate of [site.buildDate, later]) {
      const { revisions } = await repo.history({ site: { ...site, buildDate } });
      expect(revisions.get(last?.uid ?? "")).toEqual({
        sequence: 0,
        modified: Date.parse(hour(0)),
      });
    }
  });
});
