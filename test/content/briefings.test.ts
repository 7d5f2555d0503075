/** P8: briefings, the pages for managers and their teams. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sheetSize } from "../../src/content/checks/briefings.ts";
import { event, md, noon, person } from "../pages/site.ts";
import { createProject, listProblems, prepareProject, removeProjects } from "../support/project.ts";
import { listWarnings, prepareValid } from "./make.ts";

afterAll(removeProjects);

beforeAll(() => {
  process.env.SOURCE_DATE_EPOCH = String(Date.parse(noon) / 1000);
});

const file = "briefings/nurses.md";
const at = (place: string, message: string) => `content/${file}:${place} ${message}`;

/** The cohort has a date, an output and a person. */
const full = {
  ...person("ann"),
  "cohorts/nurses.md": md({ title: "Nurses", people: ["ann"], ask: "2 hours a week" }),
  ...event("2027-02-03", "next", { cohort: "nurses", summary: "Next." }),
  ...event("2017-06-01", "first", {
    cohort: "nurses",
    summary: "Past.",
    outputs: [{ title: "Notes", url: "https://example.com/notes" }],
  }),
};

const briefing = (text: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  [file]: md({ title: "An hour a week", ...fields }, text),
});

describe("P8: fields", () => {
  test("a title is all that is needed", async () => {
    const { site } = await prepareValid(briefing("Words.\n"));
    expect(site.briefings).toHaveLength(1);
    expect(site.briefings[0]).toMatchObject({ id: "nurses", url: "/briefings/nurses/" });
    expect(site.briefings[0]).toMatchObject({ cohort: undefined, minutes: undefined });
  });

  test("cohort and minutes are read", async () => {
    const { site } = await prepareValid({
      ...full,
      ...briefing("Words.\n", { cohort: "nurses", minutes: 5 }),
    });
    expect(site.briefings[0]?.cohort?.title).toBe("Nurses");
    expect(site.briefings[0]?.minutes).toBe(5);
  });

  test("a draft is not published", async () => {
    const { site, unpublished } = await prepareValid(briefing("Words.\n", { draft: true }));
    expect(site.briefings).toEqual([]);
    expect(unpublished.map((one) => one.file)).toEqual([`content/${file}`]);
  });

  test("a misspelt cohort is a problem with the nearest", async () => {
    expect(await listProblems({ ...full, ...briefing("Words.\n", { cohort: "nurse" }) })).toContain(
      at("3:9 cohort:", 'there is no cohort "nurse". Did you mean "nurses"?'),
    );
  });

  test("minutes is a number", async () => {
    expect(await listProblems(briefing("Words.\n", { minutes: "five" }))).toEqual([
      at("3:10 minutes:", '"five" is not a whole number from 1 to 120. Write a number such as 1.'),
    ]);
  });

  test("minutes too few to read it aloud are a warning", async () => {
    const text = `${"word ".repeat(400)}\n`;
    expect(await listWarnings(briefing(text, { minutes: 2 }))).toContain(
      at(
        "3:10 minutes:",
        "to read its 400 words aloud takes 3 minutes. Write minutes: 3, or shorten the text.",
      ),
    );
    expect(await listWarnings(briefing(text, { minutes: 3 }))).toEqual([]);
  });
});

