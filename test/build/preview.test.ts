/** The preview that follows every edit. */
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PageResponse, Preview } from "../support/preview.ts";
import {
  createProject,
  minimalSettings,
  removeProjects,
  runScript,
  writeContent,
} from "../support/project.ts";
import { named, post, posts, rename, stack } from "./make.ts";

const walk =
  "---\ntitle: Walk\nrepeats: weekly on Wednesday\nfrom: 2027-01-06\ntimes: 3\ntime: 10:00 to 11:00\nplace: Hall\nsummary: Out\n---\nBoots.\n";

let root: string;
let preview: Preview;

const file = (path: string) => join(root, "content", path);
const has = (text: string) => (answer: PageResponse) =>
  answer.status === 200 && answer.text.includes(text);
const status = (wanted: number) => (answer: PageResponse) => answer.status === wanted;
/** A page with this problem: the file may have been read first while it was being written. */
const problem = (words: string) => (answer: PageResponse) =>
  answer.status === 500 && answer.text.includes(words);
const script = "reload-client.js";
/** Where the picture of a post is now. */
const picture = async () =>
  /<img src="\/([^"]+)"/.exec((await preview.fetchPage("blog/picture/")).text)?.[1] ?? "";

beforeAll(async () => {
  root = createProject({
    ...posts(3),
    "posts/draft.md": post("A draft", "Not yet.", "draft: true\n"),
    "posts/later.md": post("For later", "Not yet.").replace("2026-03-04", "2026-12-24"),
    "posts/picture.md": post("A picture", "![One](one.svg)"),
    "posts/one.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n`,
    "events/walk/index.md": walk,
  });
  preview = await Preview.start(root);
});
afterAll(async () => {
  await Preview.stopAll();
  removeProjects();
});

describe("at first", () => {
  test("pages are served, and reload by themselves", async () => {
    const { status, type, text } = await preview.fetchPage("");
    expect([status, type]).toEqual([200, "text/html; charset=utf-8"]);
    expect(text).toContain(script);
    expect(text.match(/reload-client\.js/g)).toHaveLength(1);
  });

  test("unpublished texts are shown, with a label", async () => {
    expect((await preview.fetchPage("blog/draft/")).text).toMatch(
      /Draft<.*Only the preview shows this page/,
    );
    expect((await preview.fetchPage("blog/later/")).text).toMatch(
      /24 December 2026.*Only the preview/,
    );
    const blog = await preview.fetchPage("blog/");
    expect(blog.text).toContain("A draft");
    expect(blog.text).toContain("For later");
  });

  test("style sheet, pictures, feed and calendar are served as what they are", async () => {
    const page = await preview.fetchPage("");
    const style = /<link rel="stylesheet" href="([^"]+)"/.exec(page.text)?.[1] ?? "";
    expect(await preview.fetchPage(style)).toMatchObject({
      status: 200,
      type: expect.stringMatching(/^text\/css/),
    });
    expect(await preview.fetchPage(await picture())).toMatchObject({
      status: 200,
      type: "image/svg+xml",
    });
    expect(await preview.fetchPage("feed.xml")).toMatchObject({ status: 200 });
    expect(await preview.fetchPage("calendar.ics")).toMatchObject({
      status: 200,
      type: expect.stringMatching(/^text\/calendar/),
    });
  });

  test("a missing page is answered with the site's own 404 page", async () => {
    const missing = await preview.fetchPage("nothing/");
    expect(missing.status).toBe(404);
    expect(missing.text).toContain("Page not found");
  });

  test.each([
    ["50%", 400],
    ["%ff", 400],
    ["events/50%/", 400],
    ["%00", 404],
    ["..%2f..%2fetc/passwd", 404],
    ["a%2f..%2fb", 404],
    ["content/site.yaml", 404],
    ["..%2fcontent%2fsite.yaml", 404],
  ] as const)("an invalid path, /%s, does not stop the server", async (path, status) => {
    expect((await preview.fetchPage(path)).status).toBe(status);
    expect((await preview.fetchPage("")).status).toBe(200);
  });

  test("the summary is printed once", () => {
    expect(preview.output.match(/6 posts, 1 person/g)).toHaveLength(1);
    expect(preview.output).not.toMatch(stack);
  });
});

