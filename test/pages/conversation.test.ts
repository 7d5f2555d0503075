import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createQueries } from "../../src/model/queries.ts";
import { createSearchRecords } from "../../src/search/create-records.ts";
import { listSearchTexts } from "../../src/search/search-texts.ts";
import { all, attr, type Element, one, text, texts } from "../render/dom.ts";
import { type Files, removeProjects } from "../support/project.ts";
import { event, md, post, type Small, siteOf } from "./site.ts";

afterAll(removeProjects);

const settings = (more = "") => `name: Test
url: https://example.org/base/
language: en-GB
zone: Europe/London
description: A site to test with
search: false
share-pictures: false
${more}`;

const conversation = `contact: hello@example.org
conversation:
  hashtag: practice
  accounts:
    - { label: "@us", url: "https://example.social/@us" }
    - { label: Board, url: /board/ }
`;

const long =
  "How do you make the most of an hour that nobody has, with people who would rather be elsewhere?";

const files: Files = {
  "site.yaml": settings(conversation),
  "pages/board.md": md({ title: "Board" }, "> [!QUESTION]\n> What is *missing*?\n"),
  "posts/2026-03-01-asks.md": md(
    { title: "Asks & waits", date: "2026-03-01", hashtag: "own" },
    `> [!QUESTION]\n> ${long}\n\nBetween.\n\n> [!QUESTION]\n> And then?\n`,
  ),
  ...post("2026-10-01", "second", { answers: "2026-03-01-asks.md#question:1" }),
  ...post("2026-09-01", "first", { answers: ["2026-03-01-asks.md#question:1", "/board/"] }),
  "events/2026-09-15-cafe.md": md(
    {
      title: "Café",
      start: "2026-09-15 12:30",
      duration: "1 hour",
      outputs: [
        {
          title: "Notes",
          url: "https://example.com/n",
          answers: "../posts/2026-03-01-asks.md#question:1",
        },
      ],
    },
    "> [!QUESTION]\n> Who was there?\n",
  ),
};

let site: Small;
beforeAll(async () => {
  site = await siteOf(files);
});

/** Returns the question with a number on a page. */
const question = (url: string, number = 1, from = site): Element =>
  one(from.tree(url), `#question:${number}`);

const links = (node: Element) => all(node, "a").map((link) => [attr(link, "href"), text(link)]);

describe("below a question", () => {
  test("there are ways to answer it, each with what it answers in its name", () => {
    expect(texts(question("/blog/asks/", 2), ".facts")).toEqual([
      "Answer: by e-mail, in answer to “And then?”, @us, in answer to “And then?”, Board, in answer to “And then?”, #own, in answer to “And then?”",
    ]);
    expect(links(question("/blog/asks/", 2)).map(([href]) => href)).toEqual([
      "mailto:hello@example.org?subject=And%20then%3F%20(Asks%20%26%20waits)",
      "https://example.social/@us",
      "/base/board/",
      "https://example.social/tags/own",
    ]);
  });

  test("a long one is shortened in the subject", () => {
    const [[href = ""] = []] = links(question("/blog/asks/")).filter(([url]) =>
      url?.startsWith("mailto:"),
    );
    expect(new URL(href).searchParams.get("subject")).toBe(
      "How do you make the most of an hour that nobody has, with people who would… (Asks & waits)",
    );
  });

  test("the site's hashtag stands where the text has none: a page, an event", () => {
    for (const url of ["/board/", "/events/cafe/"])
      expect(links(question(url)).at(-1)?.[0]).toBe("https://example.social/tags/practice");
  });

  test("nothing stands without contact and accounts", async () => {
    const small = await siteOf({ ...files, "site.yaml": settings() });
    const facts = texts(question("/blog/asks/", 2, small), ".facts");
    // The hashtag of the text, whose page nobody knows.
    expect(facts).toEqual(["Answer: #own"]);
    expect(texts(question("/events/cafe/", 1, small), ".facts")).toEqual([]);
  });

  test("a page or a number is another way to get in touch", async () => {
    const page = await siteOf({ ...files, "site.yaml": settings("contact: /board/\n") });
    expect(links(question("/events/cafe/", 1, page))).toEqual([
      ["/base/board/", "through our contact page, in answer to “Who was there?”"],
    ]);
    const phone = await siteOf({ ...files, "site.yaml": settings('contact: "tel:+44"\n') });
    expect(links(question("/events/cafe/", 1, phone))).toEqual([]);
    const copy = "contact: mailto:a@example.org?cc=b@example.org&subject=Hello\n";
    const mail = await siteOf({ ...files, "site.yaml": settings(copy) });
    expect(links(question("/events/cafe/", 1, mail))[0]?.[0]).toBe(
      "mailto:a@example.org?subject=Who%20was%20there%3F%20(Caf%C3%A9)&cc=b@example.org",
    );
  });
});

