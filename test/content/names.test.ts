import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { formatProblem } from "../../src/content/files/problem.ts";
import { createPhoto, onePixelPng } from "../support/pictures.ts";
import {
  createProject,
  type Files,
  listProblems,
  prepareProject,
  removeProjects,
} from "../support/project.ts";
import { event, post, text } from "./make.ts";

afterAll(removeProjects);

/** The problems of a project whose content folder was changed after it was made. */
async function listProblemsAfter(files: Files, change: (content: string) => void) {
  const root = createProject(files);
  change(join(root, "content"));
  const { problems } = await prepareProject(root);
  return problems.list("problem").map(formatProblem);
}

describe("names that cannot be an address", () => {
  test.each([
    [
      "posts/a b#c?d%e é.md",
      'content/posts/a b#c?d%e é.md:1:1: the name "a b#c?d%e é.md" cannot be an address. Rename it to a-b-c-d-e-e.md.',
    ],
    [
      "posts/100%.md",
      'content/posts/100%.md:1:1: the name "100%.md" cannot be an address. Rename it to 100.md.',
    ],
    [
      "posts/Map Check.md",
      'content/posts/Map Check.md:1:1: the name "Map Check.md" cannot be an address. Rename it to map-check.md.',
    ],
    [
      "posts/map_check.md",
      'content/posts/map_check.md:1:1: the name "map_check.md" cannot be an address. Rename it to map-check.md.',
    ],
    [
      "posts/карта.md",
      'content/posts/карта.md:1:1: the name "карта.md" cannot be an address. Use the letters a to z, digits and hyphens.',
    ],
    [
      "posts/__proto__.md",
      "content/posts/__proto__.md:1:1: a name that begins with _ does not make it a draft. Write draft: true in it, then rename it to proto.md.",
    ],
    [
      "events/Digital Café/index.md",
      'content/events/Digital Café:1:1: the name "Digital Café" cannot be an address. Rename it to digital-cafe.',
    ],
    [
      "media/a b#c?d%e é.png",
      'content/media/a b#c?d%e é.png:1:1: the name "a b#c?d%e é.png" cannot be an address. Rename it to a-b-c-d-e-e.png.',
    ],
    [
      "posts/2017-06-21.md",
      "content/posts/2017-06-21.md:1:1: the file's name is a date alone. Add words to it, such as 2017-06-21-map-check.md.",
    ],
    [
      "posts/2017-13-45-a.md",
      'content/posts/2017-13-45-a.md:1:1: the file\'s name begins with a date: "2017-13-45" is not a real date: there is no month 13. Write the year, the month and the day, such as 2017-06-21.',
    ],
  ])("%s", async (path, message) => {
    expect(await listProblems({ [path]: post() })).toEqual([message]);
  });

  test("a link to such a file is not reported as well", async () => {
    const files = {
      "media/a b#c?d%e é.png": "x",
      "media/100%.png": "x",
      "posts/a.md": post("", "![x](<../media/a b#c?d%e é.png>) ![y](../media/100%.png)\n"),
    };
    expect((await listProblems(files)).map((problem) => problem.split(": ")[0])).toEqual([
      "content/media/100%.png:1:1",
      "content/media/a b#c?d%e é.png:1:1",
    ]);
  });

  test("control characters in a name do not reach the terminal", async () => {
    const files = { "posts/a\u001b[31m\nb.md": post(), "posts/\u202egnp.md": post() };
    const cannot =
      "its name has characters that are invisible or not valid. Rename it, with the letters a to z, digits and hyphens.";
    expect(await listProblems(files)).toEqual([
      `content/posts/\\u202egnp.md:1:1: ${cannot}`,
      `content/posts/a\\u001b[31m\\u000ab.md:1:1: ${cannot}`,
    ]);
  });

  test("a name that is not UTF-8", async () => {
    const problems = await listProblemsAfter({}, (content) => {
      mkdirSync(join(content, "posts"));
      const name = Buffer.concat([Buffer.from(`${content}/posts/b`), Buffer.from([0xff])]);
      writeFileSync(name, "");
    });
    expect(problems).toEqual([
      "content/posts/b\ufffd:1:1: its name has characters that are invisible or not valid. Rename it, with the letters a to z, digits and hyphens.",
    ]);
  });
});

