/** The inputs of layouts: small plain values, and all that a layout reads. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import { templates } from "../../_includes/templates.ts";
import type { Page } from "../../src/pages/page.ts";
import type { LayoutKind } from "../../src/views/views.ts";
import { full } from "./full.ts";
import { event as eventFile, md, post, type Small, siteOf } from "./site.ts";

/** Returns the input of a page, which its key is a hash of. */
function readInput(page: Page): unknown {
  const spy = vi.spyOn(JSON, "stringify");
  page.key();
  const input: unknown = spy.mock.calls[0]?.[0];
  spy.mockRestore();
  return input;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
/** Whether a value stands in keys as a hash: a body, or the words of the interface. */
const isHashed = (value: Readonly<Record<string, unknown>>) => typeof value.toJSON === "function";

/** Returns where an input has something other than plain values, or a property of the model. */
function findForeignValues(
  value: unknown,
  path: string,
  above: readonly unknown[] = [],
): readonly string[] {
  if (!isObject(value)) {
    return ["string", "number", "boolean", "undefined"].includes(typeof value)
      ? []
      : [`${path} is a ${typeof value}`];
  }
  if (isHashed(value)) return [];
  if (above.includes(value)) return [`${path} leads back`];
  const kind = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== Array.prototype)
    return [`${path} is a ${kind?.constructor?.name}`];
  return Object.entries(value).flatMap(([name, inside]) => {
    const model = ["aliases", "posted", "settings", "sessions", "authorOf"].includes(name);
    return [
      ...(model ? [`${path}.${name}`] : []),
      ...findForeignValues(inside, `${path}.${name}`, [...above, value]),
    ];
  });
}

/** Returns a copy as JSON would make it, but for bodies and words, which JSON has as hashes. */
function copyInput(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyInput);
  if (!isObject(value)) return value;
  if (isHashed(value)) return { ...value, toJSON: undefined };
  const kept = Object.entries(value).filter(([, inside]) => inside !== undefined);
  return Object.fromEntries(kept.map(([name, inside]) => [name, copyInput(inside)]));
}

let site: Small;
beforeAll(async () => {
  const more = Array.from({ length: 20 }, (_, n) => [
    post("2025-06-01", `p${n}`, {
      summary: "A summary of some length. ".repeat(6),
      authors: ["ann", "ben"],
    }),
    eventFile("2026-06-01", `e${n}`),
  ]);
  const long = {
    "events/long/index.md": md({
      title: "Long",
      repeats: "weekly on Monday",
      from: "2026-01-05",
      until: "2028-05-01",
      time: "12:00 to 13:00",
      hosts: "ann",
    }),
  };
  site = await siteOf(Object.assign({}, full, long, ...more.flat()));
});

/** The inputs of all pages that people read. */
const pageInputs = () =>
  site.urls.flatMap((url) => {
    const page = site.pages.get(url);
    return page === undefined ? [] : [{ url, input: readInput(page) }];
  });

test("inputs are plain values, without references into the model", () => {
  expect(pageInputs().flatMap(({ url, input }) => findForeignValues(input, url))).toEqual([]);
});

test("inputs are small: under 16 KB for a list of 20 posts, under 6 KB for a post", () => {
  const largest = (pattern: RegExp) =>
    Math.max(
      ...pageInputs()
        .filter(({ url }) => pattern.test(url))
        .map(({ input }) => Buffer.byteLength(JSON.stringify(input))),
    );
  expect(largest(/^\/blog\/(?:page\/\d+\/)?$/)).toBeLessThan(16_384);
  expect(largest(/^\/blog\/\w+\/$/)).toBeLessThan(6144);
});

/** Addresses of pages, and the layout that renders them. */
const layouts: readonly (readonly [RegExp, LayoutKind])[] = [
  [/^\/$/, "home"],
  [/^\/404\.html$/, "notFound"],
  [/^\/blog\/(?:page\/\d+\/)?$/, "blog"],
  [/^\/blog\/\w+\/$/, "post"],
  [/^\/blog\/years\/\d+\/$/, "year"],
  [/^\/tags\/$/, "tags"],
  [/^\/tags\/[^/]+\/$/, "tag"],
  [/^\/people\/$/, "people"],
  [/^\/people\/\w+\/$/, "person"],
  [/^\/cohorts\/$/, "cohorts"],
  [/^\/cohorts\/\w+\/$/, "cohort"],
  [/^\/cohorts\/\w+\/missed\/$/, "missed"],
  [/^\/(?:events|cohorts\/\w+)\/this-week\/$/, "week"],
  [/^\/events\/$/, "events"],
  [/^\/embed\/events\/$/, "embed"],
  [/^\/events\/past\/$/, "pastList"],
  [/^\/events\/months\/[\d-]+\/$/, "month"],
  [/^\/events\/coming\/page\/2\/$/, "agenda"],
  [/^\/events\/long\/coming\/page\/2\/$/, "upcomingSessions"],
  [/^\/events\/long\/past\/page\/2\/$/, "pastSessions"],
  [/^\/people\/ann\/posts\/page\/2\/$/, "postList"],
  [/^\/people\/ann\/coming\/page\/2\/$/, "upcomingList"],
  [/^\/people\/ann\/past\/page\/2\/$/, "pastList"],
  [/^\/events\/(?:cafe|loose)\/$/, "series"],
  [/^\/events\/(?:cafe|loose)\/poster\/$/, "poster"],
  [/^\/events\/(?:(?:cafe|loose)\/\d{4}-\d\d-\d\d|past-one|four-views|off|days)\/$/, "event"],
  [/^\/calendar\/$/, "calendars"],
  [/^\/briefings\/$/, "briefings"],
  [/^\/briefings\/\w+\/$/, "briefing"],
  [/^\/(?:about|privacy)\/$/, "text"],
  [/^\/search\/$/, "search"],
];

test("every layout is rendered by this test", () => {
  const kinds = new Set<string>(layouts.map(([, kind]) => kind));
  expect([...kinds].sort()).toEqual(Object.keys(templates.layouts).sort());
});

describe("a layout needs no more than its input as JSON has it", () => {
  test.each(layouts)("%s %s", (pattern, kind) => {
    const pages = pageInputs().filter(({ url }) => pattern.test(url));
    expect(pages.length).toBeGreaterThan(0);
    for (const { url, input } of pages) {
      const { text } = Reflect.apply(templates.layouts[kind], undefined, [copyInput(input)]);
      expect(text).toBe(site.markup(url));
    }
  });
});
