/** P7: what is still planned after the programme's last day is a problem that says what to write. */
import { afterAll, describe, expect, test } from "vitest";
import { formatSummary } from "../../src/build/summary.ts";
import { listProblems, minimalSettings, removeProjects } from "../support/project.ts";
import { event, prepareValid, series, text } from "./make.ts";

afterAll(removeProjects);

/** Tests run on 22 November 2026. */
const settings = (ended: string) => ({
  "site.yaml": `${minimalSettings}ended: ${ended}\n`,
  "pages/thanks.md": text("title: Thanks\n"),
});
const soon = settings("{ on: 2026-12-31, page: pages/thanks.md }");
const weekly = "repeats: weekly on Monday\nfrom: 2026-11-02\ntime: 12:30 to 13:30\n";
const late = "after the last day of the programme, 31 December 2026 (ended in site.yaml)";
const cancel =
  "Write status: cancelled and a reason, so that subscribers see it, or a later day in site.yaml.";

test.each([
  [
    "a single event",
    { "events/2027-01-14-talk.md": event("start: 2027-01-14 17:30\nduration: 90 minutes\n") },
    `content/events/2027-01-14-talk.md:3:8 start: it is on 14 January 2027, ${late}. ${cancel}`,
  ],
  [
    "one that was moved there",
    {
      "events/2026-12-14-talk.md": event(
        "start: 2026-12-14 17:30\nduration: 90 minutes\nmoved: 2027-01-14 17:30\n",
      ),
    },
    `content/events/2026-12-14-talk.md:5:8 moved: it is on 14 January 2027, ${late}. ${cancel}`,
  ],
  [
    "a series that goes on",
    series(weekly),
    `content/events/cafe/index.md:3:10 repeats: it goes on after the last day of the programme, 31 December 2026 (ended in site.yaml): the next session is on 4 January 2027. So that subscribers see it, write\nlater:\n  - from: 2027-01-01\n    status: cancelled\n    reason: The programme has ended\n`,
  ],
  [
    "a session with a file of its own",
    series(`${weekly}until: 2026-12-31\n`, {
      "2027-01-04": "start: 2027-01-04 12:30\nduration: 1 hour\nextra: true\n",
    }),
    `content/events/cafe/2027-01-04.md:2:8 start: it is on 4 January 2027, ${late}. ${cancel}`,
  ],
])("P7: %s after the last day", async (_name, files, problem) => {
  expect(await listProblems({ ...soon, ...files })).toEqual([problem]);
});

test("P7: what is cancelled, on the last day, or a draft is no problem", async () => {
  const files = {
    ...soon,
    ...series(
      `${weekly}later:\n  - from: 2027-01-01\n    status: cancelled\n    reason: It ended\n`,
    ),
    "events/2027-01-14-talk.md": event(
      "start: 2027-01-14 17:30\nduration: 90 minutes\nstatus: cancelled\nreason: It ended\n",
    ),
    "events/2026-12-31-last.md": event("start: 2026-12-31 17:30\nduration: 90 minutes\n"),
    "events/2027-02-14-other.md": event(
      "start: 2027-02-14 17:30\nduration: 90 minutes\ndraft: true\n",
    ),
  };
  expect(await listProblems(files)).toEqual([]);
});

