import { afterAll, describe, expect, test } from "vitest";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, post, prepareValid, series, text } from "./make.ts";

afterAll(removeProjects);

const uidsOf = async (files: Parameters<typeof prepareValid>[0]) =>
  (await prepareValid(files)).site.events.map(({ uid }) => uid);

describe("an event's identity", () => {
  test("is the file's name with the date; of a session, series and original date", async () => {
    const rule = "repeats: weekly on Tuesday\nfrom: 2026-12-01\ntimes: 2\n";
    const files = {
      "events/2026-11-30-a.md": event("start: 2026-11-30\n"),
      "events/2025-11-30-b.md": event("start: 2025-11-30\n"),
      ...series(rule, { "2026-12-08": "moved: 2026-12-09\ntitle: Other\n" }),
    };
    expect(await uidsOf(files)).toEqual([
      "2025-11-30-b",
      "2026-11-30-a",
      "cafe-2026-12-01",
      "cafe-2026-12-08",
    ]);
  });

  test("may be given by id:", async () => {
    expect(
      await uidsOf({ "events/a.md": event("start: 2026-12-01\nid: show-and-tell-1\n") }),
    ).toEqual(["show-and-tell-1"]);
  });

  test("is not silently changed", async () => {
    expect(await listProblems({ "events/a.md": event("start: 2026-12-01\nid: a/b c\n") })).toEqual([
      'content/events/a.md:4:5 id: "a/b c" cannot be an identity. Write a-b-c.',
    ]);
  });

  test("two equal ids", async () => {
    const files = {
      "events/a.md": event("start: 2026-12-01\nid: same\n"),
      "events/b.md": event("start: 2026-12-02\nid: same\n"),
    };
    expect(await listProblems(files)).toEqual([
      'content/events/b.md:4:5 id: it has the same identity in calendars, "same", as content/events/a.md. Write another id.',
    ]);
  });

  test("an event named like a session", async () => {
    const files = {
      "events/cafe-2026-12-01.md": event("start: 2026-12-01\n"),
      ...series("", { "2026-12-01": "title: T\n" }),
    };
    expect(await listProblems(files)).toEqual([
      'content/events/cafe/2026-12-01.md:1:1: it has the same identity in calendars, "cafe-2026-12-01", as content/events/cafe-2026-12-01.md. Rename the newer of the two files, or write another id: in it.',
    ]);
  });
});

describe("old addresses", () => {
  test("redirect, with and without their last slash", async () => {
    const { pages } = await prepareValid({ "posts/a.md": post("aliases: [/old, /2017/a.html]\n") });
    const urls: readonly string[] = pages.map(({ url }) => url);
    expect(urls).toContain("/old/");
    expect(urls).toContain("/2017/a.html");
  });

  test("an address in use is reported at the alias", async () => {
    const files = {
      "posts/a.md": post("aliases: [/x/, /blog/b/, /blog/, /x, /blog/a/]\n"),
      "posts/b.md": post("aliases:\n  - /y/\n  - /x/\n"),
      "people/x.md": text("name: X\naliases: https://old.example.org/x/\n"),
    };
    expect(await listProblems(files)).toEqual([
      "content/posts/a.md:4:11 aliases.1: /x/ is already the address of content/people/x.md. Remove it here, or in the other file.",
      "content/posts/a.md:4:16 aliases.2: /blog/b/ is already the address of content/posts/b.md. Remove it here, or in the other file.",
      "content/posts/a.md:4:26 aliases.3: /blog/ is already the address of the site itself. Remove it.",
      "content/posts/a.md:4:34 aliases.4: /x/ is already the address of content/people/x.md. Remove it here, or in the other file.",
      "content/posts/a.md:4:38 aliases.5: /blog/a/ is the page's own address, or is listed twice. Remove it.",
      "content/posts/b.md:6:5 aliases.2: /x/ is already the address of content/people/x.md. Remove it here, or in the other file.",
    ]);
  });
});
