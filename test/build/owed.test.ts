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
content/cohorts/late.md:1:1: the cohort is past its half since 22 November 2026, and has no map check. Write a post with cohort: late and review: halfway.

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

test("check prints it after the result, and succeeds", async () => {
  const { status, stdout } = await runScript("check", createProject(files));
  expect(stdout.endsWith(`no problems\n${owed}`)).toBe(true);
  expect(status).toBe(0);
});
