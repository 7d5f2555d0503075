/** A browser of the Chromium family, where this machine has one. */
import { existsSync } from "node:fs";
import { type BrowserContext, chromium, type Page } from "playwright-core";

/** A headless shell first: it is the same engine, and needs a third less time. */
const usual = [
  "/usr/bin/chromium-headless-shell",
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
  /** Blank, and without the window size, media and routes of its last use; a window takes long to open. */
  readonly page: () => Promise<Page>;
  close(): Promise<void>;
}

/** The browser of this worker, which all of its test files use; it ends with the worker. */
let running: ReturnType<typeof chromium.launch> | undefined;

/**
 * Opens a window without cookies or cache in the browser, which is started for the first. Throws
 * where this machine has none, so that no test passes without one.
 */
export async function startChrome(): Promise<Browser> {
  const executablePath = findChrome();
  if (executablePath === undefined)
    throw new Error("there is no Chrome or Chromium here. Set CHROME to the path of one.");
  running ??= chromium.launch({ executablePath, args: quiet, headless: true });
  const context = await (await running).newContext();
  let only: Promise<Page> | undefined;
  const page = async () => {
    only ??= context.newPage();
    const used = await only;
    await used.goto("about:blank");
    await used.unrouteAll();
    await used.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
    await used.setViewportSize({ width: 1280, height: 800 });
    return used;
  };
  return { context, page, close: () => context.close() };
}
