/** Whatever bytes a post has, there is a page or a problem, and nothing falls over. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { formatProblem } from "../../src/content/files/problem.ts";
import { fieldLists } from "../../src/content/schema/field-list.ts";
import { createProject, prepareProject, removeProjects, writeContent } from "../support/project.ts";

afterAll(removeProjects);

const root = createProject({});

/** Returns the post's page (or that it is unpublished), or the problem of its file in the promised form. */
async function pageOrProblem(
  path: string,
  source: string | Uint8Array,
  address: string,
): Promise<void> {
  writeContent(root, { [path]: source });
  try {
    const { pages, unpublished, problems } = await prepareProject(root);
    const found = problems.list("problem").map(formatProblem);
    for (const problem of found) {
      expect(problem.length).toBeLessThan(2000);
      expect(problem).toMatch(/^content\/[^\n]*?:\d+:\d+[^\n]*: [^\n]+\. [^\n]+[.?!:]$/u);
    }
    for (const page of pages) page.render();
    const urls = [...pages, ...unpublished].map(({ url }) => url);
    // What is wrong in a draft is a warning, and it may be too little to show.
    const isDraft = typeof source === "string" && /^draft: true$/m.test(source);
    if (found.length === 0 && !isDraft) expect(urls).toContain(address);
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

const pageOfPost = (source: string | Uint8Array) =>
  pageOrProblem("posts/any.md", source, "/blog/any/");

describe("arbitrary bytes as a post", () => {
  test("of any kind", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => pageOfPost(bytes)),
      { numRuns: 80 },
    );
  });

  test("with random bytes in the front matter and the text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(field, { maxLength: 6 }),
        fc.oneof(markdown, fc.string({ unit: "binary" })),
        (fields, words) => pageOfPost(`${fence}${fields.join("\n")}\n${fence}${words}`),
      ),
      { numRuns: 200 },
    );
  });

  test("with valid fields and any markdown", async () => {
    await fc.assert(
      fc.asyncProperty(markdown, (words) =>
        pageOfPost(`${fence}title: A\ndate: 2017-06-21\n${fence}${words}`),
      ),
      { numRuns: 200 },
    );
  });
});

/** What people write for something, or nearly so. */
const value = fc.oneof(
  fc.constantFrom("2026-12-01", "2026-12-01 17:30", "2026-03-29 01:30", "12:30 to 13:30", "false"),
  fc.constantFrom("weekly on Tuesday", "monthly on the last Wensday", "Europe/Paris", "90 minutes"),
  fc.constantFrom(
    "[ann, bob]",
    "{ person: ann }",
    "{ src: a.png }",
    "[{ title: A, url: /x/ }]",
    "",
  ),
  fc.constantFrom("cancelled", "10", "https://example.org/", "/old/", "ann", "[2026-12-08, x]"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

const places = [
  ["post", "posts/any.md", "/blog/any/", "title: A\ndate: 2017-06-21\n"],
  ["person", "people/any.md", "/people/any/", "name: A\n"],
  ["event", "events/any.md", "/events/any/", "title: A\nstart: 2026-12-01\n"],
  ["series", "events/any/index.md", "/events/any/", "title: A\n"],
  ["session", "events/any/2026-12-01.md", "/events/any/2026-12-01/", ""],
  ["cohort", "cohorts/any.md", "/cohorts/any/", "title: A\n"],
  ["page", "pages/any.md", "/any/", "title: A\n"],
] as const;

describe("arbitrary values of the fields of", () => {
  test.each(places)("a %s", async (kind, path, address, required) => {
    const names = fieldLists()
      .find((list) => list.kind === kind)
      ?.fields.map(({ name }) => name);
    const some = fc.uniqueArray(fc.tuple(fc.constantFrom(...(names ?? [])), value), {
      maxLength: 6,
      selector: ([name]) => name,
    });
    writeContent(root, { "people/ann.md": `${fence}name: Ann\n${fence}` });
    if (kind === "session") {
      const series = "title: A\nrepeats: weekly on Tuesday\nfrom: 2026-12-01\ntimes: 2\n";
      writeContent(root, { "events/any/index.md": `${fence}${series}${fence}` });
    }
    await fc.assert(
      fc.asyncProperty(some, (fields) => {
        const given = fields.filter(([name]) => !required.includes(`${name}:`));
        const lines = given.map(([name, one]) => `${name}: ${one}\n`).join("");
        return pageOrProblem(path, `${fence}${required}${lines}${fence}`, address);
      }),
      { numRuns: 20 },
    );
    rmSync(join(root, "content/events"), { recursive: true, force: true });
  });
});
