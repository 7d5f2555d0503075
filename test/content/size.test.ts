/** Real builds of texts that are too large or too deep, with the memory and the work they take. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { countingEnv, readSteps } from "../support/count-steps.ts";
import { createProject, removeProjects, runBuild } from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { goodPost, person, post } from "./make.ts";

afterAll(removeProjects);

/** A heap of less than this is enough. */
const maxHeap = "--max-old-space-size=512";

/** The most steps of a build without a text, and for each byte of it: about twice what it takes. */
const maxSteps = { build: 10_000_000, byte: 400 };

/** Builds a site with this text, and gives its page and what the build printed. */
async function built(
  words: string,
  source: (words: string) => string = (all) => goodPost("", all),
) {
  const root = createProject({ "people/ann.md": person(), "posts/a.md": source(words) });
  const counts = temporaryFolder();
  const counting = countingEnv(counts);
  const NODE_OPTIONS = `${maxHeap} ${counting.NODE_OPTIONS}`;
  const { status, stderr } = await runBuild(root, { ...counting, NODE_OPTIONS });
  // Work that grows with the square of the text would be far above.
  const limit = maxSteps.build + maxSteps.byte * words.length;
  expect(readSteps(counts, stderr)).toBeLessThan(limit);
  const page = join(root, "_site/blog/a/index.html");
  return {
    status,
    problems: stderr.split("\n").filter((line) => line.startsWith("content")),
    page: status === 0 ? readFileSync(page, "utf8") : undefined,
    published: readdirSync(root).includes("_site"),
  };
}

const million = 1_000_000;
const deep = "quotations or lists are nested too deeply here. Use a few levels at most.";

describe("T11: within a heap of 512 MB, and steps in proportion to the text", () => {
  test.each([
    [
      "10 MB paragraph",
      "word ".repeat(2 * million),
      "1:1: it is larger than 1024 KB. Split it into several texts.",
    ],
    ["5,000 nested quotes", `${">".repeat(5000)} deep\n\nThe end.\n`, `7:1: ${deep}`],
    ["2,000 nested lists", `${"- ".repeat(2000)}deep\n\nThe end.\n`, `7:1: ${deep}`],
    [
      "2,000 nested lists on lines of their own",
      Array.from({ length: 900 }, (_, i) => `${"  ".repeat(i)}- x\n`).join(""),
      `55:1: ${deep}`,
    ],
  ])("%s: a problem", async (_, words, message) => {
    const result = await built(words);
    expect(result).toMatchObject({ status: 1, problems: [`content/posts/a.md:${message}`] });
    expect(result.published).toBe(false);
  });

  test.each([
    ["a paragraph of 1 MB", `${"word ".repeat(200_000)}end.\n`],
    ["100,000 lines", `${"line\n".repeat(100_000)}end.\n`],
    ["90 nested quotes", `${">".repeat(90)} deep\n\nend.\n`],
  ])("%s: published, to the end", async (_, words) => {
    const result = await built(words);
    expect(result).toMatchObject({ status: 0, problems: [] });
    expect(result.page).toMatch(/end\.<\/p>/);
  });

  test("20,000 equal headings have 20,000 anchors", async () => {
    const words = `${"# Same heading\n\n".repeat(20_000)}end.\n`;
    const { page } = await built(words);
    const ids = [...(page ?? "").matchAll(/<h2 id="(same-[^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(20_000);
    expect(page).toMatch(/end\.<\/p>/);
  });

  test("20,000 broken links are reported, each at its position", async () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `[a](gone-${i}.md) `).join("");
    const { status, problems } = await built(words, (all) => post("", all));
    expect(status).toBe(1);
    expect(problems.filter((problem) => problem.includes("there is no file"))).toHaveLength(20_000);
  });
});
