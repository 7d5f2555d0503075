import { expect, test } from "vitest";
import { en } from "../../src/locales/en.ts";
import type { Locale } from "../../src/locales/locale.ts";
import { createWords, hasLocale } from "../../src/locales/words.ts";
import { html } from "../../src/render/html.ts";

const words = createWords("en-GB");

test("a message has its values where the braces are", () => {
  expect(words.text("draft")).toBe("Draft");
  expect(words.text("page-of-pages", { page: 2, pages: 3 })).toBe("Page 2 of 3");
});

test("a message that counts follows the plural rules of the language", () => {
  expect([0, 1, 2].map((n) => words.text("reading-time", { n }))).toEqual([
    "0 minutes to read",
    "1 minute to read",
    "2 minutes to read",
  ]);
  const polish = createWords("pl", {
    "reading-time": {
      one: "{n} minuta",
      few: "{n} minuty",
      many: "{n} minut",
      other: "{n} minuty",
    },
  });
  expect([1, 3, 5].map((n) => polish.text("reading-time", { n }))).toEqual([
    "1 minuta",
    "3 minuty",
    "5 minut",
  ]);
});

test("as markup, words and values are escaped, markup stands, and ** is bold", () => {
  const start = html`<time>1 June</time>`;
  expect(words.html("moved-from", { start }).text).toBe(
    "<b>New time</b>: it was planned for <time>1 June</time>",
  );
  const risky = createWords("en", { "posts-of": "{name} <i>&</i>" });
  expect(risky.html("posts-of", { name: "<b>" }).text).toBe("&lt;b&gt; &lt;i&gt;&amp;&lt;/i&gt;");
  expect(words.text("steps-google-1")).not.toContain("*");
});

test("a value's own braces are not filled in again", () => {
  expect(words.text("title-with-page", { title: "{page}", page: 2 })).toBe("{page}, page 2");
});

test("a programme changes a message by its key", () => {
  const own = createWords("en-GB", { "back-to-blog": "All letters" });
  expect(own.text("back-to-blog")).toBe("All letters");
  expect(own.text("draft")).toBe("Draft");
});

test("as JSON, words are a hash that changes with a message or the language", () => {
  const hashes = [words, createWords("en"), createWords("en-GB", { draft: "Sketch" })].map((one) =>
    JSON.stringify(one),
  );
  expect(new Set(hashes).size).toBe(3);
  expect(JSON.stringify(createWords("en-GB"))).toBe(JSON.stringify(words));
});

test("a language without a locale has English words", () => {
  expect([hasLocale("en-GB"), hasLocale("en"), hasLocale("cy")]).toEqual([true, true, false]);
  expect(createWords("cy").text("draft")).toBe("Draft");
});

test("every placeholder is a plain name, and bold is closed", () => {
  const messages = Object.values(en).flatMap((message) =>
    typeof message === "string" ? [message] : Object.values(message),
  );
  expect(messages.length).toBeGreaterThan(150);
  for (const message of messages) {
    expect(message.replace(/\{[a-z]+\}/g, "")).not.toMatch(/[{}]/);
    expect(message.split("**").length % 2).toBe(1);
  }
});

test("a locale that lacks a key does not compile", () => {
  // @ts-expect-error The others are missing.
  const lacking: Locale = { draft: "Entwurf" };
  expect(Object.keys(lacking)).toEqual(["draft"]);
});
