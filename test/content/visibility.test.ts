import { afterAll, describe, expect, test } from "vitest";
import { formatSummary } from "../../src/build/summary.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { onePixelPng } from "../support/pictures.ts";
import {
  createProject,
  type Files,
  listProblems,
  prepareProject,
  removeProjects,
} from "../support/project.ts";
import { event, person, post, prepareValid, renderPages, series, text } from "./make.ts";

afterAll(removeProjects);

/** All that a site shows of a draft, or of what is still to come, has this word in it. */
const secret = /secret/i;

const shown: Files = {
  "people/ann.md": person(),
  "cohorts/nurses.md": text("title: Nurses\n"),
  "posts/a.md": post("authors: ann\ntags: [open]\nimage: ../media/a.png\n"),
  "media/a.png": onePixelPng,
  "media/secret.png": onePixelPng,
  "media/secret.pdf": "z",
};
const every =
  "summary: Secret summary\ntags: [Secret tag, open]\ncohort: nurses\nimage: { src: ../media/secret.png, alt: Secret }\n";
const words =
  "Secret words with a [secret document](../media/secret.pdf) and [a](../posts/a.md).\n";
const repeats = "repeats: weekly on Tuesday\nfrom: 2026-12-01\ntimes: 3\n";

const hidden: Readonly<Record<string, Files>> = {
  "a draft post": {
    "posts/secret.md": text(
      `title: Secret\ndate: 2017-06-21\ndraft: true\nauthors: ann\naliases: /secret/\n${every}`,
      words,
    ),
  },
  "a post still to come": {
    "posts/secret.md": text(
      `title: Secret\ndate: 2026-12-24\nauthors: ann\naliases: /secret/\n${every}`,
      words,
    ),
  },
  "a draft event": {
    "events/secret.md": event(
      `start: 2026-12-01\ndraft: true\nhosts: ann\nplace: Secret place\n${every}`,
      words,
    ),
  },
  "a draft series": series(`draft: true\n${repeats}hosts: Secret host\n`, {
    "2026-12-08": "title: Secret topic\n",
  }),
  "a draft session": series(repeats, { "2026-12-08": "title: Secret topic\ndraft: true\n" }),
  "a draft session beside the rule": series(repeats, {
    "2026-12-09": "title: Secret topic\ndraft: true\nextra: true\n",
  }),
  "a draft person": {
    "people/secret.md": text(
      "name: Secret\ndraft: true\nphoto: { src: ../media/secret.png, alt: Secret }\n",
      words,
    ),
  },
  "a draft cohort": {
    "cohorts/secret.md": text("title: Secret\ndraft: true\npeople: ann\n", words),
  },
  "a draft page": {
    "pages/secret.md": text("title: Secret\ndraft: true\nnavigation: 1\n", words),
  },
};

describe.each(Object.entries(hidden))("%s", (_, files) => {
  test("is published nowhere: no page, list, tag, feed, calendar, sitemap, redirect or picture", async () => {
    const { pages, site } = await prepareValid({ ...shown, ...files });
    for (const page of pages) {
      expect(page.url).not.toMatch(secret);
      expect(page.render()).not.toMatch(secret);
    }
    expect([...site.assets, ...site.pictures.keys()]).toEqual(["/media/a.png"]);
  });

  test("is listed as unpublished", async () => {
    const summary = formatSummary(await prepareValid({ ...shown, ...files }));
    expect(summary).toMatch(
      /^unpublished: content\/(?:posts|events|people|cohorts|pages)\/.* \((?:draft|scheduled for Thursday 24 December 2026)\)$/m,
    );
  });

  test("is shown in a preview, with a label, and not to search engines", async () => {
    const pages = await renderPages({ ...shown, ...files }, true);
    const own = Object.entries(pages).filter(([, page]) => secret.test(page));
    expect(own.length).toBeGreaterThan(0);
    const labelled = own.filter(([, page]) => /class="unpublished"/.test(page));
    expect(labelled.length).toBeGreaterThan(0);
    for (const [, page] of labelled) expect(page).toMatch(/>(?:Draft|Not published until )/);
  });
});

test("unpublished files do not change the published pages", async () => {
  const without = await renderPages(shown);
  for (const name of ["a draft post", "a post still to come", "a draft event", "a draft page"]) {
    expect(await renderPages({ ...shown, ...hidden[name] })).toEqual(without);
  }
});

describe("references from published to unpublished files", () => {
  const files: Files = {
    "people/ann.md": person("draft: true\n"),
    "cohorts/nurses.md": text("title: Nurses\ndraft: true\n"),
    "posts/b.md": post("draft: true\n"),
    "posts/c.md": text("title: C\ndate: 2026-12-24\n"),
  };
  const from = post("authors: ann\ncohort: nurses\n", "[b](b.md) [c](c.md) [b](/blog/b/)\n");
  const expected = [
    'content/posts/a.md:4:10 authors: "ann" is a draft. Remove it here until it is published.',
    'content/posts/a.md:5:9 cohort: "nurses" is a draft. Remove it here until it is published.',
    "content/posts/a.md:7:5: content/posts/b.md is a draft, so readers could not open this link. Remove the link until it is published.",
    "content/posts/a.md:7:15: content/posts/c.md is scheduled for 2026-12-24, so readers could not open this link. Remove the link until it is published.",
  ];

  test("a published post linking to a draft", async () => {
    const [link, ...others] = (await listProblems({ ...files, "posts/a.md": from })).toReversed();
    expect(others.toReversed()).toEqual(expected);
    expect(link).toContain(
      "content/posts/a.md:7:25: /blog/b/ is not published yet (content/posts/b.md).",
    );
  });

  test("a preview warns of it, since it shows both", async () => {
    const { problems } = await prepareProject(
      createProject({ ...files, "posts/a.md": from }),
      true,
    );
    expect(problems.list("problem")).toEqual([]);
    expect(problems.list("warning").map(formatProblem)).toEqual(expect.arrayContaining(expected));
  });

  test("a draft may link to a draft", async () => {
    const draft = post("draft: true\nauthors: ann\ncohort: nurses\n", "[b](b.md) [c](c.md)\n");
    const { problems } = await prepareProject(createProject({ ...files, "posts/a.md": draft }));
    const said = problems.all.map(formatProblem);
    expect(problems.list("problem")).toEqual([]);
    expect(said.filter((one) => one.includes("is a draft"))).toEqual([]);
  });
});