describe("P8: placeholders", () => {
  const known = "Write one of {ask}, {dates 4}, {outputs 3}, {people}, or delete it.";

  test.each([
    ["{dats 2}", 'there is nothing called "dats" to fill {dats 2} with. Did you mean {dates 2}?'],
    [
      "{output}",
      'there is nothing called "output" to fill {output} with. Did you mean {outputs 3}?',
    ],
    ["{peple}", 'there is nothing called "peple" to fill {peple} with. Did you mean {people}?'],
    ["{coffee}", `there is nothing called "coffee" to fill {coffee} with. ${known}`],
    ["{people 3}", "{people} has no number. Write {people}."],
    ["{dates four}", '"four" is not a whole number from 1 to 12. Write {dates 4}.'],
    ["{dates 0}", '"0" is not a whole number from 1 to 12. Write {dates 4}.'],
    ["{outputs 50}", '"50" is not a whole number from 1 to 12. Write {outputs 12}.'],
  ])("%s is a problem", async (typed, message) => {
    const text = `## Next\n\n${typed}\n`;
    expect(await listProblems({ ...full, ...briefing(text, { cohort: "nurses" }) })).toEqual([
      at("7:1:", message),
    ]);
  });

  test.each([
    ["{ dates: 4 }", ": in it. Write {dates 4}."],
    ["{dates:2}", ": in it. Write {dates 2}."],
    ["{outputs = 2}", "= in it. Write {outputs 2}."],
    ["{dates, 2}", ", in it. Write {dates 2}."],
    [
      "See {dates: 2}",
      ": in it. Write {dates 2} on a line of its own, with an empty line before and after.",
    ],
  ])("H13: %s is a warning", async (typed, message) => {
    const text = `${typed}\n\n{ name: Ann }\n\n{people}\n`;
    const raw = typed.replace("See ", "");
    expect(await listWarnings({ ...full, ...briefing(text, { cohort: "nurses" }) })).toEqual([
      at(`5:${typed.indexOf("{") + 1}:`, `${raw} is shown as typed, because of the ${message}`),
    ]);
  });

  test.each([
    ["an event", { ...event("2027-02-03", "next", { cohort: "nurses", start: "June" }) }],
    ["the cohort", { "cohorts/nurses.md": md({ title: "Nurses", from: "June" }) }],
    ["the briefing", briefing("{ask}\n\n{dates}\n", { cohort: "nurse" })],
  ])("H26: problems of %s bring no warning that nothing is shown", async (_, broken) => {
    const files = { ...full, ...briefing("{dates}\n\n{ask}\n", { cohort: "nurses" }), ...broken };
    const { problems } = await prepareProject(createProject(files));
    expect(problems.count).toBeGreaterThan(0);
    const warnings = problems.list("warning").map(({ message }) => message);
    expect(warnings.filter((message) => message.includes("shows nothing"))).toEqual([]);
  });

  test("within a sentence they are a warning, and other words in braces are text", async () => {
    const text = "We see {people} of you, {name}.\n\n`{dates}`\n\n- {people}\n\nNext:\n{dates 2}\n";
    const fix = (raw: string) =>
      `${raw} is shown as typed, because it is not alone in a paragraph. Write ${raw} on a line of its own, with an empty line before and after.`;
    expect(await listWarnings({ ...full, ...briefing(text, { cohort: "nurses" }) })).toEqual([
      at("5:8:", fix("{people}")),
      at("9:3:", fix("{people}")),
      at("11:1:", fix("{dates 2}")),
    ]);
  });

  test("in capitals, in a quotation, with spaces they are read", async () => {
    const text = "> { Dates 2 }\n\n{OUTPUTS}\n\n{people}\n";
    const { site, problems } = await prepareValid({
      ...full,
      ...briefing(text, { cohort: "nurses" }),
    });
    expect(problems.list("warning")).toEqual([]);
    expect(site.briefings[0]?.placeholders).toMatchObject([
      { kind: "dates", count: 2, line: 5, column: 3 },
      { kind: "outputs", count: 3, line: 7, column: 1 },
      { kind: "people", count: 0, line: 9, column: 1 },
    ]);
  });

  test("other kinds of content have none", async () => {
    const { problems } = await prepareValid({ "pages/a.md": md({ title: "A" }, "{dats}\n") });
    expect(problems.list("warning")).toEqual([]);
  });

  test("what shows nothing is a warning that says what to write", async () => {
    const text = "{dates}\n\n{outputs}\n\n{people}\n\n{ask}\n";
    const cohort = { "cohorts/nurses.md": md({ title: "Nurses" }) };
    expect(await listWarnings({ ...cohort, ...briefing(text, { cohort: "nurses" }) })).toEqual([
      at(
        "5:1:",
        '{dates} shows nothing: the cohort "nurses" has no dates ahead. Write the next events with cohort: nurses, or delete it.',
      ),
      at(
        "7:1:",
        '{outputs} shows nothing: the cohort "nurses" has no outputs. Write outputs: in a past event, or delete it until there are some.',
      ),
      at(
        "9:1:",
        '{people} shows nothing: the cohort "nurses" has no people. Write people: in content/cohorts/nurses.md, or delete it here.',
      ),
      at(
        "11:1:",
        '{ask} shows nothing: the cohort "nurses" has no ask. Write ask: 60 minutes a week in content/cohorts/nurses.md, or delete it here.',
      ),
    ]);
  });

  test("a briefing of no cohort shows the programme's dates and outputs, and no people", async () => {
    expect(
      await listWarnings({ ...full, ...briefing("{dates}\n\n{outputs}\n\n{people}\n") }),
    ).toEqual([
      at(
        "8:1:",
        "{people} shows nothing: the briefing has no cohort. Write cohort: and the name of its file, or delete it.",
      ),
    ]);
  });

  test("of a cohort that is over no dates are expected", async () => {
    const cohort = { "cohorts/nurses.md": md({ title: "Nurses", until: "2017-07-31" }) };
    expect(
      await listWarnings({ ...cohort, ...briefing("{dates}\n", { cohort: "nurses" }) }),
    ).toEqual([]);
  });
});

describe("P8: length", () => {
  const words = (count: number) => `${"word ".repeat(count)}\n`;

  test("as much as a sheet takes is no warning, and more is one", async () => {
    expect(await listWarnings(briefing(words(sheetSize)))).toEqual([]);
    expect(await listWarnings(briefing(words(sheetSize + 30)))).toEqual([
      at(
        "1:1:",
        "with its dates, outputs and people it is about 30 words too long for one sheet of paper. Shorten it, or link to a page with the rest.",
      ),
    ]);
  });

  test("headings, dates, outputs and people count", async () => {
    const fields = { cohort: "nurses" };
    const text = (count: number) =>
      `## Next\n\n{dates}\n\n{outputs}\n\n{people}\n\n{ask}\n\n${words(count)}`;
    // A heading of a word, and a date, an output, a person and an ask there are.
    const rest = sheetSize - 5 - 20 - 36 - 28 - 16 - 20;
    expect(await listWarnings({ ...full, ...briefing(text(rest), fields) })).toEqual([]);
    expect(await listWarnings({ ...full, ...briefing(text(rest + 1), fields) })).toHaveLength(1);
  });
});
