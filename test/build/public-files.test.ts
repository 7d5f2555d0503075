/** content/public: files that are copied to the top of the site as they are. */
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { formatProblem } from "../../src/content/files/problem.ts";
import { event, person, post as textPost } from "../pages/site.ts";
import { Preview } from "../support/preview.ts";
import {
  createProject,
  type Files,
  listProblems,
  minimalSettings,
  prepareProject,
  removeProjects,
  runBuild,
  runScript,
  writeContent,
} from "../support/project.ts";
import { hashFiles } from "../support/tree.ts";
import { post } from "./make.ts";

afterAll(async () => {
  await Preview.stopAll();
  removeProjects();
});

const bytes = new Uint8Array([0, 255, 13, 10, 0xc3]);

/** What hosts and other services ask an adopter to publish. */
const asked: Files = {
  CNAME: "programme.example.org\n",
  ".nojekyll": "",
  ".well-known/security.txt": "Contact: mailto:security@example.org\n",
  "google1234.html": "google-site-verification: google1234.html",
  "old/index.html": "<!doctype html>\n<title>Old</title>\n",
  "key.txt": bytes,
  _redirects: "/a /b 301\n",
  "notes.md": "---\nnot: [ours\n",
  "Big_Photo+1.JPG": "no picture",
};

const below = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`public/${path}`, text]));

const site = (files: Files): string => createProject({ ...below(files) });
const publicProblems = (files: Files, others: Files = {}) =>
  listProblems({ ...others, ...below(files) });

