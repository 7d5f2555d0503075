/** The revision of an event is the time of the latest commit to what its entry is made of. */
import { afterAll, describe, expect, test } from "vitest";
import { minimalSettings, testEpoch } from "../support/project.ts";
import { beside, clear, env, hour, Repo, series, single, text, today } from "./repo.ts";

afterAll(clear);

const file = "events/map.md";
const park = single({ place: "The Park" });
const cafe = "events/cafe/index.md";
const days = ["2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23"];
const own = (day: string) => `events/cafe/2026-12-${day}.md`;

/** All sessions of the café at one time, but for some. */
function sessions(time: string, others: Readonly<Record<string, string>> = {}) {
  return { ...Object.fromEntries(days.map((day) => [`cafe-${day}`, time])), ...others };
}

/** A commit to "map" on main, and a branch "side" from before it, which is checked out. */
function branched(): Repo {
  const repo = Repo.with({ [file]: single(), "events/other.md": single() });
  repo.git("branch", "side");
  repo.commit({ [file]: park });
  repo.git("checkout", "-q", "side");
  return repo;
}

describe("a single event changes with", () => {
  test("its file, and not with another", async () => {
    const repo = Repo.with({ [file]: single(), "events/other.md": single() });
    repo.commit({ [file]: park });
    repo.commit({ "pages/about.md": text({ title: "About" }) });
    expect(await repo.times()).toEqual({ map: hour(1), other: hour(0) });
  });

  test("a revert, which is a change like any", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ [file]: park });
    repo.commit({ [file]: single() });
    expect(await repo.times()).toEqual({ map: hour(2) });
  });

  test("the bios of the people it names", async () => {
    const ann = (name: string) => ({ "people/ann.md": text({ name }) });
    const repo = Repo.with({
      ...ann("Ann"),
      [file]: single({ hosts: "ann" }),
      "events/other.md": single(),
    });
    repo.commit(ann("Anna"));
    expect(await repo.times()).toEqual({ map: hour(1), other: hour(0) });
  });

  test("a rename, with its identity kept by id", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.git("mv", `content/${file}`, "content/events/chart.md");
    repo.commit({ "events/chart.md": single({ id: "map" }) });
    expect(await repo.times()).toEqual({ map: hour(1) });
  });

  test("a commit whose clock was behind: the latest time counts, not the last commit", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ [file]: park }, "2026-03-01T00:00:00Z");
    repo.commit({ [file]: single() }, "2026-02-01T00:00:00Z");
    expect(await repo.times()).toEqual({ map: "2026-03-01T00:00:00.000Z" });
  });

  test("a commit whose clock is ahead, and no later than the build", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ [file]: park }, "2030-01-01T00:00:00Z");
    const build = new Date(Number(testEpoch) * 1000).toISOString();
    expect(await repo.times()).toEqual({ map: build });
  });
});

describe("a session changes with", () => {
  test("the index.md of its series, all of them", async () => {
    const repo = Repo.with({ [cafe]: series(), [own("09")]: text({ title: "Phones" }) });
    repo.commit({ [cafe]: series({ time: "13:00 to 14:00" }) });
    expect(await repo.times()).toEqual(sessions(hour(1)));
  });

  test("its own file, alone: added, edited and deleted", async () => {
    const repo = Repo.with({ [cafe]: series() });
    repo.commit({ [own("09")]: text({ moved: "2026-12-10 14:00" }) });
    expect(await repo.times()).toEqual(sessions(hour(0), { "cafe-2026-12-09": hour(1) }));
    repo.commit({ [own("09")]: text({ moved: "2026-12-11 14:00" }) });
    expect(await repo.times()).toEqual(sessions(hour(0), { "cafe-2026-12-09": hour(2) }));
    repo.remove(own("09"));
    repo.commit();
    expect(await repo.times()).toEqual(sessions(hour(0), { "cafe-2026-12-09": hour(3) }));
  });

  test("a rename of the folder, with its identities kept by id", async () => {
    const repo = Repo.with({ [cafe]: series() });
    repo.git("mv", "content/events/cafe", "content/events/lunch");
    repo.commit({ "events/lunch/index.md": series({ id: "cafe" }) });
    expect(await repo.times()).toEqual(sessions(hour(1)));
  });
});

