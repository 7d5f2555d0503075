/** An event is worked on once, in however many calendars it stands. */
import { expect, test } from "vitest";
import { templates } from "../../_includes/templates.ts";
import { ArtifactBuilder } from "../../src/artifacts/builder.ts";
import type { Page } from "../../src/pages/page.ts";
import { createRecord } from "../../src/pages/site/record.ts";
import { mapStylesheets } from "../../src/pages/site-data.ts";
import { buildSitePages } from "../../src/pages/site-pages.ts";
import { countStringCalls } from "../support/work.ts";
import { md, person, siteOf } from "./site.ts";

/** 200 sessions, each in eight calendars: all, series, cohort, three people, tag, its own. */
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
        times: 50,
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

test("all calendars take little more work than the one that has all events", async () => {
  const { site } = await siteOf(programme);
  /** String calls for the first calendar, which has all events, and for the others. */
  const workOf = async (work: (page: Page) => string) => {
    // New pages each round, so that no key is cached.
    const orders = new ArtifactBuilder(undefined);
    const made = buildSitePages(
      site,
      { revisions: new Map(), fileTimes: new Map(), record: createRecord(site, new Map()) },
      {
        stylesheet: "",
        extraStylesheets: mapStylesheets(() => ""),
        upcomingScript: "",
        deviceScript: "",
        copyScript: "",
        playScript: "",
        searchScript: "",
      },
      { templates, artifacts: orders, isPreview: false },
    );
    const pages = made.filter(({ file }) => file.endsWith(".ics"));
    expect(pages.map(({ file }) => file).indexOf("calendar.ics")).toBe(0);
    expect(pages).toHaveLength(210);
    const [first, ...others] = pages;
    const one = await countStringCalls(() => first && work(first));
    const rest = await countStringCalls(() => others.map(work));
    return { one, rest };
  };
  const keys = await workOf((page) => page.key());
  const texts = await workOf((page) => page.render());
  // The others have seven times as many entries as the first, in 209 files.
  expect(keys.one + keys.rest).toBeLessThan(4 * 210);
  expect(texts.one).toBeGreaterThan(200);
  expect(texts.rest / texts.one).toBeLessThan(1);
});