describe("P7: what is owed", () => {
  const files = {
    "events/2026-11-10-talk.md": event(
      "start: 2026-11-10 17:30\nduration: 90 minutes\noutputs: [{ title: Recording, due: 4 weeks }]\n",
    ),
    "posts/2026-11-11-asked.md": text(
      "title: Asked\ndate: 2026-11-11\n",
      "> [!QUESTION]\n> What do you think?\n",
    ),
  };

  test("is no problem before the programme has ended", async () => {
    expect(await listProblems({ ...soon, ...files })).toEqual([]);
  });

  test("is a problem once it has: nobody will give it any more", async () => {
    expect(await listProblems({ ...settings("2026-11-21"), ...files })).toEqual([
      'content/events/2026-11-10-talk.md:5:11 outputs.1: "Recording" of An event has been owed since 10 November 2026; it is due by 8 December 2026. Write url: and its address there, or file: and the name of a file; delete the entry if there will be none.',
      'content/posts/2026-11-11-asked.md:1:1: the question "What do you think?" has been open since 11 November 2026. Write answers: 2026-11-11-asked.md in the post that tells what people said, or its path in an output of an event; delete the line with [!QUESTION] if nobody will answer.',
    ]);
  });

  test("its page may have an anchor", async () => {
    const given = {
      ...settings("{ on: 2026-12-31, page: pages/thanks.md#notes }"),
      "pages/thanks.md": text("title: Thanks\n", "## Notes\n"),
    };
    expect(await listProblems(given)).toEqual([]);
  });

  test("and its advice solves it", async () => {
    const given = {
      ...settings("2026-11-21"),
      ...files,
      "events/2026-11-10-talk.md": event(
        "start: 2026-11-10 17:30\nduration: 90 minutes\noutputs: [{ title: Recording, url: https://example.org/r }]\n",
      ),
      "posts/2026-11-12-said.md": text(
        "title: Said\ndate: 2026-11-12\nanswers: 2026-11-11-asked.md\n",
      ),
    };
    expect(await listProblems(given)).toEqual([]);
  });
});

test.each([
  [
    "{ on: 2026-12-31, page: pages/thnaks.md }",
    "content/site.yaml:8:32 ended.page: there is no file content/pages/thnaks.md. Did you mean pages/thanks.md?",
  ],
  [
    "{ on: 2026-12-31, page: https://example.org/thanks/ }",
    "content/site.yaml:8:32 ended.page: it is not one of the pages in content/pages. Write a page in content/pages, such as thank-you.md, and here page: pages/thank-you.md.",
  ],
  [
    "{ on: 2026-12-31, page: posts/a.md }",
    "content/site.yaml:8:32 ended.page: it is not one of the pages in content/pages. Write a page in content/pages, such as thank-you.md, and here page: pages/thank-you.md.",
  ],
  [
    "{ on: 2026-12-31, page: pages/thanks }",
    'content/site.yaml:8:32 ended.page: "pages/thanks" lacks the ending .md. Write pages/thanks.md.',
  ],
  [
    "{ on: 2026-12-31, page: /blog/ }",
    "content/site.yaml:8:32 ended.page: it is not one of the pages in content/pages. Write a page in content/pages, such as thank-you.md, and here page: pages/thank-you.md.",
  ],
  [
    "{ page: pages/thanks.md }",
    "content/site.yaml:8:8 ended.on: on is missing. Write, for instance, ended: { on: 2027-06-30, page: pages/thank-you.md }.",
  ],
  [
    "31 December 2026",
    'content/site.yaml:8:8 ended: "31 December 2026" is not written as year-month-day. Write 2026-12-31.',
  ],
])("P7: ended: %s", async (ended, problem) => {
  const posts = { "posts/a.md": text("title: A title\ndate: 2017-06-21\n") };
  expect(await listProblems({ ...settings(ended), ...posts })).toEqual([problem]);
});

test("P7: a build says when the programme has ended, and that it need not run again", async () => {
  const posts = { "posts/a.md": text("title: A title\ndate: 2017-06-21\n") };
  expect(formatSummary(await prepareValid({ ...soon, ...posts }))).toContain(
    "build again after 2027-01-01 00:00 (Europe/London): the programme has ended\n",
  );
  const over = { ...settings("2026-11-21"), ...posts };
  expect(formatSummary(await prepareValid(over))).toContain(
    "the programme has ended: the site need not be built again\n",
  );
  const later = { "posts/b.md": text("title: B title\ndate: 2026-12-02\n") };
  expect(formatSummary(await prepareValid({ ...over, ...later }))).toContain(
    'build again after 2026-12-02 00:00 (Europe/London): "B title" is published\n',
  );
});