describe("the settings", () => {
  const site = (more: string) => ({ "site.yaml": `${minimalSettings}${more}` });

  test.each([
    ["the accent", 'accent: "#0b5c6b"\n'],
    ["the name of the organisation", "organisation: A council\n"],
    ["how far calendars reach", "calendar: { months-back: 24 }\n"],
  ])("change no entry with %s", async (_, more) => {
    const repo = Repo.with({ [file]: single() });
    repo.commit(site(more));
    expect(await repo.times()).toEqual({ map: hour(0) });
  });

  test.each([
    ["zone", minimalSettings.replace("Europe/London", "Europe/Paris")],
    ["address", minimalSettings.replace("example.org", "example.com")],
    ["language", minimalSettings.replace("en-GB", "en-US")],
    ["namespace", `${minimalSettings}calendar: { namespace: example.net }\n`],
    ["event-length", `${minimalSettings}event-length: 2 hours\n`],
  ])("change every entry with the %s", async (_, text) => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ "site.yaml": text });
    expect(await repo.times()).toEqual({ map: hour(1) });
  });

  test("change every entry with words of entries in wording.yaml, and with no others", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ "wording.yaml": "back-to-blog: All letters\n" });
    expect(await repo.times()).toEqual({ map: hour(0) });
    repo.commit({ "wording.yaml": 'calendar-page: "Read on: {url}"\n' });
    expect(await repo.times()).toEqual({ map: hour(2) });
    repo.remove("wording.yaml");
    repo.commit();
    expect(await repo.times()).toEqual({ map: hour(3) });
    repo.commit({ "wording.yaml": 'online-link-comes: "We send the link {how}"\n' });
    expect(await repo.times()).toEqual({ map: hour(4) });
  });

  test("may set the earliest revision of every entry, no later than the build", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit(site("calendar: { revised: 2026-06-01 10:00 }\n"));
    expect(await repo.times()).toEqual({ map: "2026-06-01T10:00:00.000Z" });
    repo.commit({ ...site("calendar: { revised: 2030-06-01 }\n") });
    expect(await repo.times()).toEqual({
      map: new Date(Number(testEpoch) * 1000).toISOString(),
    });
  });
});

describe("case 14: a merge", () => {
  test("of an old branch that touched other files raises nothing else", async () => {
    const repo = branched();
    repo.commit({ "events/other.md": park });
    repo.git("checkout", "-q", "main");
    repo.merge("--no-ff", "side");
    expect(await repo.times()).toEqual({ map: hour(1), other: hour(3) });
  });

  test("with the published side as second parent lowers nothing", async () => {
    const repo = branched();
    repo.commit({ "events/other.md": park });
    repo.merge("--no-ff", "main");
    expect((await repo.times()).map).toBe(hour(3));
  });

  test("that takes nothing from the published side keeps its times", async () => {
    const repo = branched();
    repo.commit({ [file]: single({ title: "Ours" }) }, "2025-12-31T00:00:00Z");
    repo.git("merge", "-q", "--no-edit", "-s", "ours", "main");
    expect((await repo.times()).map).toBe(hour(1));
  });

  test("that settles a conflict in its own way is a change at its own time", async () => {
    const repo = branched();
    repo.commit({ [file]: single({ place: "The Library" }) });
    repo.git("checkout", "-q", "main");
    repo.git("merge", "-q", "--no-commit", "--no-ff", "-s", "ours", "side");
    repo.commit({ [file]: single({ place: "The Pub" }) });
    expect((await repo.times()).map).toBe(hour(3));
  });

  test("with another beginning counts the commits of both", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.git("checkout", "-q", "--orphan", "apart");
    repo.commit({ [file]: park });
    repo.git("checkout", "-q", "main");
    repo.git("merge", "-q", "--allow-unrelated-histories", "-X", "ours", "--no-edit", "apart");
    expect(await repo.times()).toEqual({ map: hour(1) });
  });
});

