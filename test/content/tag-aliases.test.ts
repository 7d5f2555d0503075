/** Old names of tags in site.yaml. */
import { afterAll, expect, test } from "vitest";
import { listProblems, minimalSettings, removeProjects } from "../support/project.ts";

afterAll(removeProjects);

const post = "---\ntitle: A\ndate: 2026-01-02\ntags: [maps, Digital Café]\n---\nWords.\n";

test.each([
  ["{ Charts: maps }", []],
  ["{ Charts: digital-cafe }", []],
  [
    "{ Charts: mapps }",
    [
      'content/site.yaml:8:24 tag-aliases.Charts: no text has the tag "mapps". Did you mean "maps"?',
    ],
  ],
  [
    "{ Maps: Digital Café }",
    [
      'content/site.yaml:8:16 tag-aliases.Maps: there are texts with the tag "maps". Delete this line, or give those texts the new tag.',
    ],
  ],
  [
    '{ Charts: "" }',
    [
      "content/site.yaml:8:24 tag-aliases.Charts: the text is empty. Write some words, or remove it.",
    ],
  ],
])("tag-aliases: %s", async (typed, problems) => {
  const files = {
    "site.yaml": `${minimalSettings}tag-aliases: ${typed}\n`,
    "posts/2026-01-02-a.md": post,
  };
  expect(await listProblems(files)).toEqual(problems);
});
