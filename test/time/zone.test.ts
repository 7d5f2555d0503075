import fc from "fast-check";
import { expect, test } from "vitest";
import { parseZone } from "../../src/time/parse/zone.ts";
import { advice, read } from "./make.ts";

test.each([
  ["Europe/London", "Europe/London"],
  ["europe/london", "Europe/London"],
  ["AMERICA/NEW_YORK", "America/New_York"],
  ["america/port-au-prince", "America/Port-au-Prince"],
  ["Asia/Kolkata", "Asia/Kolkata"],
  ["africa/dar_es_salaam", "Africa/Dar_es_Salaam"],
  ["Europe/Kyiv", "Europe/Kyiv"],
  ["utc", "UTC"],
  ["Etc/UTC", "UTC"],
])("%j is the zone %s", (text, zone) => {
  expect(read(parseZone(text))).toBe(zone);
});

test.each([
  ["London", "Europe/London"],
  ["BST", "Europe/London"],
  ["GMT", "Europe/London"],
  ["UK", "Europe/London"],
  ["Europe/Lodnon", "Europe/London"],
  ["New York", "America/New_York"],
  ["america/new york", "America/New_York"],
  ["US/Eastern", "America/New_York"],
  ["EST", "America/New_York"],
  ["CET", "Europe/Paris"],
  ["Kolkata", "Asia/Kolkata"],
  ["IST", "Europe/Dublin or Asia/Kolkata"],
  ["constructor", "a continent and a city, such as Europe/London"],
])("for %j it suggests %s", (text, write) => {
  expect(advice(parseZone(text))).toBe(`"${text}" is not the name of a time zone. Write ${write}.`);
});

test.each(["GMT+1", "UTC+1", "+01:00", "Etc/GMT-5"])("the offset %s is an error", (text) => {
  expect(advice(parseZone(text))).toBe(
    `"${text}" is an offset, which does not follow summer time, not a time zone. Write the zone of a city, such as Europe/London.`,
  );
});

test("every zone that the runtime lists is accepted", () => {
  for (const zone of Intl.supportedValuesOf("timeZone")) expect(read(parseZone(zone))).toBe(zone);
});

test("never throws on any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseZone(text)));
  expect(advice(parseZone(""))).toBe("there is no time zone. Write one, such as Europe/London.");
});
