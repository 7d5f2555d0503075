/** Builds clones of one commit on different machines. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folder, type Repo } from "../history/repo.ts";
import { runBuild } from "../support/project.ts";

/** Sets the clock of a process and its threads three years ahead. */
const clockAhead = `
  const Real = Date;
  const now = () => Real.now() + 3 * 365 * 24 * 60 * 60 * 1000;
  globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(now()) : super(...given); }
    static now = now;
  };`;

/** Zone, clock and locale of each; every other machine differs from the first in one of them. */
export const machines = {
  "St. John's": { TZ: "America/St_Johns", LC_ALL: "en_GB.UTF-8" },
  Kiritimati: { TZ: "Pacific/Kiritimati", LC_ALL: "en_GB.UTF-8" },
  "three years ahead": {
    TZ: "America/St_Johns",
    LC_ALL: "en_GB.UTF-8",
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clockAhead)}`,
  },
  Turkish: { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8" },
} as const;

export type Machine = keyof typeof machines;

/** Returns zone and locale of a machine, and how many years its clock is ahead of ours. */
export function describeMachine(machine: Machine): string {
  const own = "Intl.DateTimeFormat().resolvedOptions()";
  const years = `Math.round((Date.now() - ${Date.now()}) / 31_536_000_000)`;
  const script = `[${own}.timeZone, ${own}.locale, ${years}].join(" ")`;
  const env = { PATH: process.env.PATH, ...machines[machine] };
  return execFileSync(process.execPath, ["--print", script], { env }).toString().trim();
}

/** Builds the checked-out commit on a machine. Returns the calendar files by address. */
export async function publishOn(
  machine: Machine,
  repo: Repo,
  now: string,
): Promise<ReadonlyMap<string, string>> {
  const root = folder();
  repo.git("clone", "--quiet", ".", root);
  const SOURCE_DATE_EPOCH = String(Date.parse(now) / 1000);
  const { status, stderr } = await runBuild(root, { SOURCE_DATE_EPOCH, ...machines[machine] });
  if (status !== 0) throw new Error(stderr);
  const site = join(root, "_site");
  const names = readdirSync(site, { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => name.endsWith(".ics"));
  return new Map(files.map((name) => [`/${name}`, readFileSync(join(site, name), "utf8")]));
}
