/** P6: a cohort says whether it runs, when it next meets and how to join. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listWarnings } from "../content/make.ts";
import { all, attr, type Element, type Node, one, text, texts } from "../render/dom.ts";
import { listProblems, minimalSettings, removeProjects } from "../support/project.ts";
import { event, md, type Small, siteOf } from "./site.ts";

afterAll(removeProjects);

const url = "https://example.org/join";
const cohort = (name: string, fields: Readonly<Record<string, unknown>>) => ({
  [`cohorts/${name}.md`]: md({ title: `Cohort ${name}`, ...fields }),
});

/** What an element says with the time of it: "Join this cohort [from … until …]". */
function describeElement(element: Element): string {
  const [from, until] = [attr(element, "data-from"), attr(element, "data-until")];
  if (from !== undefined) expect(attr(element, "hidden")).toBe("");
  const time = [from && `from ${from}`, until && `until ${until}`].filter((part) => part);
  return time.length === 0 ? text(element) : `${text(element)} [${time.join(" ")}]`;
}

/** What a page says of joining. */
const joining = (tree: Node): readonly string[] =>
  all(tree, "p")
    .filter((p) => /^(?:Registration|Join this)/.test(text(p)))
    .map(describeElement);

const terms = (tree: Node): Readonly<Record<string, string>> =>
  Object.fromEntries(
    all(tree, ".event-details div").map((div) => [text(one(div, "dt")), text(one(div, "dd"))]),
  );

/** Built on 22 November 2026 at 12:00. */
describe("P6: joining", () => {
  const dates = { from: "2026-11-02", until: "2027-02-21" };
  const closed = "Registration is closed";
  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ["an address", { registration: url }, ["Join this cohort"]],
    [
      "an address, until the cohort ends",
      { ...dates, registration: url },
      ["Join this cohort [until 2027-02-22T00:00Z]"],
    ],
    [
      "from a day to a day, the last one included",
      { ...dates, registration: { url, opens: "2026-12-01", closes: "2026-12-18" } },
      [
        "Registration opens on 1 December 2026 [until 2026-12-01T00:00Z]",
        "Join this cohort [from 2026-12-01T00:00Z until 2026-12-19T00:00Z]",
        "Registration closes on 18 December 2026 [from 2026-12-01T00:00Z until 2026-12-19T00:00Z]",
        `${closed} [from 2026-12-19T00:00Z until 2027-02-22T00:00Z]`,
      ],
    ],
    [
      "from a minute to a minute",
      { registration: { url, opens: "2026-12-01 09:00", closes: "2027-04-01 12:30" } },
      [
        "Registration opens on 1 December 2026, 09:00 [until 2026-12-01T09:00Z]",
        "Join this cohort [from 2026-12-01T09:00Z until 2027-04-01T11:30Z]",
        "Registration closes on 1 April 2027, 12:30 [from 2026-12-01T09:00Z until 2027-04-01T11:30Z]",
        `${closed} [from 2027-04-01T11:30Z]`,
      ],
    ],
    [
      "what opened before the build",
      { ...dates, registration: { url, opens: "2026-11-22", closes: "2026-11-22" } },
      [
        "Join this cohort [until 2026-11-23T00:00Z]",
        "Registration closes on 22 November 2026 [until 2026-11-23T00:00Z]",
        `${closed} [from 2026-11-23T00:00Z until 2027-02-22T00:00Z]`,
      ],
    ],
    [
      "what closed before the build",
      { ...dates, registration: { url, closes: "2026-11-21" } },
      [`${closed} [until 2027-02-22T00:00Z]`],
    ],
    [
      "a cohort that is over",
      { until: "2026-11-21", registration: { url, closes: "2026-11-01" } },
      [],
    ],
    ["nothing", dates, []],
  ])("%s", async (_, fields, said) => {
    const site = await siteOf(cohort("one", fields));
    const inLists = said.map((line) =>
      line.replace("Join this cohort", "Join this cohort (Cohort one)"),
    );
    expect(joining(site.tree("/cohorts/one/"))).toEqual(said);
    for (const page of ["/", "/cohorts/"]) expect(joining(site.tree(page)), page).toEqual(inLists);
    const changes = said.some((line) => /\[/.test(line));
    for (const page of ["/", "/cohorts/", "/cohorts/one/"])
      if (changes) expect(all(site.tree(page), "script[src]"), page).toHaveLength(1);
  });

  test.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ["the cohort's", { until: "2027-02-21" }, "", "21 February 2027"],
    ["the programme's", { until: "2027-02-21" }, "ended: { on: 2027-01-31 }\n", "31 January 2027"],
    [
      "the programme's, of a cohort without end",
      {},
      "ended: { on: 2027-01-31 }\n",
      "31 January 2027",
    ],
    ["the typed one, which is earlier", { until: "2027-04-30" }, "", "1 March 2027, 09:00"],
  ])("is open until the last day that comes first: %s", async (_, more, settings, day) => {
    const registration = { url, closes: "2027-03-01 09:00" };
    const site = await siteOf({
      "site.yaml": minimalSettings + settings,
      ...cohort("one", { from: "2026-11-02", ...more, registration }),
    });
    const lines = joining(site.tree("/cohorts/one/")).filter((line) => line.includes("closes on"));
    expect(lines).toEqual([expect.stringContaining(`Registration closes on ${day} [until`)]);
  });

  test("leads to an e-mail address, or to a page below the site's path", async () => {
    const site = await siteOf({
      "site.yaml": minimalSettings.replace("example.org/", "example.org/programme/"),
      "pages/join.md": md({ title: "Join" }),
      ...cohort("one", { registration: "hello@example.org" }),
      ...cohort("two", { registration: { url: "../pages/join.md" } }),
    });
    const links = all(site.tree("/cohorts/"), ".actions a").map((a) => attr(a, "href"));
    expect(links).toEqual(["mailto:hello@example.org", "/programme/join/"]);
  });

  test("an event after the last day does not keep the registration open", async () => {
    const site = await siteOf({
      ...cohort("one", { until: "2026-11-20", registration: { url, closes: "2026-11-01" } }),
      ...event("2026-12-10", "show", { cohort: "one" }),
    });
    expect(joining(site.tree("/cohorts/one/"))).toEqual([`${closed} [until 2026-12-10T19:00Z]`]);
  });

  test("once the programme has ended nobody joins", async () => {
    const site = await siteOf({
      "site.yaml": `${minimalSettings}ended: { on: 2026-11-20, page: pages/thanks.md }\n`,
      "pages/thanks.md": md({ title: "Thanks" }),
      ...cohort("one", { registration: url }),
    });
    for (const page of ["/", "/cohorts/", "/cohorts/one/"])
      expect(joining(site.tree(page)), page).toEqual([]);
  });

  test("before the programme ends, joining ends with it", async () => {
    const site = await siteOf({
      "site.yaml": `${minimalSettings}ended: { on: 2026-12-20, page: pages/thanks.md }\n`,
      "pages/thanks.md": md({ title: "Thanks" }),
      ...cohort("one", { registration: url }),
    });
    expect(joining(site.tree("/"))).toEqual([
      "Join this cohort (Cohort one) [until 2026-12-21T00:00Z]",
    ]);
  });
});

