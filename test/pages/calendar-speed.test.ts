/** An event is worked on once, in however many calendars it stands. */
import { expect, test } from "vitest";
import { templates } from "../../_includes/templates.ts";
import { ArtifactBuilder } from "../../src/artifacts/builder.ts";
import type { Page } from "../../src/pages/page.ts";
import { mapStylesheets } from "../../src/pages/site-data.ts";
import { buildSitePages } from "../../src/pages/site-pages.ts";
import { md, person, siteOf } from "./site.ts";

/** 2000 sessions, each in eight calendars: all, series, cohort, three people, tag, its own. */
const programme = {
  ...Object.assign({}, ...["ann", "ben", "cat"].map((name) => person(name))),
  "cohorts/one.md": md({ title: "Cohort one" }),
  ...Object.fromEntries(
    ["a", "b", "c", "d"].map((id) => [
      `events/${id}/index.md`,
      md({
        title: `Series ${id}`,
        repeats: "daily",
        from: "2026-11-01",
        times: 500,
        time: "12:30 to 13:30",
        summary:
          "What we talk about, who comes, and why it is worth an hour – croeso i bawb. ".repeat(3),
        place: { name: "The Hub", address: "1 Heol y Tŷ" },
        online: "https://example.com/join",
        speakers: ["ann", { person: "ben", perspective: "citizen", talk: "How I see it" }],
        hosts: "cat",
        tags: ["tea"],
        cohort: "one",
      }),
    ]),
  ),
};

interface Times {
  /** Milliseconds for /calendar.ics, which comes first. */
  readonly one: number;
  /** Milliseconds for all calendars, that one too. */
  readonly all: number;
}

function timesOf(pages: readonly Page[], work: (page: Page) => string): Times {
  const start = performance.now();
  let one = 0;
  for (const page of pages) {
    // Text that was put together costs what it costs only when it is looked into.
    work(page).charCodeAt(0);
    if (one === 0) one = performance.now() - start;
  }
  return { one, all: performance.now() - start };
}

/** How many times as long all take as the one, in the best of the rounds of each. */
function ratio(rounds: readonly Times[]): number {
  return Math.min(...rounds.map(({ all }) => all)) / Math.min(...rounds.map(({ one }) => one));
}

test("all calendars take little longer than the one that has all events", async () => {
  const { site } = await siteOf(programme);
  const keys: Times[] = [];
  const texts: Times[] = [];
  for (let round = 0; round < 4; round++) {
    // Made anew, so that nothing has been asked of them.
    const orders = new ArtifactBuilder(undefined);
    const made = buildSitePages(
      site,
      new Map(),
      {
        stylesheet: "",
        extraStylesheets: mapStylesheets(() => ""),
        upcomingScript: "",
        searchScript: "",
      },
      { templates, artifacts: orders, isPreview: false },
    );
    const pages = made.filter(({ file }) => file.endsWith(".ics"));
    expect(pages.map(({ file }) => file).indexOf("calendar.ics")).toBe(0);
    expect(pages).toHaveLength(2010);
    keys.push(timesOf(pages, (page) => page.key()));
    texts.push(timesOf(pages, (page) => page.render()));
  }
  // Both are below 2; six and more where each calendar does its own work on each event.
  expect(ratio(keys)).toBeLessThan(3.5);
  expect(ratio(texts)).toBeLessThan(3.5);
});
