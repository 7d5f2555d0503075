/** R18: what feeds say of events, from a real history of small projects. */
import { afterAll, describe, expect, test } from "vitest";
import { readRevisions } from "../../src/history/revisions.ts";
import { getSubject, listNews } from "../../src/model/event-news.ts";
import { clear, env, hour, Repo, series, single, text, today } from "../history/repo.ts";
import { minimalSettings, prepareProject } from "../support/project.ts";

afterAll(clear);

const map = "events/map.md";
const cafe = "events/cafe/index.md";
const own = (day: string) => `events/cafe/2026-12-${day}.md`;

/** Returns "<identity> <kind> <value>" of each news, with its time, newest first. */
async function newsOf(repo: Repo): Promise<readonly (readonly [string, string])[]> {
  const { site } = await prepareProject(repo.root);
  const { files } = await readRevisions({ root: repo.root, site, env });
  return listNews(site, files).map((news) => {
    const name = [getSubject(news).uid, news.kind, news.value].join(" ").trim();
    return [name, new Date(news.date).toISOString()];
  });
}

describe("R18: an event", () => {
  test("is new by the first commit of its file, whatever comes later", async () => {
    const repo = Repo.with({ [map]: single() });
    repo.commit({ [map]: single({ title: "Map walk" }) });
    repo.commit({ "events/tea.md": single() });
    expect(await newsOf(repo)).toEqual([
      ["tea new", hour(2)],
      ["map new", hour(0)],
    ]);
  });

  test("that was a draft is new when it was published first", async () => {
    const repo = Repo.with({ [map]: single({ draft: "true" }) });
    repo.commit({ [map]: single() });
    repo.commit({ [map]: single({ title: "Map walk" }) });
    expect(await newsOf(repo)).toEqual([["map new", hour(1)]]);
  });

  test.each([true, false])(
    "first hour 15: on again under its old name is so under the new one",
    async (hasFile) => {
      const off = text({ status: "cancelled", reason: "Snow" });
      const repo = Repo.with({ [cafe]: series(), [own("09")]: off });
      repo.remove(own("09"));
      repo.commit(hasFile ? { [own("09")]: text({ title: "Tea" }) } : {});
      const before = await newsOf(repo);
      expect(before.join()).toContain("cafe-2026-12-09 on-again");
      repo.git("mv", "content/events/cafe", "content/events/lunch");
      repo.commit({ "events/lunch/index.md": series({ id: "cafe" }) });
      expect(await newsOf(repo)).toEqual(before);
    },
  );

  test("that was renamed, with its identity kept by id, is not new again", async () => {
    const repo = Repo.with({
      [map]: single(),
      [cafe]: series(),
      [own("03")]: text({ extra: "true" }),
    });
    repo.git("mv", "content/events/map.md", "content/events/chart.md");
    repo.git("mv", "content/events/cafe", "content/events/lunch");
    repo.commit({
      "events/chart.md": single({ id: "map" }),
      "events/lunch/index.md": series({ id: "cafe" }),
    });
    expect(await newsOf(repo)).toEqual([
      ["cafe new", hour(0)],
      ["map new", hour(0)],
    ]);
  });

  test("that is renamed and not committed yet, with its identity kept by id, is not new again", async () => {
    const repo = Repo.with({ [map]: single() });
    repo.remove(map);
    repo.write({ "events/chart.md": single({ id: "map" }) });
    expect(await newsOf(repo)).toEqual([["map new", hour(0)]]);
  });

  test("is moved by each new start, at the time of the change", async () => {
    const repo = Repo.with({ [map]: single() });
    repo.commit({ [map]: single({ moved: "2026-12-03 14:00" }) });
    expect(await newsOf(repo)).toEqual([
      ["map moved 2026-12-03T14:00", hour(1)],
      ["map new", hour(0)],
    ]);
    repo.commit({ [map]: single({ moved: "2026-12-04" }) });
    expect(await newsOf(repo)).toEqual([
      ["map moved 2026-12-04T12:30", hour(2)],
      ["map new", hour(0)],
    ]);
  });

  test("is cancelled, and on again when the line goes", async () => {
    const repo = Repo.with({ [map]: single() });
    repo.commit({ [map]: single({ status: "cancelled", reason: "Rain" }) });
    expect(await newsOf(repo)).toEqual([
      ["map cancelled 2026-12-01T12:30", hour(1)],
      ["map new", hour(0)],
    ]);
    repo.commit({ [map]: single() });
    repo.commit({ [map]: single({ title: "Map walk" }) });
    expect(await newsOf(repo)).toEqual([
      ["map on-again 2026-12-01T12:30", hour(2)],
      ["map new", hour(0)],
    ]);
  });

  test("is postponed, then moved to its new date", async () => {
    const repo = Repo.with({ [map]: single() });
    const fields = { status: "postponed", reason: "Rain" };
    repo.commit({ [map]: single(fields) });
    expect((await newsOf(repo))[0]).toEqual(["map postponed 2026-12-01T12:30", hour(1)]);
    repo.commit({ [map]: single({ ...fields, moved: "2026-12-08" }) });
    expect((await newsOf(repo))[0]).toEqual(["map moved 2026-12-08T12:30", hour(2)]);
  });

  test("that was cancelled as a draft is not on again", async () => {
    const repo = Repo.with({ [map]: single({ draft: "true", status: "cancelled", reason: "R" }) });
    repo.commit({ [map]: single() });
    expect(await newsOf(repo)).toEqual([["map new", hour(1)]]);
  });

  test("has outcomes, and more of them later", async () => {
    const notes = "{ title: Notes, url: 'https://example.com/n' }";
    const film = "{ title: Film, url: 'https://example.com/f' }";
    const repo = Repo.with({ [map]: single() });
    repo.commit({ [map]: single({ outputs: `[${notes}]` }) });
    expect((await newsOf(repo))[0]).toEqual(["map outcomes 1", hour(1)]);
    repo.commit({ [map]: single({ outputs: `[${notes}, ${film}]` }) });
    expect((await newsOf(repo))[0]).toEqual(["map outcomes 2", hour(2)]);
  });

  test("that is over is no more moved than it was: outcomes do not tell it again", async () => {
    const past = { start: "2026-03-01 12:30", end: "", duration: "1 hour", moved: "2026-03-02" };
    const repo = Repo.with({ [map]: single(past) });
    const outputs = "[{ title: Notes, url: 'https://example.com/n' }]";
    repo.commit({ [map]: single({ ...past, outputs }) }, "2026-05-01T00:00:00Z");
    expect(await newsOf(repo)).toEqual([
      ["map outcomes 1", "2026-05-01T00:00:00.000Z"],
      ["map moved 2026-03-02T12:30", "2026-03-02T13:30:00.000Z"],
      ["map new", hour(0)],
    ]);
  });
});

