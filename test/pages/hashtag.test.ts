import { expect, test } from "vitest";
import { createHashtag } from "../../src/pages/lists/hashtag.ts";

const accounts = (...urls: string[]) => urls.map((url) => ({ label: "@us", url }));

test.each([
  ["https://twitter.com/us", "https://twitter.com/hashtag/caf%C3%A9"],
  ["https://bsky.app/profile/us.example", "https://bsky.app/hashtag/caf%C3%A9"],
  ["https://example.social/@us", "https://example.social/tags/caf%C3%A9"],
  ["https://www.linkedin.com/company/us", "https://www.linkedin.com/feed/hashtag/caf%C3%A9"],
  ["https://linkedin.com/company/us", "https://linkedin.com/feed/hashtag/caf%C3%A9"],
  ["https://mobile.twitter.com/us", "https://mobile.twitter.com/hashtag/caf%C3%A9"],
  ["https://example.social/web/@us", "https://example.social/tags/caf%C3%A9"],
  ["https://www.youtube.com/@us", "https://www.youtube.com/hashtag/caf%C3%A9"],
  ["https://www.threads.net/@us", undefined],
])("R20: with an account at %s, a hashtag links to %s", (account, url) => {
  expect(createHashtag("café", accounts(account))).toEqual({ label: "#café", url });
});

test("without an account on a known network it is text", () => {
  const mine = accounts("https://example.org/us", "mailto:us@example.org", "/us/");
  expect(createHashtag("café", mine)).toEqual({ label: "#café" });
});

test("the first account on a known network counts", () => {
  const { url } = createHashtag(
    "tea",
    accounts("https://example.org/", "https://a.example/@us", "https://x.com/us"),
  );
  expect(url).toBe("https://a.example/tags/tea");
});
