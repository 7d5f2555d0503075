import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bench, Contender } from "./contender.ts";

/**
 * Hugo on the same files: its layouts and settings are in the folder `hugo`, and the corpus is
 * mounted unchanged. None, and a line that says so, where `hugo` is not installed.
 *
 * It writes one file more than the floor: Hugo 0.111 always makes a redirect at `/blog/page/1/`.
 */
export function hugo({ project, corpus }: Bench): Contender[] {
  const version = spawnSync("hugo", ["version"], { encoding: "utf8" });
  if (version.error || version.status !== 0) {
    console.log("hugo is not installed, so it is left out.");
    return [];
  }
  const site = join(project, "hugo");
  const output = join(project, "hugo-site");
  const cache = join(project, "hugo-cache");
  cpSync(fileURLToPath(new URL("hugo", import.meta.url)), site, { recursive: true });
  appendFileSync(join(site, "hugo.toml"), mount(corpus.content) + mount("sections"));
  return [
    {
      name: "hugo",
      command: {
        arguments: ["hugo", "--quiet", "--destination", output, "--cacheDir", cache],
        folder: site,
      },
      output,
      before: () => {
        rmSync(output, { recursive: true, force: true });
        rmSync(join(site, "resources"), { recursive: true, force: true });
        rmSync(cache, { recursive: true, force: true });
      },
    },
  ];
}

function mount(source: string): string {
  return `\n[[module.mounts]]\nsource = ${JSON.stringify(source)}\ntarget = "content"\n`;
}
