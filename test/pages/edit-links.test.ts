/** P12: pages that lead to their files in the editor of the git host. */
import { afterAll, describe, expect, test } from "vitest";
import {
  getEditUrl,
  getLineUrl,
  getNewFileUrl,
  type Repository,
} from "../../src/model/repository.ts";
import { all, attr, text } from "../render/dom.ts";
import {
  createProject,
  listProblems,
  minimalSettings,
  removeProjects,
} from "../support/project.ts";
import { event, md, noon, person, post, type Small, siteIn } from "./site.ts";

afterAll(removeProjects);

const files = {
  ...person("ann"),
  ...post("2026-11-01", "a"),
  "posts/draft.md": md({
    title: "D",
    date: "2026-11-01",
    summary: "S",
    authors: "ann",
    draft: true,
  }),
  ...event("2026-12-01", "one"),
  "events/cafe/index.md": md({
    title: "Café",
    summary: "S",
    repeats: "weekly on Wednesday",
    from: "2026-12-02",
    times: 2,
    time: "12:30 to 13:30",
  }),
  "events/cafe/2026-12-09.md": md({ title: "Phones" }),
  "cohorts/nurses.md": md({ title: "Nurses", summary: "S" }),
  "briefings/teams.md": md({ title: "Teams", summary: "S" }),
  "pages/about.md": md({ title: "About", summary: "S" }),
};

const read = (repository: string, isPreview = false): Promise<Small> => {
  const settings = `${minimalSettings}${repository}`;
  return siteIn(createProject({ "site.yaml": settings, ...files }), noon, isPreview);
};

const editLinks = (small: Small, url: string) =>
  all(small.tree(url), "footer a")
    .filter((a) => text(a) === "Edit this page")
    .map((a) => attr(a, "href"));

const github = "repository: https://github.com/council/site\n";
const pages = [
  ["/people/ann/", "edit/main/content/people/ann.md"],
  ["/blog/a/", "edit/main/content/posts/2026-11-01-a.md"],
  ["/events/one/", "edit/main/content/events/2026-12-01-one.md"],
  ["/events/cafe/", "edit/main/content/events/cafe/index.md"],
  ["/events/cafe/2026-12-09/", "edit/main/content/events/cafe/2026-12-09.md"],
  ["/events/cafe/2026-12-02/", "new/main/content/events/cafe?filename=2026-12-02.md"],
  ["/cohorts/nurses/", "edit/main/content/cohorts/nurses.md"],
  ["/briefings/teams/", "edit/main/content/briefings/teams.md"],
  ["/about/", "edit/main/content/pages/about.md"],
] as const;

describe("P12: edit this page", () => {
  test("in a preview, every page of a file has the link, drafts too, and no other page", async () => {
    const small = await read(github, true);
    const at = (path: string) => [`https://github.com/council/site/${path}`];
    for (const [url, path] of pages) expect([url, editLinks(small, url)]).toEqual([url, at(path)]);
    expect(editLinks(small, "/blog/draft/")).toEqual(at("edit/main/content/posts/draft.md"));
    for (const url of ["/", "/blog/", "/events/", "/calendar/", "/404.html"])
      expect([url, editLinks(small, url)]).toEqual([url, []]);
  });

  test("the published site has it with edit-links: true alone", async () => {
    const without = await read(github);
    expect(without.urls.flatMap((url) => editLinks(without, url))).toEqual([]);
    const plain = await read("");
    for (const url of plain.urls) expect(without.markup(url)).toBe(plain.markup(url));
    const wanted = await read(
      "repository: { url: https://github.com/council/site, edit-links: true }\n",
    );
    expect(wanted.urls.flatMap((url) => editLinks(wanted, url))).toHaveLength(pages.length);
    const off = await read(
      "repository: { url: https://github.com/council/site, edit-links: false }\n",
    );
    expect(off.urls.flatMap((url) => editLinks(off, url))).toEqual([]);
  });

  test("a host without a form for new files leads to the series", async () => {
    const small = await read("repository: https://bitbucket.org/council/site\n", true);
    expect(editLinks(small, "/events/cafe/2026-12-02/")).toEqual([
      "https://bitbucket.org/council/site/src/main/content/events/cafe/index.md?mode=edit",
    ]);
  });
});

