import { beforeAll, describe, expect, test } from "vitest";
import { createQueries } from "../../src/model/queries.ts";
import {
  findCohortState,
  findEventState,
  findListState,
  findProgrammeState,
  listTakingPlace,
  type State,
} from "../../src/model/state.ts";
import type { Cohort, Site } from "../../src/model/types.ts";
import type { When } from "../../src/time/types.ts";
import { event, md, type Small, siteOf } from "../pages/site.ts";
import type { Files } from "../support/project.ts";
import { day, days, london, timed } from "../time/make.ts";

let site: Site;
beforeAll(async () => {
  site = (await siteOf({})).site;
});

/** The site at another time. */
const at = (time: string): Site => ({
  ...site,
  buildDate: { date: day(time.slice(0, 10)), epoch: Date.parse(time) },
});

describe("R2: the state of an event", () => {
  const talk = timed("2026-07-08 12:30", "2026-07-08 13:30");

  test.each<[string, When, string, State]>([
    ["before its start", talk, "2026-07-08T11:29:59Z", "coming"],
    ["at its start", talk, "2026-07-08T11:30:00Z", "running"],
    ["before its end", talk, "2026-07-08T12:29:59Z", "running"],
    ["at its end", talk, "2026-07-08T12:30:00Z", "over"],
    ["the evening before its day", days("2026-07-08"), "2026-07-07T22:59:59Z", "coming"],
    ["as its day begins", days("2026-07-08"), "2026-07-07T23:00:00Z", "running"],
    ["as its day ends", days("2026-07-08"), "2026-07-08T22:59:59Z", "running"],
    ["after its day", days("2026-07-08"), "2026-07-08T23:00:00Z", "over"],
  ])("%s", (_name, when, time, state) => {
    expect(site.settings.zone).toBe(london);
    expect(findEventState(when, at(time))).toBe(state);
  });
});

const cafe = (
  fields: object = {},
  sessions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
): Files => ({
  "events/cafe/index.md": md({
    title: "Café",
    repeats: "weekly on Monday",
    from: "2026-11-16",
    times: 2,
    time: "12:30 to 13:30",
    ...fields,
  }),
  ...Object.fromEntries(
    Object.entries(sessions).map(([date, own]) => [`events/cafe/${date}.md`, md(own)]),
  ),
});

const off = { status: "cancelled", reason: "Snow" };

describe("R2: the state of a series", () => {
  const stateOf = async (files: Files, now: string): Promise<State | undefined> => {
    const { site } = await siteOf(files, now);
    const [series] = site.series;
    return series && findListState(series.sessions, site);
  };

  test.each<[string, Files, string, State]>([
    ["before its first session", cafe(), "2026-11-15T12:00Z", "coming"],
    ["between two sessions", cafe(), "2026-11-20T12:00Z", "running"],
    ["during the last session", cafe(), "2026-11-23T13:00Z", "running"],
    ["after the last session", cafe(), "2026-11-23T13:30Z", "over"],
    ["without an end", cafe({ times: undefined }), "2030-11-23T13:30Z", "running"],
    [
      "with its last session cancelled",
      cafe({}, { "2026-11-23": off }),
      "2026-11-20T12:00Z",
      "over",
    ],
    ["cancelled as a whole", cafe(off), "2026-11-01T12:00Z", "over"],
    [
      "with its last session postponed",
      cafe({}, { "2026-11-23": { ...off, status: "postponed" } }),
      "2026-11-20T12:00Z",
      "running",
    ],
    [
      "with its last session moved to later",
      cafe({}, { "2026-11-23": { moved: "2026-12-23" } }),
      "2026-12-01T12:00Z",
      "running",
    ],
    [
      "with a draft of an extra session ahead",
      cafe({}, { "2026-12-10": { extra: true, draft: true } }),
      "2026-12-01T12:00Z",
      "over",
    ],
    [
      "without sessions",
      { "events/cafe/index.md": md({ title: "Café" }) },
      "2026-12-01T12:00Z",
      "coming",
    ],
  ])("%s", async (_name, files, now, state) => {
    expect(await stateOf(files, now)).toBe(state);
  });
});

describe("R2: the state of a cohort", () => {
  const cohort = { from: day("2026-03-01"), until: day("2026-06-30") };

  test.each<[string, Pick<Cohort, "from" | "until">, string, State]>([
    ["before its first day", cohort, "2026-02-28T12:00Z", "coming"],
    ["on its first day", cohort, "2026-03-01T12:00Z", "running"],
    ["on its last day", cohort, "2026-06-30T12:00Z", "running"],
    ["after its last day", cohort, "2026-07-01T12:00Z", "over"],
    ["without a last day", { from: cohort.from }, "2036-07-01T12:00Z", "running"],
    ["without days", {}, "2026-07-01T12:00Z", "running"],
  ])("%s", (_name, days, now, state) => {
    expect(findCohortState(days, [], at(now))).toBe(state);
  });

  test("is not over while an event of it is left ahead", async () => {
    const { site } = await siteOf({
      "cohorts/one.md": md({ title: "One", until: "2026-06-30" }),
      ...event("2026-12-01", "reunion", { cohort: "one" }),
    });
    const [one] = site.cohorts;
    expect(one && createQueries(site).cohortState(one)).toBe("running");
    expect(one && findCohortState(one, [], site)).toBe("over");
  });
});

describe("R2: the state of a programme", () => {
  const stateOf = ({ site }: Small) => [
    findProgrammeState(site),
    createQueries(site).programmeState(),
  ];

  test.each<[string, Files, State]>([
    ["with nothing but posts", {}, "coming"],
    ["with one event ahead", event("2026-12-01", "a"), "coming"],
    ["between two events", { ...event("2026-11-01", "a"), ...event("2026-12-01", "b") }, "running"],
    ["with one event, 60 days ago", event("2026-09-23", "a"), "running"],
    ["with one event, 61 days ago", event("2026-09-22", "a"), "over"],
    [
      "with a cancelled event ahead",
      { ...event("2026-09-01", "a"), ...event("2026-12-01", "b", off) },
      "over",
    ],
    [
      "with a cohort that runs",
      { ...event("2026-09-01", "a"), "cohorts/one.md": md({ title: "One", from: "2026-11-01" }) },
      "running",
    ],
    [
      "with a cohort that is over",
      { ...event("2026-09-01", "a"), "cohorts/one.md": md({ title: "One", until: "2026-09-01" }) },
      "over",
    ],
    [
      "with a series that has no session yet",
      { ...event("2026-09-01", "a"), "events/cafe/index.md": md({ title: "Café" }) },
      "running",
    ],
    [
      "with a draft ahead",
      { ...event("2026-09-01", "a"), ...event("2026-12-01", "b", { draft: true }) },
      "over",
    ],
  ])("%s", async (_name, files, state) => {
    expect(stateOf(await siteOf(files))).toEqual([state, state]);
  });
});

test("R2: sessions that were cancelled did not take place", async () => {
  const { site } = await siteOf(
    cafe(
      { from: "2026-10-05", times: 4 },
      { "2026-10-05": off, "2026-10-19": { status: "tentative" } },
    ),
  );
  expect(listTakingPlace(site.series[0]?.sessions ?? []).map(({ id }) => id)).toEqual([
    "2026-10-12",
    "2026-10-19",
    "2026-10-26",
  ]);
});
