/** A template is handed plain values, few of them, and needs nothing else. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import { renderBlog } from "../../_includes/layouts/blog.ts";
import { renderCohort, renderCohorts } from "../../_includes/layouts/cohorts.ts";
import { renderEvent } from "../../_includes/layouts/event.ts";
import { renderAgendaPage, renderEvents } from "../../_includes/layouts/events.ts";
import { renderHome } from "../../_includes/layouts/home.ts";
import {
  renderPastPage,
  renderPostsPage,
  renderUpcomingPage,
} from "../../_includes/layouts/list.ts";
import { renderPeople, renderPerson } from "../../_includes/layouts/people.ts";
import { renderPost as postPage } from "../../_includes/layouts/post.ts";
import { renderSearch } from "../../_includes/layouts/search.ts";
import {
  renderPastSessions,
  renderSeries,
  renderUpcomingSessions,
} from "../../_includes/layouts/series.ts";
import { renderTag, renderTags } from "../../_includes/layouts/tags.ts";
import { renderNotFound, renderText } from "../../_includes/layouts/text.ts";
import type { Page } from "../../src/pages/page.ts";
import { full } from "./full.ts";
import { event as eventFile, md, post, type Small, siteOf } from "./site.ts";

/** What a page's key is made from: its input. */
function inputOf(page: Page): unknown {
  const spy = vi.spyOn(JSON, "stringify");
  page.key();
  const input: unknown = spy.mock.calls[0]?.[0];
  spy.mockRestore();
  return input;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isBody = (value: Readonly<Record<string, unknown>>) => typeof value.toJSON === "function";

/** What in an input is no plain value, and what of the model has got into it. */
function odd(value: unknown, path: string, above: readonly unknown[] = []): readonly string[] {
  if (!isObject(value)) {
    return ["string", "number", "boolean", "undefined"].includes(typeof value)
      ? []
      : [`${path} is a ${typeof value}`];
  }
  if (isBody(value)) return [];
  if (above.includes(value)) return [`${path} leads back`];
  const kind = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== Array.prototype)
    return [`${path} is a ${kind?.constructor?.name}`];
  return Object.entries(value).flatMap(([name, inside]) => {
    const model = ["aliases", "posted", "settings", "sessions", "authorOf"].includes(name);
    return [
      ...(model ? [`${path}.${name}`] : []),
      ...odd(inside, `${path}.${name}`, [...above, value]),
    ];
  });
}

/** As JSON has it, but with the markup of bodies, which JSON names by their hashes. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (!isObject(value)) return value;
  if (isBody(value)) return { html: value.html, isEmpty: value.isEmpty };
  const kept = Object.entries(value).filter(([, inside]) => inside !== undefined);
  return Object.fromEntries(kept.map(([name, inside]) => [name, copied(inside)]));
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

const readers = () =>
  site.urls.map((url) => ({ url, input: inputOf(site.pages.get(url) ?? never(url)) }));
const never = (url: string): never => {
  throw new Error(url);
};

test("inputs are plain values without a way back into the model", () => {
  expect(readers().flatMap(({ url, input }) => odd(input, url))).toEqual([]);
});

test("and small: under 16 KB for a page of 20 posts, 6 KB for a page of a post", () => {
  const largest = (pattern: RegExp) =>
    Math.max(
      ...readers()
        .filter(({ url }) => pattern.test(url))
        .map(({ input }) => Buffer.byteLength(JSON.stringify(input))),
    );
  expect(largest(/^\/blog\/(?:page\/\d+\/)?$/)).toBeLessThan(16_384);
  expect(largest(/^\/blog\/\w+\/$/)).toBeLessThan(6144);
});

// What a template takes is what it says it takes; here it is handed what came out of JSON.
type Layout = (input: never) => { readonly text: string };
const layouts: readonly (readonly [RegExp, Layout])[] = [
  [/^\/$/, renderHome],
  [/^\/404\.html$/, renderNotFound],
  [/^\/blog\/(?:page\/\d+\/)?$/, renderBlog],
  [/^\/blog\/\w+\/$/, postPage],
  [/^\/tags\/$/, renderTags],
  [/^\/tags\/[^/]+\/$/, renderTag],
  [/^\/people\/$/, renderPeople],
  [/^\/people\/\w+\/$/, renderPerson],
  [/^\/cohorts\/$/, renderCohorts],
  [/^\/cohorts\/\w+\/$/, renderCohort],
  [/^\/events\/$/, renderEvents],
  [/^\/events\/past\/$/, renderPastPage],
  [/^\/events\/coming\/page\/2\/$/, renderAgendaPage],
  [/^\/events\/long\/coming\/page\/2\/$/, renderUpcomingSessions],
  [/^\/events\/long\/past\/page\/2\/$/, renderPastSessions],
  [/^\/people\/ann\/posts\/page\/2\/$/, renderPostsPage],
  [/^\/people\/ann\/coming\/page\/2\/$/, renderUpcomingPage],
  [/^\/people\/ann\/past\/page\/2\/$/, renderPastPage],
  [/^\/events\/(?:cafe|loose)\/$/, renderSeries],
  [/^\/events\/(?:(?:cafe|loose)\/\d{4}-\d\d-\d\d|past-one|four-views|off|days)\/$/, renderEvent],
  [/^\/(?:about|privacy)\/$/, renderText],
  [/^\/search\/$/, renderSearch],
];

describe("a template needs no more than its input as JSON has it", () => {
  test.each(layouts)("%s", (pattern, layout) => {
    const pages = readers().filter(({ url }) => pattern.test(url));
    expect(pages.length).toBeGreaterThan(0);
    for (const { url, input } of pages) {
      const { text } = Reflect.apply(layout, undefined, [copied(input)]);
      expect(text).toBe(site.markup(url));
    }
  });
});
