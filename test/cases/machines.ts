/** One commit, built from clones of its repository on machines that differ. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folder, type Repo } from "../history/repo.ts";
import { runBuild } from "../support/project.ts";

/** Sets the clock of a process, and of its threads, three years ahead. */
const ahead = `
  const Real = Date;
  const now = () => Real.now() + 3 * 365 * 24 * 60 * 60 * 1000;
  globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(now()) : super(...given); }
    static now = now;
  };`;

/** Zone, clock and locale of each; all but the first have one of them otherwise than the first. */
export const machines = {
  "St. John's": { TZ: "America/St_Johns", LC_ALL: "en_GB.UTF-8" },
  Kiritimati: { TZ: "Pacific/Kiritimati", LC_ALL: "en_GB.UTF-8" },
  "three years ahead": {
    TZ: "America/St_Johns",
    LC_ALL: "en_GB.UTF-8",
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(ahead)}`,
  },
  Turkish: { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8" },
} as const;

export type Machine = keyof typeof machines;

/** Zone and locale of a machine, and by how many years its clock is ahead of ours. */
export function setting(machine: Machine): string {
  const own = "Intl.DateTimeFormat().resolvedOptions()";
  const years = `Math.round((Date.now() - ${Date.now()}) / 31_536_000_000)`;
  const script = `[${own}.timeZone, ${own}.locale, ${years}].join(" ")`;
  const env = { PATH: process.env.PATH, ...machines[machine] };
  return execFileSync(process.execPath, ["--print", script], { env }).toString().trim();
}

/** The calendar files that a machine publishes of the commit checked out, by address. */
export async function publishedBy(
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
