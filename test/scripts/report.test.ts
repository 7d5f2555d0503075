/** `waymark report`, as the lead runs it to tell what came of a programme. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findMedian } from "../../src/build/reports/programme-counts.ts";
import { clear, Repo } from "../history/repo.ts";
import { event, md, person } from "../pages/site.ts";
import { createProject, runScript, testEpoch } from "../support/project.ts";

afterAll(clear);

const run = (root: string, ...args: readonly string[]) =>
  runScript("report", root, { SOURCE_DATE_EPOCH: testEpoch }, args);

const notes = (name: string, more: object = {}) => ({
  title: "Notes",
  url: `https://example.com/${name}`,
  ...more,
});

/** All of it is known to git since January, before anything took place. */
const planned = {
  ...person("ann"),
  "cohorts/one.md": md({ title: "Nurses & co", ask: "60 minutes a week" }),
  "events/cafe/index.md": md({
    title: "Café",
    repeats: "weekly on Wednesday",
    from: "2026-11-04",
    times: 5,
    time: "12:30 to 13:30",
    promises: ["notes"],
  }),
  ...event("2026-03-03", "show", {
    cohort: "one",
    prepare: { minutes: 5, text: "Read one page" },
    takes: "20 minutes",
    speakers: [
      { person: "ann", perspective: "Citizen" },
      { name: "Bo", perspective: "citizen" },
      { name: "Cy", perspective: "leader" },
      "Di",
    ],
  }),
  ...event("2026-03-10", "off", { cohort: "one", status: "cancelled", reason: "Snow" }),
  ...event("2026-03-17", "put-off", { cohort: "one", status: "postponed", reason: "Snow" }),
  ...event("2026-12-03", "next", { cohort: "one", speakers: [{ perspective: "leader" }] }),
};

let repo: Repo;
beforeAll(() => {
  repo = Repo.with(planned);
  repo.commit(
    { "events/cafe/2026-11-11.md": md({ moved: "2026-11-12 12:30", outputs: [notes("a")] }) },
    "2026-11-14T13:30:00Z",
  );
  repo.commit(
    { "events/cafe/2026-11-04.md": md({ outputs: [notes("b"), notes("c", { title: "Film" })] }) },
    "2026-11-09T13:30:00Z",
  );
  // Written down when it was long over.
  repo.commit(event("2025-03-03", "old", { outputs: [notes("old")] }), "2026-11-15T12:00:00Z");
});

describe("P2: the report of a programme", () => {
  test("counts what took place, moved and was cancelled, outcomes, voices and time", async () => {
    const { status, stdout, stderr } = await run(repo.root);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(`Test
Report of 22 November 2026, from the content and git alone; nobody is counted.
The first event that took place was on 3 March 2025, the last on 18 November 2026.

Events and sessions: 5 took place (1 of them at another time than planned), 1 cancelled, 1 postponed without a new date, 3 to come
Outcomes: 4 given, 2 of 3 promised ones; 5 days after the event at the median (of 3 whose day git knows)
Voices: 4 (Citizen 2, leader 1, no perspective named 1)
Time asked: 4 hours 55 minutes of those who came to all of it

               took place  moved  cancelled  postponed  to come  outcomes  promised
Café                    3      1          0          0        2         3    2 of 3
Single events           2      0          1          1        1         1         –
All                     5      1          1          1        3         4    2 of 3
`);
  });

  test("of a cohort, as markdown", async () => {
    const { stdout } = await run(repo.root, "--cohort", "one", "--format", "markdown");
    expect(stdout).toBe(`# Test: Nurses & co

Report of 22 November 2026, from the content and git alone; nobody is counted. All that took place was on 3 March 2026.

- **Events and sessions**: 1 took place, 1 cancelled, 1 postponed without a new date, 1 to come
- **Outcomes**: 0 given, none was promised
- **Voices**: 4 (Citizen 2, leader 1, no perspective named 1)
- **Time asked**: 25 minutes of those who came to all of it; the cohort asks for 1 hour a week

|  | took place | moved | cancelled | postponed | to come | outcomes | promised |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| Single events | 1 | 0 | 1 | 1 | 1 | 0 | – |
`);
  });

  test.each([
    [["--cohort", "two"], 'There is no cohort "two". Write one of: one'],
    [
      ["--format", "markdwon"],
      'There is no format "markdwon" (text, markdown). Did you mean "markdown"?',
    ],
  ])("%s is refused", async (args, message) => {
    const { status, stdout, stderr } = await run(repo.root, ...args);
    expect([status, stdout, stderr.split("\n")[0]]).toEqual([1, "", message]);
  });

  test("without git, or before anything took place, says so", async () => {
    const over = event("2026-03-03", "show", { outputs: [notes("a")] });
    const { status, stdout, stderr } = await run(createProject(over));
    expect(status).toBe(0);
    expect(stdout).toContain("Outcomes: 1 given, none was promised; git does not know how long");
    expect(stderr).toContain("no git repository");
    const soon = await run(createProject(event("2026-12-03", "next")));
    expect(soon.stdout).toContain(
      "Nothing has taken place yet.\n\nEvents and sessions: 0 took place",
    );
    expect((await run(createProject({}))).stdout).toContain("Voices: 0\n");
  });

  test("does not count dates that another rule took the place of, nor an outcome as early", async () => {
    const changed = Repo.with({
      "events/hour/index.md": md({
        title: "Hour",
        repeats: "weekly on Monday",
        from: "2026-11-02",
        until: "2026-11-20",
        time: "12:30 to 13:30",
        later: [{ from: "2026-11-09", repeats: "weekly on Thursday" }],
      }),
      "events/hour/2026-11-12.md": md({ outputs: [notes("a")] }),
    });
    const { stdout } = await run(changed.root);
    expect(stdout).toContain("Events and sessions: 3 took place, 0 cancelled, 0 to come");
    expect(stdout).toContain("Outcomes: 1 given, none was promised; 0 days after the event");
  });

  test("ends with 1 where the content has a problem", async () => {
    const { status, stdout, stderr } = await run(
      createProject({ "pages/a.md": md({ titel: "A" }) }),
    );
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("1 problem. Fix this first.");
  });
});

test.each([
  [[], undefined],
  [[3], 3],
  [[1, 2], 1.5],
  [[1, 5, 9], 5],
  [[0, 1, 2, 30], 1.5],
])("the median of %j is %j", (numbers, median) => {
  expect(findMedian(numbers)).toBe(median);
});
