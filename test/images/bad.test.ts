/** Problems of pictures: all are reported in one run, and the published site stays. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fault } from "../build/make.ts";
import { createChart, createPhoto } from "../support/pictures.ts";
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
import { hashFolder } from "../support/tree.ts";

afterAll(removeProjects);

const post = (fields: string, words = "Words.\n") =>
  `---\ntitle: A\ndate: 2026-03-04\nsummary: S\nauthors: ann\n${fields}---\n${words}`;
const ann = "---\nname: Ann\n---\nWords.\n";
const again = "Copy it here again, or save it again as JPEG or PNG.";

let bad: Files;

beforeAll(async () => {
  const jpeg = await createPhoto(400, 300).jpeg().toBuffer();
  const boasting = Buffer.from(await createChart(8, 8).toBuffer());
  boasting.writeUInt32BE(20_000, 16);
  boasting.writeUInt32BE(10_000, 20);
  bad = {
    "site.yaml": `${minimalSettings}logo: { src: media/logo.gif, alt: L }\n`,
    "people/ann.md": "---\nname: Ann\nphoto: { src: ann.jpg, alt: Ann }\n---\nWords.\n",
    "people/ann.jpg": jpeg.subarray(0, jpeg.length / 2),
    "media/logo.gif": "<!doctype html><title>Not found</title>",
    "media/empty.png": "",
    "media/really.jpg": await createChart(20, 10).toBuffer(),
    "media/huge.png": boasting,
    "media/phone.jpeg": Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    "media/open.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n  <g>\n</svg>\n`,
    "posts/a.md": post(
      "image:\n  src: ../media/empty.png\n  alt: E\n",
      "Here ![R](../media/really.jpg)\nand ![H](/media/huge.png).\n\n[The photo](../media/phone.jpeg)\n\n![O](../media/open.svg)\n",
    ),
    "posts/b.md": post("draft: true\nimage: { src: ../media/empty.png, alt: E }\n"),
  };
});

const expected = [
  `content/media/open.svg:3:6: the drawing is not well-formed: unexpected close tag (used at content/posts/a.md:15:6). Fix it there, or save it again as plain SVG.`,
  `content/people/ann.md:3:15 photo.src: the picture content/people/ann.jpg cannot be read to its end: it is truncated or damaged. ${again}`,
  `content/posts/a.md:7:8 image.src: the picture content/media/empty.png is empty. Save it again, or remove it here.`,
  `content/posts/a.md:10:11: the picture content/media/really.jpg is a PNG, and its name is that of a JPEG. Rename it to really.png, and write that here.`,
  `content/posts/a.md:11:10: the picture content/media/huge.png has 20000 × 10000 pixels, more than the 100 million allowed for PNG. Make it smaller; 2400 pixels wide are enough.`,
  `content/posts/a.md:13:13: the picture content/media/phone.jpeg is a HEIC photo from a phone, which browsers do not show as a picture. Save it again as JPEG or PNG.`,
  `content/site.yaml:8:14 logo.src: the picture content/media/logo.gif is a web page, which browsers do not show as a picture. Replace it with a picture saved as JPEG or PNG.`,
];

test("all problems are reported in one run, with their positions", async () => {
  expect(await listProblems(bad)).toEqual(expected);
});

test("a build and a check report them and change nothing; once they are fixed, the site is published", async () => {
  const root = createProject({ "people/ann.md": ann, "posts/a.md": post("") });
  expect(await runBuild(root)).toMatchObject({ status: 0 });
  const before = hashFolder(join(root, "_site"));
  writeContent(root, bad);
  const built = await runBuild(root);
  expect([built.status, built.stdout]).toEqual([1, ""]);
  expect(built.stderr).toContain(`${expected.join("\n")}\n\n7 problems. Nothing was published;`);
  expect(hashFolder(join(root, "_site"))).toBe(before);
  const checked = await runScript("check", root);
  expect(checked.status).toBe(1);
  expect(checked.stderr).toContain(`${expected.join("\n")}\n\n7 problems.`);
  writeContent(root, {
    "site.yaml": minimalSettings,
    "people/ann.md": ann,
    "posts/a.md": post(""),
    "posts/b.md": post(""),
  });
  expect(await runBuild(root)).toMatchObject({ status: 0 });
});

describe("a picture is not inspected", () => {
  test.each<[string, Files]>([
    ["that nothing uses", { "media/a.png": "x" }],
    [
      "of a former member",
      { "people/bob.md": "---\nname: Bob\nstatus: left\nphoto: b.png\n---\n", "people/b.png": "x" },
    ],
  ])("%s", async (_, files) => {
    expect(await listProblems({ "people/ann.md": ann, ...files })).toEqual([]);
  });
});

test("a bad picture that several texts use is reported once, at its first use", async () => {
  const image = "image: { src: ../media/a.png, alt: A }\n";
  const files = {
    "people/ann.md": ann,
    "media/a.png": "x",
    "posts/b.md": post(image),
    "posts/a.md": post(image),
  };
  expect(await listProblems(files)).toEqual([
    "content/posts/a.md:6:15 image.src: the picture content/media/a.png is a text file, which browsers do not show as a picture. Replace it with a picture saved as JPEG or PNG.",
  ]);
});

test("a part removed from an SVG is a warning with its position", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<script>draw()</script>\n</svg>`;
  const root = createProject({
    "people/ann.md": ann,
    "media/a.svg": svg,
    "posts/a.md": post("", "![A](../media/a.svg)\n"),
  });
  for (let i = 0; i < 2; i++) {
    expect((await runBuild(root)).stderr).toBe(
      "content/media/a.svg:2:1: it contains a script, which was removed, because pictures run none. Check how it looks; draw what the script would draw.\n\n1 warning. It does not stop a build.\n",
    );
  }
});

test("a picture that changes during a build is a problem", async () => {
  const root = createProject({
    "people/ann.md": ann,
    "media/a.png": await createChart(20, 10).toBuffer(),
    "posts/a.md": post("", "![A](../media/a.png)\n"),
  });
  const picture = (await prepareProject(root)).site.pictures.get("/media/a.png");
  expect(await picture?.read()).toHaveLength((await createChart(20, 10).toBuffer()).length);
  for (const change of [
    () => writeContent(root, { "media/a.png": "x" }),
    () => rmSync(join(root, "content/media/a.png")),
  ]) {
    change();
    await expect(picture?.read()).rejects.toMatchObject({
      message: "it changed during the build",
      fix: "Build again",
    });
  }
});

describe("without sharp", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>`;
  const site = {
    "people/ann.md": ann,
    "media/a.svg": svg,
    "posts/a.md": post("", "![A](../media/a.svg)\n"),
  };

  test("a site without photos is built, if its icons are cached", async () => {
    const root = createProject(site);
    await runBuild(root);
    writeContent(root, { "posts/a.md": post("", "Other words. ![A](../media/a.svg)\n") });
    const next = await runBuild(root, fault("no-sharp"));
    expect(next).toMatchObject({ status: 0, stderr: "" });
    expect(next.stdout).toContain("published _site/");
  });

  test("a build says what to do, in one line, and publishes nothing", async () => {
    const root = createProject({ ...site, "media/b.png": await createChart(20, 10).toBuffer() });
    await runBuild(root);
    const before = hashFolder(join(root, "_site"));
    writeContent(root, { "posts/b.md": post("", "![B](../media/b.png)\n") });
    const { status, stderr } = await runBuild(root, fault("no-sharp"));
    expect([status, stderr]).toEqual([
      1,
      "pictures cannot be read, because the package sharp does not work on this machine (Could not load it). Run npm ci without --omit=optional.\nNothing was published; the site that was there is as it was.\n",
    ]);
    expect(hashFolder(join(root, "_site"))).toBe(before);
  });
});
