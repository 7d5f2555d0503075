/**
 * What calendar.md says property by property, of every golden file: whatever they are renewed to,
 * this holds. RFC 5545 unless another is named.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  only,
  type Property,
  physicalLines,
  read,
  unescaped,
  vevents,
} from "../calendar/reader.ts";

const golden = join(import.meta.dirname, "golden");
const names = readdirSync(golden).filter((name) => name.endsWith(".ics"));

/** What stands after the first colon of the one property of this name; undefined where none is. */
function value(text: string, name: string): string | undefined {
  const whole = only(text, name);
  return whole?.slice(whole.indexOf(":") + 1);
}

/** The calendar's own properties, and whatever stands after the first component began. */
function parts(text: string): { head: readonly Property[]; body: readonly Property[] } {
  const all = read(text);
  const begin = all.findIndex((property, i) => i > 0 && property.name === "BEGIN");
  return { head: all.slice(1, begin), body: all.slice(begin) };
}

describe.each(names)("%s", (name) => {
  const bytes = readFileSync(join(golden, name));
  const text = bytes.toString();
  const events = vevents(text);

  test("bytes: UTF-8 without BOM, CRLF everywhere, 75 octets a line at most, no code point split", () => {
    expect(Buffer.from(text)).toEqual(bytes);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    for (const line of physicalLines(text)) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\ufeff\ufffd]/);
    }
  });

  test("the calendar: each property once, all of them before the first component", () => {
    const { head, body } = parts(text);
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
    const said = new Map(head.map((property) => [property.name, property.value]));
    expect(said.get("X-WR-CALNAME")).toBe(said.get("NAME"));
    expect(said.get("X-WR-CALDESC")).toBe(said.get("DESCRIPTION"));
    expect([said.get("REFRESH-INTERVAL"), said.get("X-PUBLISHED-TTL")]).toEqual(["PT1H", "PT1H"]);
    for (const uri of [said.get("SOURCE"), said.get("URL")])
      expect(uri).toMatch(/^https:\/\/example\.org\/programme\/[^\\]*$/);
  });

  test("zones: a VTIMEZONE with rules for each TZID that is used, and for no other", () => {
    const used = events.flatMap((event) =>
      [...event.matchAll(/TZID=([^:;]+):/g)].map(([, id]) => id),
    );
    const explained = parts(text).body.filter((property) => property.name === "TZID");
    const meant = events.length === 0 ? ["Europe/London"] : [...new Set(used)];
    expect(explained.map((property) => property.value).sort()).toEqual(meant.sort());
    expect(text).not.toMatch(/^RDATE/m);
  });

  test("what is left out: recurrence, METHOD, people to invite, alarms, pictures, markup", () => {
    const left =
      /^(?:RRULE|RDATE|EXDATE|RECURRENCE-ID|DURATION|METHOD|ATTENDEE|ORGANIZER|IMAGE|X-ALT-DESC|BEGIN:VALARM)[:;\r]/m;
    for (const event of events) expect(event).not.toMatch(left);
    expect(text).not.toMatch(/^METHOD/m);
  });

  test("each event: UID, revision, times, STATUS, TRANSP and CLASS", () => {
    for (const event of events) {
      expect(value(event, "UID")).toMatch(/^[\w.-]+@events\.example\.org$/);
      expect(value(event, "DTSTAMP")).toMatch(/^\d{8}T\d{6}Z$/);
      expect(value(event, "LAST-MODIFIED")).toBe(value(event, "DTSTAMP"));
      expect(value(event, "SEQUENCE")).toMatch(/^[01]$/);
      const [start = "", end = ""] = ["DTSTART", "DTEND"].map((one) => only(event, one));
      const form = (time: string) => time.replace(/^\w+/, "").replace(/\d/g, "9");
      expect(form(end)).toBe(form(start));
      expect(start).toMatch(
        /^DTSTART(?:;VALUE=DATE:\d{8}|;TZID=[\w/]+:\d{8}T\d{6}|:\d{8}T\d{6}Z)$/,
      );
      const isOff = value(event, "STATUS") === "CANCELLED";
      const isFree = isOff || start.includes("VALUE=DATE");
      expect(value(event, "TRANSP")).toBe(isFree ? "TRANSPARENT" : "OPAQUE");
      expect(value(event, "STATUS")).toMatch(/^(?:CONFIRMED|TENTATIVE|CANCELLED)$/);
      expect(/^(?:CANCELLED|POSTPONED): /.test(value(event, "SUMMARY") ?? "")).toBe(isOff);
      expect(value(event, "CLASS")).toBe("PUBLIC");
    }
  });

  test("each event: what its words and links tell", () => {
    for (const event of events) {
      const description = unescaped(value(event, "DESCRIPTION") ?? "");
      expect(description).toContain(`Page: ${value(event, "URL")}\n`);
      expect(description).toMatch(/subscribe: https:\/\/example\.org\/programme\/calendar\/$/);
      const join = value(event, "CONFERENCE");
      expect(/^Join online: (.*)$/m.exec(description)?.[1]).toBe(join);
      if (join !== undefined) expect(only(event, "CONFERENCE")).toContain(";VALUE=URI:");
      const location = unescaped(value(event, "LOCATION") ?? "");
      if (join !== undefined) expect(location).toMatch(/(?: \/ online|^Online)$/);
    }
  });
});
