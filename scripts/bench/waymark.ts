import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bench, Contender } from "./contender.ts";
import { buildDate } from "./corpus.ts";
import type { Command } from "./measure.ts";

/** Waymark with nothing kept, and, right after it, a new process with one post edited. */
export function waymark({ project, corpus }: Bench): Contender[] {
  const common = { command: buildCommand(project), output: join(project, "_site") };
  const post = corpus.posts[Math.floor(corpus.posts.length / 2)] ?? "";
  const text = readFileSync(post, "utf8");
  return [
    { ...common, name: "waymark cold", before: () => removeBuild(project) },
    {
      ...common,
      name: "waymark one edit",
      before: () => appendFileSync(post, "\nOne more sentence stands here.\n"),
      after: () => writeFileSync(post, text),
    },
  ];
}

/** As `waymark`, with a yes to what the corpus' settings say no to: "search", "share-pictures". */
export function waymarkWith(setting: string, bench: Bench): Contender[] {
  const settings = join(bench.corpus.content, "site.yaml");
  const text = readFileSync(settings, "utf8");
  return waymark(bench).map((one) => ({
    ...one,
    name: one.name.replace("waymark", `waymark, ${setting}`),
    before: () => {
      writeFileSync(settings, text.replace(`${setting}: false`, `${setting}: true`));
      one.before();
    },
    after: () => {
      writeFileSync(settings, text);
      one.after?.();
    },
  }));
}

/** The command that builds a project; `flags` are Node's own. */
export function buildCommand(project: string, flags: readonly string[] = []): Command {
  const program = fileURLToPath(new URL("../build.ts", import.meta.url));
  return {
    arguments: [process.execPath, ...ownFlags(), ...flags, program, "--root", project],
    folder: project,
    environment: { SOURCE_DATE_EPOCH: String(buildDate) },
  };
}

/** The flags with which `npm run build` runs Node. */
export function ownFlags(): string[] {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const line = /"build": "([^"]*)"/.exec(text)?.[1] ?? "";
  return line.split(" ").filter((word) => word.startsWith("--"));
}

/** Removes what a build left: the site and every cache. */
export function removeBuild(project: string): void {
  for (const folder of ["_site", ".waymark"]) {
    rmSync(join(project, folder), { recursive: true, force: true });
  }
}
