/** L5: files with blanks in their names, wherever a text names them, as readers and feeds get them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAtom } from "../feeds/read.ts";
import { md } from "../pages/site.ts";
import { attr, documentOf, elements, fragmentOf } from "../render/dom.ts";
import { crawl } from "../support/crawl.ts";
import { onePixelPng } from "../support/pictures.ts";
import {
  createProject,
  minimalSettings,
  removeProjects,
  runBuild,
  runScript,
} from "../support/project.ts";

afterAll(removeProjects);

const image = { src: "the wall.png", alt: "A wall" };

/** What is typed, the element and attribute that it becomes, and where it leads. */
const links: readonly (readonly [typed: string, part: string, address: string])[] = [
  ["[d](my notes.pdf)", "a href", "/blog/my-notes.pdf"],
  ["[x](my notes (2).pdf)", "a href", "/blog/my-notes-2.pdf"],
  ["[x](notes (2).pdf 'A title')", "a href", "/blog/notes-2.pdf"],
  ["[x](my%20notes.pdf)", "a href", "/blog/my-notes.pdf"],
  ["[x](<my notes.pdf>)", "a href", "/blog/my-notes.pdf"],
  [
    "[x](papers of 2017/Ann's notes, part 1.pdf)",
    "a href",
    "/blog/papers-of-2017/ann-s-notes-part-1.pdf",
  ],
  ["[x][r]\n\n[r]: ../media/my recording.mp3", "a href", "/media/my-recording.mp3"],
  ["See [x](the wall.png).", "a href", "/blog/the-wall.png"],
  ["![x](the wall.png)", "img src", "/media/the-wall-"],
  ['![x](pictures/the old wall.png "Title")', "img src", "/media/the-old-wall-"],
  ["![x][w]\n\n[w]: pictures/the%20old%20wall.png (Title)", "img src", "/media/the-old-wall-"],
  ["> - *a* ![x](pictures/the old wall.png)", "img src", "/media/the-old-wall-"],
];

const url = "https://waymark.test/ab/";
let root: string;

beforeAll(async () => {
  const posts = links.map(([typed], i) => [
    `posts/p${i}.md`,
    md({ title: `P${i}`, date: "2026-11-20", authors: "ann", summary: "S" }, `${typed}\n`),
  ]);
  const outputs = [
    { title: "Notes", file: "our notes (final).pdf" },
    { title: "Recording", url: "../media/my recording.mp3" },
  ];
  root = createProject({
    ...Object.fromEntries(posts),
    "site.yaml": `${minimalSettings.replace("https://example.org/", url)}logo: { src: media/our logo.png, alt: Test }
navigation:
  - { label: Rules, url: media/house rules.pdf }
contact: media/how to reach us.pdf
footer: "[Rules](media/house rules.pdf)"
`,
    "people/ann.md": md({ name: "Ann", photo: { ...image, src: "Ann Lee.png" } }),
    "events/2026-10-01-a.md": md({
      title: "An event",
      summary: "S",
      start: "2026-10-01 10:00",
      duration: "1 hour",
      outputs,
    }),
    "events/2026-12-01-b.md": md({
      title: "Another event",
      summary: "S",
      start: "2026-12-01 10:00",
      duration: "1 hour",
      registration: "how to come.pdf",
      prepare: { text: "Read it", minutes: 5, link: "one page.pdf" },
      image: { ...image, src: "../posts/the wall.png" },
    }),
    "posts/z.md":
      "---\ntitle: Z\ndate: 2026-11-01\nauthors: ann\nsummary: S\nimage: { src: the wall.png, alt: A wall }\n---\nWords.\n",
    ...Object.fromEntries(
      [
        ...["posts/my notes.pdf", "posts/my notes (2).pdf", "posts/notes (2).pdf"],
        ...["posts/papers of 2017/Ann's notes, part 1.pdf", "media/my recording.mp3"],
        ...["media/house rules.pdf", "media/how to reach us.pdf", "events/one page.pdf"],
        ...["events/our notes (final).pdf", "events/how to come.pdf"],
      ].map((file) => [file, file]),
    ),
    ...Object.fromEntries(
      [
        ...["posts/the wall.png", "posts/pictures/the old wall.png"],
        ...["media/our logo.png", "people/Ann Lee.png"],
      ].map((file) => [file, onePixelPng]),
    ),
  });
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
});

const readPage = (path: string) => readFileSync(join(root, "_site", path), "utf8");

/** The values of an attribute below a node, without the site's path. */
function readAttributes(markup: string, part: string): readonly string[] {
  const [name = "", attribute = ""] = part.split(" ");
  const node = markup.startsWith("<!") ? documentOf(markup) : fragmentOf(markup);
  return elements(node)
    .filter(({ tagName }) => tagName === name)
    .flatMap(
      (element) => attr(element, attribute)?.replace(/^(?:https:\/\/waymark\.test)?\/ab/, "") ?? [],
    );
}

test("check says nothing", async () => {
  expect(await runScript("check", root)).toMatchObject({ status: 0, stderr: "" });
});

test.each(links.map((link, i) => [...link, i] as const))("%j", async (_, part, address, i) => {
  const isMeant = (value: string) =>
    part === "a href" ? value === address : value.startsWith(address);
  const page = readAttributes(readPage(`blog/p${i}/index.html`), part);
  expect(page.filter(isMeant)).toHaveLength(1);
  const entry = readAtom(readPage("atom.xml")).items.find(({ title }) => title === `P${i}`);
  const feed = readAttributes(entry?.content ?? "", part);
  expect(feed.filter(isMeant)).toHaveLength(1);
});

test("every file that is named leads to its bytes, without a blank in its address", () => {
  const { references, broken } = crawl(join(root, "_site"), url);
  const named = references.filter(({ url }) => /(?:pdf|png|mp3)$/.test(url));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(({ url }) => /[^\w:/.~-]/.test(url))).toEqual([]);
  expect(broken.filter(({ from }) => from !== "events.json")).toEqual([]);
  for (const [address, file] of [
    ["blog/my-notes-2.pdf", "posts/my notes (2).pdf"],
    ["events/our-notes-final.pdf", "events/our notes (final).pdf"],
    ["media/my-recording.mp3", "media/my recording.mp3"],
    ["events/how-to-come.pdf", "events/how to come.pdf"],
    ["events/one-page.pdf", "events/one page.pdf"],
    ["media/how-to-reach-us.pdf", "media/how to reach us.pdf"],
    ["media/house-rules.pdf", "media/house rules.pdf"],
  ]) {
    expect(readPage(address ?? "")).toBe(file);
    expect(references.map(({ url }) => url)).toContain(`/ab/${address}`);
  }
  for (const name of ["blog/the-wall.png", "blog/my notes.pdf"])
    expect(existsSync(join(root, "_site", name))).toBe(name.includes("-"));
});
