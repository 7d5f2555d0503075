import { expect, test } from "vitest";
import { readBuildDate } from "../../src/time/zoned-time.ts";
import { advice, london, read } from "./make.ts";

const now = () => Date.parse("2026-06-30T23:30:00Z");

test("the build date is today in the site's zone", () => {
  expect(read(readBuildDate(london, {}, now))).toEqual({ date: "2026-07-01", epoch: now() });
  expect(read(readBuildDate("America/New_York", {}, now)).date).toBe("2026-06-30");
});

test("SOURCE_DATE_EPOCH is in seconds and takes precedence over the clock", () => {
  const set = read(readBuildDate(london, { SOURCE_DATE_EPOCH: "1767225600" }, now));
  expect(set).toEqual({ date: "2026-01-01", epoch: 1_767_225_600_000 });
  expect(read(readBuildDate(london, { SOURCE_DATE_EPOCH: "0" }, now)).date).toBe("1970-01-01");
  const last = read(readBuildDate("UTC", { SOURCE_DATE_EPOCH: "7258118399" }, now));
  expect(last.date).toBe("2199-12-31");
  expect(readBuildDate("UTC", { SOURCE_DATE_EPOCH: "7258118400" }, now).ok).toBe(false);
  expect(read(readBuildDate(london, { SOURCE_DATE_EPOCH: undefined }, now)).epoch).toBe(now());
});

test.each(["", "now", "-1", "1.5", "99999999999", "9".repeat(400)])("%j is a problem", (text) => {
  expect(advice(readBuildDate(london, { SOURCE_DATE_EPOCH: text }, now))).toMatch(
    /^SOURCE_DATE_EPOCH is ".*", which is not a number of seconds since 1970\. Set it to whole seconds/,
  );
});

test("milliseconds are a problem that suggests the seconds", () => {
  expect(advice(readBuildDate(london, { SOURCE_DATE_EPOCH: "1767225600000" }, now))).toBe(
    `SOURCE_DATE_EPOCH is "1767225600000", which seems to be milliseconds. Set it to seconds, 1767225600.`,
  );
});

test("the default is the clock", () => {
  const before = Date.now();
  const { epoch } = read(readBuildDate(london, {}));
  expect(epoch).toBeGreaterThanOrEqual(before);
  expect(epoch).toBeLessThanOrEqual(Date.now());
});
