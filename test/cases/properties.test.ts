/**
 * Rules for every property of a calendar, checked in every golden file, also after an update. The
 * sections are of RFC 5545 unless another is named.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Property,
  readProperties,
  readProperty,
  splitLines,
  splitVevents,
  unescapeText,
} from "../calendar/parser.ts";

const golden = join(import.meta.dirname, "golden");
const names = readdirSync(golden).filter((name) => name.endsWith(".ics"));

/** Returns the value of the only property of this name, or undefined. */
function getValue(text: string, name: string): string | undefined {
  const whole = readProperty(text, name);
  return whole?.slice(whole.indexOf(":") + 1);
}

/** Returns the calendar's own properties, and all from its first component on. */
function splitHead(text: string): { head: readonly Property[]; body: readonly Property[] } {
  const all = readProperties(text);
  const begin = all.findIndex((property, i) => i > 0 && property.name === "BEGIN");
  return { head: all.slice(1, begin), body: all.slice(begin) };
}

describe.each(names)("%s", (name) => {
  const bytes = readFileSync(join(golden, name));
  const text = bytes.toString();
  const events = splitVevents(text);

  test("it is UTF-8 without BOM, with CRLF, at most 75 octets a line, and no split code point", () => {
    expect(Buffer.from(text)).toEqual(bytes);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    for (const line of splitLines(text)) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\ufeff\ufffd]/);
    }
  });

  test("each calendar property is there once, before the first component", () => {
    const { head, body } = splitHead(text);
    const own = [
      "CALSCALE",
      "DESCRIPTION",
      "NAME",
      "PRODID",
      "REFRESH-INTERVAL",
      "SOURCE",
      "URL",
      "VERSION",
      "X-PUBLISHED-TTL",
      "X-WR-CALDESC",
      "X-WR-CALNAME",
      "X-WR-TIMEZONE",
    ];
    expect(head.map((property) => property.name).sort()).toEqual(own);
    let depth = 1;
    for (const { name, value } of body) {
      if (name === "BEGIN") depth++;
      else if (name === "END") depth--;
      else expect(depth, `${name}:${value}`).toBeGreaterThan(1);
    }
    expect(depth).toBe(0);
    const values = new Map(head.map((property) => [property.name, property.value]));
    expect(values.get("X-WR-CALNAME")).toBe(values.get("NAME"));
    expect(values.get("X-WR-CALDESC")).toBe(values.get("DESCRIPTION"));
    expect([values.get("REFRESH-INTERVAL"), values.get("X-PUBLISHED-TTL")]).toEqual([
      "PT1H",
      "PT1H",
    ]);
    for (const uri of [values.get("SOURCE"), values.get("URL")])
      expect(uri).toMatch(/^https:\/\/example\.org\/programme\/[^\\]*$/);
  });

  test("it has a VTIMEZONE with rules for each TZID in use, and no other", () => {
    const used = events.flatMap((event) =>
      [...event.matchAll(/TZID=([^:;]+):/g)].map(([, id]) => id),
    );
    const timezones = splitHead(text).body.filter((property) => property.name === "TZID");
    const expected = events.length === 0 ? ["Europe/London"] : [...new Set(used)];
    expect(timezones.map((property) => property.value).sort()).toEqual(expected.sort());
    expect(text).not.toMatch(/^RDATE/m);
  });

  test("it has no recurrence, METHOD, attendees, alarms, images or HTML", () => {
    const omitted =
      /^(?:RRULE|RDATE|EXDATE|RECURRENCE-ID|DURATION|METHOD|ATTENDEE|ORGANIZER|IMAGE|X-ALT-DESC|BEGIN:VALARM)[:;\r]/m;
    for (const event of events) expect(event).not.toMatch(omitted);
    expect(text).not.toMatch(/^METHOD/m);
  });

  test("each event has a UID, a revision, times, STATUS, TRANSP and CLASS", () => {
    expect(events.length === 0).toBe(name === "events-empty.ics");
    for (const event of events) {
      expect(getValue(event, "UID")).toMatch(/^[\w.-]+@events\.example\.org$/);
      expect(getValue(event, "DTSTAMP")).toMatch(/^\d{8}T\d{6}Z$/);
      expect(getValue(event, "LAST-MODIFIED")).toBe(getValue(event, "DTSTAMP"));
      // DTSTAMP in whole minutes since 2000.
      const stamp = (getValue(event, "DTSTAMP") ?? "").replace(
        /^(....)(..)(..)T(..)(..)(..)Z$/,
        "$1-$2-$3T$4:$5:$6Z",
      );
      const minutes = Math.floor((Date.parse(stamp) - Date.UTC(2000, 0, 1)) / 60_000);
      expect(getValue(event, "SEQUENCE")).toBe(String(minutes));
      const [start = "", end = ""] = ["DTSTART", "DTEND"].map((one) => readProperty(event, one));
      const form = (time: string) => time.replace(/^\w+/, "").replace(/\d/g, "9");
      expect(form(end)).toBe(form(start));
      expect(start).toMatch(
        /^DTSTART(?:;VALUE=DATE:\d{8}|;TZID=[\w/]+:\d{8}T\d{6}|:\d{8}T\d{6}Z)$/,
      );
      const isOff = getValue(event, "STATUS") === "CANCELLED";
      const isFree = isOff || start.includes("VALUE=DATE");
      expect(getValue(event, "TRANSP")).toBe(isFree ? "TRANSPARENT" : "OPAQUE");
      expect(getValue(event, "STATUS")).toMatch(/^(?:CONFIRMED|TENTATIVE|CANCELLED)$/);
      expect(/^(?:CANCELLED|POSTPONED): /.test(getValue(event, "SUMMARY") ?? "")).toBe(isOff);
      expect(getValue(event, "CLASS")).toBe("PUBLIC");
    }
  });

  test("the description and location of each event have its links", () => {
    expect(events.length === 0).toBe(name === "events-empty.ics");
    for (const event of events) {
      const description = unescapeText(getValue(event, "DESCRIPTION") ?? "");
      expect(description).toContain(`Page: ${getValue(event, "URL")}\n`);
      expect(description).toMatch(/subscribe: https:\/\/example\.org\/programme\/calendar\/$/);
      const join = getValue(event, "CONFERENCE");
      expect(/^Join online: (.*)$/m.exec(description)?.[1]).toBe(join);
      if (join !== undefined) expect(readProperty(event, "CONFERENCE")).toContain(";VALUE=URI:");
      const location = unescapeText(getValue(event, "LOCATION") ?? "");
      if (join !== undefined) expect(location).toMatch(/(?: \/ online|^Online)$/);
    }
  });
});