describe("after an edit", () => {
  test("of a post, the page shows it, and the browser reloads", async () => {
    const { reloaded } = await preview.expectReload();
    writeContent(root, { "posts/post-1.md": post("Post 1", "Edited once.") });
    await preview.waitForResponse("blog/post-1/", has("Edited once."));
    await reloaded;
  });

  test("that replaces the file, as editors save, is shown", async () => {
    writeFileSync(file("posts/.post-1.md.swp"), post("Post 1", "Edited twice."));
    renameSync(file("posts/.post-1.md.swp"), file("posts/post-1.md"));
    await preview.waitForResponse("blog/post-1/", has("Edited twice."));
    renameSync(file("posts/post-1.md"), file("posts/post-1.md~"));
    writeContent(root, { "posts/post-1.md": post("Post 1", "Edited three times.") });
    rmSync(file("posts/post-1.md~"));
    await preview.waitForResponse("blog/post-1/", has("Edited three times."));
    rmSync(file("posts/post-1.md"));
    await preview.waitForResponse("blog/post-1/", status(404));
    writeContent(root, { "posts/post-1.md": post("Post 1", "Back again.") });
    await preview.waitForResponse("blog/post-1/", has("Back again."));
  });

  test("a new post and its entry in the list are shown", async () => {
    writeContent(root, { "posts/new.md": post("A new one", "Hello.") });
    await preview.waitForResponse("blog/new/", has("Hello."));
    await preview.waitForResponse("blog/", has("A new one"));
  });

  test("a renamed post has its new address only", async () => {
    renameSync(file("posts/new.md"), file("posts/renamed.md"));
    await preview.waitForResponse("blog/renamed/", has("Hello."));
    await preview.waitForResponse("blog/new/", status(404));
    await preview.waitForResponse("blog/", ({ text }) => !text.includes("/blog/new/"));
  });

  test("a deleted post is gone, though nothing else was edited", async () => {
    rmSync(file("posts/renamed.md"));
    await preview.waitForResponse("blog/renamed/", status(404));
    await preview.waitForResponse("blog/", ({ text }) => !text.includes("A new one"));
  });

  test("a deleted folder is gone with all that was in it, and can come back", async () => {
    await preview.waitForResponse("events/walk/2027-01-06/", status(200));
    rmSync(file("events/walk"), { recursive: true });
    await preview.waitForResponse("events/walk/", status(404));
    await preview.waitForResponse("events/walk/2027-01-06/", status(404));
    writeContent(root, { "events/walk/index.md": walk.replace("Boots", "Warm boots") });
    await preview.waitForResponse("events/walk/", has("Warm boots"));
    rmSync(file("events/walk/index.md"));
    await preview.waitForResponse("events/walk/", status(404));
  });

  test("of a picture, the new one is shown", async () => {
    const before = await picture();
    writeContent(root, {
      "posts/one.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>\n`,
    });
    await preview.waitForResponse("blog/picture/", has(`width="2"`));
    expect((await preview.fetchPage(await picture())).text).toContain(`width="2"`);
    expect((await preview.fetchPage(before)).status).toBe(404);
  });

  test("an old address that becomes a page, and back", async () => {
    writeContent(root, { "posts/post-2.md": post("Post 2", "Words.", "aliases: /place/\n") });
    await preview.waitForResponse("place/", has("/blog/post-2/"));
    writeContent(root, {
      "posts/post-2.md": post("Post 2", "Words."),
      "pages/place.md": "---\ntitle: Place\nsummary: Where\n---\nHere it is.\n",
    });
    await preview.waitForResponse("place/", has("Here it is."));
    rmSync(file("pages/place.md"));
    writeContent(root, { "posts/post-2.md": post("Post 2", "Words.", "aliases: /place/\n") });
    await preview.waitForResponse("place/", has("/blog/post-2/"));
  });

  test("of the site's name, every page shows it", async () => {
    rename(root, "Another name");
    await preview.waitForResponse("", has("Another name"));
    await preview.waitForResponse("blog/post-1/", has("Another name"));
  });
});