describe("what people said", () => {
  test("is linked from the question, newest first, and the question looks answered", () => {
    const asked = question("/blog/asks/");
    expect(text(one(asked, ".callout-label"))).toBe("A question, and what people said");
    expect(attr(asked, "aria-label")).toBe("A question, and what people said");
    expect(text(one(asked, ".answers"))).toBe(
      "What people said: Title of second (1 October 2026), Notes – Café (15 September 2026), Title of first (1 September 2026)",
    );
    expect(links(one(asked, ".answers")).map(([href]) => href)).toEqual([
      "/base/blog/second/",
      "https://example.com/n",
      "/base/blog/first/",
    ]);
  });

  test("an open question of the same text does not", () => {
    const open = question("/blog/asks/", 2);
    expect(text(one(open, ".callout-label"))).toBe("A question for you");
    expect(all(open, ".answers")).toEqual([]);
  });

  test("links back to the question: a post, and an outcome of an event", () => {
    const [, board] = links(one(site.tree("/blog/first/"), "header .tags"));
    expect(texts(site.tree("/blog/first/"), "header .tags")[0]).toMatch(
      /^It answers questions: “How/,
    );
    expect(board).toEqual(["/base/board/#question:1", "“What is missing?”"]);
    const [, back] = links(one(site.tree("/events/cafe/"), ".outputs"));
    expect(back).toEqual([
      "/base/blog/asks/#question:1",
      "“How do you make the most of an hour that nobody has, with people who would…”",
    ]);
    expect(all(site.tree("/blog/asks/"), "header .tags")).toEqual([]);
  });

  test("may be a file of the site, and name one question twice", async () => {
    const output = { title: "Slides", file: "../media/s.txt" };
    const answers = ["../pages/board.md", "../pages/board.md#question:1"];
    const small = await siteOf({
      ...files,
      "media/s.txt": "Slides",
      ...event("2026-11-01", "talk", { outputs: [{ ...output, answers }] }),
    });
    expect(links(one(question("/board/", 1, small), ".answers"))[0]).toEqual([
      "/base/media/s.txt",
      "Slides – Title of talk",
    ]);
    expect(texts(one(small.tree("/events/talk/"), ".outputs"), "a")).toEqual([
      "Slides",
      "“What is missing?”",
    ]);
  });

  test("without an anchor it answers all questions of the text", async () => {
    const small = await siteOf({
      ...files,
      ...post("2026-10-01", "second", { answers: "2026-03-01-asks.md" }),
    });
    for (const number of [1, 2])
      expect(text(one(question("/blog/asks/", number, small), ".answers"))).toContain("second");
  });
});

test("home shows the newest open question, with its page and ways to answer", () => {
  const section = all(site.tree("/"), "section").find(
    (one) => attr(one, "aria-labelledby") === "page:question",
  );
  if (section === undefined) throw new Error("no question");
  expect(text(one(section, ".lead"))).toBe("Who was there?");
  expect(links(section)[0]).toEqual(["/base/events/cafe/#question:1", "Café"]);
  expect(links(section)[1]?.[0]).toMatch(/^mailto:hello@example.org\?subject=Who/);
});

test("home shows no question of an event to come, of one that is off, or of a text without a date", async () => {
  const small = await siteOf({
    ...event("2026-12-24", "later"),
    "pages/board.md": md({ title: "Board" }, "> [!QUESTION]\n> What?\n"),
    "events/2026-11-01-off.md": md(
      {
        title: "Off",
        start: "2026-11-01 12:30",
        duration: "1 hour",
        status: "cancelled",
        reason: "Snow",
      },
      "> [!QUESTION]\n> Who?\n",
    ),
    "events/2026-12-01-next.md": md(
      { title: "Next", start: "2026-12-01 12:30", duration: "1 hour" },
      "> [!QUESTION]\n> When?\n",
    ),
  });
  expect(small.markup("/")).not.toContain("page:question");
});

test("P7: a programme that has ended asks for no answers, and shows those that there are", async () => {
  const asking = { title: "Asks", date: "2026-03-01" };
  const ended = await siteOf({
    "site.yaml": settings(`${conversation}ended: { on: 2026-11-01, page: pages/board.md }\n`),
    "pages/board.md": md({ title: "Board" }, "> [!QUESTION]\n> Still here?\n"),
    "posts/2026-03-01-asks.md": md(asking, "> [!QUESTION]\n> Who?\n"),
    ...post("2026-10-01", "second", { answers: "2026-03-01-asks.md" }),
  });
  expect(ended.markup("/")).not.toMatch(/page:question|mailto:[^"]*subject/);
  expect(texts(question("/blog/asks/", 1, ended), ".facts")).toEqual([
    "What people said: Title of second (1 October 2026)",
  ]);
  expect(texts(question("/board/", 1, ended), ".facts")).toEqual([]);
});

test("feeds have absolute links, and no hidden words", () => {
  const { items } = JSON.parse(site.markup("/feed.json"));
  const content: string = items.find(({ url }: { url: string }) =>
    url.endsWith("/asks/"),
  ).content_html;
  expect(content).toContain('<a href="https://example.org/base/blog/second/">Title of second</a>');
  expect(content).toContain('<a href="https://example.org/base/board/">Board</a>');
  expect(content).not.toMatch(/visually-hidden|in answer to|<!--|<time/);
  expect(content).toContain("(1 October 2026)");
});

test("no page, feed, calendar or search document has a marker left", () => {
  for (const page of site.pages.values())
    expect([page.url, page.render().includes("<!--")]).toEqual([page.url, false]);
  const records = createSearchRecords(site.site, createQueries(site.site));
  const indexed = records.map((record) => listSearchTexts(record).join("\n"));
  expect(indexed.filter((text) => /<!--|!--/.test(text))).toEqual([]);
});

test("the key of a page depends on what people said", async () => {
  const more = await siteOf({
    ...files,
    ...post("2026-11-01", "third", { answers: "2026-03-01-asks.md#question:2" }),
  });
  const key = (small: Small, url: string) => small.pages.get(url)?.key();
  for (const url of ["/blog/asks/", "/feed.xml"]) expect(key(more, url)).not.toBe(key(site, url));
  expect(key(more, "/events/cafe/")).toBe(key(site, "/events/cafe/"));
});
