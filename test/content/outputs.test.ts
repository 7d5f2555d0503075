/** P2: outputs that are owed, and the promises of series, as the lead types them. */
import { afterAll, describe, expect, test } from "vitest";
import type { Event } from "../../src/model/types.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, listWarnings, prepareValid, series } from "./make.ts";

afterAll(removeProjects);

const rule = "repeats: weekly on Wednesday\nfrom: 2026-11-04\ntimes: 3\ntime: 12:30 to 13:30\n";
const notes = "{ title: Notes, url: https://example.com/n }";

/** "Notes by 2026-12-01", as each event owes it, by the day of the event. */
async function listDebts(
  files: Parameters<typeof prepareValid>[0],
): Promise<Readonly<Record<string, string>>> {
  const { site } = await prepareValid(files);
  return Object.fromEntries(
    site.events.map((one: Event) => [
      one.session?.originalDate ?? one.id,
      one.owed.map(({ title, due }) => `${title} by ${due}`).join(", "),
    ]),
  );
}

describe("P2: an output without an address", () => {
  test.each([
    ["2 weeks", "2026-11-29"],
    ["1 week", "2026-11-22"],
    ["10 days", "2026-11-25"],
    ["2026-12-24", "2026-12-24"],
  ])("due: %s counts from the last day of the event", async (due, day) => {
    const fields = `start: 2026-11-14 20:00\nend: 2026-11-15 01:00\noutputs: [{ title: Film, due: ${due} }]\n`;
    expect(await listDebts({ "events/e.md": event(fields) })).toEqual({ e: `Film by ${day}` });
  });

  test("is given once it has an address, due or not", async () => {
    const fields = `start: 2026-11-14\noutputs: [{ title: Film, due: 2 weeks, url: 'https://example.com/f', minutes: 35 }, ${notes}]\n`;
    const { site } = await prepareValid({ "events/e.md": event(fields) });
    expect(site.events[0]?.owed).toEqual([]);
    expect(site.events[0]?.outputs).toMatchObject([
      { title: "Film", url: "https://example.com/f", minutes: 35, isPromised: true },
      { title: "Notes", isPromised: false },
    ]);
  });

  test.each(["cancelled", "postponed"])("is not owed by an event that is %s", async (status) => {
    const fields = `start: 2026-11-14\nstatus: ${status}\nreason: Snow\noutputs: [{ title: Film, due: 2 weeks }]\n`;
    expect(await listDebts({ "events/e.md": event(fields) })).toEqual({ e: "" });
  });

  test.each([
    ["two weeks", '"two weeks" is not a number of days or weeks. Write 2 weeks.'],
    ["a month", '"a month" is not a number of days or weeks. Write 4 weeks.'],
    ["0 days", '"0 days" is no time at all. Write, for instance, 2 weeks.'],
    ["20 months", '"20 months" is more than a year. Write, for instance, 2 weeks.'],
    ["90 weeks", '"90 weeks" is more than a year. Write, for instance, 2 weeks.'],
    [
      "14",
      '"14" is neither a date nor a number of days or weeks. Write, for instance, 2 weeks, or a date such as 2026-12-14.',
    ],
    [
      "soon",
      '"soon" is neither a date nor a number of days or weeks. Write, for instance, 2 weeks, or a date such as 2026-12-14.',
    ],
    [
      "14 December 2026",
      '"14 December 2026" is neither a date nor a number of days or weeks. Write 2026-12-14.',
    ],
  ])("due: %s is a problem that says what to write", async (due, message) => {
    const fields = `start: 2026-11-14\noutputs:\n  - title: Film\n    due: ${due}\n`;
    expect(await listProblems({ "events/e.md": event(fields) })).toEqual([
      `content/events/e.md:6:10 outputs.1.due: ${message}`,
    ]);
  });

  test("a day before the event is over is a warning", async () => {
    const fields = "start: 2026-11-14\noutputs: [{ title: Film, due: 2026-11-10 }]\nsummary: One\n";
    const warnings = await listWarnings({ "events/e.md": event(fields) });
    expect(warnings).toEqual([
      "content/events/e.md:4:31 outputs.1.due: it is due before the event is over, on 2026-11-14. Write a later date, or a time after the event, such as 2 weeks.",
    ]);
  });

  test("the last day of the event itself is no mistake", async () => {
    const fields = "start: 2026-11-14\noutputs: [{ title: Film, due: 2026-11-14 }]\nsummary: One\n";
    expect(await listWarnings({ "events/e.md": event(fields) })).toEqual([]);
  });

  test("may say how many minutes it takes", async () => {
    const withMinutes = (minutes: string) =>
      event(
        `start: 2026-11-14\noutputs: [{ title: Film, url: 'https://example.com/f', minutes: ${minutes} }]\n`,
      );
    const { site } = await prepareValid({ "events/e.md": withMinutes("35") });
    expect(site.events[0]?.outputs[0]?.minutes).toBe(35);
    expect(await listProblems({ "events/e.md": withMinutes("1 hour 5 minutes") })).toEqual([
      'content/events/e.md:4:65 outputs.1.minutes: "1 hour 5 minutes" is not a number of minutes. Write the number alone, such as 65.',
    ]);
  });
});

