/** What a build says of links and names that lead to a file which was published, and is gone. */
import { afterAll, describe, expect, test } from "vitest";
import { series, single, text } from "../history/repo.ts";
import { type Files, removeProjects } from "../support/project.ts";
import { compare } from "./compare.ts";

afterAll(removeProjects);

const map = "events/2026-12-01-map.md";
const cafe = "events/cafe/index.md";
const walk = { "events/canal-walk/index.md": series({ title: "Canal walk" }) };
const tom = { "people/tom.md": text({ name: "Tom Beckett" }) };
const post = (link: string, more: Readonly<Record<string, string>> = {}): Files => ({
  "posts/2026-01-02-a.md": text({ title: "Post", date: "2026-01-02", ...more }, `[It](${link})`),
});

describe("first hour 18: a text that was deleted", () => {
  test("is told first, with what subscribers have, and then the link", async () => {
    for (const [file, source, what] of [
      [map, single(), 'subscribers have the event "Map check"'],
      [cafe, series(), '4 sessions of "Café"'],
    ] as const) {
      const links = post(`../${file}`);
      const { problems } = await compare({ [file]: source, ...links }, links);
      expect(problems).toEqual([
        expect.stringMatching(new RegExp(`^content/${file}:1:1: ${what}`)),
        expect.stringMatching(
          new RegExp(
            `^content/posts/.* was published, and its file is gone: there is no file .*Bring content/${file} back as the message there says, and otherwise remove it here\\.`,
          ),
        ),
      ]);
    }
  });

  test("and is of a person: status: left is named first", async () => {
    const before = { ...tom, ...post("../people/tom.md", { authors: "tom" }), ...walk };
    const { problems } = await compare(before, {
      ...post("../people/tom.md", { authors: "tom" }),
      ...walk,
    });
    expect(problems[0]).toContain("of somebody who left, write status: left");
    expect(problems).toHaveLength(3);
    for (const one of problems.slice(1))
      expect(one).toContain(
        "Bring content/people/tom.md back, with status: left if it is of somebody who left.",
      );
  });

  test("is told beside another problem too, and one that was never published as before", async () => {
    const bad = { "posts/b.md": text({ title: "B", date: "soon" }) };
    const { problems } = await compare({ [map]: single() }, { ...post(`../${map}`), ...bad });
    expect(problems).toHaveLength(2);
    expect(problems.join()).toContain("was published, and its file is gone");
    const other = await compare({ ...walk }, { ...walk, ...post("../events/none.md") });
    expect(other.problems).toEqual([
      expect.stringContaining("there is no file content/events/none.md. Check the path"),
    ]);
  });
});

describe("first hour 19: a text that was renamed", () => {
  test.each<[string, Files, Files, string, string]>([
    [
      "a series",
      { [cafe]: series() },
      { "events/lunch/index.md": series() },
      `../${cafe}`,
      "../events/lunch/index.md",
    ],
    [
      "a series that has its lines",
      { [cafe]: series() },
      { "events/lunch/index.md": series({ title: "Lunch", id: "cafe", aliases: "/events/cafe/" }) },
      `../${cafe}`,
      "../events/lunch/index.md",
    ],
    [
      "a series, by its folder",
      { [cafe]: series() },
      { "events/lunch/index.md": series() },
      "../events/cafe",
      "../events/lunch/index.md",
    ],
    [
      "an event",
      { [map]: single() },
      { "events/2026-12-01-plan.md": single() },
      `../${map}`,
      "../events/2026-12-01-plan.md",
    ],
    [
      "a person",
      tom,
      { "people/tb.md": text({ name: "Tom Beckett" }) },
      "../people/tom.md",
      "../people/tb.md",
    ],
  ])("%s: links name the new file", async (_, old, renamed, link, now) => {
    const { problems } = await compare({ ...old, ...walk }, { ...renamed, ...walk, ...post(link) });
    expect(problems.at(-1)).toContain(`. It was renamed: write ${now}.`);
    expect(problems.join()).not.toContain("canal-walk");
  });

  test("that has another title is asked for, and no machine writes it", async () => {
    const renamed = { "people/ben.md": text({ name: "Ben Hill" }) };
    const { problems } = await compare(tom, { ...renamed, ...post("../people/tom.md") });
    expect(problems.at(-1)).toContain(
      "If it was renamed, write ../people/ben.md; if not, bring content/people/tom.md back, with status: left if",
    );
  });

  test("a name in a field is the new name", async () => {
    const renamed = { "people/tb.md": text({ name: "Tom Beckett" }) };
    const { problems } = await compare(tom, {
      ...renamed,
      ...post("../people/tb.md", { authors: "tom" }),
    });
    expect(problems).toEqual([
      expect.stringContaining('there is no person "tom". It was renamed: write tb.'),
    ]);
  });
});
