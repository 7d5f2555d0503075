/** T3: every setting of site.yaml, from the file to the page or calendar that shows it. */
import { beforeAll, expect, test } from "vitest";
import type { SiteFields } from "../../src/content/schema/site.ts";
import { readEvents } from "../calendar/icaljs.ts";
import { all, attr, one, text, texts } from "../render/dom.ts";
import { onePixelPng } from "../support/pictures.ts";
import { minimalSettings } from "../support/project.ts";
import { event, md, post, type Small, siteOf } from "./site.ts";

/** A site in which no setting has its default, with what it takes to show each. */
const files = {
  "site.yaml": `name: Programme
url: http://example.org/a/b/
language: en-US
zone: America/New_York
description: What it is
organisation: City Council
logo: { src: media/dot.png, alt: A dot }
accent: "#8a2846"
navigation: [{ label: News, url: /blog/ }, { label: Partner, url: https://example.com/ }]
conversation: { hashtag: practice, accounts: [{ label: "@us", url: "https://example.social/@us" }] }
licence: CC BY 4.0
footer: "Paid for by [the *council*](/blog/first/)"
contact: hello@example.org
feedback: /blog/
event-length: 105 minutes
elsewhere: [/packages/]
search: false
share-pictures: false
compress: true
calendar: { months-back: 2, months-ahead: 3, namespace: other.example, revised: 2026-10-01 09:30 }
removed: [/people/gone/, cafe from 2027-01-01]
repository: { url: https://github.com/council/site, edit-links: true }
ended: { on: 2028-06-30, page: pages/thanks.md }
tag-aliases: { old words: Maps }
`,
  "media/dot.png": onePixelPng,
  "pages/thanks.md": md({ title: "Thanks" }),
  ...post("2026-03-01", "first"),
  "posts/2026-03-02-elsewhere.md": md(
    { title: "Elsewhere", date: "2026-03-02" },
    "[A](/packages/one/)",
  ),
  "events/2026-12-05-open.md": md({ title: "Open", start: "2026-12-05 10:00" }),
  ...event("2026-09-21", "too-old"),
  ...event("2026-09-22", "old"),
  "events/cafe/index.md": md({
    title: "Café",
    repeats: "monthly on the 1st",
    from: "2026-12-01",
    time: "12:30 to 13:30",
    tags: ["Maps"],
  }),
};

let site: Small;
beforeAll(async () => {
  site = await siteOf(files);
});

const home = () => site.tree("/");
const footer = () => texts(home(), "footer p");
const footerLinks = () => all(home(), "footer li a").map((a) => [text(a), attr(a, "href")]);
const uids = () => readEvents(site.markup("/calendar.ics")).map(({ uid }) => uid);

/** What shows each setting; a new one does not compile until it is here. */
const checks: Readonly<Record<Exclude<keyof SiteFields, "calendar">, () => void>> = {
  name: () => expect(text(one(home(), "h1"))).toBe("Programme"),
  url: () => {
    expect(attr(one(home(), 'link[rel="canonical"]'), "href")).toBe("http://example.org/a/b/");
    expect(attr(one(home(), ".site-name a"), "href")).toBe("/a/b/");
  },
  language: () => {
    expect(attr(one(home(), "html"), "lang")).toBe("en-US");
    expect(texts(site.tree("/events/months/2026-12/"), "th")[0]).toBe("Sunday");
  },
  zone: () => {
    expect(text(one(site.tree("/events/old/"), ".event-details time"))).toMatch(
      /Eastern Daylight Time/,
    );
    expect(site.markup("/calendar.ics")).toContain("DTSTART;TZID=America/New_York:20260922T173000");
  },
  description: () => {
    expect(text(one(home(), ".lead"))).toBe("What it is");
    expect(attr(one(home(), 'meta[name="description"]'), "content")).toBe("What it is");
  },
  organisation: () => {
    expect(footer()).toContain("City Council");
    expect(site.markup("/atom.xml")).toContain("<author><name>City Council</name></author>");
  },
  logo: () => expect(attr(one(home(), "header img"), "alt")).toBe("A dot"),
  accent: () => expect(site.markup("/assets/site.css")).toContain("#8a2846"),
  navigation: () =>
    expect(all(home(), "header nav a").map((a) => [text(a), attr(a, "href")])).toEqual([
      ["News", "/a/b/blog/"],
      ["Partner", "https://example.com/"],
    ]),
  conversation: () => {
    expect(footer()).toContainEqual(expect.stringContaining("#practice"));
    expect(footerLinks()).toContainEqual(["@us", "https://example.social/@us"]);
  },
  licence: () => expect(footer()).toContain("CC BY 4.0"),
  footer: () => {
    expect(footer()).toContain("Paid for by the council");
    expect(all(home(), "footer p a").map((a) => attr(a, "href"))).toContain("/a/b/blog/first/");
  },
  contact: () =>
    expect(footerLinks()).toContainEqual(["hello@example.org", "mailto:hello@example.org"]),
  feedback: () => {
    const links = all(site.tree("/events/old/"), "article p.actions a");
    expect(links.map((a) => attr(a, "href"))).toEqual(["/a/b/blog/"]);
  },
  repository: () => {
    const links = all(site.tree("/blog/first/"), "footer li a").map((a) => attr(a, "href"));
    expect(links).toContain(
      "https://github.com/council/site/edit/main/content/posts/2026-03-01-first.md",
    );
  },
  "event-length": () =>
    expect(site.markup("/calendar.ics")).toContain("DTEND;TZID=America/New_York:20261205T114500"),
  // The post links there, and the site has no problem.
  elsewhere: () =>
    expect(all(site.tree("/blog/elsewhere/"), "article a").map((a) => attr(a, "href"))).toContain(
      "/a/b/packages/one/",
    ),
  search: () => {
    expect(site.pages.has("/search/")).toBe(false);
    expect(texts(home(), "header a")).not.toContain("Search");
  },
  removed: () =>
    expect(site.site.settings.removed).toEqual([
      { id: "/people/gone/" },
      { id: "cafe", from: "2027-01-01" },
    ]),
  // test/pages/ended.test.ts shows what follows from it once the day is over.
  ended: () => expect(site.site.settings.ended).toEqual({ on: "2028-06-30", page: "/thanks/" }),
  "tag-aliases": () => {
    const [redirect] = all(site.tree("/tags/old-words/"), 'meta[http-equiv="refresh"]');
    expect(redirect && attr(redirect, "content")).toBe("0; url=/a/b/tags/maps/");
    expect(site.markup("/tags/old-words.ics")).toBe(site.markup("/tags/maps.ics"));
  },
  // Of the published files: test/build/compress.test.ts.
  compress: () => expect(site.site.settings.compress).toBe(true),
  "share-pictures": () => {
    expect(all(site.tree("/blog/first/"), 'meta[property="og:image"]')).toEqual([]);
  },
};

