/**
 * Before the tests: where there is no browser, gets one, from Playwright or from the packages of a
 * Debian. Where neither can be had, says so; the tests that need one fail then.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findChrome } from "./chrome.ts";

const playwright = fileURLToPath(
  new URL("cli.js", import.meta.resolve("playwright-core/package.json")),
);

const install = "apt-get install --yes --no-install-recommends";

/** Each a command and its arguments, until one has brought a browser. */
const ways: readonly (readonly [string, ...string[]])[] = [
  [process.execPath, playwright, "install", "--no-shell", "chromium"],
  ["sh", "-c", `apt-get update && ${install} chromium-headless-shell || ${install} chromium`],
];

const patience = 180_000;

if (findChrome() === undefined) {
  process.stdout.write("There is no Chrome or Chromium here; getting one for the tests.\n");
  for (const [command, ...args] of ways) {
    spawnSync(command, args, { stdio: "ignore", timeout: patience });
    if (findChrome() !== undefined) break;
  }
  const found = findChrome();
  process.stdout.write(
    found === undefined
      ? "None could be had: the tests in a browser will fail. Set CHROME to the path of one.\n"
      : `${found}\n`,
  );
}