describe("D3: files of content/public", () => {
  test("are copied byte for byte, names that begin with a dot too, and are no pages", async () => {
    const root = site(asked);
    expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
    const read = (file: string) => readFileSync(join(root, "_site", file));
    for (const [file, text] of Object.entries(asked))
      expect([file, read(file)]).toEqual([file, Buffer.from(text)]);
    for (const list of ["sitemap.xml", "events.json"])
      expect(read(list).toString()).not.toMatch(/google1234|key\.txt|old\//);
  });

  test("are copied again only where they changed, and go with their files", async () => {
    const root = site(asked);
    await runBuild(root);
    const inode = (file: string) => statSync(join(root, "_site", file)).ino;
    const before = [inode("CNAME"), inode("key.txt")];
    writeContent(root, { "public/key.txt": "another" });
    rmSync(join(root, "content/public/.well-known"), { recursive: true });
    expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
    expect(inode("CNAME")).toBe(before[0]);
    expect(inode("key.txt")).not.toBe(before[1]);
    const files = Object.keys(hashFiles(join(root, "_site")));
    expect(files).toContain("key.txt");
    expect(files.filter((file) => file.startsWith(".well-known"))).toEqual([]);
  });

  test("exist for links, by address and by path", async () => {
    const text =
      "[K](/key.txt), [S](/.well-known/security.txt), [K](../public/key.txt), [O](/old/), [O](../public/old/index.html)";
    const { problems, pages } = await prepareProject(
      createProject({
        ...below(asked),
        ...textPost("2026-01-01", "one", { summary: "One" }),
        "pages/links.md": `---\ntitle: Links\n---\n${text}, [N](/kex.txt)\n`,
      }),
    );
    expect(problems.list("problem").map(formatProblem)).toEqual([
      expect.stringMatching(
        /^content\/pages\/links\.md:4:\d+: this site has no page \/kex\.txt\. Did you mean "\/key\.txt"\?$/,
      ),
    ]);
    const page = pages.find(({ url }) => url === "/links/")?.render() ?? "";
    expect(page.match(/href="\/key\.txt"/g)).toHaveLength(2);
    expect(page.match(/href="\/old\/"/g)).toHaveLength(2);
  });

  test("are not left out for want of a link to them", async () => {
    const { problems } = await prepareProject(site(asked));
    expect(problems.list("warning").map(formatProblem)).toEqual([]);
  });

  test("are no pictures of texts", async () => {
    const shown = { "pages/p.md": "---\ntitle: P\n---\n![A map](/map.png)\n" };
    expect(await publicProblems({ "map.png": "x" }, shown)).toEqual([
      "content/pages/p.md:4:10: content/public/map.png is copied as it is, without smaller sizes for phones. Move the picture beside the text, or to content/media/, and write its path from here.",
    ]);
  });

  test("that systems and editors leave behind are not copied", async () => {
    const root = site({ ".DS_Store": "x", "Thumbs.db": "x", "a.txt~": "x", ".b.swp": "x" });
    mkdirSync(join(root, "content/public/.git"));
    writeFileSync(join(root, "content/public/.git/config"), "x");
    const { site: prepared } = await prepareProject(root);
    expect(prepared.assets).toEqual([]);
  });

  test("may not be links to files elsewhere", async () => {
    const root = site({ "a.txt": "A" });
    symlinkSync("/etc/hostname", join(root, "content/public/b.txt"));
    const { problems } = await prepareProject(root);
    expect(problems.list("problem").map(formatProblem)).toEqual([
      "content/public/b.txt:1:1: it is a link to a file or folder elsewhere. Replace it by a copy of that file or folder.",
    ]);
  });

  test.each([
    ["a b.txt", 'the name "a b.txt" cannot be an address. Rename it to a-b.txt'],
    ["Prüfung.txt", 'the name "Prüfung.txt" cannot be an address. Rename it to prufung.txt'],
    ["a:b.txt", 'the name "a:b.txt" cannot be an address. Rename it to a-b.txt'],
    [
      "con.txt",
      '"con.txt" is the name of a device on Windows, which can have no such file or folder. Rename it, with one more word',
    ],
    [`${"a".repeat(201)}.txt`, "its name is too long. Shorten it"],
  ])("that a host or Windows cannot have, %s, are problems", async (name, problem) => {
    expect(await publicProblems({ [name]: "x" })).toEqual([
      `content/public/${name}:1:1: ${problem}.`,
    ]);
  });

  test("do not go among those that browsers keep for a year", async () => {
    expect(await publicProblems({ "assets/logo.svg": "x" })).toEqual([
      "content/public/assets:1:1: /assets/ is for files of Waymark, which browsers may keep for a year. Give the folder another name.",
    ]);
  });
});

describe("D3: a file of content/public that has the address of", () => {
  const texts: Files = {
    ...person("ann"),
    ...event("2026-12-01", "talk", { summary: "Talk" }),
    "posts/2026-01-01-one.md": post("One", "Text", "aliases: [/old-one.html]\n"),
    "site.yaml": minimalSettings,
    "media/a.txt": "A",
    "pages/p.md": "---\ntitle: P\n---\n[A](../media/a.txt)\n",
  };
  const made = "belongs to a file that Waymark makes already";
  test.each([
    [
      "the home page",
      "index.html",
      "its address / belongs to a page that Waymark makes already. Delete it; what the home page shows is in content/, and _includes/layouts/home.ts can replace its layout.",
    ],
    [
      "robots.txt",
      "robots.txt",
      `its address /robots.txt ${made}. Delete it; a page with draft: true or unlisted: true is kept from search engines.`,
    ],
    [
      "the headers",
      "_headers",
      `its address /_headers ${made}. Delete it, and set more headers where your host is configured.`,
    ],
    ["the record", "events.json", `its address /events.json ${made}. Rename or delete it.`],
    ["a feed", "events/feed.xml", `its address /events/feed.xml ${made}. Rename or delete it.`],
    ["an icon", "favicon.ico", `its address /favicon.ico ${made}. Rename or delete it.`],
    [
      "a text",
      "p/index.html",
      "its address /p/ belongs to content/pages/p.md already. Rename or delete it.",
    ],
    [
      "an alias",
      "old-one.html",
      "its address /old-one.html belongs to content/posts/2026-01-01-one.md:6 (aliases.1) already. Rename or delete the file, or remove the old address.",
    ],
    [
      "a document",
      "media/a.txt",
      "its address /media/a.txt belongs to content/media/a.txt already. Rename or delete it.",
    ],
    [
      "another but for case",
      "Feed.XML",
      "its address /Feed.XML differs from /feed.xml, that of a file that Waymark makes, in upper and lower case only. Rename or delete it.",
    ],
    [
      "a folder",
      "blog",
      "its address /blog and /blog/, that of a page that Waymark makes, are a file and a folder of one name. Rename or delete it.",
    ],
    [
      "something in a file",
      "feed.xml/a.txt",
      "its address /feed.xml/a.txt and /feed.xml, that of a file that Waymark makes, are a file and a folder of one name. Rename or delete it.",
    ],
  ])("%s is a problem that names both", async (_what, name, problem) => {
    expect(await publicProblems({ [name]: "x" }, texts)).toEqual([
      `content/public/${name}:1:1: ${problem}`,
    ]);
  });

  test("is a problem of check too, which makes no icons", async () => {
    const root = site({ "favicon.ico": "x" });
    const { status, stderr } = await runScript("check", root);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining("content/public/favicon.ico:1:1"),
    ]);
  });
});

test("D3: the preview serves files of content/public, and follows them", async () => {
  const root = site(asked);
  const preview = await Preview.start(root);
  expect(await preview.fetchPage(".well-known/security.txt")).toMatchObject({
    status: 200,
    text: asked[".well-known/security.txt"],
  });
  expect((await preview.fetchPage("google1234.html")).text).toContain("google-site-verification");
  writeContent(root, { "public/CNAME": "elsewhere.example.org\n", "public/new.txt": "New" });
  await preview.waitForResponse("new.txt", ({ status, text }) => status === 200 && text === "New");
  await preview.waitForResponse("CNAME", ({ text }) => text === "elsewhere.example.org\n");
  rmSync(join(root, "content/public/new.txt"));
  await preview.waitForResponse("new.txt", ({ status }) => status === 404);
});
