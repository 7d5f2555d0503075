import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveLink } from "../../src/content/links/target.ts";
import type { MarkdownResult } from "../../src/render/markdown/result.ts";
import { attr, elements, text } from "./dom.ts";
import { documentIds } from "./ids.ts";
import { anyMarkdown } from "./markdown.ts";
import { read } from "./read.ts";

/** All that a text may become. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  p: ["class"],
  em: [],
  strong: [],
  s: [],
  br: [],
  hr: [],
  blockquote: [],
  ul: [],
  ol: ["start"],
  li: ["id"],
  code: ["class"],
  pre: ["tabindex"],
  a: ["href", "title", "id", "class", "aria-label"],
  img: ["src", "alt", "title"],
  figure: [],
  figcaption: [],
  h2: ["id"],
  h3: ["id"],
  h4: ["id"],
  h5: ["id"],
  h6: ["id"],
  sup: ["class"],
  span: ["class", "lang", "dir"],
  section: ["class", "aria-label"],
  div: ["class", "role", "aria-label", "tabindex"],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ["scope", "class"],
  td: ["class"],
};

const fromContent: MarkdownResult["resolve"] = (raw) => {
  const target = resolveLink(raw, "content/posts/2026-01-01-a.md");
  return target.kind === "bad" ? { ok: false, ...target } : { ok: true, url: target.url };
};

const resolvers: readonly (readonly [string, MarkdownResult["resolve"]])[] = [
  ["as content resolves links", fromContent],
  ["as nobody should", (url) => ({ ok: true, url })],
];

describe.each(resolvers)("any text, %s", (_name, resolve) => {
  test("gives only harmless elements and attributes", () => {
    fc.assert(
      fc.property(anyMarkdown, (typed) => {
        const { tree, markup } = read(typed, "", resolve);
        for (const element of elements(tree)) {
          const names = allowed[element.tagName];
          expect(names, `<${element.tagName}> of ${markup}`).toBeDefined();
          for (const { name } of element.attrs) expect(names).toContain(name);
          const url = attr(element, "href") ?? attr(element, "src");
          if (url !== undefined) {
            expect(url).toMatch(/^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i);
            expect(url).not.toMatch(/\s/);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  test("gives no duplicate id, no empty link and no empty heading", () => {
    fc.assert(
      fc.property(anyMarkdown, (typed) => {
        const { tree, headings } = read(typed, "", resolve);
        const ids = documentIds(tree);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(headings.map(({ id }) => id)));
        for (const element of elements(tree)) {
          if (element.tagName !== "a" || elements(element).length > 0) continue;
          expect(text(element) + (attr(element, "href") ?? "")).not.toBe("");
        }
      }),
      { numRuns: 600 },
    );
  });
});

test("rendering twice gives the same", () => {
  fc.assert(
    fc.property(anyMarkdown, (typed) => {
      expect(read(typed).markup).toBe(read(typed).markup);
    }),
    { numRuns: 100 },
  );
});
