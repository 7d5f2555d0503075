/** `footer` in site.yaml: the lead's own words at the foot of every page. */
import { afterAll, describe, expect, test } from "vitest";
import { siteOf } from "../pages/site.ts";
import { all, attr, one, text } from "../render/dom.ts";
import { onePixelPng } from "../support/pictures.ts";
import { type Files, listProblems, minimalSettings, removeProjects } from "../support/project.ts";
import { listWarnings } from "./make.ts";

afterAll(removeProjects);

/** The footer is line 8. */
const settings = (footer: string) => `${minimalSettings}footer: ${footer}\n`;
const about: Files = { "pages/about.md": "---\ntitle: About\n---\nUs.\n" };
const problems = async (footer: string, files: Files = about) =>
  (await listProblems({ ...files, "site.yaml": settings(footer) })).map((one) =>
    one.replace("content/site.yaml:", ""),
  );

describe("D3: the words at the foot of every page", () => {
  test("are markdown, of one line or a few, with links to files and addresses", async () => {
    const footer = `|
  Paid for by the *council*.

  - [About](pages/about.md)
  - [Data](/about/#top)`;
    const site = await siteOf({ ...about, "site.yaml": settings(footer) });
    for (const url of ["/", "/about/", "/404.html"]) {
      const foot = one(site.tree(url), "footer");
      expect(text(one(foot, "em"))).toBe("council");
      expect(
        all(foot, "li a")
          .map((a) => attr(a, "href"))
          .slice(0, 2),
      ).toEqual(["/about/", "/about/#top"]);
    }
    expect(site.markup("/embed/events/")).not.toContain("Paid for by");
  });

  test("change the key of every page, and may have a picture", async () => {
    const files = { ...about, "media/dot.png": onePixelPng };
    const with_ = (footer: string) => siteOf({ ...files, "site.yaml": settings(footer) });
    const [a, b, c] = [
      await with_("One"),
      await with_("Two"),
      await with_('"![A dot](media/dot.png)"'),
    ];
    const keys = [a, b, c].map(({ pages }) => pages.get("/about/")?.key());
    expect(new Set(keys).size).toBe(3);
    expect(attr(one(c.tree("/about/"), "footer img"), "alt")).toBe("A dot");
    expect(attr(one(c.tree("/about/"), "footer img"), "src")).toMatch(/^\/media\/dot-/);
  });

  test.each([
    [
      "plain",
      "See [the data](/abaut/)",
      '8:24 footer: this site has no page /abaut/. Did you mean "/about/"?',
    ],
    [
      "quoted",
      '"See [it](/abaut/)"',
      '8:19 footer: this site has no page /abaut/. Did you mean "/about/"?',
    ],
    [
      "in lines",
      "|\n  One.\n\n  [Two](pages/about.md), [Three](pages/abaut.md)",
      "11:34 footer: there is no file content/pages/abaut.md. Did you mean pages/about.md?",
    ],
    [
      "folded",
      ">-\n  One [two](/abaut/)\n  three",
      '9:13 footer: this site has no page /abaut/. Did you mean "/about/"?',
    ],
    [
      "an anchor",
      '"[Two](pages/about.md#x)"',
      "8:16 footer: content/pages/about.md has no heading with the anchor #x. Link to the page, or to one of its headings.",
    ],
    [
      "a picture elsewhere",
      '"![x](https://x.test/a.png)"',
      '8:15 footer: the picture "https://x.test/a.png" is on another site',
    ],
    [
      "a heading",
      "|\n  ## Contact\n  Us",
      "8:9 footer: the footer has a heading. Write it as bold words: **Contact**.",
    ],
    [
      "a footnote",
      "Us[^1]",
      "8:9 footer: the footer has a footnote. Write it into the text, or onto a page.",
    ],
  ])("that are wrong, %s, are problems at their line", async (_what, footer, problem) => {
    expect(await problems(footer)).toEqual([expect.stringContaining(problem)]);
  });

  test("may not be long", async () => {
    expect(await problems("x".repeat(2001))).toEqual([
      "8:9 footer: it has 2,001 characters. Shorten it to 2,000, and link to a page with the rest.",
    ]);
  });

  test("with a mistake of markdown are a warning at their line", async () => {
    const source = settings("|\n  One.\n\n  ![](media/dot.png)");
    expect(
      await listWarnings({ "site.yaml": source, "media/dot.png": onePixelPng }),
    ).toContainEqual(
      "content/site.yaml:11:7 footer: the picture has no alternative text. Describe it between ![ and ], for readers who cannot see it.",
    );
  });
});
