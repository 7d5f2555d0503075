import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("machine.ts", import.meta.url));

function answers(zone: string, locale: string): string {
  const env = { TZ: zone, LANG: locale, LC_ALL: locale };
  return execFileSync(process.execPath, [script], { env, encoding: "utf8" });
}

test("the same answers under any zone and locale of the machine", () => {
  const here = answers("UTC", "C.UTF-8");
  expect(here).toContain("2026-03-29T02:00:00+01:00");
  expect(answers("Pacific/Apia", "fr_FR.UTF-8")).toBe(here);
  expect(answers("America/New_York", "ar_EG.UTF-8")).toBe(here);
  expect(answers("Asia/Kathmandu", "th_TH.UTF-8")).toBe(here);
});
