/** A browser of the Chromium family, where this machine has one. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Path of the browser: what CHROME names, else one of the usual places, else Playwright's own;
 * undefined where none is. See install.ts.
 */
export function findChrome(): string | undefined {
  const named = process.env.CHROME;
  if (named === undefined || named === "")
    return [...usual, chromium.executablePath()].find(existsSync);
  if (!existsSync(named)) throw new Error(`CHROME is ${named}, and there is no such file`);
  return named;
}

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Starts the browser with a profile of its own, which goes when it is closed. */
export async function startChrome(executablePath: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "waymark-chrome-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: quiet,
    headless: true,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
