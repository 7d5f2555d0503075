/** P7: a programme that has ended says so everywhere, and takes nothing from its subscribers. */
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { readEvents } from "../calendar/icaljs.ts";
import { all, attr, one, text, texts } from "../render/dom.ts";
import { type Small, siteIn } from "./site.ts";

const root = join(import.meta.dirname, "../sites/ended");
const notice = "This programme ended on 30 October 2026.";

const calendars = ["/calendar.ics", "/events/lunchtime-call.ics", "/cohorts/night-shift.ics"];
const feeds = [
  "/feed.xml",
  "/events/feed.xml",
  "/events/lunchtime-call/feed.xml",
  "/cohorts/night-shift/feed.xml",
  "/cohorts/night-shift/events.xml",
  "/people/maya-oakshott/feed.xml",
  "/tags/phones/feed.xml",
];

const parser = new XMLParser({ isArray: (name) => name === "item" });
const links = (site: Small, url: string) =>
  all(site.tree(url), "a").map((a) => attr(a, "href") ?? "");

describe("P7: on the last day", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteIn(root, "2026-10-30T20:00Z");
  });

  test("nothing says that it has ended", () => {
    for (const url of site.urls) expect(text(site.tree(url))).not.toContain("ended");
    expect(site.markup("/calendar.ics")).toContain("X-WR-CALNAME:Phones on the Ward\r\n");
    expect(site.markup("/feed.xml")).not.toContain("Thank you");
    expect(links(site, "/")).toContain("mailto:ward@example.org");
  });
});

describe("P7: from the next day on", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteIn(root, "2026-10-31T00:00Z");
  });

  test("every page says so, with a link to the page that tells how it went, but that page itself", () => {
    const pages = site.urls.filter((url) => !/^\/embed\/|\/(?:poster|this-week)\//.test(url));
    for (const url of pages) {
      const [line] = all(site.tree(url), "main .notice");
      expect([url, line && text(line)]).toEqual([
        url,
        url === "/thank-you/" ? notice : `${notice} Thank you`,
      ]);
    }
    expect(pages.length).toBeGreaterThan(20);
    expect(text(site.tree("/embed/events/"))).toContain(notice);
  });

  test("home opens with that page", () => {
    const sections = texts(site.tree("/"), "main h2");
    expect(sections[0]).toBe("Thank you");
    expect(text(one(site.tree("/"), 'section[aria-labelledby="page:ending"]'))).toContain(
      "Forty-one nurses tried it.",
    );
    expect(sections).not.toContain("Next");
    expect(sections).not.toContain("Coming up");
    expect(sections).not.toContain("Take part");
  });

  test("nobody is asked to subscribe, to join or to write", () => {
    for (const url of site.urls) {
      const found = links(site, url).filter((href) =>
        /^(?:webcal:|mailto:[^?])|\/\/meet\.|social/.test(href),
      );
      expect([url, found]).toEqual([url, []]);
      expect([url, text(site.tree(url))]).toEqual([
        url,
        expect.not.stringMatching(/Subscribe to|Join online|Join the conversation|Poster to print/),
      ]);
    }
    expect(site.markup("/events/lunchtime-call/poster/")).toContain('http-equiv="refresh"');
  });

  test("calendars keep all that was ever held, say that it has ended, and ask for a look each week", () => {
    const uids = readEvents(site.markup("/calendar.ics")).map(({ uid }) => uid.split("@")[0]);
    expect(uids).toHaveLength(10);
    expect(uids).toContain("2025-09-11-first-evening");
    for (const file of calendars) {
      const calendar = site.markup(file);
      expect(calendar).toMatch(/X-WR-CALNAME:.*\(ended\)\r\n/);
      expect(calendar).toContain("REFRESH-INTERVAL;VALUE=DURATION:P7D\r\n");
      expect(calendar).toContain("BEGIN:VEVENT");
    }
  });

  test("the last entry of each feed is that page", () => {
    for (const file of feeds) {
      const { item } = parser.parse(site.markup(file)).rss.channel;
      expect([file, item[0].title, item[0].link]).toEqual([
        file,
        "Thank you",
        "https://ward.example.org/thank-you/",
      ]);
      expect(item[0].pubDate).toMatch(/^Sat, 31 Oct 2026/);
      expect(new Set(item.map((one: { guid: unknown }) => JSON.stringify(one.guid))).size).toBe(
        item.length,
      );
    }
    expect(JSON.parse(site.markup("/feed.json")).items[0].title).toBe("Thank you");
  });

  test("the cohort without a last day is over, and so is the series", () => {
    expect(text(site.tree("/cohorts/"))).toContain("Past cohort");
    expect(text(site.tree("/events/lunchtime-call/"))).toContain(
      "It met weekly on Wednesday, from 2 September 2026 to 28 October 2026",
    );
  });
});
