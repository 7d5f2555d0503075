/** Every page is valid HTML by the Nu HTML checker, where Java is installed. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { full } from "./full.ts";
import { programme } from "./programme.ts";
import { type Small, sampleSite, siteOf } from "./site.ts";

const java = spawnSync("java", ["-version"]).status === 0;
if (!java) console.log("The Nu HTML checker does not run: Java is not installed.");

const jar = fileURLToPath(import.meta.resolve("vnu-jar/build/dist/vnu.jar"));
const folder = mkdtempSync(join(tmpdir(), "waymark-markup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts the pages of a site into a folder of this name. */
function writePages(
  { urls, pages, markup }: Pick<Small, "urls" | "pages" | "markup">,
  name: string,
) {
  for (const url of urls) {
    const file = join(folder, name, pages.get(url)?.file ?? "");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, markup(url));
  }
}

/** Returns the checker's messages about all of these pages: "sample/blog/index.html:7:1 …". */
function runChecker(): readonly string[] {
  // It compiles what it runs often only a little: it does not run for long.
  const quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"];
  const how = ["-jar", jar, "--exit-zero-always", "--format", "gnu", "--stdout", folder];
  const output = execFileSync("java", [...quick, ...how], { maxBuffer: 1e8 }).toString();
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replace(`"file:${folder}/`, "").replace('":', ":"));
}

describe.skipIf(!java)("the Nu HTML checker finds nothing", () => {
  let messages: readonly string[];
  const about = (name: string) => messages.filter((message) => message.startsWith(`${name}/`));

  beforeAll(async () => {
    const everything = await siteOf({ ...full, ...programme });
    writePages(everything, "full");
    writePages(await sampleSite(), "sample");
    const markup = () => "<!doctype html><title>A</title><p><div style=x></p>";
    writePages({ ...everything, urls: ["/"], markup }, "bad");
    messages = runChecker();
  });

  test("in a site with everything", () => {
    expect(about("full")).toEqual([]);
  });

  test("in the sample", () => {
    expect(about("sample")).toEqual([]);
  });

  test("but does in broken markup", () => {
    const found = about("bad");
    expect(found.length).toBeGreaterThan(1);
    expect(found[0]).toMatch(/^bad\/index\.html:1\.\d+/);
    expect(messages).toEqual(found);
  });
});
