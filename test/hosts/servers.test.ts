/** D10: the sample configurations of nginx and Apache, on the servers of Debian. */
import {
  appendFileSync,
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
} from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { event, post, sampleRoot } from "../pages/site.ts";
import { readHeadersFor } from "../support/headers-file.ts";
import { createProject, minimalSettings, runBuild } from "../support/project.ts";
import { clear, temporaryFolder } from "../support/temporary.ts";
import {
  closeServers,
  type Server,
  startApache,
  startApacheWithHtaccess,
  startNginx,
} from "./server.ts";

let site: string;
/** Paths of all files within the site. */
let files: readonly string[];

beforeAll(async () => {
  const root = temporaryFolder();
  cpSync(sampleRoot, root, { recursive: true });
  appendFileSync(join(root, "content/site.yaml"), "compress: true\n");
  site = await build(root);
  files = listFiles(site);
});

/** Returns the folder of the site. */
async function build(root: string): Promise<string> {
  // Servers that root starts read it as another user.
  chmodSync(root, 0o755);
  expect(await runBuild(root)).toMatchObject({ status: 0 });
  return join(root, "_site");
}

/** Without `_headers` and compressed copies. */
const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => file !== "_headers" && !/\.(?:gz|br)$/.test(file));

afterAll(async () => {
  await closeServers();
  clear();
});

/** The address of a file; a page has that of its folder. */
const addressOf = (file: string) => encodeURI(`/${file.replace(/(?:^|(?<=\/))index\.html$/, "")}`);

interface Response {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const types = {
  "/": "text/html; charset=utf-8",
  "/calendar.ics": "text/calendar; charset=utf-8",
  "/feed.xml": "application/rss+xml; charset=utf-8",
  "/events/feed.xml": "application/rss+xml; charset=utf-8",
  "/atom.xml": "application/atom+xml; charset=utf-8",
  "/events/atom.xml": "application/atom+xml; charset=utf-8",
  "/feed.json": "application/feed+json",
  "/events.json": "application/json; charset=utf-8",
  "/site.webmanifest": "application/manifest+json",
  "/sitemap.xml": expect.stringMatching(/^(?:text|application)\/xml; charset=utf-8$/),
  "/robots.txt": "text/plain; charset=utf-8",
  "/assets/site.css": "text/css; charset=utf-8",
  "/assets/search.js": expect.stringMatching(/^(?:text|application)\/javascript; charset=utf-8$/),
  "/favicon.svg": "image/svg+xml",
  "/favicon.ico": expect.stringMatching(/^image\/(?:x-icon|vnd\.microsoft\.icon)$/),
};

/** Headers of `_headers` that servers send with some files alone. */
const specific = ["content-security-policy", "access-control-allow-origin"];

/** Compares what is sent with each file with what `_headers` asks for; returns the number of headers. */
async function compareHeaders(server: Server, folder: string, base = ""): Promise<number> {
  const asked = readFileSync(join(folder, "_headers"), "utf8");
  let compared = 0;
  for (const file of listFiles(folder)) {
    const path = base + addressOf(file);
    const wanted = new Map(
      Object.entries(readHeadersFor(path, asked)).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]),
    );
    if (!file.endsWith(".html")) wanted.delete("content-security-policy");
    const { status, headers } = await get(server.origin + path);
    expect([path, status]).toEqual([path, 200]);
    for (const name of new Set([...wanted.keys(), ...specific])) {
      expect([path, name, headers[name]]).toEqual([path, name, wanted.get(name)]);
      compared++;
    }
  }
  return compared;
}

