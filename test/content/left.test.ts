import { afterAll, describe, expect, test } from "vitest";
import { onePixelPng } from "../support/pictures.ts";
import { type Files, removeProjects } from "../support/project.ts";
import { event, listWarnings, post, prepareValid, series, text } from "./make.ts";

afterAll(removeProjects);

/** Somebody of whom everything that can be withdrawn has the word in it. */
const someone = (status: string) =>
  text(
    `name: Ann Lee\nrole: Nurse\norganisation: City Council\npronouns: she/her\nsummary: Withdrawn summary\nstatus: ${status}\nphoto: { src: withdrawn.png, alt: Withdrawn face }\nlinks:\n  - { label: Withdrawn, url: https://withdrawn.example/ }\n`,
    "Withdrawn bio with [a file](withdrawn.pdf).\n\n## Withdrawn heading\n",
  );
const files = (status: string): Files => ({
  "people/ann.md": someone(status),
  "people/withdrawn.png": onePixelPng,
  "people/withdrawn.pdf": "x",
  "cohorts/nurses.md": text("title: Nurses\npeople: ann\n"),
  "posts/a.md": post("authors: ann\n"),
  "events/e.md": event("start: 2026-12-01\nspeakers: ann\nhosts: ann\n"),
});

describe("a person who left", () => {
  test("keeps name, page and bylines; photo, links and bio are removed everywhere", async () => {
    const { pages, site } = await prepareValid(files("left"));
    const own = pages.find(({ url }) => url === "/people/ann/")?.render();
    expect(own).toContain("Ann Lee</h1>");
    expect(own).toContain('href="/blog/a/"');
    expect(pages.find(({ url }) => url === "/blog/a/")?.render()).toContain("Ann Lee");
    for (const page of pages) expect(page.render(), page.url).not.toMatch(/withdrawn/i);
    expect([...site.assets, ...site.pictures]).toEqual([]);
  });

  test("had all of that while active", async () => {
    const { pages, site } = await prepareValid(files("active"));
    const all = pages.map((page) => page.render()).join("");
    expect(all).toContain("Withdrawn bio");
    expect(all).toContain("https://withdrawn.example/");
    expect(all).toContain("Withdrawn face");
    expect(site.assets.map(({ url }) => url)).toEqual(["/people/withdrawn.pdf"]);
    expect([...site.pictures.keys()]).toEqual(["/people/withdrawn.png"]);
  });

  test("in a preview too", async () => {
    const { pages, site } = await prepareValid(files("left"), true);
    for (const page of pages) expect(page.render()).not.toMatch(/withdrawn/i);
    expect([...site.assets, ...site.pictures]).toEqual([]);
  });

  test("has no links that are checked, since none is published", async () => {
    const gone = text("name: Ann\nstatus: left\nphoto: gone.png\n", "[gone](gone.md)\n");
    expect((await prepareValid({ "people/ann.md": gone })).problems.count).toBe(0);
  });
});

describe("L3: a person who left and is to host or speak", () => {
  const ann = text("name: Ann Lee\nstatus: left\n");
  const summary = "summary: What it is\n";
  const weekly = `${summary}repeats: weekly on Wednesday\nfrom: 2026-11-04\nuntil: 2026-12-16\ntime: 12:30 to 13:30\nhosts: [ann, ben]\n`;
  const ben = text("name: Ben Ash\n");
  const others: Files = { "people/ann.md": ann, "people/ben.md": ben };
  const at = "content/people/ann.md:3:9 status: Ann Lee left, and still hosts or speaks at ";

  test("is warned of once, with the events by series and what to write", async () => {
    const warnings = await listWarnings({
      ...others,
      ...series(weekly, { "2026-12-02": "speakers: [{ person: ann, perspective: leader }]\n" }),
      "events/2026-12-03-talk.md": event(`${summary}start: 2026-12-03\nspeakers: ann\n`),
    });
    expect(warnings).toEqual([
      `${at}4 sessions of An event (25 November 2026 to 16 December 2026) and An event (3 December 2026). Write in content/events/cafe/index.md
later:
  - from: 2026-11-25
    hosts: and a name
and in content/events/cafe/2026-12-02.md speakers: and another name, and in content/events/2026-12-03-talk.md speakers: and another name.`,
    ]);
  });

  test("is to be replaced in the series itself if it has not begun", async () => {
    const coming = weekly.replace("2026-11-04", "2026-12-09");
    expect(await listWarnings({ ...others, ...series(coming) })).toEqual([
      `${at}2 sessions of An event (9 December 2026 to 16 December 2026). Write in content/events/cafe/index.md hosts: and another name.`,
    ]);
  });

  test.each([
    ["it is over", "start: 2026-11-01\nhosts: ann\n"],
    ["it is cancelled", "start: 2026-12-01\nhosts: ann\nstatus: cancelled\nreason: Snow\n"],
    ["it is a draft", "start: 2026-12-01\nhosts: ann\ndraft: true\n"],
    ["somebody else hosts it", "start: 2026-12-01\nhosts: ben\n"],
  ])("is not warned of if %s", async (_name, fields) => {
    expect(await listWarnings({ ...others, "events/a.md": event(summary + fields) })).toEqual([]);
  });
});
