/** `check --links`: asks other sites, here a server of this machine, whether links to them work. */
import { mkdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  checkOutsideLinks,
  formatLinkCheck,
  type LinkCheckOptions,
} from "../../src/build/outside-links/check-links.ts";
import { parseRobots } from "../../src/build/outside-links/robots.ts";
import { saveJson } from "../../src/content/files/checked-json.ts";
import { formatProblem, Problems } from "../../src/content/files/problem.ts";
import { createProject, prepareProject, removeProjects, runScript } from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";

afterAll(removeProjects);

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What the server answers, by path; 404 for others. */
let pages: Record<string, Handler | number | { to: string; status: number }>;
let requests: string[];
let agents: Set<string | undefined>;
let waits: number[];
let host: string;
let cache: string;

const server = createServer((request, response) => {
  const { method, url = "" } = request;
  requests.push(`${method} ${url}`);
  agents.add(request.headers["user-agent"]);
  const page = pages[url] ?? 404;
  if (typeof page === "function") page(request, response);
  else if (typeof page === "number") response.writeHead(page).end();
  else response.writeHead(page.status, { location: page.to }).end();
});

beforeEach(async () => {
  pages = {};
  requests = [];
  agents = new Set();
  waits = [];
  cache = join(temporaryFolder(), "links.json");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  host = `http://127.0.0.1:${address.port}`;
});

afterEach(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
);

const now = Date.parse("2026-11-22T12:00:00Z");

/** Checks addresses, each on a line of its own; waits for nothing. */
async function check(urls: readonly string[], options: Partial<LinkCheckOptions> = {}) {
  const problems = new Problems();
  const links = urls.map((url, i) => ({
    file: "content/posts/a.md",
    position: () => ({ line: i + 1, column: 5 }),
    url,
    typed: url,
  }));
  const result = await checkOutsideLinks({
    links,
    siteUrl: "https://example.org/",
    cache,
    now,
    problems,
    wait: async (milliseconds) => void waits.push(milliseconds),
    ...options,
  });
  const warnings = problems.list("warning");
  expect(problems.count).toBe(0);
  return { result, warnings, lines: warnings.map(formatProblem) };
}

describe("what is reported", () => {
  test.each([404, 410])("%i, at the line of the link, and what to write", async (status) => {
    pages["/gone"] = status;
    pages["/here"] = 200;
    const { lines, result } = await check([`${host}/here`, `${host}/gone#part`]);
    expect(lines).toEqual([
      `content/posts/a.md:2:5: ${host}/gone#part answers ${status}: the page is not there any more. Write the address that the page has now, or remove the link.`,
    ]);
    expect(result).toMatchObject({ addresses: 2, hosts: 1, asked: 2 });
  });

  test("each place of an address, which is asked for once", async () => {
    const { lines } = await check([`${host}/gone`, `${host}/gone#a`, `${host}/gone`]);
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      "content/posts/a.md:1:5:",
      "content/posts/a.md:2:5:",
      "content/posts/a.md:3:5:",
    ]);
    expect(requests).toEqual(["GET /robots.txt", "HEAD /gone", "GET /gone"]);
  });

  test.each([301, 308])("%i: the new address, with the part of the page", async (status) => {
    pages["/old"] = { to: "/new?a=1", status };
    pages["/new?a=1"] = 200;
    const { lines, warnings } = await check([`${host}/old#part`]);
    expect(lines).toEqual([
      `content/posts/a.md:1:5: ${host}/old#part has moved for good. Write ${host}/new?a=1#part.`,
    ]);
    expect(warnings[0]?.edits).toEqual([
      {
        position: { line: 1, column: 5 },
        from: `${host}/old#part`,
        to: `${host}/new?a=1#part`,
        safe: false,
      },
    ]);
  });

  test("of several redirects the last that is for good", async () => {
    pages["/a"] = { to: "/b", status: 301 };
    pages["/b"] = { to: "/c", status: 308 };
    pages["/c"] = { to: "/d", status: 302 };
    pages["/d"] = 200;
    expect((await check([`${host}/a`])).lines[0]).toContain(`Write ${host}/c.`);
  });

  test("a redirect to a page that is not there", async () => {
    pages["/a"] = { to: "/b", status: 301 };
    expect((await check([`${host}/a`])).lines[0]).toContain(`${host}/a answers 404`);
  });

  test("a redirect of a page to the home page is no new address", async () => {
    pages["/2017/a"] = { to: "/", status: 301 };
    pages["/"] = 200;
    const { lines, warnings } = await check([`${host}/2017/a`]);
    expect(lines[0]).toContain(`leads to the home page ${host}/ now. Write the address`);
    expect(warnings[0]?.edits).toBeUndefined();
  });

  test("a home page that has moved", async () => {
    pages["/"] = { to: "/?now", status: 301 };
    pages["/?now"] = 200;
    expect((await check([`${host}/`])).lines[0]).toContain(`Write ${host}/?now.`);
  });

  test.each([
    ["ENOTFOUND", "does not answer: there is no host"],
    ["CERT_HAS_EXPIRED", "has no valid certificate"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "has no valid certificate"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "has no valid certificate"],
  ])("%s of the name or certificate", async (code, message) => {
    const { fetch } = globalThis;
    globalThis.fetch = () =>
      Promise.reject(
        new TypeError("fetch failed", { cause: Object.assign(new Error(), { code }) }),
      );
    const { lines } = await check(["https://example.com/a"]).finally(() => {
      globalThis.fetch = fetch;
    });
    expect(lines).toEqual([expect.stringContaining(`1:5: https://example.com/a ${message}`)]);
  });
});