describe("P12: the addresses of each host", () => {
  const file = "content/events/cafe/2026-12-02.md";
  const at = (host: Repository["host"], url: string): Repository => ({
    host,
    url,
    branch: "lead/a b",
    folder: "our site",
    editLinks: false,
  });
  const path = "our%20site/content/events/cafe";
  test.each([
    [
      at("github", "https://github.com/o/n"),
      `https://github.com/o/n/edit/lead/a%20b/${path}/2026-12-02.md`,
      `https://github.com/o/n/blob/lead/a%20b/${path}/2026-12-02.md?plain=1#L7`,
      `https://github.com/o/n/new/lead/a%20b/${path}?filename=2026-12-02.md`,
    ],
    [
      at("gitlab", "https://gitlab.com/g/o/n"),
      `https://gitlab.com/g/o/n/-/edit/lead/a%20b/${path}/2026-12-02.md`,
      `https://gitlab.com/g/o/n/-/blob/lead/a%20b/${path}/2026-12-02.md?plain=1#L7`,
      `https://gitlab.com/g/o/n/-/new/lead/a%20b/${path}?file_name=2026-12-02.md`,
    ],
    [
      at("forgejo", "https://codeberg.org/o/n"),
      `https://codeberg.org/o/n/_edit/lead/a%20b/${path}/2026-12-02.md`,
      `https://codeberg.org/o/n/src/branch/lead/a%20b/${path}/2026-12-02.md?display=source#L7`,
      `https://codeberg.org/o/n/_new/lead/a%20b/${path}`,
    ],
    [
      at("bitbucket", "https://bitbucket.org/o/n"),
      `https://bitbucket.org/o/n/src/lead/a%20b/${path}/2026-12-02.md?mode=edit`,
      `https://bitbucket.org/o/n/src/lead/a%20b/${path}/2026-12-02.md#lines-7`,
      undefined,
    ],
  ])("$0.host", (repository, edit, line, create) => {
    expect(getEditUrl(repository, file)).toBe(edit);
    expect(getLineUrl(repository, file, 7)).toBe(line);
    expect(getNewFileUrl(repository, file)).toBe(create);
  });
});

describe("P12: repository in site.yaml", () => {
  const read = async (value: string) => {
    const settings = `${minimalSettings}repository: ${value}\n`;
    const small = await siteIn(createProject({ "site.yaml": settings }));
    return small.site.settings.repository;
  };
  test.each([
    ["https://github.com/o/n", "github", "https://github.com/o/n"],
    ["https://github.com/o/n.git", "github", "https://github.com/o/n"],
    ["https://gitlab.com/group/sub/n/", "gitlab", "https://gitlab.com/group/sub/n"],
    ["https://gitlab.example.org/o/n", "gitlab", "https://gitlab.example.org/o/n"],
    ["https://codeberg.org/o/n", "forgejo", "https://codeberg.org/o/n"],
    ["https://gitea.example.org/o/n", "forgejo", "https://gitea.example.org/o/n"],
    ["https://bitbucket.org/o/n", "bitbucket", "https://bitbucket.org/o/n"],
    ["{ url: https://git.example.org/o/n, host: gitea }", "forgejo", "https://git.example.org/o/n"],
  ])("%s is read", async (value, host, url) => {
    expect(await read(value)).toEqual({ host, url, branch: "main", folder: "", editLinks: false });
  });

  test("with a branch and a folder", async () => {
    expect(
      await read("{ url: https://github.com/o/n, branch: live, folder: /programme/ }"),
    ).toEqual({
      host: "github",
      url: "https://github.com/o/n",
      branch: "live",
      folder: "programme",
      editLinks: false,
    });
  });

  test.each([
    ["git@github.com:o/n.git", "Write https://github.com/o/n."],
    ["ssh://git@codeberg.org/o/n.git", "Write https://codeberg.org/o/n."],
    ["github.com/o/n", "Write https://github.com/o/n."],
    [
      "our repository",
      "Write the one that your browser shows for it, such as https://github.com/owner/name.",
    ],
    ["https://github.com/o", "Write them after the host, such as https://github.com/owner/name."],
    [
      "https://github.com/o/n/tree/main/programme",
      "Write https://github.com/o/n; a branch and a folder of it stand in branch: and folder: beside it.",
    ],
    ["https://gitlab.com/o/n/-/tree/main", "Write https://gitlab.com/o/n; a branch"],
    [
      "https://git.example.org/o/n",
      "Write it as { url: https://git.example.org/o/n, host: github, gitlab, forgejo, gitea or bitbucket }.",
    ],
    [
      "{ url: https://github.com/o/n, folder: ../x }",
      "Write its path from the top of the repository, such as programme.",
    ],
    ["{ url: https://git.example.org/o/n, host: gittea }", "gitea"],
    ["{ url: https://github.com/o/n, brunch: x }", "branch"],
  ])("%s is a problem", async (value, fix) => {
    const problems = await listProblems({
      "site.yaml": `${minimalSettings}repository: ${value}\n`,
    });
    expect(problems).toEqual([expect.stringContaining(fix)]);
    expect(problems[0]).toMatch(/^content\/site\.yaml:8:\d+ repository/);
  });
});