describe("P6: a cohort's page at a look", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteOf({
      ...cohort("running", { from: "2026-11-02", until: "2027-02-21", registration: url }),
      ...cohort("coming", { from: "2026-12-07", until: "2027-02-21" }),
      ...cohort("open", { from: "2026-12-07" }),
      ...cohort("bare", {}),
      ...cohort("gone", { from: "2026-01-05", until: "2026-03-27" }),
      ...event("2026-11-10", "first", { cohort: "running" }),
      ...event("2026-11-24", "off", { cohort: "running", status: "cancelled", reason: "Snow" }),
      ...event("2026-11-25", "put-off", { cohort: "running", status: "postponed", reason: "Snow" }),
      ...event("2026-12-01", "second", { cohort: "running" }),
      ...event("2026-12-02", "third", { cohort: "running" }),
      ...event("2026-12-03", "fourth", { cohort: "running" }),
      ...event("2026-12-04", "fifth", { cohort: "running" }),
      ...event("2027-03-04", "show", { cohort: "running" }),
    });
  });

  test("says that it runs, when it next meets and how to join", () => {
    const tree = site.tree("/cohorts/running/");
    expect(terms(tree)).toMatchObject({
      When: "It is running, from 2 November 2026 until 21 February 2027",
      Joining: "Join this cohort Registration is closed",
    });
    expect(Object.keys(terms(tree))).toEqual(["When", "Next event", "Joining"]);
  });

  test("has the next events one after another, without those that are off", () => {
    const [next] = all(site.tree("/cohorts/running/"), ".event-details div").filter((div) =>
      text(div).startsWith("Next event"),
    );
    if (next === undefined) throw new Error("there is no next event");
    expect(attr(next, "data-until")).toBe("2026-12-03T19:00Z");
    expect(all(next, "span").map(describeElement)).toEqual([
      "Title of secondTuesday 1 December 2026, 17:30 to 19:00 (Greenwich Mean Time) [until 2026-12-01T19:00Z]",
      "Title of thirdWednesday 2 December 2026, 17:30 to 19:00 (Greenwich Mean Time) [from 2026-12-01T19:00Z until 2026-12-02T19:00Z]",
      "Title of fourthThursday 3 December 2026, 17:30 to 19:00 (Greenwich Mean Time) [from 2026-12-02T19:00Z until 2026-12-03T19:00Z]",
    ]);
  });

  test("says that it is over once its last day and its last event are", () => {
    const [over] = all(site.tree("/cohorts/running/"), ".notice");
    expect(over && describeElement(over)).toBe(
      "It ran from 2 November 2026 to 21 February 2027 [from 2027-03-04T19:00Z]",
    );
    expect(texts(site.tree("/cohorts/gone/"), ".notice")).toEqual([
      "It ran from 5 January 2026 to 27 March 2026",
    ]);
    expect(terms(site.tree("/cohorts/gone/"))).toEqual({});
  });

  test("says when it starts, and from then on that it runs", () => {
    expect(all(site.tree("/cohorts/coming/"), "dd span").map(describeElement)).toEqual([
      "It starts on 7 December 2026 and runs until 21 February 2027 [until 2026-12-07T00:00Z]",
      "It is running, from 7 December 2026 until 21 February 2027 [from 2026-12-07T00:00Z]",
    ]);
    expect(all(site.tree("/cohorts/open/"), "dd span").map(text)).toEqual([
      "It starts on 7 December 2026",
      "It has been running since 7 December 2026",
    ]);
    expect(all(site.tree("/cohorts/open/"), "script[src]")).toHaveLength(1);
    expect(terms(site.tree("/cohorts/bare/"))).toEqual({ When: "It is running" });
  });
});