describe("what is not reported", () => {
  test.each<[string, Handler | number | { to: string; status: number }, string]>([
    ["a page that asks for a password", 401, "it answers 401"],
    ["a page that programs may not see", 403, "it answers 403"],
    ["a host that has had enough", 429, "it answers 429"],
    ["a host that is not well", 503, "it answers 503"],
    ["a circle", { to: "/a", status: 301 }, "it redirects in a circle"],
    ["a host that hangs up", (request) => request.socket.destroy(), "the connection failed"],
    ["a redirect to an app", { to: "app:x", status: 302 }, "it redirects to app:"],
  ])("%s, but named at the end", async (_, page, reason) => {
    pages["/a"] = page;
    const { lines, result } = await check([`${host}/a`]);
    expect(lines).toEqual([]);
    expect([...result.unknown][0]?.[1]).toContain(reason);
    expect(formatLinkCheck(result)).toContain(`could not be checked: ${host}/a (${reason}`);
  });

  test("a host that does not answer in time", async () => {
    pages["/a"] = () => {};
    const { lines, result } = await check([`${host}/a`], { timeout: 50 });
    expect(lines).toEqual([]);
    expect([...result.unknown.values()]).toEqual(["it did not answer within 0.05 seconds"]);
  });

  test.each([302, 303, 307])("a redirect for now (%i)", async (status) => {
    pages["/a"] = { to: "/b", status };
    pages["/b"] = 200;
    expect((await check([`${host}/a`])).lines).toEqual([]);
  });

  test.each([404, 403, 405, 500, 501])(
    "a page that answers HEAD with %i and GET",
    async (status) => {
      pages["/a"] = ({ method }, response) =>
        response.writeHead(method === "HEAD" ? status : 200).end("Words");
      expect((await check([`${host}/a`])).lines).toEqual([]);
      expect(requests).toEqual(["GET /robots.txt", "HEAD /a", "GET /a"]);
    },
  );
});

describe("manners", () => {
  test("one request a second for each host, redirects too", async () => {
    pages["/a"] = { to: "/b", status: 302 };
    pages["/b"] = 200;
    await check([`${host}/a`, `${host}/b`]);
    expect(requests).toEqual(["GET /robots.txt", "HEAD /a", "HEAD /b", "HEAD /b"]);
    // The first waits for nothing; nobody waits here, so that each turn is a second later.
    expect(waits.map((one) => Math.round(one / 500) * 500)).toEqual([1000, 2000, 3000]);
  });

  test("says who asks, with the site's address", async () => {
    await check([`${host}/a`]);
    expect([...agents]).toEqual(["Mozilla/5.0 (compatible; waymark; +https://example.org/)"]);
  });

  test("does not ask for what robots.txt keeps from it", async () => {
    pages["/robots.txt"] = (_, response) => response.end("User-agent: *\nDisallow: /private\n");
    const { result } = await check([`${host}/private/a`, `${host}/a`]);
    expect(requests).not.toContain("HEAD /private/a");
    expect([...result.unknown.values()]).toEqual(["its robots.txt keeps programs away from it"]);
  });

  test.each([
    ["", "/a", true],
    ["User-agent: *\nDisallow:\n", "/a", true],
    ["User-agent: *\nDisallow: /\n", "/a", false],
    ["User-agent: *\nDisallow: /\nAllow: /a\n", "/a/b", true],
    ["User-agent: *\nDisallow: /a # not this\n", "/a?b", false],
    ["User-agent: *\nDisallow: /*.pdf$\n", "/x.pdf", false],
    ["User-agent: *\nDisallow: /*.pdf$\n", "/x.pdf?a", true],
    [
      "User-agent: other\nUser-agent: Waymark\nDisallow: /\n\nUser-agent: *\nDisallow:\n",
      "/a",
      false,
    ],
    ["User-agent: waymark\nDisallow:\n\nUser-agent: *\nDisallow: /\n", "/a", true],
    ["User-agent: other\nDisallow: /\n", "/a", true],
  ])("robots.txt %j and %s: %s", (robots, path, allowed) => {
    expect(parseRobots(robots, "waymark")(path)).toBe(allowed);
  });
});

