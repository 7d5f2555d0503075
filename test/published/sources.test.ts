/** Where the record of the published site comes from, and what happens where it does not. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { prepareSite } from "../../src/build/prepare.ts";
import { findPreviousRecord } from "../../src/build/previous-record.ts";
import { loadRecord } from "../../src/published/load-record.ts";
import { parseRecord } from "../../src/published/read-record.ts";
import { renderRecord } from "../../src/published/record.ts";
import { env, Repo, series, single } from "../history/repo.ts";
import {
  createProject,
  minimalSettings,
  prepareProject,
  removeProjects,
  testEpoch,
} from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { recordOf } from "./compare.ts";

const servers: Server[] = [];
afterAll(removeProjects);
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  process.env.SOURCE_DATE_EPOCH = testEpoch;
});

const map = "events/map.md";

/** Starts a server, and returns its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const isInfo = (value: typeof address): value is AddressInfo => typeof value === "object";
  return `http://127.0.0.1:${isInfo(address) ? address?.port : 0}`;
}

const answer =
  (status: number, body = ""): RequestListener =>
  (_, response) =>
    response.writeHead(status).end(body);

describe("a record is loaded", () => {
  test("from a file, a site's folder and an address, with and without its path", async () => {
    const record = await recordOf({ [map]: single(), "events/cafe/index.md": series() });
    const folder = temporaryFolder();
    const file = join(folder, "events.json");
    writeFileSync(file, renderRecord(record).join(""));
    const requests: (string | undefined)[] = [];
    const address = await serve((request, response) => {
      requests.push(request.url);
      response.end(renderRecord(record).join(""));
    });
    const found = { status: "found", record: JSON.parse(JSON.stringify(record)) };
    for (const source of [file, folder, address, `${address}/site/`, `${address}/a/events.json`])
      expect(await loadRecord(source), source).toEqual(found);
    expect(requests).toEqual(["/events.json", "/site/events.json", "/a/events.json"]);
  });

  test("unless nothing is published there", async () => {
    expect(await loadRecord(await serve(answer(404)))).toEqual({ status: "absent" });
    expect(await loadRecord(temporaryFolder())).toEqual({ status: "absent" });
  });

  test("within limits of time and size, and any failure has a reason", async () => {
    const limits = { time: 100, size: 1000 };
    const slow = await serve(() => {});
    const large = await serve(answer(200, "x".repeat(2000)));
    const failing = await serve(answer(500));
    const closed = await serve(answer(200));
    servers.at(-1)?.close();
    const cases = [
      [slow, "the server takes too long to answer"],
      [large, "it has more than 1000 bytes"],
      [failing, "the server answers with 500"],
      [await serve(answer(200, "<html>")), "it is no record that this version can read"],
      [await serve(answer(200, '{"version":2}')), "it is no record that this version can read"],
      [closed, `connect ECONNREFUSED ${closed.slice("http://".length)}`],
      [join(temporaryFolder(), "none"), "there is no such file or folder"],
    ] as const;
    for (const [source, reason] of cases) {
      const time = source === slow ? limits.time : 60_000;
      expect(await loadRecord(source, { ...limits, time })).toEqual({ status: "failed", reason });
    }
  });
});

test("a record lists in each calendar what is in its file", async () => {
  const old = single({ start: "2025-01-02 10:00", end: "2025-01-02 11:00" });
  const record = await recordOf({ [map]: single(), "events/old.md": old });
  expect(record.events).toHaveLength(2);
  expect(record.calendars.map(({ events }) => events)).toEqual([["map@example.org"]]);
});

describe("a record is read", () => {
  const change = (text: string, from: string, to: string) => {
    expect(text).toContain(from);
    return parseRecord(text.replace(from, to));
  };

  test("as it was written, and with fields of later versions left out", async () => {
    const record = await recordOf({ [map]: single(), "events/cafe/index.md": series() });
    const text = renderRecord(record).join("");
    expect(parseRecord(text)).toEqual(JSON.parse(text));
    expect(change(text, '"uid"', '"more":1,"uid"')).toEqual(JSON.parse(text));
  });

  test.each([
    ['"start":"2026-12-01T12:30"', '"start":"2026-13-01T12:30"'],
    ['"start":"2026-12-01T12:30"', '"start":"2026-12-01T25:30"'],
    ['"status":"confirmed"', '"status":"maybe"'],
    ['"sequence":', '"sequence":"x","s":'],
    ['"url":"https://example.org"', '"url":"javascript:1"'],
    ['"version": 1', '"version": 2'],
  ])("unless a value is wrong: %s as %s", async (from, to) => {
    const text = renderRecord(await recordOf({ [map]: single() })).join("");
    expect(change(text, from, to)).toBeUndefined();
  });

  test("with times of a zone that this machine does not know taken as UTC", async () => {
    const record = await recordOf({ [map]: single() });
    const events = record.events.map((event) => ({ ...event, zone: "Mars/Olympus" }));
    const file = join(temporaryFolder(), "events.json");
    writeFileSync(file, renderRecord({ ...record, events }).join(""));
    const { losses } = await prepareSite({
      root: createProject({}),
      preview: false,
      comparison: { published: file, engine: "1" },
    });
    expect(losses).toHaveLength(1);
  });
});

/** Returns what a project would be compared with. */
async function find(repo: Repo, sources: Parameters<typeof findPreviousRecord>[0] = {}) {
  const { site } = await prepareProject(repo.root);
  return findPreviousRecord(sources, { root: repo.root, site, env, engine: "1" });
}

