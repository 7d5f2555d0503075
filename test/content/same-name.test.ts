/** Posts and events that have one name on several dates. */
import { afterAll, describe, expect, test } from "vitest";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, goodPost, person } from "./make.ts";

afterAll(removeProjects);

const ann = { "people/ann.md": person() };

describe("M5: one name in several years", () => {
  test.each([
    ["posts/2017-06-21-newsletter", "posts/2018-06-21-newsletter", "2018-06-21-newsletter-2018"],
    [
      "posts/2017-06-21-newsletter",
      "posts/2017-07-21-newsletter",
      "2017-07-21-newsletter-2017-07-21",
    ],
    ["events/2026-12-01-open-day", "events/2027-12-01-open-day", "2027-12-01-open-day-2027"],
  ])("%s and %s", async (first, second, name) => {
    const source = (path: string) =>
      path.startsWith("posts")
        ? goodPost().replace("2017-06-21", /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? "")
        : event(`summary: S\nstart: ${/\d{4}-\d\d-\d\d/.exec(path)?.[0]}\n`);
    const files = { ...ann, [`${first}.md`]: source(first) };
    const problems = await listProblems({ ...files, [`${second}.md`]: source(second) });
    const [problem] = problems.filter((one) => one.startsWith(`content/${second}.md`));
    expect(problem).toContain(`as content/${first}.md. Rename it to ${name}.md.`);
    const renamed = second.replace(/[^/]*$/, `${name}.md`);
    expect(await listProblems({ ...files, [renamed]: source(second) })).toEqual([]);
  });

  test("without a date, or on one day, the lead chooses", async () => {
    for (const path of ["posts/newsletter.md", "posts/2017-06-21-newsletter.md"]) {
      const files = { ...ann, "posts/2017-06-21-newsletter.md": goodPost(), [path]: goodPost() };
      const problems = await listProblems(files);
      expect(problems.join()).toBe(
        Object.keys(files).length === 2
          ? ""
          : "content/posts/newsletter.md:1:1: it has the same address, /blog/newsletter/, as content/posts/2017-06-21-newsletter.md. Rename one of the two files.",
      );
    }
  });
});
