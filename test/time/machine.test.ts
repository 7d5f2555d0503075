import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("machine.ts", import.meta.url));

function runScript(zone: string, locale: string): string {
  const env = { TZ: zone, LANG: locale, LC_ALL: locale };
  return execFileSync(process.execPath, [script], { env, encoding: "utf8" });
}

test("results are the same in any zone and locale of the machine", () => {
  const expected = runScript("UTC", "C.UTF-8");
  expect(expected).toContain("2026-03-29T02:00:00+01:00");
  expect(runScript("Pacific/Apia", "fr_FR.UTF-8")).toBe(expected);
  expect(runScript("America/New_York", "ar_EG.UTF-8")).toBe(expected);
  expect(runScript("Asia/Kathmandu", "th_TH.UTF-8")).toBe(expected);
});
