/** Readers see the old site or the new one while it is rebuilt. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { removeProjects, runBuild } from "../support/project.ts";
import { oldSite, rename } from "./make.ts";

afterAll(removeProjects);

/** Returns the site's name on a page, which has to be complete. */
function nameOn(path: string): string {
  const text = readFileSync(path, "utf8");
  expect(text.endsWith("</html>\n")).toBe(true);
  return /<meta property="og:site_name" content="(.*?)">/.exec(text)?.[1] ?? "";
}

test.concurrent("during rebuilds every page is there, complete, and never older than before", async () => {
  const root = oldSite(40);
  await runBuild(root);
  const site = join(root, "_site");
  let building = true;
  let reads = 0;
  const names = new Set<string>();
  const read = async () => {
    let newest = 0;
    while (building) {
      // By address, as a browser requests them.
      for (const page of ["index.html", "blog/post-3/index.html", "blog/index.html"]) {
        const name = nameOn(join(site, page));
        const version = Number(name.replace("Version ", "")) || 0;
        expect(version).toBeGreaterThanOrEqual(newest);
        newest = version;
        names.add(name);
        reads++;
      }
      // By the release's folder, as an upload reads it: it stays complete, whatever is published.
      const one = realpathSync(site);
      const name = nameOn(join(one, "index.html"));
      await setImmediate();
      expect(nameOn(join(one, "blog/post-3/index.html"))).toBe(name);
      await setImmediate();
    }
  };
  const reader = read().finally(() => {
    building = false;
  });
  for (let version = 1; version <= 5; version++) {
    rename(root, `Version ${version}`);
    expect(await runBuild(root)).toMatchObject({ status: 0 });
    // On a busy machine the next would be there before this one is read.
    while (building && !names.has(`Version ${version}`)) await setImmediate();
  }
  building = false;
  await reader;
  expect([...names]).toEqual(["Old", ...[1, 2, 3, 4, 5].map((n) => `Version ${n}`)]);
  expect(reads).toBeGreaterThan(50);
});

test.concurrent("a replaced site stays complete until the next build that publishes", async () => {
  const root = oldSite(2);
  await runBuild(root);
  const one = realpathSync(join(root, "_site"));
  rename(root, "New");
  await runBuild(root);
  expect(nameOn(join(one, "index.html"))).toBe("Old");
  rename(root, "Newer");
  await runBuild(root);
  expect(existsSync(one)).toBe(false);
});
