import { afterAll, describe, expect, test } from "vitest";
import { formatWarnings } from "../../src/build/problem-formats/list.ts";
import { lintContent } from "../../src/content/checks/lint.ts";
import { Problems } from "../../src/content/files/problem.ts";
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

describe("files that nothing links to", () => {
  test("have a warning each", async () => {
    const warnings = await listUnusedWarnings(6);
    expect(warnings).toEqual(
      [1, 2, 3, 4, 5, 6].map(
        (i) =>
          `content/media/${i}.pdf:1:1: no text links to this file, so it is not published. Link to it, or delete it.`,
      ),
    );
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
    expect(formatWarnings(problems)).toBe(
      `content/media/0.png:1:1: no text links to this file, so it is not published; likewise in 99,999 more places, such as content/media/1.png:1 and content/media/10.png:1. Link to it, or delete it.

100,000 warnings. They do not stop a build. npm run check -- --all lists each.
`,
    );
  });
});
