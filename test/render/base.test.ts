import { expect, test } from "vitest";
import { renderBase } from "../../src/render/markdown/base.ts";
import { readMarkdown } from "../../src/render/markdown/read-markdown.ts";

const { html } = readMarkdown("[One](/one/) and [two](https://example.org/)", (url) => ({
  ok: true,
  url,
}));

test.each([
  ["", '<a href="/one/">'],
  ["/programme", '<a href="/programme/one/">'],
  ["https://example.org/a&b", '<a href="https://example.org/a&amp;b/one/">'],
  ["/a$&b", '<a href="/a$&amp;b/one/">'],
])("URLs of the site begin with %j, other URLs do not", (base, link) => {
  const { text } = renderBase(html, base);
  expect(text).toContain(link);
  expect(text).toContain('<a href="https://example.org/">two</a>');
});