describe("P6: days that contradict each other", () => {
  const file = (fields: string) => ({
    "cohorts/c.md": `---\ntitle: C\n${fields}\n---\nWords.\n`,
  });
  const at = (place: string, message: string) => [`content/cohorts/c.md:${place} ${message}`];
  const late = `from: 2026-11-02\nuntil: 2027-02-21\nregistration: { url: "${url}", `;
  test.each([
    [
      "closes before it opens",
      `registration: { url: "${url}", opens: 2026-12-10, closes: 2026-12-01 }`,
      "3:77 registration.closes:",
      "closes 2026-12-01 is not after opens 2026-12-10, so nobody could join. Swap the two, or correct one of them.",
    ],
    [
      "closes in the minute in which it opens",
      `registration: { url: "${url}", opens: 2026-12-10 12:00, closes: 2026-12-10 12:00 }`,
      "3:83 registration.closes:",
      "closes 2026-12-10 12:00 is not after opens 2026-12-10 12:00, so nobody could join. Swap the two, or correct one of them.",
    ],
    [
      "no address",
      "registration: { opens: 2026-12-10 }",
      "3:15 registration.url:",
      "url is missing. Write, for instance, registration: { url: https://example.org/join, opens: 2026-01-09, closes: 2026-02-17 }.",
    ],
    [
      "a link that is none",
      "registration: www.example.org/join",
      "3:15 registration:",
      '"www.example.org/join" has no https://. Write https://www.example.org/join.',
    ],
    [
      "a day that is none",
      `registration: { url: "${url}", closes: 2026-02-30 }`,
      "3:58 registration.closes:",
      '"2026-02-30" is not a real date: February 2026 has 28 days. Write 2026-02-28.',
    ],
  ])("%s is a problem", async (_, fields, place, message) => {
    expect(await listProblems(file(fields))).toEqual(at(place, message));
  });

  test.each([
    [
      "opens after the last day",
      `${late}opens: 2027-03-01 }`,
      "5:57 registration.opens:",
      "it opens after the cohort's last day, 2027-02-21, so nobody could join. Correct one of the two days.",
    ],
    [
      "closes after the last day",
      `${late}closes: 2027-03-01 }`,
      "5:58 registration.closes:",
      "it closes after the cohort's last day, 2027-02-21. Write closes: 2027-02-21, or an earlier day.",
    ],
    [
      "of a cohort that is over",
      `until: 2016-11-20\nregistration: ${url}`,
      "4:15 registration:",
      "the cohort ended on 2016-11-20, so its page does not offer to join it. Delete registration, or correct until if the cohort goes on.",
    ],
  ])("%s is a warning", async (_, fields, place, message) => {
    expect(await listProblems(file(fields))).toEqual([]);
    expect(await listWarnings(file(fields))).toEqual(at(place, message));
  });

  test.each([
    ["one day", `registration: { url: "${url}", opens: 2026-12-10, closes: 2026-12-10 }`],
    ["the last day", `${late}closes: 2027-02-21 }`],
    ["over, and closed", `until: 2016-11-20\nregistration: { url: "${url}", closes: 2016-11-01 }`],
  ])("%s is neither", async (_, fields) => {
    expect(await listProblems(file(fields))).toEqual([]);
    expect(await listWarnings(file(fields))).toEqual([]);
  });
});
