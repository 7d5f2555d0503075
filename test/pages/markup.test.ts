/** Every page is valid HTML by the Nu HTML checker, where Java is installed. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { full } from "./full.ts";
import { type Small, sampleSite, siteOf } from "./site.ts";

const java = spawnSync("java", ["-version"]).status === 0;
if (!java) console.log("The Nu HTML checker does not run: Java is not installed.");

const jar = fileURLToPath(import.meta.resolve("vnu-jar/build/dist/vnu.jar"));
const folder = mkdtempSync(join(tmpdir(), "waymark-markup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns the checker's messages about these pages: "blog/index.html:7:1 …". */
function runChecker(site: Small, name: string): readonly string[] {
  const root = join(folder, name);
  for (const url of site.urls) {
    const file = join(root, site.pages.get(url)?.file ?? "");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, site.markup(url));
  }
  const how = ["-Xss4m", "-jar", jar, "--exit-zero-always", "--format", "gnu", "--stdout", root];
  const output = execFileSync("java", how, { maxBuffer: 1e8 }).toString();
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replace(`"file:${root}/`, "").replace('":', ":"));
}

describe.skipIf(!java)("the Nu HTML checker finds nothing", () => {
  test("in a site with everything", async () => {
    expect(runChecker(await siteOf(full), "full")).toEqual([]);
  });

  test("in the sample", async () => {
    expect(runChecker(await sampleSite(), "sample")).toEqual([]);
  });

  test("but does in broken markup", async () => {
    const site = await siteOf(full);
    const urls = ["/"];
    const markup = () => "<!doctype html><title>A</title><p><div style=x></p>";
    const found = runChecker({ ...site, urls, markup }, "bad");
    expect(found.length).toBeGreaterThan(1);
    expect(found[0]).toMatch(/^index\.html:1\.\d+/);
  });
});
