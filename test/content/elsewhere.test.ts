/** Links to addresses that the site does not have. */
import { afterAll, describe, expect, test } from "vitest";
import { listProblems, minimalSettings, removeProjects } from "../support/project.ts";
import { goodPost, person, text } from "./make.ts";

afterAll(removeProjects);

const site = (elsewhere: string) => ({
  "site.yaml": `${minimalSettings}elsewhere: ${elsewhere}\n`,
});
const linking = (...paths: readonly string[]) => ({
  "people/ann.md": person(),
  "posts/a.md": goodPost("", `${paths.map((path) => `[x](${path})`).join(" ")}\n`),
});

describe("M2: what the host serves by other means", () => {
  test.each([
    ["[/packages/]", ["/packages/", "/packages", "/packages/a/b/", "/packages/a.html#c"]],
    ["/packages", ["/packages/", "/packages/a/"]],
    ["[/packages/, /shop/]", ["/packages/a/", "/shop/1/"]],
    ["[/status.php]", ["/status.php"]],
  ])("elsewhere: %s", async (elsewhere, paths) => {
    expect(await listProblems({ ...site(elsewhere), ...linking(...paths) })).toEqual([]);
    expect(await listProblems(linking(...paths))).toHaveLength(paths.length);
  });

  test("other addresses are checked", async () => {
    const paths = ["/packages2/", "/pack/", "/blog/packages/"];
    expect(await listProblems({ ...site("[/packages/]"), ...linking(...paths) })).toHaveLength(3);
  });

  test.each([
    ["packages", '"packages" does not start with a slash. Write /packages.'],
    ["[/]", '"/" cannot be an address of this site.'],
    ["[/a?b]", '"/a?b" contains ? or #. Write /a.'],
  ])("elsewhere: %s is a problem", async (elsewhere, problem) => {
    const [found] = await listProblems(site(elsewhere));
    expect(found).toContain(problem);
  });
});

describe("M3: what is suggested", () => {
  const posts = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`posts/2017-06-21-note-${i}.md`, goodPost()]),
  );
  const files = {
    ...posts,
    "posts/2017-06-21-map-check.md": goodPost(),
    "pages/map-check.md": text("title: A\n"),
    "pages/map-checks.md": text("title: A\n"),
    "pages/about.md": text("title: A\n"),
  };
  test.each([
    ["/2017/map-check/", 'Did you mean "/blog/map-check/", "/map-check/" or "/map-checks/"?'],
    ["/old/about.html", 'Did you mean "/about/"?'],
    ["/abuot/", 'Did you mean "/about/"?'],
    ["/blgo/map-chekc/", 'Did you mean "/blog/map-check/", "/map-check/" or "/map-checks/"?'],
    [
      "/packages/",
      "Correct the address, or remove the link; if the host serves it by other means, write elsewhere: [/packages/] in site.yaml.",
    ],
    [
      "/events/months/2019-01/",
      "Correct the address, or remove the link; if the host serves it by other means, write elsewhere: [/events/] in site.yaml.",
    ],
  ])("for %s: %s", async (path, fix) => {
    const problems = await listProblems({ ...files, ...linking(path) });
    expect(problems).toEqual([`content/posts/a.md:7:5: this site has no page ${path}. ${fix}`]);
  });

  test("pages of lists are not", async () => {
    for (const path of ["/blog/page/9/", "/blog/page/22/", "/wiki/page/2/"]) {
      const [problem] = await listProblems({ ...files, ...linking(path) });
      expect(problem).not.toMatch(/\. Did you mean .*page\/\d/);
    }
  });
});