const calendarChecks: Readonly<
  Record<
    Exclude<keyof NonNullable<SiteFields["calendar"]>, "withdrawn">,
    () => void | Promise<void>
  >
> = {
  "months-back": () => {
    expect(uids()).toContainEqual(expect.stringMatching(/^2026-09-22-old@/));
    expect(uids()).not.toContainEqual(expect.stringMatching(/too-old/));
  },
  "months-ahead": () =>
    expect(site.site.series[0]?.sessions.map(({ id }) => id)).toEqual([
      "2026-12-01",
      "2027-01-01",
      "2027-02-01",
    ]),
  namespace: () => expect(uids()).toContain("cafe-2026-12-01@other.example"),
  revised: () => expect(site.site.settings.calendar.revised).toBe(Date.UTC(2026, 9, 1, 9, 30)),
};

test.each(Object.entries({ ...checks, ...calendarChecks }))("T3: %s is shown", (_name, check) =>
  check(),
);

test("T3: without the optional settings, their defaults hold", async () => {
  const small = await siteOf({
    "site.yaml": "name: T\nurl: https://example.org/\nlanguage: en\nzone: UTC\ndescription: D\n",
    ...post("2026-03-01", "first"),
    ...event("2026-12-01", "next"),
    "events/cafe/index.md": files["events/cafe/index.md"],
  });
  expect(small.site.settings).toMatchObject({
    search: true,
    sharePictures: true,
    compress: false,
    calendar: { monthsBack: 12, monthsAhead: 18, namespace: "example.org" },
    removed: [],
  });
  expect(small.pages.has("/search/")).toBe(true);
  expect(all(small.tree("/blog/first/"), 'meta[property="og:image"]')).toHaveLength(1);
  expect(all(small.tree("/"), "header img")).toEqual([]);
  expect(small.site.series[0]?.sessions).toHaveLength(18);
});

test.each([
  ["pages/contact.md", "/a/b/contact/", "Write to us", "cy"],
  ["pages/contact.md#hours", "/a/b/contact/#hours", "Write to us", "cy"],
  ["people/ann.md", "/a/b/people/ann/", "Ann Lee", undefined],
  ["/blog/", "/a/b/blog/", "/blog/", undefined],
  ["tel:+441632960123", "tel:+441632960123", "+441632960123", undefined],
])("contact: %s has the title of its page in the footer", async (contact, url, label, lang) => {
  const { tree } = await siteOf({
    "site.yaml": `${minimalSettings.replace("example.org/", "example.org/a/b/")}contact: ${contact}\n`,
    "pages/contact.md": md({ title: "Write to us", lang: "cy" }, "## Hours\n\nAny.\n"),
    "people/ann.md": md({ name: "Ann Lee" }),
  });
  const link = all(tree("/"), "footer li a").find((a) => attr(a, "href") === url);
  expect(link && [text(link), attr(link, "lang")]).toEqual([label, lang]);
});
