/** The order of a site's lists, which pages, feeds and calendars share. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Site } from "../../src/model/types.ts";
import { removeProjects } from "../support/project.ts";
import { prepareValid, text } from "./make.ts";

afterAll(removeProjects);

const post = (date: string) => text(`title: A post\ndate: ${date}\n`);
const cohort = (fields: string) => text(`title: A cohort\n${fields}`);
const page = (fields: string) => text(fields);
const event = (start: string) => text(`title: An event\nstart: ${start}\nduration: 1 hour\n`);

let site: Site;
beforeAll(async () => {
  ({ site } = await prepareValid({
    "posts/morning.md": post("2026-03-04 09:00"),
    "posts/b-no-time.md": post("2026-03-04"),
    "posts/evening.md": post("2026-03-04 18:00"),
    "posts/a-no-time.md": post("2026-03-04"),
    "posts/day-before.md": post("2026-03-03 23:59"),
    "posts/day-after.md": post("2026-03-05"),
    "cohorts/second.md": cohort("order: 2\nfrom: 2026-01-01\n"),
    "cohorts/first.md": cohort("order: 1\nfrom: 2026-09-01\n"),
    "cohorts/spring.md": cohort("from: 2026-03-01\n"),
    "cohorts/autumn.md": cohort("from: 2026-09-01\n"),
    "cohorts/any-time.md": cohort(""),
    "people/zoe.md": text("name: Zoe\n"),
    "people/eric.md": text("name: Éric\n"),
    "people/fay.md": text("name: Fay\n"),
    "pages/b.md": page("title: Bees\nnavigation: 1\n"),
    "pages/a.md": page("title: Ants\nnavigation: 2\n"),
    "pages/d.md": page("title: Ducks\n"),
    "pages/c.md": page("title: Cats\n"),
    "events/noon.md": event("2026-12-01 12:00"),
    "events/b-morning.md": event("2026-12-01 09:00"),
    "events/a-morning.md": event("2026-12-01 09:00"),
    "events/day.md": text("title: A day\nstart: 2026-12-01\n"),
    "events/walk/index.md": text("title: Zebras\n"),
    "events/cafe/index.md": text("title: Ångström\n"),
  }));
});

test.each([
  [
    "T8: posts, newest first, those of a day without a time last",
    "posts",
    "day-after evening morning a-no-time b-no-time day-before",
  ],
  ["people by name, without regard to accents", "people", "eric fay zoe"],
  ["cohorts by order, then by their first day", "cohorts", "first second spring autumn any-time"],
  ["pages by their place in the navigation, then by title", "pages", "b a c d"],
  ["events by start, whole days first, then by identity", "events", "day a-morning b-morning noon"],
  ["series by title, without regard to accents", "series", "cafe walk"],
] as const)("%s", (_name, list, ids) => {
  expect(site[list].map(({ id }) => id)).toEqual(ids.split(" "));
});
