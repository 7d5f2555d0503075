import { afterAll, describe, expect, test } from "vitest";
import { lintContent } from "../../src/content/checks/lint.ts";
import { formatProblem, Problems } from "../../src/content/files/problem.ts";
import { removeProjects } from "../support/project.ts";
import { goodPost, listWarnings, person } from "./make.ts";

afterAll(removeProjects);

/** A project with this many documents that no text links to, and one that a post links to. */
const listUnusedWarnings = (count: number) =>
  listWarnings({
    "people/ann.md": person(),
    "posts/a.md": goodPost("", "[Used](../media/used.pdf)\n"),
    "media/used.pdf": "x",
    ...Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`media/${i + 1}.pdf`, "x"] as const),
    ),
  });

const fix = "Link to them, or delete them.";

describe("files that nothing links to", () => {
  test("up to five have a warning each", async () => {
    const warnings = await listUnusedWarnings(5);
    expect(warnings).toEqual(
      [1, 2, 3, 4, 5].map(
        (i) =>
          `content/media/${i}.pdf:1:1: no text links to this file, so it is not published. Link to it, or delete it.`,
      ),
    );
  });

  test("six have one warning, with the first three names", async () => {
    expect(await listUnusedWarnings(6)).toEqual([
      `content/media/1.pdf:1:1: no text links to 6 files, so they are not published: content/media/1.pdf, content/media/2.pdf, content/media/3.pdf and 3 more. ${fix}`,
    ]);
  });

  test("have no warning while a text cannot be read, since it may link to them", async () => {
    const files = { "posts/a.md": "---\ntitle: [\n---\n", "media/a.pdf": "x" };
    expect(await listWarnings(files)).toEqual([]);
  });

  test("B10: 100,000 of them are one line with the count", () => {
    const problems = new Problems();
    const empty = { posts: [], series: [], events: [], entries: [] };
    const unused = Array.from({ length: 100_000 }, (_, i) => ({
      source: { file: `content/media/${i}.png`, bytes: 1, stamp: "" },
    }));
    lintContent(empty, unused, () => undefined, problems);
    expect(problems.list("warning").map(formatProblem)).toEqual([
      `content/media/0.png:1:1: no text links to 100,000 files, so they are not published: content/media/0.png, content/media/1.png, content/media/2.png and 99,997 more. ${fix}`,
    ]);
  });
});
