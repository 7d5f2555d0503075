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
