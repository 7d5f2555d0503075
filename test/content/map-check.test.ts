import { afterAll, describe, expect, test } from "vitest";
import { listOwedReviews } from "../../src/model/map-checks.ts";
import { removeProjects } from "../support/project.ts";
import { goodPost, listWarnings, person, prepareValid, text } from "./make.ts";

afterAll(removeProjects);

const cohorts = { "cohorts/one.md": text("title: One\n"), "cohorts/two.md": text("title: Two\n") };
const whole = "## What we did\n\nA.\n\n## What we learned\n\nB.\n\n## What next\n\nC.\n";

const warningsOf = (fields: string, words = whole) =>
  listWarnings({
    ...cohorts,
    "people/ann.md": person(),
    "posts/a.md": goodPost(fields, words),
  });

describe("warnings of a map check", () => {
  test("a whole one has none", async () => {
    expect(await warningsOf("cohort: one\nreview: halfway\n")).toEqual([]);
  });

  test.each([
    "What we've done",
    "what we did so far",
    "1. What we did:",
    "What I did",
    "WHAT WE HAVE BEEN DOING",
  ])("%s is What we did", async (heading) => {
    const words = whole.replace("What we did", heading);
    expect(await warningsOf("cohort: one\nreview: end\n", words)).toEqual([]);
  });

  test.each(["What we’ve learnt", "what we have learned", "Lessons", "What we learnt!"])(
    "%s is What we learned",
    async (heading) => {
      const words = whole.replace("What we learned", heading);
      expect(await warningsOf("cohort: one\nreview: end\n", words)).toEqual([]);
    },
  );

  test.each([
    "What’s next?",
    "Next steps",
    "What happens next",
    "What we will change",
    "What is next",
  ])("%s is What next", async (heading) => {
    const words = whole.replace("What next", heading);
    expect(await warningsOf("cohort: one\nreview: end\n", words)).toEqual([]);
  });

  test("a missing heading, one with a typo, one with nothing below", async () => {
    const words = "## What we did\n\n## What we lerned\n\nB.\n";
    expect(await warningsOf("cohort: one\nreview: halfway\n", words)).toEqual([
      'content/posts/a.md:7:9 review: there is nothing below the heading "What we did". Write below it what you did.',
      'content/posts/a.md:7:9 review: the map check has no heading "What we learned". Did you mean ## What we learned where you wrote "What we lerned"?',
      'content/posts/a.md:7:9 review: the map check has no heading "What next". Write ## What next, and below it a list of what changes for the next cohort.',
    ]);
  });

  test("no cohort", async () => {
    expect(await warningsOf("review: halfway\n")).toEqual([
      "content/posts/a.md:6:9 review: the map check has no cohort, so no page of a cohort shows it. Write cohort: and one of one, two.",
    ]);
  });

  test("words that are nearly a stage", async () => {
    expect(await warningsOf("cohort: one\nreview: half-way\n")).toEqual([
      'content/posts/a.md:7:9 review: "half-way" is shown as it is. Write review: halfway if you mean that stage, or more words of your own.',
    ]);
    expect(await warningsOf("cohort: one\nreview: after the summer\n")).toEqual([]);
  });
});

describe("map checks that are owed", () => {
  /** The build date is 22 November 2026. */
  const owed = async (cohort: string, review?: string) => {
    const { site } = await prepareValid({
      "cohorts/one.md": text(`title: One\n${cohort}`),
      ...(review === undefined
        ? {}
        : { "posts/a.md": goodPost(`cohort: one\nreview: ${review}\n`, whole) }),
      "people/ann.md": person(),
    });
    return listOwedReviews(site).map(({ reached, since }) => `${reached} ${since}`);
  };

  test.each([
    ["before its half", "from: 2026-11-02\nuntil: 2026-12-14\n", []],
    ["at its half", "from: 2026-11-02\nuntil: 2026-12-12\n", ["half 2026-11-22"]],
    ["two weeks over, without a first day", "until: 2026-11-02\n", []],
    ["three weeks over, without a first day", "until: 2026-11-01\n", ["end 2026-11-22"]],
    ["over", "from: 2026-01-01\nuntil: 2026-03-01\n", ["end 2026-01-31"]],
    ["without a last day", "from: 2026-01-01\n", []],
  ])("a cohort %s", async (_, cohort, expected) => {
    expect(await owed(cohort)).toEqual(expected);
  });

  test("any map check counts but that of the start", async () => {
    const over = "from: 2026-01-01\nuntil: 2026-03-01\n";
    expect(await owed(over, "halfway")).toEqual([]);
    expect(await owed(over, "in the spring")).toEqual([]);
    expect(await owed(over, "start")).toEqual(["end 2026-01-31"]);
  });
});
