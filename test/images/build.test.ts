/** Builds with pictures: as much work as there is change, and nothing that a camera noted. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoLeftovers, fault } from "../build/make.ts";
import {
  addMetadata,
  createAnimation,
  createChart,
  createPhoto,
  listFileParts,
} from "../support/pictures.ts";
import { Preview } from "../support/preview.ts";
import {
  createProject,
  type Files,
  removeProjects,
  runBuild,
  runScript,
  writeContent,
} from "../support/project.ts";
import { hashFiles, hashFolder } from "../support/tree.ts";

afterAll(async () => {
  await Preview.stopAll();
  removeProjects();
});

const page = (name: string, words: string): Files => ({
  [`pages/${name}.md`]: `---\ntitle: ${name}\nsummary: S\nnavigation: 1\n---\n${words}\n`,
});

let files: Files;
let other: Buffer;

beforeAll(async () => {
  other = await createPhoto(240, 150).jpeg().toBuffer();
  files = {
    "media/one.jpg": await addMetadata(createPhoto(240, 120))
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer(),
    "media/two.png": await addMetadata(createPhoto(60, 40)).png().toBuffer(),
    "media/three.webp": await addMetadata(createPhoto(60, 40)).webp().toBuffer(),
    "media/four.avif": await addMetadata(createPhoto(60, 40)).avif({ effort: 0 }).toBuffer(),
    "media/five.gif": await createAnimation(60, 40, 3)
      .gif({ delay: [90, 90, 90] })
      .toBuffer(),
    "media/six.png": await createChart(60, 40).toBuffer(),
    ...page("one", "![1](../media/one.jpg) [The photo](../media/one.jpg)"),
    ...page(
      "all",
      "![2](../media/two.png) ![3](../media/three.webp) ![4](../media/four.avif) ![5](../media/five.gif) ![6](../media/six.png) [5](../media/five.gif)",
    ),
  };
});

const site = (root: string) => join(root, "_site");
const pictures = (root: string) =>
  Object.keys(hashFiles(site(root))).filter((file) =>
    /^media\/.*\.(?:jpg|png|webp|avif|gif|svg)$/.test(file),
  );

/** What is kept of pictures, with the moment at which it was made. */
const kept = (root: string) =>
  Object.fromEntries(
    readdirSync(join(root, ".waymark/made"))
      .filter((name) => !name.startsWith("icons-"))
      .sort()
      .map((name) => [name, statSync(join(root, ".waymark/made", name, "made.json")).mtimeMs]),
  );

async function published(root: string, env = {}): Promise<void> {
  expect(await runBuild(root, env)).toMatchObject({ status: 0, stderr: "" });
}

