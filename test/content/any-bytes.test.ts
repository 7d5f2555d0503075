/** Whatever bytes a post has, there is a page or a problem, and nothing falls over. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { formatProblem } from "../../src/content/problem.ts";
import { clear, prepared, project, write } from "../support/project.ts";

afterAll(clear);

const root = project({});

/** Either the post's page (or that it is held back), or a problem of its file, in the form that is promised. */
async function pageOrProblem(path: string, source: string | Uint8Array): Promise<void> {
  write(root, { [path]: source });
  try {
    const { pages, held, problems } = await prepared(root);
    const found = problems.list("problem").map(formatProblem);
    for (const problem of found) {
      expect(problem).toMatch(/^content\/[^\n]*?:\d+:\d+[^\n]*: [^\n]+\. [^\n]+[.?:]$/u);
    }
    for (const page of pages) page.render();
    const urls = [...pages, ...held].map(({ url }) => url);
    if (found.length === 0) expect(urls).toContain("/blog/any/");
  } finally {
    rmSync(join(root, "content", path), { force: true });
  }
}

const fence = "---\n";
const field = fc.oneof(
  fc.constantFrom("title: A", "date: 2017-06-21", "tags: [a, b]", "draft: true", "authors: ann"),
  fc.constantFrom("image: {src: a.png}", "aliases: /x/", "hashtag: x", "updated: 2018-01-01"),
  fc
    .tuple(
      fc.constantFrom("title", "date", "tags", "image", "aliases", "summary", "authors", "cohort"),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    )
    .map(([name, value]) => `${name}: ${value}`),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(..."[]{}:,-#&*!|>'\"%@` \n\tab1"), maxLength: 30 }),
);
const markdown = fc.string({
  unit: fc.constantFrom(..."[](){}<>!#*_`~^|\\&;:/-.\n \tab1é😀".split(/(?:)/u)),
  maxLength: 200,
});

describe("arbitrary bytes as a post", () => {
  test("of any kind", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        pageOrProblem("posts/any.md", bytes),
      ),
      { numRuns: 150 },
    );
  });

  test("with some of them where fields and words would be", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(field, { maxLength: 6 }),
        fc.oneof(markdown, fc.string({ unit: "binary" })),
        (fields, words) =>
          pageOrProblem("posts/any.md", `${fence}${fields.join("\n")}\n${fence}${words}`),
      ),
      { numRuns: 400 },
    );
  });

  test("with good fields and any markdown", async () => {
    await fc.assert(
      fc.asyncProperty(markdown, (words) =>
        pageOrProblem("posts/any.md", `${fence}title: A\ndate: 2017-06-21\n${fence}${words}`),
      ),
      { numRuns: 400 },
    );
  });
});
