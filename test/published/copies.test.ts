/** first hour 10: what a build says of copies, and at which of the two files. */
import { afterAll, describe, expect, test } from "vitest";
import { listWarnings } from "../content/make.ts";
import { single as map, series, text } from "../history/repo.ts";
import { removeProjects } from "../support/project.ts";
import { compare } from "./compare.ts";

afterAll(removeProjects);

const post = (date = "2026-01-02", words = "What we learned of it all.") =>
  text({ title: "Walk", summary: "S", date }, words);
const single = (fields: Readonly<Record<string, string>> = {}) =>
  map(fields).replace("Words.", "What we will learn of it.");
const copies = (list: readonly string[]) => list.filter((one) => one.includes("says the same"));

describe("first hour 10: a copy", () => {
  test.each([
    ["posts/2026-01-02-walk.md", "posts/2026-01-02-walk-copy.md", post(), "walk-copy"],
    ["posts/2026-01-02-walk-2.md", "posts/2026-01-03-walk.md", post(), "walk-2"],
    ["events/2026-12-01-map.md", "events/2027-01-01-map-2.md", single({ id: "" }), "map-2"],
  ])("%s and %s", async (one, other, source, named) => {
    const warnings = copies(await listWarnings({ [one]: source, [other]: source }));
    expect(warnings).toEqual([
      expect.stringMatching(new RegExp(`^content/[^ ]*${named}.md:1:1: it`)),
    ]);
  });

  test("is none with another text, or of an event at another time or place", async () => {
    const files = {
      "posts/a.md": post(),
      "posts/b.md": post("2026-01-02", "Other words."),
      "posts/c.md": post("2026-01-02", ""),
      "posts/d.md": post("2026-01-02", ""),
      "events/e.md": single(),
      "events/f.md": single({ place: "The Park" }),
      "events/g.md": single({ start: "2026-12-02 12:30", end: "2026-12-02 13:30" }),
    };
    expect(copies(await listWarnings(files))).toEqual([]);
  });

  test("of a session is told at the single event", async () => {
    const event = single({ title: "Café", start: "2026-12-09 12:30", end: "2026-12-09 13:30" });
    const warnings = await listWarnings({
      "events/cafe/index.md": series(),
      "events/2026-12-09-lunch.md": event,
    });
    expect(warnings.join()).toContain(
      "content/events/2026-12-09-lunch.md:1:1: it has the title and the day of a session of content/events/cafe/index.md, so both are in calendars.",
    );
  });
});

describe("first hour 10: two files with one address are told at the new one", () => {
  test.each([
    [
      "posts/2026-01-02-walk.md",
      "posts/2026-01-01-walk.md",
      post(),
      post("2026-01-01", "More."),
      "Rename it to 2026-01-01-walk-2026-01-01.md",
    ],
    [
      "events/digital/index.md",
      "events/2027-01-13-digital.md",
      series(),
      single(),
      "Rename this file",
    ],
    [
      "events/2027-01-13-digital.md",
      "events/digital/index.md",
      single(),
      series(),
      "Rename one of the two files",
    ],
  ])("%s is published, %s is not", async (old, fresh, source, other, fix) => {
    const before = { [old]: source };
    const { problems } = await compare(before, { ...before, [fresh]: other });
    const [first] = problems.filter((one) => one.includes("has the same address"));
    expect(first).toMatch(new RegExp(`^content/${fresh}:1:1: it has the same address, .*${fix}`));
  });
});
