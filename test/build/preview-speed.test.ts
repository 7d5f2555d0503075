/** How soon an edit is on screen. The figures are for whoever runs it with VERBOSE set. */
import { afterAll, expect, test } from "vitest";
import { Preview } from "../support/preview.ts";
import { clear, project, write } from "../support/project.ts";
import { post, posts, wait } from "./make.ts";

afterAll(async () => {
  await Preview.clear();
  clear();
});

test("an edit of one of 500 posts arrives", async () => {
  const long = "Some words that go on for a while, as posts do. ".repeat(80);
  const root = project(posts(500, long));
  const preview = await Preview.of(root);
  const times: number[] = [];
  for (let i = 1; i <= 5; i++) {
    await wait(200);
    write(root, { [`posts/post-${i * 90}.md`]: post(`Post ${i}`, `${long} Edit ${i}.`) });
    times.push(
      await preview.shows(`blog/post-${i * 90}/`, ({ text }) => text.includes(`Edit ${i}.`)),
    );
  }
  if (process.env.VERBOSE) console.info("save to served:", times.map(Math.round), "ms");
  expect(times).toHaveLength(5);
  expect(await preview.stop()).toBe(0);
});
