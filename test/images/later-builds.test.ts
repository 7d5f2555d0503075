/** How often builds read, decode and encode pictures: once for the bytes of each. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ann, fault } from "../build/make.ts";
import { createPhoto } from "../support/pictures.ts";
import {
  createProject,
  type Files,
  removeProjects,
  runBuildInOwnProcess,
  writeContent,
} from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";

afterAll(removeProjects);

let photos: Files;
beforeAll(async () => {
  const make = (width: number) => createPhoto(width, 300).jpeg({ quality: 90 }).toBuffer();
  photos = {
    "media/one.jpg": await make(480),
    "media/two.jpg": await make(460),
    "media/three.jpg": await make(440),
  };
});

/** A post with a picture in its text. */
const post = (name: string, picture = name, alt = "A photo"): Files => ({
  [`posts/2026-03-01-${name}.md`]: `---\ntitle: ${name}\ndate: 2026-03-01\nauthors: ann\nsummary: S\n---\n![${alt}](../media/${picture}.jpg)\n`,
});

const site = (): Files => ({ ...photos, ...ann, ...post("one"), ...post("two"), ...post("three") });

interface Work {
  /** Names of the pictures that were read, one for each time. */
  readonly reads: readonly string[];
  /** How often sharp decoded or encoded pixels. */
  readonly pixels: number;
}

/** Builds a project; returns the work on pictures. */
async function build(root: string, faults = "", env = {}): Promise<Work & { status: unknown }> {
  const log = join(temporaryFolder(), "log");
  const { status } = await runBuildInOwnProcess(
    root,
    fault(`log-pictures ${faults}`.trim(), { LOG_PICTURES: log, ...env }),
  );
  const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  const reads = lines.filter((line) => line.startsWith("read ")).map((line) => line.slice(5));
  return { status, reads: reads.sort(), pixels: lines.length - reads.length };
}

/** What has just been saved is read once more by a build in the same second. */
async function buildUntilSettled(root: string): Promise<void> {
  while ((await build(root)).reads.length > 0);
}

const nothing = { status: 0, reads: [], pixels: 0 };
const made = (root: string) => join(root, ".waymark/made");
const finished = (root: string) =>
  readdirSync(made(root)).filter((name) => name.startsWith("picture-"));

describe("after a first build", () => {
  let root: string;
  beforeAll(async () => {
    root = createProject(site());
    const { reads, pixels } = await build(root);
    // To look at it, and to encode it.
    expect(reads).toEqual(["one.jpg", "one.jpg", "three.jpg", "three.jpg", "two.jpg", "two.jpg"]);
    // Each is looked at, scaled to its size, and encoded in two formats.
    expect(pixels).toBeGreaterThanOrEqual(3 * 4);
    await buildUntilSettled(root);
  });

  test("a build with nothing changed reads no picture", async () => {
    expect(await build(root)).toEqual(nothing);
  });

  test("nor does one after an edit of its alternative text", async () => {
    writeContent(root, post("one", "one", "Another text"));
    expect(await build(root)).toEqual(nothing);
    const page = readFileSync(join(root, "_site/blog/one/index.html"), "utf8");
    expect(page).toContain('alt="Another text"');
  });

  test("a picture that was renamed is read, and neither decoded nor encoded", async () => {
    renameSync(join(root, "content/media/one.jpg"), join(root, "content/media/first.jpg"));
    writeContent(root, post("one", "first"));
    expect(await build(root)).toEqual({ ...nothing, reads: ["first.jpg"] });
    const media = readdirSync(join(root, "_site/media"));
    expect(media.filter((name) => name.startsWith("first-")).length).toBeGreaterThan(1);
    expect(media.filter((name) => name.startsWith("one-"))).toEqual([]);
  });

  test("so is one that was touched, and a copy of one", async () => {
    await buildUntilSettled(root);
    const now = new Date();
    utimesSync(join(root, "content/media/two.jpg"), now, now);
    writeContent(root, {
      "media/copy.jpg": photos["media/three.jpg"] ?? "",
      ...post("copy"),
    });
    expect(await build(root)).toEqual({ ...nothing, reads: ["copy.jpg", "two.jpg"] });
  });

  test("without the site and the records, all are read and none is decoded", async () => {
    for (const gone of ["_site", ".waymark/releases", ".waymark/records"])
      rmSync(join(root, gone), { recursive: true });
    const { pixels, reads } = await build(root);
    expect([pixels, reads]).toEqual([0, ["copy.jpg", "first.jpg", "three.jpg", "two.jpg"]]);
  });
});

test("a build that is killed keeps the pictures that it has finished", async () => {
  const whole = createProject(site());
  const { pixels: all } = await build(whole);
  const root = createProject(site());
  const killed = await build(root, "kill", { KILL_AT: "after renameSync /made/picture-[^/]*$ 2" });
  expect(killed.status).toBe(null);
  const kept = finished(root);
  expect(kept).toHaveLength(2);
  const times = kept.map((name) => statSync(join(made(root), name, "made.json")).mtimeMs);
  const { status, pixels } = await build(root);
  expect(status).toBe(0);
  expect(finished(root)).toHaveLength(3);
  expect(kept.map((name) => statSync(join(made(root), name, "made.json")).mtimeMs)).toEqual(times);
  // Of one picture; the icons too, if they were not finished.
  expect(pixels).toBeLessThan(all / 2);
});