describe("a site with pictures", () => {
  let root: string;
  beforeAll(async () => {
    root = createProject(files);
    await published(root);
  });

  test("publishes none with place, date or author in its metadata", async () => {
    const found = pictures(root);
    expect(found.length).toBeGreaterThan(10);
    for (const file of found) {
      const bytes = readFileSync(join(site(root), file));
      expect([file, bytes.includes("Secret"), bytes.includes("GPS")]).toEqual([file, false, false]);
      const notes = listFileParts(bytes).filter((part) =>
        /exif|xmp|icc|mime|prof|text|e[1-9a-f] |fe /i.test(part),
      );
      expect([file, notes]).toEqual([file, []]);
      const { exif, xmp, icc, orientation } = await sharp(bytes).metadata();
      expect([file, exif, xmp, icc, orientation]).toEqual([
        file,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  test("publishes only linked pictures at their own URL, upright and with all frames", async () => {
    const own = pictures(root).filter((file) => !/-[0-9a-f]{8}/.test(file));
    expect(own).toEqual(["media/five.gif", "media/one.jpg"]);
    expect(await sharp(join(site(root), "media/one.jpg")).metadata()).toMatchObject({
      width: 120,
      height: 240,
    });
    expect((await sharp(join(site(root), "media/five.gif")).metadata()).pages).toBe(3);
  });

  test("encodes nothing again if other content changes, or if the site is built from nothing", async () => {
    const [before, hash] = [kept(root), hashFolder(site(root))];
    writeContent(root, page("more", "Words."));
    await published(root);
    expect(kept(root)).toEqual(before);
    // What has just been saved is read once more by a build in the same moment.
    const records = join(root, ".waymark/records");
    const savedAt = () =>
      Math.max(...readdirSync(records).map((name) => statSync(join(records, name)).mtimeMs));
    let saved: number;
    let builds = 0;
    do {
      saved = savedAt();
      await published(root);
    } while (savedAt() !== saved && ++builds < 50);
    expect(savedAt()).toBe(saved);
    rmSync(join(root, "content/pages/more.md"));
    const now = new Date();
    for (const file of Object.keys(files)) utimesSync(join(root, "content", file), now, now);
    for (const gone of ["_site", ".waymark/releases", ".waymark/records"])
      rmSync(join(root, gone), { recursive: true });
    await published(root);
    expect(kept(root)).toEqual(before);
    expect(hashFolder(site(root))).toBe(hash);
  });

  test("encodes only a changed picture, and deletes the files of the old one", async () => {
    const before = kept(root);
    writeContent(root, { "media/one.jpg": other });
    await published(root);
    const after = kept(root);
    const fresh = Object.keys(after).filter((name) => !(name in before));
    // What it looks like; in text; and as it is linked to.
    expect(fresh.map((name) => name.replace(/-.*/, "")).sort()).toEqual([
      "image",
      "picture",
      "picture",
    ]);
    expect(Object.keys(before).filter((name) => !(name in after))).toHaveLength(3);
    for (const [name, at] of Object.entries(after))
      if (name in before) expect(before[name]).toBe(at);
    writeContent(root, { "media/one.jpg": files["media/one.jpg"] ?? "" });
    await published(root);
  });

  test("has the same bytes in another folder, language and time zone", async () => {
    const elsewhere = join(createProject({}), "a b & ü");
    mkdirSync(elsewhere);
    const copy = (from: string, to: string) => {
      for (const name of readdirSync(from, { recursive: true, withFileTypes: true })) {
        if (!name.isFile()) continue;
        const folder = join(to, name.parentPath.slice(from.length));
        mkdirSync(folder, { recursive: true });
        copyFileSync(join(name.parentPath, name.name), join(folder, name.name));
      }
    };
    copy(join(root, "content"), join(elsewhere, "content"));
    await published(elsewhere, {
      TZ: "Asia/Kolkata",
      LC_ALL: "tr_TR.UTF-8",
      UV_THREADPOOL_SIZE: "1",
    });
    expect(hashFiles(site(elsewhere))).toEqual(hashFiles(site(root)));
  });

  test("a check encodes no pictures and deletes none", async () => {
    const before = kept(root);
    writeContent(root, { "media/one.jpg": other });
    expect(await runScript("check", root)).toMatchObject({ status: 0, stderr: "" });
    const after = kept(root);
    expect(after).toMatchObject(before);
    const fresh = Object.keys(after).filter((name) => !(name in before));
    expect(fresh.map((name) => name.replace(/-.*/, ""))).toEqual(["image"]);
  });
});

test("a build that is killed while it encodes leaves no incomplete picture", async () => {
  const root = createProject({ "media/one.jpg": other, ...page("one", "![1](../media/one.jpg)") });
  const steps = [
    "before writeFileSync /files/240.jpg$",
    "after writeFileSync /files/240.jpg$",
    "before renameSync /made/picture-[^/]*$",
    "after renameSync /made/picture-[^/]*$",
    "before writeFileSync /site/media/.*\\.jpg$",
  ];
  for (const step of steps) {
    const { stderr } = await runBuild(root, fault("cut", { CUT_AT: step }));
    expect([step, stderr]).toEqual([step, expect.stringMatching(/^cut\n/)]);
    const whole = readdirSync(join(root, ".waymark/made")).filter((name) => /^[a-z]/.test(name));
    for (const name of whole)
      expect(readdirSync(join(root, ".waymark/made", name)).sort()).toEqual(["files", "made.json"]);
    expect(existsSync(site(root))).toBe(false);
  }
  await published(root);
  expectNoLeftovers(root);
  expect(Object.keys(kept(root)).map((name) => name.replace(/-.*/, ""))).toEqual([
    "image",
    "picture",
  ]);
});

test("a preview shows a new picture at once, and reports a bad one", async () => {
  const root = createProject({ "media/one.jpg": other, ...page("one", "![1](../media/one.jpg)") });
  const preview = await Preview.start(root);
  const src = async () =>
    /<img src="([^"]*)"/.exec((await preview.fetchPage("one/")).text)?.[1] ?? "";
  const first = await src();
  expect(first).toMatch(/^\/media\/one-[0-9a-f]{8}-240\.jpg$/);
  expect(await preview.fetchPage(first)).toMatchObject({ status: 200, type: "image/jpeg" });
  const before = kept(root);
  writeContent(root, page("one", "Words. ![1](../media/one.jpg)"));
  await preview.waitForResponse("one/", ({ text }) => text.includes("Words."));
  expect(kept(root)).toEqual(before);
  writeContent(root, { "media/one.jpg": await createPhoto(100, 60).jpeg().toBuffer() });
  await preview.waitForResponse("one/", ({ text }) => text.includes(`width="100"`));
  expect(await src()).not.toBe(first);
  expect((await preview.fetchPage(await src())).status).toBe(200);
  writeContent(root, { "media/one.jpg": other.subarray(0, 900) });
  await preview.waitForResponse(
    "one/",
    ({ status, text }) => status === 500 && text.includes("truncated"),
  );
  writeContent(root, { "media/one.jpg": other });
  await preview.waitForResponse("one/", ({ text }) => text.includes(first));
  await preview.stop();
});

test("a build deletes no picture that a running preview shows", async () => {
  const draft = { "pages/draft.md": "---\ntitle: D\ndraft: true\n---\n![1](../media/one.jpg)\n" };
  const root = createProject({ "media/one.jpg": other, ...draft });
  const preview = await Preview.start(root);
  const shown = kept(root);
  expect(Object.keys(shown)).toHaveLength(2);
  expect(await runBuild(root)).toMatchObject({ status: 0 });
  expect(kept(root)).toEqual(shown);
  await preview.stop();
  expect(await runBuild(root)).toMatchObject({ status: 0 });
  // Of a draft a build looks at the picture, as it checks all that there is, and makes none.
  expect(Object.keys(kept(root)).map((name) => name.replace(/-.*/, ""))).toEqual(["image"]);
});
