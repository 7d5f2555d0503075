import { afterAll, describe, expect, test } from "vitest";
import { onePixelPng } from "../support/pictures.ts";
import { type Files, removeProjects } from "../support/project.ts";
import { event, post, prepareValid, text } from "./make.ts";

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
