import { afterAll, expect, test } from "vitest";
import { formatOwed } from "../../src/build/reports/owed.ts";
import { createProject, prepareProject, removeProjects, runScript } from "../support/project.ts";

afterAll(removeProjects);

/** The build date is 22 November 2026. */
const files = {
  "cohorts/late.md": "---\ntitle: Late\nfrom: 2026-11-02\nuntil: 2026-12-12\n---\n",
  "cohorts/over.md": "---\ntitle: Over\nfrom: 2026-01-01\nuntil: 2026-03-01\n---\n",
};

const owed = `
content/cohorts/over.md:1:1: the cohort is over, and has no map check. Write a post with cohort: over and review: end.
content/cohorts/late.md:1:1: the cohort has been past its half since 22 November 2026, and has no map check. Write a post with cohort: late and review: halfway.

2 map checks are owed. This stops no build.
`;

test("map checks that are owed are listed, the oldest first", async () => {
  const { site } = await prepareProject(createProject(files));
  expect(formatOwed(site)).toBe(owed);
});

test("the number is that of each kind", async () => {
  const show = `---
title: Show
start: 2026-11-03 17:30
duration: 90 minutes
outputs: [{ title: Recording, due: 2026-11-10 }]
---
`;
  const { site } = await prepareProject(
    createProject({ ...files, "events/2026-11-03-show.md": show }),
  );
  expect(formatOwed(site)).toMatch(/\n\n1 outcome and 2 map checks are owed\. This stops/);
});

test("a question that is open for 90 days is owed an answer", async () => {
  const asks = (more: string) =>
    `---\ntitle: A\ndate: 2026-08-24\n---\n> [!QUESTION]\n> Who?\n\n${more}`;
  const { site } = await prepareProject(
    createProject({
      "posts/2026-08-24-a.md": asks(""),
      "events/2026-08-01-b.md": `---\ntitle: B\nstart: 2026-08-01\n---\n> [!QUESTION]\n> One?\n\n> [!QUESTION]\n> Two?\n`,
      "posts/2026-09-01-c.md": `---\ntitle: C\ndate: 2026-09-01\nanswers: ../events/2026-08-01-b.md#question:1\n---\n`,
    }),
  );
  expect(formatOwed(site)).toBe(`
content/events/2026-08-01-b.md:1:1: the question "Two?" has been open since 1 August 2026. Write answers: ../events/2026-08-01-b.md#question:2 in the post that tells what people said, or its path in an output of an event; delete the line with [!QUESTION] if nobody will answer.
content/posts/2026-08-24-a.md:1:1: the question "Who?" has been open since 24 August 2026. Write answers: 2026-08-24-a.md in the post that tells what people said, or its path in an output of an event; delete the line with [!QUESTION] if nobody will answer.

2 answers are owed. This stops no build.
`);
});

test("check prints it after the result, and succeeds", async () => {
  const { status, stdout } = await runScript("check", createProject(files));
  expect(stdout.endsWith(`no problems\n${owed}`)).toBe(true);
  expect(status).toBe(0);
});