test("case 14: three moves, a squash and a move: later than before each time", async () => {
  const repo = Repo.with({ [file]: single() });
  repo.git("checkout", "-q", "-b", "side");
  for (const day of ["02", "03", "04"])
    repo.commit({ [file]: single({ moved: `2026-12-${day}` }) });
  const published = (await repo.times()).map ?? "";
  repo.git("checkout", "-q", "main");
  repo.git("merge", "-q", "--squash", "side");
  repo.commit();
  const squashed = (await repo.times()).map ?? "";
  repo.commit({ [file]: single({ moved: "2026-12-05" }) });
  const moved = (await repo.times()).map ?? "";
  expect([published, squashed, moved]).toEqual([hour(3), hour(4), hour(5)]);
});

test("a rebase with new times is a change", async () => {
  const repo = branched();
  repo.commit({ "events/other.md": park });
  repo.git("rebase", "-q", "main");
  expect((await repo.times()).other).toBe(hour(3));
});

describe("what is not committed", () => {
  test.each([
    ["edited", (repo: Repo) => repo.write({ [file]: park })],
    [
      "staged",
      (repo: Repo) => {
        repo.write({ [file]: park });
        repo.git("add", "--all");
      },
    ],
  ])("was changed at the start of the day: %s", async (_, edit) => {
    const repo = Repo.with({ [file]: single(), "events/other.md": single() });
    edit(repo);
    expect(await repo.times()).toEqual({ map: today, other: hour(0) });
  });

  test("and new, or ignored by git, too", async () => {
    const repo = Repo.with({ [file]: single() });
    beside(repo, ".gitignore", "*/talk.md\n");
    repo.git("add", "--all");
    repo.commit();
    repo.write({ "events/new.md": single(), "events/talk.md": single() });
    expect(await repo.times()).toEqual({ map: hour(0), new: today, talk: today });
  });

  test("after a commit of the same day, a minute after that", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ [file]: park }, "2026-11-22T09:00:00Z");
    repo.write({ [file]: single() });
    expect(await repo.times()).toEqual({ map: "2026-11-22T09:01:00.000Z" });
  });

  test("under another name, after a commit of the same day, a minute after that", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ [file]: park }, "2026-11-22T09:00:00Z");
    repo.remove(file);
    repo.write({ "events/new.md": park });
    expect(await repo.times()).toEqual({ new: "2026-11-22T09:01:00.000Z" });
  });

  test("of a session: the file that it would have, deleted or there", async () => {
    const repo = Repo.with({ [cafe]: series(), [own("09")]: text({ title: "Phones" }) });
    repo.write({ [own("16")]: text({ title: "Maps" }) });
    repo.remove(own("09"));
    expect(await repo.times()).toEqual(
      sessions(hour(0), { "cafe-2026-12-09": today, "cafe-2026-12-16": today }),
    );
  });

  test("of the settings: every entry, if entries say it", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.write({ "site.yaml": `${minimalSettings}accent: "#0b5c6b"\n` });
    expect(await repo.times()).toEqual({ map: hour(0) });
    repo.write({ "site.yaml": minimalSettings.replace("Europe/London", "Europe/Paris") });
    expect(await repo.times()).toEqual({ map: "2026-11-21T23:00:00.000Z" });
  });
});

test("the revisions of an older commit are those that it was published with", async () => {
  const repo = Repo.with({ [file]: single() });
  const [first] = [repo.git("rev-parse", "HEAD")];
  repo.commit({ [file]: park });
  repo.write({ [file]: single() });
  expect(await repo.times({ commit: first, env })).toEqual({ map: hour(0) });
});