describe.each([
  ["nginx", startNginx],
  ["Apache", startApache],
  ["Apache with .htaccess", startApacheWithHtaccess],
])("%s", (_name, start) => {
  let server: Server;
  beforeAll(async () => {
    server = await start(site);
  });
  afterAll(() => server.close());

  test("D10: it takes the sample without a warning", () => {
    expect(server.log).not.toMatch(/\b(?:warn|error|emerg|crit)\b/i);
  });

  test("D10: media types and charsets are right", async () => {
    const found = await Promise.all(
      Object.keys(types).map(async (path) => {
        const { status, headers } = await get(server.origin + path);
        return [path, status, headers["content-type"]];
      }),
    );
    expect(found).toEqual(Object.entries(types).map(([path, type]) => [path, 200, type]));
  });

  test("D10: no file is sent as bytes of an unknown type", async () => {
    const unknown: string[] = [];
    for (const file of files) {
      const { headers } = await get(server.origin + addressOf(file));
      if (/octet-stream|^$/.test(headers["content-type"] ?? "")) unknown.push(file);
    }
    expect(unknown).toEqual([]);
  });

  test("D10: every file has the headers that _headers asks for, and pages alone have a policy", async () => {
    expect(await compareHeaders(server, site)).toBeGreaterThan(2000);
  });

  test("D10: only the pages for frames may be framed, and search alone loads data", async () => {
    const policies = await Promise.all(
      ["/", "/embed/events/", "/search/"].map(async (path) => {
        const { headers } = await get(server.origin + path);
        const policy = String(headers["content-security-policy"]);
        return [policy.includes("frame-ancestors *;"), policy.includes("connect-src 'self'")];
      }),
    );
    expect(policies).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  test("D10: texts and calendars are compressed for those who can read it", async () => {
    for (const path of ["/", "/calendar.ics", "/feed.xml", "/events.json", "/assets/search.js"]) {
      const plain = await get(server.origin + path);
      const { headers, body } = await get(server.origin + path, { "Accept-Encoding": "gzip" });
      expect([path, headers["content-encoding"]]).toEqual([path, "gzip"]);
      expect(headers.vary).toMatch(/accept-encoding/i);
      expect([path, headers["content-type"]]).toEqual([path, plain.headers["content-type"]]);
      expect(headers["cache-control"]).toBe(plain.headers["cache-control"]);
      expect(headers["content-security-policy"]).toBe(plain.headers["content-security-policy"]);
      expect(headers["access-control-allow-origin"]).toBe(
        plain.headers["access-control-allow-origin"],
      );
      expect(gunzipSync(body).equals(plain.body)).toBe(true);
      // It is the copy that the build has made.
      const file = path.endsWith("/") ? `${path}index.html` : path;
      expect(body.equals(readFileSync(`${site}${file}.gz`))).toBe(true);
    }
    const picture = files.find((file) => file.endsWith(".avif"));
    const { headers } = await get(`${server.origin}/${picture}`, { "Accept-Encoding": "gzip" });
    expect([headers["content-type"], headers["content-encoding"]]).toEqual([
      "image/avif",
      undefined,
    ]);
  });

  test.each(["/_headers", "/no/such/page/", "/events/no-such.ics"])(
    "D10: %s is the page of what is not found",
    async (path) => {
      const { status, headers, body } = await get(server.origin + path);
      expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
      expect(body.equals(readFileSync(join(site, "404.html")))).toBe(true);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
    },
  );

  test("D10: addresses that change with their content are kept, all others are asked for again", async () => {
    const immutable: string[] = [];
    for (const file of files) {
      const { headers } = await get(server.origin + addressOf(file));
      const cache = headers["cache-control"];
      if (cache === "public, max-age=31536000, immutable") immutable.push(file);
      else expect([file, cache]).toEqual([file, "no-cache"]);
    }
    const hasVersion = (file: string) =>
      file.startsWith("assets/") || (file.startsWith("media/") && !/\.(?:txt|pdf)$/.test(file));
    expect(immutable).toEqual(files.filter(hasVersion));
    expect(immutable.length).toBeGreaterThan(50);
  });

  test("D10: what has not changed is not sent again, compressed or not", async () => {
    for (const path of ["/", "/calendar.ics"])
      for (const encoding of ["identity", "gzip"]) {
        const accept = { "Accept-Encoding": encoding };
        const { etag = "" } = (await get(server.origin + path, accept)).headers;
        const again = await get(server.origin + path, { ...accept, "If-None-Match": etag });
        expect([path, encoding, etag !== "", again.status]).toEqual([path, encoding, true, 304]);
      }
  });

  test("D10: a folder without its slash leads to the same scheme, host and port", async () => {
    const { status, headers } = await get(`${server.origin}/blog`);
    const to = new URL(headers.location ?? "", `${server.origin}/blog`).href;
    expect([status, to]).toEqual([301, `${server.origin}/blog/`]);
  });
});

test.each([
  ["Apache", startApache],
  ["Apache with .htaccess", startApacheWithHtaccess],
])("D10: %s sends the brotli copy to those who can read it", async (_name, start) => {
  const server = await start(site);
  for (const [path, file] of [
    ["/", "index.html"],
    ["/events/feed.xml", "events/feed.xml"],
  ] as const) {
    const plain = await get(server.origin + path);
    const { headers, body } = await get(server.origin + path, { "Accept-Encoding": "gzip, br" });
    expect([path, headers["content-encoding"], headers["content-type"]]).toEqual([
      path,
      "br",
      plain.headers["content-type"],
    ]);
    expect(headers["content-security-policy"]).toBe(plain.headers["content-security-policy"]);
    // Debian's Apache takes ".br" for Breton.
    expect(headers["content-language"]).toBeUndefined();
    expect(body.equals(readFileSync(join(site, `${file}.br`)))).toBe(true);
  }
  await server.close();
});

test.each([
  ["nginx", startNginx],
  ["Apache", startApache],
])("D10: where a build makes no copies, %s compresses on the way", async (_name, start) => {
  const copy = join(temporaryFolder(), "site");
  cpSync(realpathSync(site), copy, {
    recursive: true,
    filter: (file) => !/\.(?:gz|br)$/.test(file),
  });
  chmodSync(join(copy, ".."), 0o755);
  const server = await start(copy);
  for (const path of Object.keys(types)) {
    const plain = await get(server.origin + path);
    if (plain.body.length < 1000 || path.endsWith(".ico")) continue;
    const { headers, body } = await get(server.origin + path, { "Accept-Encoding": "gzip" });
    expect([path, headers["content-encoding"], headers["content-type"]]).toEqual([
      path,
      "gzip",
      plain.headers["content-type"],
    ]);
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(gunzipSync(body).equals(plain.body)).toBe(true);
  }
  for (const encoding of ["identity", "gzip"]) {
    const accept = { "Accept-Encoding": encoding };
    const { etag = "" } = (await get(`${server.origin}/calendar.ics`, accept)).headers;
    const again = await get(`${server.origin}/calendar.ics`, { ...accept, "If-None-Match": etag });
    expect([encoding, again.status]).toEqual([encoding, 304]);
  }
  await server.close();
});

test.each([
  ["nginx", startNginx, {}],
  ["Apache", startApache, { "ServerName example.org": "ServerName https://example.org" }],
])("D10: behind a proxy with TLS, %s leads to https", async (_name, start, changes) => {
  const server = await start(site, changes);
  const { headers } = await get(`${server.origin}/blog`, { Host: "example.org" });
  await server.close();
  const to = new URL(headers.location ?? "", "https://example.org/blog").href;
  expect(to).toBe("https://example.org/blog/");
});

describe("below a path", () => {
  let below: string;
  beforeAll(async () => {
    const settings = minimalSettings.replace("example.org/", "example.org/programme/");
    below = await build(
      createProject({
        "site.yaml": settings.replace("search: false", "search: true"),
        ...event("2026-12-01", "talk"),
        ...post("2026-11-01", "news"),
      }),
    );
  });

  const nginxRoot = () => {
    const root = temporaryFolder();
    chmodSync(root, 0o755);
    symlinkSync(below, join(root, "programme"));
    return root;
  };

  test.each([
    [
      "nginx",
      () =>
        startNginx(nginxRoot(), {
          '"~^(?<waymark_rest>/.*)$"': '"~^/programme(?<waymark_rest>/.*)$"',
          "error_page 404 /404.html": "error_page 404 /programme/404.html",
        }),
    ],
    [
      "Apache",
      () => startApache(below, { "Define WAYMARK_PATH /": "Define WAYMARK_PATH /programme/" }),
    ],
  ])(
    "D10: %s sends what _headers asks for, and redirects and 404 stay below it",
    async (_name, start) => {
      const server = await start();
      expect(await compareHeaders(server, below, "/programme")).toBeGreaterThan(200);
      for (const folder of ["/programme", "/programme/blog"]) {
        const { status, headers } = await get(server.origin + folder);
        const to = new URL(headers.location ?? "", server.origin + folder).href;
        expect([status, to]).toEqual([301, `${server.origin}${folder}/`]);
      }
      const missing = await get(`${server.origin}/programme/no/such/`);
      expect(missing.status).toBe(404);
      expect(missing.body.equals(readFileSync(join(below, "404.html")))).toBe(true);
      expect((await get(`${server.origin}/programme/_headers`)).status).toBe(404);
      await server.close();
    },
  );
});