describe("R18: a series", () => {
  test("is one news, with the files of its sessions that came together with it", async () => {
    const repo = Repo.with({ [cafe]: series(), [own("03")]: text({ extra: "true" }) });
    expect(await newsOf(repo)).toEqual([["cafe new", hour(0)]]);
  });

  test("of files has a news for each session that is added later", async () => {
    const loose = series({ repeats: "", from: "", until: "", time: "" });
    const repo = Repo.with({ [cafe]: loose, [own("01")]: text({ title: "One" }) });
    repo.commit({ [own("05")]: text({ title: "Two" }) });
    expect(await newsOf(repo)).toEqual([
      ["cafe-2026-12-05 new", hour(1)],
      ["cafe new", hour(0)],
    ]);
  });

  test("has a session moved, at another place, off, and on again when its file goes", async () => {
    const repo = Repo.with({ [cafe]: series() });
    repo.commit({ [own("02")]: text({ moved: "2026-12-03 14:00" }) });
    repo.commit({ [own("09")]: text({ place: "Room 2" }) });
    repo.commit({ [own("16")]: text({ status: "cancelled", reason: "No cups" }) });
    expect(await newsOf(repo)).toEqual([
      ["cafe-2026-12-16 cancelled 2026-12-16T12:30", hour(3)],
      ["cafe-2026-12-09 place Room 2", hour(2)],
      ["cafe-2026-12-02 moved 2026-12-03T14:00", hour(1)],
      ["cafe new", hour(0)],
    ]);
    repo.remove(own("16"));
    repo.commit({ [own("09")]: text({ place: "The Hub" }) });
    expect(await newsOf(repo)).toEqual([
      ["cafe-2026-12-16 on-again 2026-12-16T12:30", hour(4)],
      ["cafe-2026-12-02 moved 2026-12-03T14:00", hour(1)],
      ["cafe new", hour(0)],
    ]);
  });

  test("with a session online, or without a place, is at another place", async () => {
    const repo = Repo.with({ [cafe]: series() });
    repo.commit({
      [own("02")]: text({ place: "false", online: "https://example.com/join" }),
      [own("09")]: text({ place: "false" }),
    });
    expect(await newsOf(repo)).toEqual([
      ["cafe-2026-12-09 place none", hour(1)],
      ["cafe-2026-12-02 place online", hour(1)],
      ["cafe new", hour(0)],
    ]);
  });

  test("that is off from a day on is one news, and a session that takes place all the same another", async () => {
    const repo = Repo.with({ [cafe]: series() });
    const later = "[{ from: 2026-12-09, status: cancelled, reason: Works }]";
    repo.commit({ [cafe]: series({ later }) });
    repo.commit({ [own("16")]: text({ status: "confirmed" }) });
    expect(await newsOf(repo)).toEqual([
      ["cafe-2026-12-16 on-again 2026-12-16T12:30", hour(2)],
      ["cafe cancelled 2026-12-09", hour(1)],
      ["cafe new", hour(0)],
    ]);
  });

  test("that is different from a day on is one news, and no session is", async () => {
    const repo = Repo.with({ [cafe]: series() });
    const change = "time: 16:00 to 17:00, place: Room 2, reason: Paint";
    repo.commit({ [cafe]: series({ later: `[{ from: 2026-12-09, ${change} }]` }) });
    expect(await newsOf(repo)).toEqual([
      ["cafe changed 2026-12-09 16:00-17:00 Room 2", hour(1)],
      ["cafe new", hour(0)],
    ]);
    repo.commit({ [cafe]: series({ later: "[{ from: 2026-12-09, summary: Other words }]" }) });
    expect(await newsOf(repo)).toEqual([["cafe new", hour(0)]]);
  });

  test("with another rule is one news, and the dates that fall away are none", async () => {
    const repo = Repo.with({ [cafe]: series() });
    const later = "[{ from: 2026-12-09, repeats: weekly on Thursday }]";
    repo.commit({ [cafe]: series({ later }) });
    expect(await newsOf(repo)).toEqual([
      ["cafe changed 2026-12-09 weekly on Thursday", hour(1)],
      ["cafe new", hour(0)],
    ]);
  });
});

