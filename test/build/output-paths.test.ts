/** Addresses that two things claim: the problem is at the line that claims one of the site's own. */
import { afterAll, describe, expect, test } from "vitest";
import { event, person, post } from "../pages/site.ts";
import { type Files, listProblems, minimalSettings, removeProjects } from "../support/project.ts";

afterAll(removeProjects);

const withAlias = (alias: string): Files =>
  post("2026-01-01", "one", { summary: "One", aliases: ["/old/", alias] });

describe("D11: an address of the site itself", () => {
  test.each([
    "/feed.xml",
    "/index.html",
    "/_headers/",
    "/events.json",
    "/events/past/",
    "/robots.txt",
    "/blog/years/2026/",
    "/events/months/2026-12/",
    "/assets/site.css",
    "/people/ann/feed.xml",
    "/people/ann.ics",
    "/blog/index.html",
  ])("that is an alias, %s, is a problem at its line", async (alias) => {
    const files = { ...person("ann"), ...event("2026-12-01", "talk"), ...withAlias(alias) };
    expect(await listProblems(files)).toEqual([
      `content/posts/2026-01-01-one.md:5:19 aliases.2: ${alias} is already the address of the site itself. Remove it.`,
    ]);
  });

  test("that an event's name claims is a problem before the list of past events has pages", async () => {
    expect(await listProblems(event("2026-10-08", "past"))).toEqual([
      "content/events/2026-10-08-past.md:1:1: /events/past/ is an address of the site itself. Give the file another name.",
    ]);
  });

  test("that the old name of a tag has is a problem at its line", async () => {
    const settings = `${minimalSettings}tag-aliases:\n  maps: tea\n`;
    const files = {
      "site.yaml": settings,
      ...post("2026-01-01", "one", { tags: ["tea"], aliases: "/tags/tea/" }),
    };
    expect(await listProblems(files)).toEqual([
      "content/posts/2026-01-01-one.md:5:10 aliases: /tags/tea/ is already the address of the site itself. Remove it.",
    ]);
  });

  test("in which an alias would lie is a problem at the alias", async () => {
    expect(await listProblems(withAlias("/feed.xml/more/"))).toEqual([
      "content/posts/2026-01-01-one.md:5:19 aliases.2: /feed.xml/more/ is already the address of the site itself. Remove it.",
    ]);
  });

  test("all are reported in one run, beside other problems", async () => {
    const files = {
      ...withAlias("/feed.xml"),
      ...event("2026-12-01", "past"),
      "posts/bad.md": "no fields",
    };
    expect(await listProblems(files)).toHaveLength(3);
  });
});
