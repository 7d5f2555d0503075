/** Tags that are probably one tag are warned of, once for each pair. */
import { afterAll, expect, test } from "vitest";
import { minimalSettings, removeProjects } from "../support/project.ts";
import { goodPost, listWarnings, person } from "./make.ts";

afterAll(removeProjects);

const tagged = (...tags: readonly string[]) => ({
  "people/ann.md": person("summary: Who she is\n"),
  ...Object.fromEntries(
    tags.map((tag, i) => [`posts/post-${i}.md`, goodPost(`tags: [first, ${tag}]\n`)]),
  ),
});

test.each([
  ["a plural", ["workshop", "workshop", "workshops"], "workshops", "workshop", 2],
  ["a plural in -ies", ["story", "stories", "story"], "stories", "story", 1],
  [
    "words with and without a blank",
    ["home care", "home care", "homecare"],
    "homecare",
    "home care",
    2,
  ],
  [
    "a hyphen and a plural",
    ["show-and-tells", "show and tell", "show and tell"],
    "show-and-tells",
    "show and tell",
    0,
  ],
])("%s", async (_name, tags, rare, usual, post) => {
  expect(await listWarnings(tagged(...tags))).toEqual([
    `content/posts/post-${post}.md:6:15 tags.2: the tag "${rare}" (content/posts/post-${post}.md) is nearly "${usual}", which 2 files have. Write ${usual} in its place, and in site.yaml tag-aliases: { ${rare}: ${usual} }, so that its page leads on.`,
  ]);
});

test.each([
  ["digital litracy", "digital literacy"],
  ["outdors", "outdoors"],
  ["volunteres", "volunteers"],
  ["cafes for carers", "cafe for carers"],
])("first hour 14: %s, which is misspelt", async (rare, usual) => {
  const [warning, ...more] = await listWarnings(tagged(usual, usual, rare));
  expect(more).toEqual([]);
  expect(warning).toContain(
    `tags.2: the tag "${rare}" (content/posts/post-2.md) is nearly "${usual}"`,
  );
});

test.each([
  ["digital literacy", "digital liberty"],
  ["cohort one", "cohort two"],
  ["cohort-1", "cohort-2"],
  ["team a", "team b"],
  ["docker", "rocker"],
  ["binder", "birder"],
  ["markdown", "rmarkdown"],
  ["outside", "outsider"],
])("first hour 14: %s and %s are two tags", async (one, other) => {
  expect(await listWarnings(tagged(one, other))).toEqual([]);
});

test("tags of texts in two languages are two tags", async () => {
  const post = (language: string, tag: string) =>
    goodPost(`lang: ${language}\ntags: [first, ${tag}]\n`);
  const files = {
    "people/ann.md": person("summary: Who she is\n"),
    "posts/one.md": post("en", "documentation"),
    "posts/two.md": post("es", "documentación"),
  };
  expect(await listWarnings(files)).toEqual([]);
  const [warning] = await listWarnings({ ...files, "posts/two.md": post("en", "documentacion") });
  expect(warning).toContain('the tag "documentacion" (content/posts/two.md) is nearly');
});

test("first hour 14: a list with semicolons is one tag, which is warned of", async () => {
  const [warning] = await listWarnings(tagged("digital literacy; outdoors"));
  expect(warning).toContain(
    'tags.2: "digital literacy; outdoors" is one tag, but looks like several. Write digital literacy, outdoors.',
  );
});

test("what it says to write is accepted", async () => {
  const files = {
    ...tagged("workshop", "workshop", "workshop"),
    "site.yaml": `${minimalSettings}tag-aliases: { workshops: workshop }\n`,
  };
  expect(await listWarnings(files)).toEqual([]);
});

test.each([
  ["other words", ["nurse", "nursing", "care", "cafe", "practice", "practical"]],
  ["one tag, typed in several ways", ["Digital Café", "digital cafe", "digital-cafe"]],
  ["short words", ["it", "its", "ai"]],
])("no warning for %s", async (_name, tags) => {
  expect(await listWarnings(tagged(...tags))).toEqual([]);
});