describe("P2: the promises of a series", () => {
  test("are owed by each session that takes place, after two weeks or as they say", async () => {
    const promises = "promises: [notes, { title: recording, due: 3 days }]\n";
    const files = series(rule + promises, {
      "2026-11-11": "status: cancelled\nreason: Snow\n",
    });
    expect(await listDebts(files)).toEqual({
      "2026-11-04": "Notes by 2026-11-18, Recording by 2026-11-07",
      "2026-11-11": "",
      "2026-11-18": "Notes by 2026-12-02, Recording by 2026-11-21",
    });
  });

  test.each([
    ["the title", notes],
    ["the title in the singular", "{ title: note, url: 'https://example.com/n' }"],
    ["the kind", "{ title: What was said, url: 'https://example.com/n', kind: NOTES }"],
  ])("are kept by an output with %s", async (_, output) => {
    const files = series(`${rule}promises: notes\n`, {
      "2026-11-04": `outputs: [${output}]\n`,
    });
    const debts = await listDebts(files);
    expect(debts["2026-11-04"]).toBe("");
    expect(debts["2026-11-11"]).toBe("Notes by 2026-11-25");
  });

  test("are not kept by an output whose title only contains the word", async () => {
    const output = "{ title: Notes of the evening, url: 'https://example.com/n' }";
    const files = series(`${rule}promises: notes\n`, { "2026-11-04": `outputs: [${output}]\n` });
    expect((await listDebts(files))["2026-11-04"]).toBe("Notes by 2026-11-18");
  });

  test("give way to the day of the session's own entry, and to its own promises", async () => {
    const files = series(`${rule}promises: notes\n`, {
      "2026-11-04": "outputs: [{ title: Notes, due: 5 weeks }]\n",
      "2026-11-11": "promises: none\n",
      "2026-11-18": "promises: slides\n",
    });
    expect(await listDebts(files)).toEqual({
      "2026-11-04": "Notes by 2026-12-09",
      "2026-11-11": "",
      "2026-11-18": "Slides by 2026-12-02",
    });
  });

  test("begin, change and end from a day on", async () => {
    const later = "later:\n  - from: 2026-11-11\n    promises: notes\n";
    const end = "  - from: 2026-11-18\n    promises: none\n";
    expect(await listDebts(series(rule + later))).toEqual({
      "2026-11-04": "",
      "2026-11-11": "Notes by 2026-11-25",
      "2026-11-18": "Notes by 2026-12-02",
    });
    expect((await listDebts(series(rule + later + end)))["2026-11-18"]).toBe("");
  });

  test("are of series alone, and have no fixed day", async () => {
    expect(
      await listProblems({ "events/e.md": event("start: 2026-11-14\npromises: notes\n") }),
    ).toEqual([
      "content/events/e.md:4:1 promises: only a series has promises. Write outputs: [{ title: Notes, due: 2 weeks }].",
    ]);
    const dated = series(`${rule}promises: [{ title: notes, due: 2026-12-01 }]\n`);
    expect(await listProblems(dated)).toEqual([
      'content/events/cafe/index.md:7:33 promises.1.due: "2026-12-01" is not a number of days or weeks. Write, for instance, 2 weeks.',
    ]);
  });

  test("the place of what is owed is the entry, the list, the file, or a file to create", async () => {
    const files = series(`${rule}times: 4\npromises: notes\n`.replace("times: 3\n", ""), {
      "2026-11-04": "title: One\noutputs:\n  - title: Notes\n    due: 2 weeks\n",
      "2026-11-11": "outputs: [{ title: Film, url: 'https://example.com/f' }]\n",
      "2026-11-18": "title: Three\n",
    });
    const { site } = await prepareValid(files);
    const sources = site.events.map(({ owed }) => owed[0]?.source);
    expect(
      sources.map((one) => [one?.kind, one?.file.slice(20), one?.field, one?.position().line]),
    ).toEqual([
      ["entry", "2026-11-04.md", "outputs.1", 4],
      ["list", "2026-11-11.md", "outputs", 2],
      ["file", "2026-11-18.md", undefined, 1],
      ["new-file", "2026-11-25.md", undefined, 1],
    ]);
  });

  test("two words in one value are a problem", async () => {
    expect(await listProblems(series(`${rule}promises: notes, slides\n`))).toEqual([
      'content/events/cafe/index.md:7:11 promises: "notes, slides" is one value, but looks like several. Write [notes, slides].',
    ]);
  });
});
