/** The machine's zone and locale do not affect calendars. */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const script = new URL("print.ts", import.meta.url).pathname;

function runScript(env: Record<string, string>): string {
  return execFileSync(process.execPath, [script], {
    env: { ...process.env, NODE_NO_WARNINGS: "1", ...env },
    encoding: "utf8",
  });
}

test("a calendar is the same bytes in every zone and locale", () => {
  const reference = runScript({ TZ: "UTC" });
  expect(reference).toContain("DTSTART;TZID=Europe/London:20260701T090000\r\n");
  const machines: readonly Readonly<Record<string, string>>[] = [
    { TZ: "America/New_York" },
    { TZ: "Asia/Kolkata" },
    { TZ: "Pacific/Apia", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
  ];
  for (const env of machines) expect(runScript(env)).toBe(reference);
});
