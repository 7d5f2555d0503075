/** Real builds of texts that are too large or too deep, with the memory and the work they take. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countingEnv, readSteps } from "../support/count-steps.ts";
import { createProject, removeProjects, runBuild } from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { goodPost, person } from "./make.ts";

afterAll(removeProjects);

/** A heap of less than this is enough. */
const maxHeap = "--max-old-space-size=512";

/**
 * The most steps of a build without a text, and for each byte of texts that are checked or also
 * published: up to twice what they take. Work that grows with the square of a text is far above.
 */
const maxSteps = { build: 10_000_000, checked: 50, published: 200 };

type Texts = Readonly<Record<string, string>>;

/** Builds a site with these texts as posts, by name. */
async function build(texts: Texts) {
  const posts = Object.entries(texts).map(([name, text]) => [`posts/${name}.md`, text] as const);
  const root = createProject({ "people/ann.md": person(), ...Object.fromEntries(posts) });
  const counts = temporaryFolder();
  const counting = countingEnv(counts);
  const NODE_OPTIONS = `${maxHeap} ${counting.NODE_OPTIONS}`;
  const { status, stderr } = await runBuild(root, { ...counting, NODE_OPTIONS });
  return {
    status,
    problems: stderr.split("\n").filter((line) => line.startsWith("content")),
    steps: readSteps(counts, stderr),
    isPublished: readdirSync(root).includes("_site"),
    page: (name: string) => readFileSync(join(root, "_site/blog", name, "index.html"), "utf8"),
  };
}

type Built = Awaited<ReturnType<typeof build>>;

const bytes = (texts: Texts) => Object.values(texts).join("").length;

const deep = "quotations or lists are nested too deeply here. Use a few levels at most.";

describe("T11: within a heap of 512 MB, and steps in proportion to the text", () => {
  describe("not read further:", () => {
    const huge = { paragraph: goodPost("", "word ".repeat(2_000_000)) };
    const nested = {
      quotes: goodPost("", `${">".repeat(5000)} deep\n\nThe end.\n`),
      lists: goodPost("", `${"- ".repeat(2000)}deep\n\nThe end.\n`),
    };
    let built: Built;

    beforeAll(async () => {
      built = await build({ ...huge, ...nested });
    });

    test.each([
      [
        "a paragraph of 10 MB",
        "paragraph",
        "1:1: it is larger than 1024 KB. Split it into several texts.",
      ],
      ["5,000 nested quotes", "quotes", `7:1: ${deep}`],
      ["2,000 nested lists", "lists", `7:1: ${deep}`],
    ])("%s", (_, name, message) => {
      const file = `content/posts/${name}.md:`;
      const found = built.problems.filter((problem) => problem.startsWith(file));
      expect(found).toEqual([file + message]);
    });

    test("nothing else is reported or published", () => {
      expect(built).toMatchObject({ status: 1, isPublished: false });
      expect(built.problems).toHaveLength(3);
    });

    test("the steps are in proportion", () => {
      const limit = maxSteps.build + maxSteps.checked * bytes(nested);
      expect(built.steps).toBeLessThan(limit);
    });
  });

  describe("read to the end:", () => {
    const lines = Array.from({ length: 900 }, (_, i) => `${"  ".repeat(i)}- x\n`).join("");
    const links = Array.from({ length: 20_000 }, (_, i) => `[a](gone-${i}.md) `).join("");
    const texts = { lists: goodPost("", lines), links: goodPost("", links) };
    let built: Built;

    beforeAll(async () => {
      built = await build(texts);
    });

    test("900 nested lists on lines of their own", () => {
      const found = built.problems.filter((problem) => !problem.includes("there is no file"));
      expect(found).toEqual([`content/posts/lists.md:55:1: ${deep}`]);
    });

    test("20,000 broken links, each at its position", () => {
      const found = built.problems.filter((problem) => problem.includes("there is no file"));
      expect(new Set(found).size).toBe(20_000);
      expect(built.problems).toHaveLength(20_001);
    });

    test("nothing is published", () => {
      expect(built).toMatchObject({ status: 1, isPublished: false });
    });

    test("the steps are in proportion", () => {
      const limit = maxSteps.build + maxSteps.checked * bytes(texts);
      expect(built.steps).toBeLessThan(limit);
    });
  });

  describe("published to the end:", () => {
    const texts = {
      paragraph: goodPost("", `${"word ".repeat(200_000)}end.\n`),
      lines: goodPost("", `${"line\n".repeat(100_000)}end.\n`),
      quotes: goodPost("", `${">".repeat(90)} deep\n\nend.\n`),
      headings: goodPost("", `${"# Same heading\n\n".repeat(20_000)}end.\n`),
    };
    let built: Built;

    beforeAll(async () => {
      built = await build(texts);
    });

    test.each([
      ["a paragraph of 1 MB", "paragraph"],
      ["100,000 lines", "lines"],
      ["90 nested quotes", "quotes"],
      ["20,000 headings", "headings"],
    ])("%s", (_, name) => {
      expect(built).toMatchObject({ status: 0, problems: [] });
      expect(built.page(name)).toMatch(/end\.<\/p>/);
    });

    test("20,000 equal headings have 20,000 anchors", () => {
      const page = built.page("headings");
      const ids = [...page.matchAll(/<h2 id="(same-[^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(20_000);
    });

    test("the steps are in proportion", () => {
      const limit = maxSteps.build + maxSteps.published * bytes(texts);
      expect(built.steps).toBeLessThan(limit);
    });
  });
});
