/** What axe-core finds in a page that is open, at two widths, in light and in dark mode. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** The script that defines `axe` in a page. */
export const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
/** The rules of WCAG 2.2 A and AA, and those that are good practice. */
export const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const widths = [1280, 320];
const height = 800;
const contrast = "color-contrast";

/** The rules about colours: in dark mode only these can find anything new. */
const ofColours = [contrast, "link-in-text-block"];

interface RunOnly {
  readonly type: "tag" | "rule";
  readonly values: readonly string[];
}

/**
 * Returns what axe reports and what it could not decide, with the elements, and where the page is wider
 * than the window: at each width all rules in light mode, and those about colours in dark mode.
 */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const wrong: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    const what = await checkView(page, width);
    wrong.push(...what.map((one) => `${width} px wide: ${one}`));
  }
  return wrong;
}

async function checkView(page: Page, width: number): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const wide = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  const day = await findAt(page, width, { type: "tag", values: tags });
  await page.emulateMedia({ colorScheme: "dark" });
  const night = await findAt(page, width, { type: "rule", values: ofColours });
  return [
    ...day,
    ...night.map((what) => `by night: ${what}`),
    ...(wide > 0 ? [`${wide} px wider than the window`] : []),
  ];
}

async function findAt(page: Page, width: number, only: RunOnly): Promise<readonly string[]> {
  const { violations, incomplete } = await run(page, only);
  const wrong = [
    ...named("violation", violations),
    ...named("undecided", incomplete).filter((what) => !what.includes(contrast)),
  ];
  if (incomplete.every(({ id }) => id !== contrast)) return wrong;
  // Axe cannot see the colours of what a table has scrolled out of sight, so the window is wide.
  await page.setViewportSize({ width: 1280, height });
  const again = await run(page, { type: "rule", values: [contrast] });
  await page.setViewportSize({ width, height });
  return [
    ...wrong,
    ...named("violation", again.violations),
    ...named("undecided", again.incomplete),
  ];
}

function run(page: Page, runOnly: RunOnly): Promise<AxeResults> {
  return page.evaluate<AxeResults, RunOnly>(
    (only) =>
      Reflect.get(globalThis, "axe").run({
        runOnly: only,
        resultTypes: ["violations", "incomplete"],
      }),
    runOnly,
  );
}

function named(kind: string, list: AxeResults["violations"]): readonly string[] {
  return list.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${kind} ${id}: ${html.slice(0, 120)}`),
  );
}