describe("two files with one name or address", () => {
  test("probe.md and Probe.md", async () => {
    expect(await listProblems({ "posts/probe.md": post(), "posts/Probe.md": post() })).toEqual([
      "content/posts/Probe.md:1:1: its name differs from probe.md in upper and lower case only. Rename one of the two.",
    ]);
  });

  test("pictures and folders that differ in case only", async () => {
    const files = {
      "media/map.png": onePixelPng,
      "media/Map.PNG": onePixelPng,
      "posts/a.md": post("", "![x](../media/map.png)\n"),
      "Posts/b.md": post(),
    };
    expect(await listProblems(files)).toEqual([
      "content/Posts:1:1: its name differs from posts in upper and lower case only. Rename one of the two.",
      "content/media/Map.PNG:1:1: its name differs from map.png in upper and lower case only. Rename one of the two.",
    ]);
  });

  test.each([
    [
      "two files to one address",
      { "posts/2017-06-21-a.md": post(), "posts/2018-01-01-a.md": post() },
      "content/posts/2018-01-01-a.md:1:1: it has the same address, /blog/a/, as content/posts/2017-06-21-a.md. Rename it to 2018-01-01-a-2018.md.",
    ],
    [
      "with and without a date",
      { "posts/2017-06-21-a.md": post(), "posts/a.md": post() },
      "content/posts/a.md:1:1: it has the same address, /blog/a/, as content/posts/2017-06-21-a.md. Rename one of the two files.",
    ],
    [
      "a single event and a series",
      { "events/cafe.md": event("start: 2026-12-01\n"), "events/cafe/index.md": event("") },
      "content/events/cafe/index.md:1:1: it has the same address, /events/cafe/, as content/events/cafe.md. Rename one of the two files.",
    ],
    [
      "two events, which have a file for calendars each",
      {
        "events/2026-12-01-a.md": event("start: 2026-12-01\n"),
        "events/2027-12-01-a.md": event("start: 2027-12-01\n"),
      },
      "content/events/2027-12-01-a.md:1:1: it has the same address, /events/a/, as content/events/2026-12-01-a.md. Rename it to 2027-12-01-a-2027.md.",
    ],
    [
      "two cohorts, which have a calendar and feeds each",
      {
        "cohorts/2026-10-01-a.md": text("title: A\nfrom: 2026-10-01\n"),
        "cohorts/a.md": text("title: A\nfrom: 2026-10-01\n"),
        "events/b.md": event("start: 2026-12-01\ncohort: a\n"),
      },
      "content/cohorts/a.md:1:1: it has the same address, /cohorts/a/, as content/cohorts/2026-10-01-a.md. Rename one of the two files.",
    ],
    [
      "a page of the site itself",
      { "pages/blog.md": text("title: Blog\n") },
      "content/pages/blog.md:1:1: /blog/ is an address of the site itself. Give the file another name.",
    ],
  ])("%s", async (_, files, message) => {
    expect(await listProblems(files)).toEqual([message]);
  });
});

describe("files that are not regular", () => {
  const link =
    "it is a link to a file or folder elsewhere. Replace it by a copy of that file or folder.";

  test("symlinks: out of the folder, inside it, dangling, to a folder", async () => {
    const files = {
      "posts/a.md": post("", "[b](inside.md) ![c](out.png) [d](../media/notes.txt)\n"),
    };
    const problems = await listProblemsAfter(files, (content) => {
      symlinkSync("/etc/passwd", join(content, "posts/out.png"));
      symlinkSync("a.md", join(content, "posts/inside.md"));
      symlinkSync("nowhere.md", join(content, "posts/dangling.md"));
      symlinkSync("/etc", join(content, "media"));
      symlinkSync(".", join(content, "posts/loop"));
    });
    expect(problems).toEqual([
      `content/media:1:1: ${link}`,
      `content/posts/dangling.md:1:1: ${link}`,
      `content/posts/inside.md:1:1: ${link}`,
      `content/posts/loop:1:1: ${link}`,
      `content/posts/out.png:1:1: ${link}`,
    ]);
  });

  test("a pipe is rejected without waiting for it", async () => {
    const problems = await listProblemsAfter({ "posts/a.md": post() }, (content) => {
      execFileSync("mkfifo", [join(content, "posts/pipe.md")]);
    });
    expect(problems).toEqual([
      "content/posts/pipe.md:1:1: it is not an ordinary file. Move it out of content/.",
    ]);
  });

  test("no content folder, and a file in its place", async () => {
    const write = "Create a folder content/ with a file site.yaml.";
    const missing =
      "content/site.yaml:1:1: there is no such file. Create it, with name, url, language, zone and description.";
    const none = await listProblemsAfter({}, (content) => rmSync(content, { recursive: true }));
    expect(none).toEqual([
      "content:1:1: there is no such folder here. Go to the folder of your programme, or name it with --root; waymark init makes a new one.",
    ]);
    const file = await listProblemsAfter({}, (content) => {
      rmSync(content, { recursive: true });
      writeFileSync(content, "");
    });
    expect(file).toEqual([`content:1:1: it is not a folder. ${write}`]);
    const empty = await listProblemsAfter({}, (content) => rmSync(join(content, "site.yaml")));
    expect(empty).toEqual([missing]);
  });
});

