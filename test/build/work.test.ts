/**
 * What builds do, in counts that are the same on each machine. A build that comes to do more fails
 * here until work.json, in the same commit, says so: `npx vitest run test/build/work.test.ts --update`.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { countingEnv, readWork, type Work } from "../support/count-work.ts";
import { createProject, removeProjects, runInOwnProcess } from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { waitUntilSettled } from "../support/wait.ts";
import { fault, post, posts } from "./make.ts";

afterAll(removeProjects);

async function countBuild(root: string, faults = ""): Promise<Work> {
  const folder = temporaryFolder();
  const env = { ...countingEnv(folder), ...(faults === "" ? {} : fault(faults)) };
  await waitUntilSettled(root);
  const { status, stderr } = await runInOwnProcess("build", root, env);
  expect(status, stderr).toBe(0);
  return readWork(folder, stderr);
}

function createSite(): string {
  const event = (day: number) =>
    `---\ntitle: Talk ${day}\nstart: 2026-12-0${day} 14:00\nduration: 1 hour\nplace: Town hall\nsummary: A talk\n---\nWords.\n`;
  const events = [1, 2, 3].map((day) => [`events/talk-${day}.md`, event(day)]);
  return createProject({
    ...posts(20),
    ...Object.fromEntries(events),
    "posts/picture.md": post("Picture", "![One](one.svg)", "tags: [maps, walks]\n"),
    "posts/one.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n`,
  });
}

test("cold, after one edit and with nothing changed, builds do what work.json says", async () => {
  const root = createSite();
  const cold = await countBuild(root);
  // The second edit finds a release before the current one, as each later one does.
  const post = join(root, "content/posts/post-9.md");
  let edited = cold;
  for (const words of ["One more sentence.\n", "And one more.\n"]) {
    appendFileSync(post, words);
    edited = await countBuild(root);
  }
  const unchanged = await countBuild(root);
  const work = { cold, "one edit": edited, "nothing changed": unchanged };
  await expect(`${JSON.stringify(work, undefined, 2)}\n`).toMatchFileSnapshot("work.json");
});

test("a page that is rendered twice is noticed", async () => {
  const { cold }: Record<string, Work> = JSON.parse(
    readFileSync(join(import.meta.dirname, "work.json"), "utf8"),
  );
  const twice = await countBuild(createSite(), "twice");
  expect(twice).not.toEqual(cold);
  expect(twice["pages rendered"]).toBe(2 * (cold?.["pages rendered"] ?? 0));
});