test("R18: nothing is added or dated anew by what is elsewhere", async () => {
  const ann = (words: string) => ({ "people/ann.md": text({ name: "Ann" }, words) });
  const repo = Repo.with({
    ...ann("A bio."),
    [map]: single({ hosts: "ann", moved: "2026-12-03" }),
    [cafe]: series({ hosts: "ann" }),
    [own("02")]: text({ moved: "2026-12-03 14:00" }),
  });
  const before = await newsOf(repo);
  expect(before.map(([, date]) => date)).toEqual(Array(4).fill(hour(0)));
  repo.commit({ "site.yaml": `${minimalSettings}accent: "#0b5c6b"\n` });
  repo.commit(ann("Another bio."));
  repo.commit({ [cafe]: series({ hosts: "ann", summary: "A typo less" }) });
  repo.commit({ "wording.yaml": 'calendar-page: "Read on: {url}"\n' });
  repo.commit({ "posts/2026-01-01-a.md": text({ title: "A", date: "2026-01-01" }) });
  expect(await newsOf(repo)).toEqual(before);
});

test("R18: what is not committed, or in no repository, is news of the day of the build", async () => {
  const repo = Repo.with({ [map]: single() });
  repo.write({ [map]: single({ moved: "2026-12-03" }), "events/tea.md": single() });
  expect(await newsOf(repo)).toEqual([
    ["map moved 2026-12-03T12:30", today],
    ["tea new", today],
    ["map new", hour(0)],
  ]);
  const { site } = await prepareProject(repo.root);
  expect(new Set(listNews(site, new Map()).map(({ date }) => date))).toEqual(
    new Set([Date.parse(today)]),
  );
});

test("R18: no news is later than the build", async () => {
  const repo = Repo.with({});
  repo.commit({ [map]: single() }, "2030-01-01T00:00:00Z");
  expect(await newsOf(repo)).toEqual([["map new", "2026-11-22T12:00:00.000Z"]]);
});

test("R18: drafts are no news", async () => {
  const repo = Repo.with({
    [map]: single({ draft: "true" }),
    [cafe]: series({ draft: "true" }),
    [own("02")]: text({ moved: "2026-12-03 14:00" }),
  });
  expect(await newsOf(repo)).toEqual([]);
});
