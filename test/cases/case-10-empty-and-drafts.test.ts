/** Case 10 of test/cases/README.md: empty calendars, drafts, and links to calendars. */
import { beforeAll, expect, test } from "vitest";
import { readProperties } from "../calendar/parser.ts";
import { full } from "../pages/full.ts";
import { md, person, type Small, siteOf } from "../pages/site.ts";
import { all, attr, rawText } from "../render/dom.ts";
import { minimalSettings } from "../support/project.ts";
import type { Calendars } from "./calendars.ts";
import { createEvent, createSession, publishFiles } from "./site.ts";

const rule = {
  repeats: "weekly on Wednesday",
  from: "2026-06-03",
  times: 4,
  time: "12:30 to 13:30",
};

test.each([
  ["without a rule and without files", { "events/lunch/index.md": createEvent({}) }],
  [
    "with all dates skipped",
    { "events/lunch/index.md": createEvent({ ...rule, times: 1, skip: "2026-06-03" }) },
  ],
  [
    "whose only session is a draft",
    {
      "events/lunch/index.md": createEvent({}),
      "events/lunch/2026-06-03.md": createSession({ start: "2026-06-03 12:30", draft: true }),
    },
  ],
  [
    "that ended before the first month of calendars",
    {
      "events/lunch/index.md": createEvent({
        ...rule,
        from: "2024-06-03",
        until: "2024-07-31",
        times: undefined,
      }),
    },
  ],
])("case 10: a series without sessions (%s) is a valid calendar", async (_, files) => {
  const calendars = await publishFiles(files);
  const { head, events } = calendars.file("/events/lunch.ics");
  expect(events).toEqual([]);
  expect(head.names).toEqual(["Café – Test", "Café – Test"]);
  const properties = readProperties(calendars.bytes("/events/lunch.ics"));
  const named = (name: string) => properties.filter((property) => property.name === name);
  // RFC 5545 3.6: VERSION and PRODID once, and at least one component.
  expect(named("VERSION").map(({ value }) => value)).toEqual(["2.0"]);
  expect(named("PRODID")).toHaveLength(1);
  expect(
    named("BEGIN")
      .map(({ value }) => value)
      .slice(0, 2),
  ).toEqual(["VCALENDAR", "VTIMEZONE"]);
});

/** A word that only drafts contain. */
const secret = /secret/i;

let drafts: Calendars;
beforeAll(async () => {
  drafts = await publishFiles({
    "events/open.md": createEvent({ start: "2026-06-10 12:30", duration: "1 hour" }),
    "events/secret-walk.md": createEvent({
      title: "Secret walk",
      start: "2026-06-11",
      draft: true,
    }),
    "events/lunch/index.md": createEvent(rule),
    "events/lunch/2026-06-10.md": createSession({
      title: "Secret topic",
      place: "Secret",
      draft: true,
    }),
    "events/lunch/2026-06-12.md": createSession({
      title: "Secret extra",
      extra: true,
      draft: true,
    }),
    "events/secret-club/index.md": createEvent({ ...rule, title: "Secret club", draft: true }),
    "events/secret-club/2026-06-10.md": createSession({
      title: "Not a draft of its own, but secret",
    }),
    "events/secret-tag.md": createEvent({ start: "2026-06-11", tags: ["secret"], draft: true }),
    "cohorts/secret.md": md({ title: "Secret cohort", draft: true }),
    ...person("secret", { draft: true }),
  });
});

test("case 10: no calendar has a draft, be it a single event, a session or a series", () => {
  expect([...drafts.events.keys()].sort()).toEqual([
    "lunch-2026-06-03@example.org",
    "lunch-2026-06-10@example.org",
    "lunch-2026-06-17@example.org",
    "lunch-2026-06-24@example.org",
    "open@example.org",
  ]);
  for (const text of drafts.files.values())
    expect(text.replaceAll("\r\n ", "")).not.toMatch(secret);
});

test("case 10: a draft has no calendar of its own", () => {
  for (const url of drafts.files.keys()) expect(url).not.toMatch(secret);
  expect(drafts.files.has("/events/lunch/2026-06-12/event.ics")).toBe(false);
});

/** Returns the .ics addresses in a link: its own, or one in its query. */
function listCalendarLinks(href: string): readonly string[] {
  const { searchParams, pathname } = new URL(href, "https://example.org/");
  const given = [...searchParams.values()].filter((value) => value.endsWith(".ics"));
  return pathname.endsWith(".ics") ? [href, ...given] : given;
}

/** Returns the .ics addresses of all pages, in links and in text. */
const listAllCalendarLinks = (site: Small) =>
  site.urls.flatMap((url) => {
    const tree = site.tree(url);
    const links = [...all(tree, "a"), ...all(tree, "link")].map((one) => attr(one, "href") ?? "");
    const words = rawText(tree).match(/https:\S+\.ics/g) ?? [];
    return [...links, ...words].flatMap(listCalendarLinks);
  });

test.each([
  ["at the top of its host", minimalSettings, ""],
  ["in a folder of its host", full["site.yaml"], "/programme"],
])("case 10: every linked .ics exists, in a site %s", async (_, yaml, base) => {
  const site = await siteOf({ ...full, "site.yaml": yaml ?? "" });
  const links = listAllCalendarLinks(site);
  const schemes = new Set(links.map((link) => /^[a-z]+:/.exec(link)?.[0] ?? "path"));
  expect(schemes).toEqual(new Set(["path", "https:", "webcal:"]));
  const files = [...site.pages.keys()].map((url) => base + encodeURI(url));
  for (const link of links) expect(files).toContain(link.replace(/^[a-z]+:\/\/example\.org/, ""));
});

test("case 10: every page of an upcoming event links its own .ics", async () => {
  const site = await siteOf(full);
  const links = new Set(listAllCalendarLinks(site));
  for (const url of ["/events/four-views/", "/events/cafe/2026-11-25/", "/events/cafe/2027-01-15/"])
    expect(links).toContain(`/programme${url}event.ics`);
});