describe("the cache", () => {
  test("keeps for a day what was found out, and asks again for the rest", async () => {
    pages["/b"] = 503;
    const urls = [`${host}/a`, `${host}/b`];
    const first = await check(urls);
    requests = [];
    const second = await check(urls, { now: now + 23 * 3600 * 1000 });
    expect(requests).toEqual(["GET /robots.txt", "HEAD /b", "GET /b"]);
    expect(second.lines).toEqual(first.lines);
    expect(second.result.asked).toBe(1);
    requests = [];
    await check(urls, { now: now + 24 * 3600 * 1000 });
    expect(requests).toContain("HEAD /a");
  });

  test.each<[string, (address: string) => unknown]>([
    ["words", () => "not a list"],
    ["a list of words", () => ["x"]],
    ["an address alone", (address) => [[address, { at: now }]]],
    ["no time", (address) => [[address, { outcome: { kind: "ok" } }]]],
    ["a move to nowhere", (address) => [[address, { at: now, outcome: { kind: "moved" } }]]],
    ["a status that is none", (address) => [[address, { at: now, outcome: { kind: "gone" } }]]],
    ["a later time", (address) => [[address, { at: now + 1, outcome: { kind: "ok" } }]]],
  ])("that holds %s is made anew", async (_, value) => {
    saveJson(cache, value(`${host}/a`));
    expect((await check([`${host}/a`])).lines).toEqual([
      expect.stringContaining(`${host}/a answers 404`),
    ]);
  });
});

describe("check --links", () => {
  const files = {
    "people/ann.md":
      "---\nname: Ann\nlinks: [{ label: A, url: https://example.com/b }]\n---\nWords.\n",
    "posts/a.md":
      "---\ntitle: A\nsummary: B\nauthors: ann\ndate: 2017-06-21\n---\nWords [x](https://example.com/a#b), [y](mailto:a@example.com), [z](/blog/).\n",
  };

  test("takes web addresses of texts and fields, with their places", async () => {
    const { listOutsideLinks } = await prepareProject(createProject(files));
    expect(
      listOutsideLinks().map(({ url, file, position }) => [
        url,
        file,
        position().line,
        position().column,
      ]),
    ).toEqual([
      ["https://example.com/b", "content/people/ann.md", 3, 26],
      ["https://example.com/a#b", "content/posts/a.md", 7, 11],
    ]);
  });

  test("warns, and ends with 0; without --links nothing is said", async () => {
    const root = createProject(files);
    mkdirSync(join(root, ".waymark"));
    const at = Date.now();
    saveJson(join(root, ".waymark/links.json"), [
      ["https://example.com/a", { outcome: { kind: "gone", status: 404 }, at }],
      ["https://example.com/b", { outcome: { kind: "ok" }, at }],
    ]);
    const asked = await runScript("check", root, {}, ["--links"]);
    expect(asked.stderr).toBe(
      "content/posts/a.md:7:11: https://example.com/a#b answers 404: the page is not there any more. Write the address that the page has now, or remove the link.\n\n1 warning. It does not stop a build.\n",
    );
    expect(asked.stdout).toContain(
      "links to other sites: 2 addresses at 1 host, 0 asked for now\n",
    );
    expect(asked.status).toBe(0);
    const plain = await runScript("check", root);
    expect([plain.status, plain.stderr]).toEqual([0, ""]);
    expect(plain.stdout).not.toContain("other sites");
  });

  test("of a site without any says so", async () => {
    const { stdout } = await runScript("check", createProject({}), {}, ["--links"]);
    expect(stdout).toContain("links to other sites: none\n");
  });
});
