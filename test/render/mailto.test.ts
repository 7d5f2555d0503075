/** P8: "Forward to your team". */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html } from "../../src/render/html.ts";
import { createMailto } from "../../src/render/mailto.ts";
import { toParagraphs } from "../../src/render/plain-text.ts";

const end = "The page: https://example.org/briefings/nurses/";

/** Reads a link as mail programs do (RFC 6068). */
function read(link: string): { subject: string | null; body: string } {
  // A plus sign is itself there, and no space.
  const query = new URLSearchParams(link.replace(/^mailto:\?/, "").replaceAll("+", "%2B"));
  return { subject: query.get("subject"), body: query.get("body") ?? "" };
}

const bodyOf = (paragraphs: readonly string[]) =>
  read(createMailto({ subject: "S", paragraphs, end })).body;

describe("P8: a link to a mail", () => {
  test("has subject and text, with the address last", () => {
    const link = createMailto({ subject: "An hour & a half?", paragraphs: ["One.", "Two."], end });
    expect(read(link)).toEqual({
      subject: "An hour & a half?",
      body: `One.\r\n\r\nTwo.\r\n\r\n${end}`,
    });
  });

  test("has the items of a list on lines that follow each other", () => {
    expect(bodyOf(["Dates", "- 1 May", "- 2 May", "After."])).toBe(
      `Dates\r\n\r\n- 1 May\r\n- 2 May\r\n\r\nAfter.\r\n\r\n${end}`,
    );
  });

  test("ends after a sentence where the text is too long", () => {
    const body = bodyOf(["First.", "A sentence of some words. ".repeat(100).trim()]);
    expect(body).toMatch(/^First\.\r\n\r\n(?:A sentence of some words\. )+…\r\n\r\nThe page: /);
    expect(body.endsWith(end)).toBe(true);
    expect(body.length).toBeGreaterThan(1200);
  });

  test("ends after a word where a sentence alone is too long, and never within a list", () => {
    expect(bodyOf(["word ".repeat(1000).trim()])).toMatch(/^(?:word )+…\r\n\r\nThe page: /);
    const items = Array.from({ length: 100 }, (_, i) => `- Item number ${i}. It is long.`);
    expect(bodyOf(items)).toMatch(/- Item number \d+\. It is long\.\r\n\r\n…\r\n\r\nThe page: /);
  });

  test("is never longer than 2,000 characters, whatever the letters are", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 900 })), (paragraphs) => {
        const link = createMailto({ subject: "S", paragraphs, end });
        expect(link.length).toBeLessThan(2000);
        expect(read(link).body.endsWith(end)).toBe(true);
      }),
    );
  });
});

describe("P8: the text of markup", () => {
  test("has a paragraph for each block, a dash for an item, and no markup", () => {
    const markup = html`<h2 id="a">Dates &amp; more</h2>
<p>One <a href="/x">link</a>,
<strong>bold</strong> &lt;b&gt;.</p>
<ul class="filled" data-upcoming>
<li data-until="x"><b>1 May</b>, 12:30<br>
<a href="/e">Café</a></li>
<li data-until="y" data-from="x" hidden>Later</li>
</ul>
<p data-none hidden>All over.</p>
<ul>
<li><p>Loose</p>
</li>
</ul>
<figure><img src="/m.png" alt="A map"><figcaption>Caption</figcaption></figure>
`;
    expect(toParagraphs(markup)).toEqual([
      "Dates & more",
      "One link, bold <b>.",
      "- 1 May, 12:30, Café",
      "- Loose",
      "Caption",
    ]);
  });

  test("decodes each character once", () => {
    expect(toParagraphs(html`<p>${'&lt; &amp; it\'s "so"'}</p>`)).toEqual([
      '&lt; &amp; it\'s "so"',
    ]);
  });
});
