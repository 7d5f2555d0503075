/** How soon an edit is on screen. The figures are for whoever runs it with VERBOSE set. */
import { afterAll, expect, test } from "vitest";
import { Preview } from "../support/preview.ts";
import { createProject, removeProjects, writeContent } from "../support/project.ts";
import { post, posts, wait } from "./make.ts";

afterAll(async () => {
  await Preview.stopAll();
  removeProjects();
});

test("an edit of one of 500 posts arrives", async () => {
  const long = "Some words that go on for a while, as posts do. ".repeat(80);
  const root = createProject(posts(500, long));
  const preview = await Preview.start(root);
  const times: number[] = [];
  for (let i = 1; i <= 5; i++) {
    await wait(200);
    writeContent(root, { [`posts/post-${i * 90}.md`]: post(`Post ${i}`, `${long} Edit ${i}.`) });
    times.push(
      await preview.waitForResponse(`blog/post-${i * 90}/`, ({ text }) =>
        text.includes(`Edit ${i}.`),
      ),
    );
  }
  if (process.env.VERBOSE) console.info("save to served:", times.map(Math.round), "ms");
  expect(times).toHaveLength(5);
  expect(await preview.stop()).toBe(0);
});
