/** Case 17 of test/cases/README.md: zone rules that changed lately, in calendars, pages and links. */
import { beforeAll, describe, expect, test } from "vitest";
import { event, type Small, siteOf } from "../pages/site.ts";
import { all, attr, one, text } from "../render/dom.ts";
import { Calendars } from "./calendars.ts";

let site: Small;
let calendars: Calendars;
beforeAll(async () => {
  const at = (zone: string) => ({ start: "2027-01-01 12:00", zone, place: "Hall" });
  site = await siteOf({
    ...event("2027-01-01", "winnipeg", at("America/Winnipeg")),
    ...event("2027-01-01", "inuvik", at("America/Inuvik")),
    ...event("2027-01-01", "havana", at("America/Havana")),
    ...event("2027-01-01", "london", at("Europe/London")),
  });
  const files = [...site.pages.keys()].filter((url) => url.endsWith(".ics"));
  calendars = new Calendars(new Map(files.map((url) => [url, site.markup(url)])));
});

describe.each([
  ["winnipeg", "17:00", "-05:00"],
  ["inuvik", "18:00", "-06:00"],
  ["havana", "16:00", "-04:00"],
  ["london", "12:00", "+00:00"],
])("case 17: 12:00 in %s on 1 January 2027 is %sZ", (place, utc, offset) => {
  const start = `2027-01-01T12:00:00${offset}`;
  const page = () => site.tree(`/events/${place}/`);

  test("in the calendar, for two parsers", () => {
    const found = calendars.event(`2027-01-01-${place}`, ["all", "event"]);
    expect(found.start).toBe(`2027-01-01T${utc}:00.000Z`);
  });

  test("on the page and in its structured data", () => {
    expect(all(page(), "time").map((time) => attr(time, "datetime"))).toContain(start);
    const data = all(page(), "script").filter(
      (script) => attr(script, "type") === "application/ld+json",
    );
    expect(data.map((script) => text(script)).join("")).toContain(`"startDate":"${start}"`);
  });

  test("on the page in words, with no name of another offset", () => {
    const words = text(one(page(), "main"));
    expect(words).toContain("Friday 1 January 2027, 12:00 to 13:30");
    if (place !== "london") expect(words).not.toContain("Standard Time");
  });

  test("in the links to Outlook and Google", () => {
    const links = all(page(), "a").map((link) => decodeURIComponent(attr(link, "href") ?? ""));
    const outlook = links.filter((link) => link.startsWith("https://outlook."));
    expect(outlook).toHaveLength(2);
    for (const link of outlook) expect(link).toContain(`startdt=${start}`);
    const google = links.find((link) => link.startsWith("https://calendar.google."));
    const dates = new URL(google ?? "").searchParams.get("dates");
    // In UTC, or as a wall time beside a zone whose rules last.
    expect([`20270101T${utc.replace(":", "")}00Z`, "20270101T120000"]).toContain(
      dates?.split("/")[0],
    );
    expect(google?.includes("ctz=America/Havana")).toBe(false);
  });
});
