import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeText, html, renderJsonLd, Safe } from "../../src/render/html.ts";
import { attr, fragmentOf, one, rawText } from "./dom.ts";
import { scriptEnds } from "./script-ends.ts";

describe("html``", () => {
  test("escapes text, but not Safe", () => {
    const name = `<b onclick="x">Tea & "cake"</b>`;
    expect(html`<p>${name}</p>`.text).toBe(
      "<p>&lt;b onclick=&quot;x&quot;&gt;Tea &amp; &quot;cake&quot;&lt;/b&gt;</p>",
    );
    expect(html`<p>${html`<b>${"a'b"}</b>`}</p>`.text).toBe("<p><b>a&#39;b</b></p>");
  });

  test("escapes text that looks escaped", () => {
    expect(html`${"&amp;"}`.text).toBe("&amp;amp;");
    expect(escapeText(escapeText("&"))).toBe("&amp;amp;");
  });

  test("joins lists, nested ones too, and renders false and undefined as nothing, 0 as a number", () => {
    expect(html`${["<", html`<br>`, ["a", [1, 0]], []]}`.text).toBe("&lt;<br>a10");
    expect(html`[${false}${undefined}${""}${0}]`.text).toBe("[0]");
  });

  test("keeps a template without values", () => {
    expect(html`<hr>`.text).toBe("<hr>");
    expect(String(html`<hr>`)).toBe("<hr>");
  });
});

/** All that HTML can hold: no NUL, no half of a pair, and CR is read as a line feed. */
const anyText = fc
  .string({ unit: "binary", maxLength: 60 })
  .map((words) => words.toWellFormed().replaceAll("\0", "").replace(/\r\n?/g, "\n"));

describe("a parser gets any text back", () => {
  test("from an element", () => {
    fc.assert(
      fc.property(anyText, (words) => {
        expect(rawText(fragmentOf(html`<p>${words}</p>`.text))).toBe(words);
      }),
    );
  });

  test("from an attribute", () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const p = one(fragmentOf(html`<p title="${words}" lang="cy"></p>`.text), "p");
        expect(attr(p, "title")).toBe(words);
        expect(p.attrs).toHaveLength(2);
        expect(p.childNodes).toHaveLength(0);
      }),
    );
  });

  test("also of pieces of markup", () => {
    const pieces = fc.constantFrom("</p>", '">', "'", "<!--", "&lt;", "<script>", "]]>", "`", "=");
    fc.assert(
      fc.property(
        fc.array(pieces).map((list) => list.join("")),
        (words) => {
          const tree = fragmentOf(html`<p title="${words}">${words}</p><hr>`.text);
          expect(attr(one(tree, "p"), "title")).toBe(words);
          expect(rawText(one(tree, "p"))).toBe(words);
          expect(one(tree, "hr").attrs).toHaveLength(0);
        },
      ),
    );
  });
});

test.each(scriptEnds)("T6: %j neither ends JSON-LD nor hides its end", (words) => {
  const tree = fragmentOf(`${renderJsonLd({ words }).text}<hr>`);
  expect(JSON.parse(rawText(one(tree, "script")))).toEqual({ words });
  expect(one(tree, "hr").attrs).toEqual([]);
});

/** Returns the files of a folder whose source matches. */
function findFiles(pattern: RegExp, folder: string): readonly string[] {
  const root = join(import.meta.dirname, "../..");
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith(".ts") && pattern.test(readFileSync(join(root, file), "utf8")))
    .sort();
}

test("only the markdown renderer declares markup safe", () => {
  expect(findFiles(/\btrustMarkup\b/, "src")).toEqual([
    "src/render/html.ts",
    "src/render/markdown/base.ts",
    "src/render/markdown/body-words.ts",
    "src/render/markdown/pictures.ts",
    "src/render/markdown/placeholders.ts",
    "src/render/markdown/questions.ts",
    "src/render/markdown/read-markdown.ts",
  ]);
  expect(findFiles(/\b(?:trustMarkup|restoreMarkup)\b/, "_includes")).toEqual([]);
  expect(findFiles(/\brestoreMarkup\b/, "src/pages")).toEqual([]);
});

describe("Safe cannot be forged", () => {
  const evil = "<script>";

  /** Prints whatever it is given, as a template would that was handed the wrong thing. */
  const printed = (value: unknown): string => {
    try {
      return Reflect.apply(html, undefined, [["", ""], value]).text;
    } catch (problem) {
      expect(problem).toBeInstanceOf(TypeError);
      return "refused";
    }
  };

  test("by its constructor, without the key", () => {
    for (const key of [undefined, Symbol("safe"), Symbol.for("safe"), "safe"]) {
      expect(() => Reflect.construct(Safe, [evil, key])).toThrow(TypeError);
    }
  });

  test("by the key of one that is Safe: it holds none", () => {
    const safe = html`<b>`;
    expect(Reflect.ownKeys(safe)).toEqual([]);
    expect(JSON.stringify(safe)).toBe("{}");
  });

  test("by an object that looks like one", () => {
    const look = { text: evil, toString: () => evil };
    expect(printed(look)).toBe("refused");
    expect(printed(Object.assign(Object.create(Safe.prototype), JSON.parse("{}")))).toBe("refused");
    expect(printed(Object.create(Safe.prototype, { text: { value: evil } }))).toBe("refused");
    expect(printed(Object.create(html`<b>`, { text: { value: evil } }))).toBe("refused");
    expect(printed(new Proxy(html`<b>`, { get: () => evil }))).toBe("refused");
    expect(printed(Object.setPrototypeOf([evil], Safe.prototype))).toBe("refused");
  });

  test("by changing one", () => {
    const safe = html`<b>`;
    expect(() => Reflect.set(safe, "text", evil)).not.toThrow();
    Object.defineProperty(safe, "text", { value: evil });
    expect(printed(safe)).toBe("<b>");
  });

  test("by anything that JSON or a program may hold", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
        expect(printed([value, evil])).not.toContain("<");
      }),
    );
  });
});