const titles = async (repo: Repo, sources = {}) =>
  (await find(repo, sources)).record?.events.map(({ title }) => title);

describe("a site is compared with", () => {
  test("what --published names, before the published site, before commits", async () => {
    const repo = Repo.with({ [map]: single({ title: "Committed" }) });
    repo.write({ [map]: single({ title: "Edited" }) });
    const release = temporaryFolder();
    const place = temporaryFolder();
    mkdirSync(place, { recursive: true });
    const write = async (folder: string, title: string) => {
      const record = await recordOf({ [map]: single({ title }) });
      writeFileSync(join(folder, "events.json"), renderRecord(record).join(""));
    };
    await write(place, "Published");
    await write(release, "Built");
    const gone = await serve(answer(404));
    expect(await titles(repo, { published: place, release })).toEqual(["Published"]);
    expect(await titles(repo, { release })).toEqual(["Built"]);
    expect(await titles(repo, { published: gone, release })).toEqual(["Built"]);
    expect(await titles(repo)).toEqual(["Committed"]);
    expect(await titles(repo, { since: "HEAD", published: place, release })).toEqual(["Committed"]);
  });

  test("the next source where one fails, with a warning", async () => {
    const repo = Repo.with({ [map]: single() });
    repo.commit({ [map]: single({ title: "Second" }) });
    const failing = await serve(answer(503));
    const { name, warnings } = await find(repo, { published: failing });
    expect(name).toMatch(/^commit [0-9a-f]{10}$/);
    expect(warnings).toEqual([
      `${failing} could not be compared with: the server answers with 503`,
    ]);
  });

  test("the last commit if files were edited, else the one before", async () => {
    const repo = Repo.with({ [map]: single({ title: "One" }) });
    expect((await find(repo)).record).toBeUndefined();
    repo.commit({ [map]: single({ title: "Two" }) });
    expect(await titles(repo)).toEqual(["One"]);
    repo.write({ [map]: single({ title: "Three" }) });
    expect(await titles(repo)).toEqual(["Two"]);
  });

  test("case 15: the newest commit that could be published", async () => {
    const repo = Repo.with({ [map]: single({ title: "One" }) });
    repo.commit({ [map]: single({ title: "Two", start: "soon" }) });
    repo.commit({ [map]: single({ title: "Three" }) });
    expect(await titles(repo)).toEqual(["One"]);
  });

  test("no commit further back than 20", async () => {
    const repo = Repo.with({ [map]: single({ title: "One" }) });
    for (let i = 0; i < 20; i++)
      repo.commit({ [map]: single({ title: `Bad ${i}`, start: "soon" }) });
    repo.commit({ [map]: single({ title: "Good" }) });
    expect((await find(repo)).record).toBeUndefined();
  });

  test("a commit that has fields that there were once, with its pictures and drafts left out", async () => {
    const old = single({ title: "Old", revision: "2", updated: "2026-05-06" });
    const withPicture = `${old}\n![A map](../media/map.png)\n`;
    const repo = Repo.with({ [map]: withPicture, "media/map.png": "not a picture" });
    repo.commit({
      "site.yaml": `${minimalSettings}calendar: { withdrawn: [x] }\n`,
      "events/draft.md": single({ title: "Draft", draft: "true" }),
    });
    repo.commit({ [map]: single(), "site.yaml": minimalSettings });
    repo.remove("media/map.png");
    repo.commit();
    expect(await titles(repo, { since: "HEAD~2" })).toEqual(["Old"]);
  });

  test("a commit whose texts link to a document", async () => {
    const linked = single({ title: "Old" }).replace("Words.", "[Notes](../media/notes.txt)");
    const repo = Repo.with({ [map]: linked, "media/notes.txt": "Notes" });
    repo.commit({ [map]: single() });
    expect(await titles(repo, { since: "HEAD~1" })).toEqual(["Old"]);
  });

  test("today's horizon, and the revisions of that time", async () => {
    const repo = Repo.with({ "events/cafe/index.md": series({ until: "" }) });
    repo.commit({ "events/cafe/index.md": series({ until: "", place: "Room 2" }) });
    const { record } = await find(repo);
    const { record: now } = await prepareProject(repo.root);
    expect(record?.events.map(({ uid }) => uid)).toEqual(now.events.map(({ uid }) => uid));
    expect(new Set(record?.events.map(({ modified }) => modified))).toEqual(
      new Set(["2026-01-01T00:00:00.000Z"]),
    );
  });

  test("a commit that git does not know, or that has problems, by an error", async () => {
    const repo = Repo.with({ [map]: single({ start: "soon" }) });
    repo.commit({ [map]: single() });
    await expect(find(repo, { since: "v9" })).rejects.toThrow('git knows no commit "v9"');
    await expect(find(repo, { since: "HEAD~1" })).rejects.toThrow("has problems");
  });

  test("a commit that is read once a day and engine", async () => {
    const repo = Repo.with({ [map]: single({ title: "One" }) });
    repo.commit({ [map]: single({ title: "Two" }) });
    expect(await titles(repo)).toEqual(["One"]);
    const cache = join(repo.root, ".waymark/commit-record");
    const saved = readFileSync(cache, "utf8");
    writeFileSync(cache, saved.replace('"title":"One"', '"title":"Cached"'));
    expect(await titles(repo)).toEqual(["Cached"]);
    writeFileSync(cache, "damaged");
    expect(await titles(repo)).toEqual(["One"]);
    repo.commit({ [map]: single({ title: "Three" }) });
    expect(await titles(repo)).toEqual(["Two"]);
  });
});
