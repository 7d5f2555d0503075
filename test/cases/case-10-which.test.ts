/** Case 10 of calendar.md: calendars with nothing in them, drafts, and links to calendars. */
import { beforeAll, expect, test } from "vitest";
import { read } from "../calendar/reader.ts";
import { full } from "../pages/full.ts";
import { md, person, type Small, siteOf } from "../pages/site.ts";
import { all, attr, rawText } from "../render/dom.ts";
import { minimalSettings } from "../support/project.ts";
import type { Calendars } from "./calendars.ts";
import { calendarsOf, gathering, session } from "./site.ts";

const rule = {
  repeats: "weekly on Wednesday",
  from: "2026-06-03",
  times: 4,
  time: "12:30 to 13:30",
};

test.each([
  ["without a rule and without files", { "events/lunch/index.md": gathering({}) }],
  [
    "all of whose days are skipped",
    { "events/lunch/index.md": gathering({ ...rule, times: 1, skip: "2026-06-03" }) },
  ],
  [
    "whose only session is a draft",
    {
      "events/lunch/index.md": gathering({}),
      "events/lunch/2026-06-03.md": session({ start: "2026-06-03 12:30", draft: true }),
    },
  ],
  [
    "that ended before calendars begin",
    {
      "events/lunch/index.md": gathering({
        ...rule,
        from: "2024-06-03",
        until: "2024-07-31",
        times: undefined,
      }),
    },
  ],
])(
  "calendar.md case 10: a series with no sessions, one %s, is a valid calendar",
  async (_, files) => {
    const calendars = await calendarsOf(files);
    const { head, events } = calendars.file("/events/lunch.ics");
    expect(events).toEqual([]);
    expect(head.names).toEqual(["Café – Test", "Café – Test"]);
    const properties = read(calendars.bytes("/events/lunch.ics"));
    const named = (name: string) => properties.filter((property) => property.name === name);
    // RFC 5545 3.6: each of the two once, and a component at least.
    expect(named("VERSION").map(({ value }) => value)).toEqual(["2.0"]);
    expect(named("PRODID")).toHaveLength(1);
    expect(
      named("BEGIN")
        .map(({ value }) => value)
        .slice(0, 2),
    ).toEqual(["VCALENDAR", "VTIMEZONE"]);
  },
);

/** Words that nothing but a draft says. */
const secret = /secret/i;

let drafts: Calendars;
beforeAll(async () => {
  drafts = await calendarsOf({
    "events/open.md": gathering({ start: "2026-06-10 12:30", duration: "1 hour" }),
    "events/secret-walk.md": gathering({ title: "Secret walk", start: "2026-06-11", draft: true }),
    "events/lunch/index.md": gathering(rule),
    "events/lunch/2026-06-10.md": session({ title: "Secret topic", place: "Secret", draft: true }),
    "events/lunch/2026-06-12.md": session({ title: "Secret extra", extra: true, draft: true }),
    "events/secret-club/index.md": gathering({ ...rule, title: "Secret club", draft: true }),
    "events/secret-club/2026-06-10.md": session({ title: "Not a draft of its own, but secret" }),
    "events/secret-tag.md": gathering({ start: "2026-06-11", tags: ["secret"], draft: true }),
    "cohorts/secret.md": md({ title: "Secret cohort", draft: true }),
    ...person("secret", { draft: true }),
  });
});

test("calendar.md case 10: a draft is in no calendar, as a single event, a session or a series", () => {
  expect([...drafts.told.keys()].sort()).toEqual([
    "lunch-2026-06-03@example.org",
    "lunch-2026-06-10@example.org",
    "lunch-2026-06-17@example.org",
    "lunch-2026-06-24@example.org",
    "open@example.org",
  ]);
  for (const text of drafts.files.values())
    expect(text.replaceAll("\r\n ", "")).not.toMatch(secret);
});

test("calendar.md case 10: a draft has no calendar of its own either", () => {
  for (const url of drafts.files.keys()) expect(url).not.toMatch(secret);
  expect(drafts.files.has("/events/lunch/2026-06-12/event.ics")).toBe(false);
});

/** Addresses of calendars in a link: its own, or one that it hands to somebody else's calendar. */
function calendarsIn(href: string): readonly string[] {
  const { searchParams, pathname } = new URL(href, "https://example.org/");
  const given = [...searchParams.values()].filter((value) => value.endsWith(".ics"));
  return pathname.endsWith(".ics") ? [href, ...given] : given;
}

/** Of all pages: in links, and in words, where it is to be copied. */
const linked = (site: Small) =>
  site.urls.flatMap((url) => {
    const tree = site.tree(url);
    const links = [...all(tree, "a"), ...all(tree, "link")].map((one) => attr(one, "href") ?? "");
    const words = rawText(tree).match(/https:\S+\.ics/g) ?? [];
    return [...links, ...words].flatMap(calendarsIn);
  });

test.each([
  ["at the top of its host", minimalSettings, ""],
  ["in a folder of its host", full["site.yaml"], "/programme"],
])(
  "calendar.md case 10: every .ics that a page links exists, in a site %s",
  async (_, yaml, base) => {
    const site = await siteOf({ ...full, "site.yaml": yaml ?? "" });
    const links = linked(site);
    const schemes = new Set(links.map((link) => /^[a-z]+:/.exec(link)?.[0] ?? "path"));
    expect(schemes).toEqual(new Set(["path", "https:", "webcal:"]));
    const files = [...site.pages.keys()].map((url) => base + encodeURI(url));
    for (const link of links) expect(files).toContain(link.replace(/^[a-z]+:\/\/example\.org/, ""));
  },
);

test("calendar.md case 10: and every page of an event that is to come links its own", async () => {
  const site = await siteOf(full);
  const links = new Set(linked(site));
  for (const url of ["/events/four-views/", "/events/cafe/2026-11-25/", "/events/cafe/2027-01-15/"])
    expect(links).toContain(`/programme${url}event.ics`);
});