describe("while the content has a problem", () => {
  test("every page is as it was with the problems beside it, until they are fixed", async () => {
    const said = preview.output.length;
    const shown = await picture();
    writeContent(root, { "posts/post-1.md": post("Post 1", "As it was.") });
    await preview.waitForResponse("blog/post-1/", has("As it was."));
    writeContent(root, { "posts/post-1.md": post("Post 1", "[gone](gone.md) <b>") });
    await preview.waitForResponse("blog/post-1/", problem("there is no file"));
    for (const path of ["", "blog/post-3/", "nothing/"]) {
      const { status, type, text } = await preview.fetchPage(path);
      expect([status, type]).toEqual([500, "text/html; charset=utf-8"]);
      expect(text).toContain("content/posts/post-1.md");
      expect(text).toContain("eleventy.reload");
    }
    // Of the text that has the problem too, and of one that nobody had opened.
    for (const [path, words] of [
      ["blog/post-1/", "As it was."],
      ["blog/post-1", "As it was."],
      ["blog/post-3/", "Some words. 3."],
    ] as const) {
      const { text } = await preview.fetchPage(path);
      expect(text).toContain(words);
      expect(text).toMatch(/<body>\n<aside id="waymark-problems"[\s\S]*<a class="skip-link"/);
      expect(text.match(/there is no file/g)).toHaveLength(1);
    }
    expect((await preview.fetchPage("nothing/")).text).not.toContain("<aside");
    expect(await preview.fetchPage(shown)).toMatchObject({ status: 200 });
    await preview.waitForOutput(
      /^content\/posts\/post-1\.md:7:\d+: there is no file .*\n\n1 problem\. /m,
      said,
    );
    expect(preview.output).not.toMatch(stack);

    const { reloaded } = await preview.expectReload();
    writeContent(root, { "posts/post-1.md": post("Post 1", "Fixed.") });
    await reloaded;
    await preview.waitForResponse("blog/post-1/", has("Fixed."));
    expect(await preview.fetchPage("blog/post-3/")).toMatchObject({ status: 200 });
  });

  test("a page that was shown before another edit is still there", async () => {
    writeContent(root, { "posts/post-2.md": post("Post 2", "As it was shown.") });
    await preview.waitForResponse("blog/post-2/", has("As it was shown."));
    writeContent(root, { "posts/post-3.md": post("Post 3", "Edited.") });
    await preview.waitForResponse("blog/post-3/", has("Edited."));
    writeContent(root, { "posts/post-2.md": post("Post 2", "[gone](gone.md)") });
    await preview.waitForResponse("blog/post-2/", problem("there is no file"));
    const { text } = await preview.fetchPage("blog/post-2/");
    expect(text).toContain("As it was shown.");
    expect(text).toContain("there is no file");
    writeContent(root, posts(3));
    await preview.waitForResponse("blog/post-2/", status(200));
  });

  test("in site.yaml, too", async () => {
    writeContent(root, {
      "site.yaml": minimalSettings.replace("zone: Europe/London", "zone: London\n  bad"),
    });
    await preview.waitForResponse("", problem("site.yaml"));
    writeContent(root, { "site.yaml": named("Fixed") });
    await preview.waitForResponse("", has("Fixed"));
  });

  test("deleting the post with the problem brings the site back", async () => {
    writeContent(root, { "posts/bad.md": "---\ntitle: [\n---\n" });
    await preview.waitForResponse("", status(500));
    rmSync(file("posts/bad.md"));
    await preview.waitForResponse("", status(200));
  });
});

