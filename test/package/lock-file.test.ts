/** What the lock file brings along: every package by its bytes, and under which licence. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLockFile } from "./lock-file.ts";

const packages = readLockFile();

test("D6: every package has its integrity, and comes from the registry that npm is set to", () => {
  expect(packages.length).toBeGreaterThan(300);
  const wrong = packages.filter(
    ({ integrity, resolved }) => !/^sha512-/.test(integrity ?? "") || resolved !== undefined,
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("the packages that run a script when they are installed are those that CONTRIBUTING names", () => {
  const withScript = packages.filter(({ hasInstallScript }) => hasInstallScript === true);
  expect(withScript.map(({ path }) => path)).toEqual(["node_modules/node", "node_modules/vnu-jar"]);
  expect(withScript.every(({ dev }) => dev)).toBe(true);
});

test("D1: what an adopter installs has a licence that allows it to be passed on", () => {
  const allowed =
    /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|LGPL-3\.0-or-later|OFL-1\.1|Python-2\.0|PSF-2\.0)$/;
  const wrong = packages.filter(
    ({ dev, license = "" }) =>
      dev !== true && !license.split(" AND ").every((one) => allowed.test(one)),
  );
  expect(wrong.map(({ path, license }) => `${path}: ${license}`)).toEqual([]);
  const read = (file: string) => readFileSync(join(import.meta.dirname, "../..", file), "utf8");
  expect(read("LICENSE")).toMatch(/^MIT License\n/);
  expect(JSON.parse(read("package.json"))).toMatchObject({ license: "MIT" });
});