describe("files from other generators", () => {
  test("texts that end in .markdown", async () => {
    expect(
      await listProblems({
        "posts/a.markdown": post(),
        "posts/b.mdx": post(),
        "posts/C.MD": post(),
      }),
    ).toEqual([
      "content/posts/C.MD:1:1: the names of texts end in .md. Rename it to c.md.",
      "content/posts/a.markdown:1:1: the names of texts end in .md. Rename it to a.md.",
      "content/posts/b.mdx:1:1: the names of texts end in .md. Rename it to b.md.",
    ]);
  });

  test("posts in folders by year: one problem for each folder", async () => {
    const files = {
      "posts/2017/2017-06-21-a.md": post(),
      "posts/2017/b.md": post(),
      "posts/2018/06/c.md": post(),
      "posts/d.md": post("", "[b](2017/b.md)\n"),
    };
    expect(await listProblems(files)).toEqual([
      "content/posts/2017:1:1: texts of this kind go directly into content/posts/. Move the texts of this folder to content/posts/.",
      "content/posts/2018:1:1: texts of this kind go directly into content/posts/. Move the texts of this folder to content/posts/.",
    ]);
  });

  test("a folder for each post", async () => {
    const files = {
      "posts/map-check/index.md": post("", "![x](a.png)\n"),
      "posts/map-check/a.png": "x",
    };
    expect(await listProblems(files)).toEqual([
      "content/posts/map-check/index.md:1:1: texts of this kind go directly into content/posts/. Move it to content/posts/map-check.md.",
    ]);
  });

  test("content/blog/, content/post/, and an unknown folder", async () => {
    const list =
      "content/posts/, content/people/, content/events/, content/cohorts/, content/briefings/, content/pages/";
    const files = {
      "blog/a.md": post(),
      "blog/b.md": post("", "[a](a.md)\n"),
      "post/c.md": post(),
      "wibble/d.md": post(),
      "about.md": text("title: About\n"),
      "posts/e.md": post("", "[a](../blog/a.md)\n"),
    };
    expect(await listProblems(files)).toEqual([
      `content/about.md:1:1: texts go into the folder of their kind. Move it to one of ${list}.`,
      "content/blog:1:1: no kind of text goes into content/blog/. Did you mean content/posts/?",
      "content/post:1:1: no kind of text goes into content/post/. Did you mean content/posts/?",
      `content/wibble:1:1: no kind of text goes into content/wibble/. Move its texts to one of ${list}.`,
    ]);
  });

  test("site.yml", async () => {
    const rename =
      "content/site.yml:1:1: the settings file is called site.yaml. Rename it to site.yaml.";
    expect(await listProblems({ "site.yml": "name: T\n" })).toEqual([rename]);
    const alone = await listProblemsAfter({ "site.yml": "name: T\n" }, (content) =>
      rmSync(join(content, "site.yaml")),
    );
    expect(alone).toEqual([rename]);
  });

  test("files of other kinds", async () => {
    const problems = await listProblems({ "posts/a.html": "<p>", "media/run.exe": "x" });
    expect(problems.map((problem) => problem.split(". ")[0])).toEqual([
      "content/media/run.exe:1:1: files of this kind are not published",
      "content/posts/a.html:1:1: it is not a text that can be published",
    ]);
  });

  test.each([
    ["IMG_2031.HEIC", "HEIC", "IMG_2031.jpg"],
    ["img-2031.heif", "HEIF", "img-2031.jpg"],
    ["Scan.TIFF", "TIFF", "Scan.jpg"],
    ["the logo.psd", "PSD", "the-logo.jpg"],
  ])("H21: %s", async (name, kind, saved) => {
    const words = `![A map](${name})\n`;
    expect(await listProblems({ [`posts/${name}`]: "x", "posts/a.md": post("", words) })).toEqual([
      `content/posts/${name}:1:1: it is a ${kind} picture, which browsers do not show. Save it again as JPEG, ${saved}, write that in the text, and move this one out of content/.`,
    ]);
    const solved = {
      [`posts/${saved}`]: await createPhoto(2, 2).jpeg().toBuffer(),
      "posts/a.md": post("", `![A map](${saved})\n`),
    };
    expect(await listProblems(solved)).toEqual([]);
  });

  test("editors' temporary files and hidden files are skipped with a warning", async () => {
    const { problems } = await prepareProject(
      createProject({
        "posts/.a.md": "x",
        "posts/a.md~": "x",
        "posts/~$notes.docx": "x",
        ".obsidian/x.json": "{}",
        "posts/.DS_Store": "x",
      }),
    );
    expect(problems.list("problem")).toEqual([]);
    expect(problems.list("warning").map(({ file }) => file)).toEqual([
      "content/.obsidian",
      "content/posts/.a.md",
      "content/posts/a.md~",
      "content/posts/~$notes.docx",
    ]);
  });
});

test("a page called 404 is a problem, as the site has one", async () => {
  expect(await listProblems({ "pages/404.md": text("title: Gone\n") })).toEqual([
    "content/pages/404.md:1:1: /404/ is an address of the site itself. Give the file another name.",
  ]);
});