describe("with repository: in site.yaml", () => {
  test("P12: problems lead to their lines at the git host", async () => {
    const settings = `${minimalSettings}repository: { url: https://github.com/o/n, folder: site }\n`;
    const other = createProject({ ...posts(1), "site.yaml": settings });
    const own = await Preview.start(other);
    expect((await own.fetchPage("blog/post-1/")).text).toContain(
      'href="https://github.com/o/n/edit/main/site/content/posts/post-1.md"',
    );
    writeContent(other, { "posts/post-1.md": post("Post 1", "[gone](gone.md)") });
    await own.waitForResponse("blog/post-1/", ({ text }) =>
      text.includes(
        'href="https://github.com/o/n/blob/main/site/content/posts/post-1.md?plain=1#L7"',
      ),
    );
    // While site.yaml is not read, the last address is still known.
    writeContent(other, { "site.yaml": `${settings}zone: London\n` });
    await own.waitForResponse("nothing/", ({ text }) =>
      text.includes('/blob/main/site/content/site.yaml?plain=1#L9"'),
    );
    await own.stop();
  });
});

describe("a preview", () => {
  test("that starts with a problem serves the path of the fixed settings", async () => {
    const other = createProject({ ...posts(1), "site.yaml": "name: [\n" });
    const own = await Preview.start(other);
    expect((await own.fetchPage("/")).status).toBe(500);
    expect(own.output).toMatch(/^content\/site\.yaml:\d+:\d+/m);
    writeContent(other, {
      "site.yaml": minimalSettings.replace(
        "https://example.org/",
        "https://example.org/programme/",
      ),
    });
    await own.waitForResponse("/programme/blog/post-1/", has("Some words. 1."));
    const home = await own.fetchPage("/programme/");
    const style = /<link rel="stylesheet" href="([^"]+)"/.exec(home.text)?.[1] ?? "";
    expect(style).toMatch(/^\/programme\//);
    expect(await own.fetchPage(style)).toMatchObject({
      status: 200,
      type: expect.stringMatching(/^text\/css/),
    });
    expect(await own.fetchPage("/")).toMatchObject({ status: 302 });
    expect(own.output).not.toMatch(stack);

    writeContent(other, { "posts/post-1.md": post("Post 1", "[gone](gone.md)") });
    await own.waitForResponse("/programme/blog/post-1/", status(500));
    writeContent(other, { "posts/post-1.md": post("Post 1", "Fixed.") });
    await own.waitForResponse("/programme/blog/post-1/", has("Fixed."));
    rmSync(join(other, "content/posts/post-1.md"));
    await own.waitForResponse("/programme/blog/post-1/", status(404));
    expect(await own.stop("SIGTERM")).toBe(0);
  });

  test("that cannot start says why and ends", async () => {
    const other = createProject(posts(2));
    for (const port of ["many", "99999", "0x50"]) {
      const { status, stderr } = await runScript("start", other, {}, ["--port", port]);
      expect([status, stderr]).toEqual([
        1,
        `--port ${port} is not a port. Write a number from 1024 to 65535.\n`,
      ]);
    }
  });

  test("beside another uses the next port and says so; Ctrl-C ends both", async () => {
    const { port } = new URL(preview.url);
    const beside = await Preview.start(root, { port });
    expect(beside.output).toMatch(
      new RegExp(`^port ${port} is in use; this preview uses \\d+$`, "m"),
    );
    expect(new URL(beside.url).port).not.toBe(port);
    for (const one of [preview, beside]) await one.waitForResponse("", has("Fixed"));
    expect(readdirSync(join(root, ".waymark/preview"))).toHaveLength(2);
    expect(await beside.stop()).toBe(0);
    expect(readdirSync(join(root, ".waymark/preview"))).toHaveLength(1);
    await preview.waitForResponse("", has("Fixed"));
    const { output } = preview;
    expect(await preview.stop()).toBe(0);
    expect(preview.output).toBe(output);
    expect(readdirSync(join(root, ".waymark/preview"))).toEqual([]);
    expect(existsSync(join(root, "_site"))).toBe(false);
    await expect(preview.fetchPage("")).rejects.toThrow();
  });
});
