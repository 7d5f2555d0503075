import { describe, expect, test } from "vitest";
import type { MarkdownResult } from "../../src/render/markdown/result.ts";
import { all, attr, one, texts } from "./dom.ts";
import { read } from "./read.ts";

const hrefs = (markdown: string, base = "", resolve?: MarkdownResult["resolve"]) =>
  all(read(markdown, base, resolve).tree, "a").map((a) => attr(a, "href"));

describe("bare URLs", () => {
  test("become links", () => {
    expect(hrefs("See https://example.com/a?b=c&d#e, or <https://example.com/>.")).toEqual([
      "https://example.com/a?b=c&d#e",
      "https://example.com/",
    ]);
    expect(hrefs("<hello@example.org> mailto:hello@example.org")).toEqual([
      "mailto:hello@example.org",
      "mailto:hello@example.org",
    ]);
    expect(texts(read("(https://example.com/a_(b))").tree, "a")).toEqual([
      "https://example.com/a_(b)",
    ]);
  });

  test("but not names, files, hosts without a scheme, or schemes that are not allowed", () => {
    const markdown =
      "example.org site.md hello@example.org www.example.com //example.com ftp://example.com 10.0.0.1 javascript:alert(1)";
    expect(read(markdown).links).toEqual([]);
    expect(read(markdown).markup).not.toContain("<a");
  });

  test("and not in code or in a link", () => {
    expect(hrefs("`https://example.com/`")).toEqual([]);
    expect(hrefs("[https://example.com/](/a/)")).toEqual(["/a/"]);
  });
});

describe("the target of a link", () => {
  const resolve: MarkdownResult["resolve"] = (raw, kind) =>
    raw === "gone.md"
      ? { ok: false, message: "there is no such file", fix: "Write another" }
      : {
          ok: true,
          url: raw.replace(/^(\w+)\.(?:md|png)$/, kind === "image" ? "/media/$1.png" : "/blog/$1/"),
        };

  test("is what resolve returns, with the base path before internal URLs only", () => {
    const markdown =
      "[a](a.md) [b](https://example.com/) [c](#c) [d](mailto:x@example.org) ![e](e.png)";
    expect(hrefs(markdown, "/programme", resolve)).toEqual([
      "/programme/blog/a/",
      "https://example.com/",
      "#c",
      "mailto:x@example.org",
    ]);
    const whole = read(markdown, "https://example.org/programme", resolve).tree;
    expect(attr(one(whole, "img"), "src")).toBe("https://example.org/programme/media/e.png");
    expect(all(whole, "a").map((a) => attr(a, "href"))).toContain(
      "https://example.org/programme/blog/a/",
    );
  });

  test("is recorded with its line, in the order of the text", () => {
    const markdown =
      "[a](a.md)\n\n![b](b.png)\n\n- [c](c.md) [![d](d.png)](e.md)\n\nF[^1]\n\n[^1]: [g](g.md)";
    expect(read(markdown, "", resolve).links).toEqual([
      { raw: "a.md", kind: "link", line: 0 },
      { raw: "b.png", kind: "image", line: 2 },
      { raw: "c.md", kind: "link", line: 4 },
      { raw: "e.md", kind: "link", line: 4 },
      { raw: "d.png", kind: "image", line: 4 },
      { raw: "g.md", kind: "link", line: 8 },
    ]);
  });

  test('is "#" if it does not exist', () => {
    expect(hrefs("[a](gone.md)", "", resolve)).toEqual(["#"]);
  });

  test("is never a URL that runs code or loads from elsewhere, whatever resolve returns", () => {
    const urls = [
      "javascript:alert(1)",
      "JaVaScRiPt:x",
      "data:text/html,x",
      "vbscript:x",
      "//example.com/",
      "blob:x",
      "x.md",
      "",
      " javascript:x",
    ];
    for (const url of urls) {
      expect(hrefs("[a](b)", "", () => ({ ok: true, url }))).toEqual(["#"]);
    }
  });

  test("is written in ASCII", () => {
    expect(hrefs("[a](<https://example.com/café au lait>)")).toEqual([
      "https://example.com/caf%C3%A9%20au%20lait",
    ]);
  });
});

test("a link without text shows its target, and gives a warning", () => {
  const { tree, problems } = read("Go [](/blog/)");
  expect(texts(tree, "a")).toEqual(["/blog/"]);
  expect(problems).toEqual(["0 warning: a link has no text. Write between [ and ] where it leads"]);
});
