/** Whoever reads a site while it is built again sees the old one or the new one. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { removeProjects, runBuild } from "../support/project.ts";
import { oldSite, rename } from "./make.ts";

afterAll(removeProjects);

/** The name of the site on a page, which has to be there to its end. */
function nameOn(path: string): string {
  const text = readFileSync(path, "utf8");
  expect(text.endsWith("</html>\n")).toBe(true);
  return /<meta property="og:site_name" content="(.*?)">/.exec(text)?.[1] ?? "";
}

test.concurrent("pages that are asked for again and again are there, whole, and never older than before", async () => {
  const root = oldSite(40);
  await runBuild(root);
  const site = join(root, "_site");
  let building = true;
  let reads = 0;
  const names = new Set<string>();
  const read = async () => {
    let newest = 0;
    while (building) {
      // One address after the other, as a browser asks for them.
      for (const page of ["index.html", "blog/post-3/index.html", "blog/index.html"]) {
        const name = nameOn(join(site, page));
        const version = Number(name.replace("Version ", "")) || 0;
        expect(version).toBeGreaterThanOrEqual(newest);
        newest = version;
        names.add(name);
        reads++;
      }
      // One site, as an upload takes it: it is there to its end, whatever is published meanwhile.
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

test.concurrent("a site that is being read stays whole until the build after the next", async () => {
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
