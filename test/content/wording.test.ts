import { afterAll, expect, test } from "vitest";
import { createProject, listProblems, prepareProject, removeProjects } from "../support/project.ts";

afterAll(removeProjects);

const problemsOf = (text: string) => listProblems({ "wording.yaml": text });

test("a message is replaced, and the others stay", async () => {
  const root = createProject({
    "wording.yaml": 'back-to-blog: All letters\nreading-time: "{n} min"\nhosted-by:\n',
  });
  const { words } = (await prepareProject(root)).site.settings;
  expect(words.text("back-to-blog")).toBe("All letters");
  expect(words.text("reading-time", { n: 1 })).toBe("1 min");
  expect(words.text("hosted-by")).toBe("Hosted by");
});

test("forms by plural category are taken, and one may do without the number", async () => {
  const root = createProject({
    "wording.yaml": 'reading-time: { one: A minute, other: "{n} minutes" }\n',
  });
  const { words } = (await prepareProject(root)).site.settings;
  expect([1, 2].map((n) => words.text("reading-time", { n }))).toEqual(["A minute", "2 minutes"]);
});

test.each([
  [
    "an unknown key gets the nearest",
    "back-to-blogs: Letters\n",
    'content/wording.yaml:1:1 back-to-blogs: there is no field "back-to-blogs". Did you mean "back-to-blog"?',
  ],
  [
    "an unknown value gets the nearest",
    'page-of-pages: "{pages} / {pag}"\n',
    "content/wording.yaml:1:16 page-of-pages: there is no value {pag}. Did you mean {page}?",
  ],
  [
    "a value may not be lost",
    "events-in-month: Events\n",
    'content/wording.yaml:1:18 events-in-month: "Events" lacks {month}. Write {month} where the value is to stand.',
  ],
  [
    "a message without values takes none",
    'draft: "Draft of {title}"\n',
    "content/wording.yaml:1:8 draft: there is no value {title}. Take it out; this message has no values.",
  ],
  [
    "bold that is not closed",
    'draft: "**Draft"\n',
    'content/wording.yaml:1:8 draft: "**Draft" has ** once. Write ** before and after the words in bold.',
  ],
  [
    "a plural category that does not exist",
    'reading-time: { ones: "a minute", other: "{n} minutes" }\n',
    'content/wording.yaml:1:17 reading-time.ones: there is no field "ones". Did you mean "one"?',
  ],
])("%s", async (_, text, problem) => {
  expect(await problemsOf(text)).toEqual([problem]);
});

test("a language without a locale is a warning, unless the wording has every message", async () => {
  const site =
    "name: T\nurl: https://example.org/\nlanguage: cy\nzone: Europe/London\ndescription: D\nsearch: false\nshare-pictures: false\n";
  const warned = await prepareProject(createProject({ "site.yaml": site }));
  expect(warned.problems.list("warning").map(({ fix }) => fix)).toEqual([
    "Translate them in content/wording.yaml (npm run fields wording lists them), or write language: en-GB if your texts are in English",
  ]);
});
