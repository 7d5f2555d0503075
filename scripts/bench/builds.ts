import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildDate } from "./corpus/content.ts";
import type { Command } from "./measure.ts";

/** One way to build the site, measured as a row of the table. */
export interface Build {
  /** The name in the table. */
  readonly name: string;
  readonly command: Command;
  /** The folder that it writes. */
  readonly output: string;
  /** Runs before each measurement, outside of it. */
  readonly prepare?: () => void;
  /** Runs after each measurement, outside of it. */
  readonly cleanup?: () => void;
}

/**
 * All builds by the name that `--only` takes, in the order in which they run. Each is given a folder
 * with `content/` in it, and writes beside it.
 */
export const builds: ReadonlyMap<string, (project: string) => readonly Build[]> = new Map([
  ["floor", floor],
  ["hugo", hugo],
  ["waymark", waymark],
  ["search", (project) => waymarkWith("search", project)],
  ["share-pictures", (project) => waymarkWith("share-pictures", project)],
  ["check", check],
  ["start", start],
]);

function floor(project: string): Build[] {
  const output = join(project, "floor");
  const line = [process.execPath, pathOf("floor.ts"), join(project, "content"), output];
  const command = { line, folder: project };
  return [{ name: "floor", command, output, prepare: () => setAside(output) }];
}

/** The corpus is mounted unchanged; the rest of Hugo's site is in the folder `hugo`. */
function hugo(project: string): Build[] {
  if (spawnSync("hugo", ["version"]).status !== 0) {
    console.log("hugo is not installed, so it is left out.");
    return [];
  }
  const folder = join(project, "hugo");
  const [output, cache] = [join(project, "hugo-site"), join(project, "hugo-cache")];
  cpSync(pathOf("hugo"), folder, { recursive: true });
  const content = JSON.stringify(join(project, "content"));
  const mount = `\n[[module.mounts]]\nsource = ${content}\ntarget = "content"\n`;
  appendFileSync(join(folder, "hugo.toml"), mount);
  const line = ["hugo", "--quiet", "--destination", output, "--cacheDir", cache];
  const prepare = () => setAside(output, cache, join(folder, "resources"));
  return [{ name: "hugo", command: { line, folder }, output, prepare }];
}

/** Each in a new process: with nothing from before, with nothing changed, with one post edited. */
export function waymark(project: string): Build[] {
  const output = join(project, "_site");
  const common = { command: waymarkCommand(project), output };
  return [
    { ...common, name: "waymark cold", prepare: () => setAside(output, join(project, ".waymark")) },
    // The first of two keeps what it said.
    { ...common, name: "waymark nothing changed", prepare: () => runOnce(common.command) },
    { ...common, name: "waymark first edit", ...editPost(project, "first") },
    { ...common, name: "waymark one edit", ...editPost(project, "second") },
  ];
}

/** What a lead asks for most, with and without what an earlier command has read. */
function check(project: string): Build[] {
  const line = [pathOf(program()), "check", "--root", project];
  const common = { command: nodeCommand(project, line), output: join(project, "content") };
  return [
    { ...common, name: "waymark check, cold", prepare: () => setAside(join(project, ".waymark")) },
    {
      ...common,
      name: "waymark check, warm",
      prepare: () => runOnce(waymarkCommand(project)),
    },
  ];
}

/** What any command takes before it does anything: Node itself, and a check of one text. */
function start(project: string): Build[] {
  const folder = join(project, "start");
  mkdirSync(join(folder, "content/pages"), { recursive: true });
  cpSync(join(project, "content/site.yaml"), join(folder, "content/site.yaml"));
  writeFileSync(
    join(folder, "content/pages/one.md"),
    "---\ntitle: One\nsummary: A page\n---\nWords.\n",
  );
  const output = join(folder, "content");
  const node = { name: "node alone", command: nodeCommand(folder, ["--eval", "0"]), output };
  const line = [pathOf(program()), "check", "--root", folder];
  return [node, { name: "waymark check of one text", command: nodeCommand(folder, line), output }];
}

/** Adds a sentence to a post before a measurement, and takes it back after it. */
function editPost(project: string, word: string): Required<Pick<Build, "prepare" | "cleanup">> {
  const folder = join(project, "content/posts");
  const posts = readdirSync(folder).sort();
  const post = join(folder, posts[Math.floor(posts.length / 2)] ?? "");
  const text = readFileSync(post, "utf8");
  return {
    prepare: () => appendFileSync(post, `\nOne more sentence, the ${word}, stands here.\n`),
    cleanup: () => writeFileSync(post, text),
  };
}

function runOnce({ line: [program = "", ...args], folder, environment }: Command): void {
  spawnSync(program, args, { cwd: folder, env: { ...process.env, ...environment } });
}

/** As `waymark`, in a folder of its own, with a setting turned on that the corpus turns off. */
function waymarkWith(setting: "search" | "share-pictures", project: string): Build[] {
  const copy = join(project, setting);
  cpSync(join(project, "content"), join(copy, "content"), { recursive: true });
  const file = join(copy, "content/site.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(`${setting}: false`, `${setting}: true`));
  return waymark(copy).map((build) => ({ ...build, name: `${build.name}, ${setting}` }));
}

let isSource = false;

/** Measures the code as it is in this repository. */
export function useSource(): void {
  isSource = true;
}

/** Returns the file of the command, from this folder: of the packed program, which adopters run. */
export function program(): string {
  return isSource ? "../waymark.js" : "../../dist/scripts/waymark.js";
}

/** Returns the command that builds a project; `flags` are Node's own. */
export function waymarkCommand(project: string, flags: readonly string[] = []): Command {
  return nodeCommand(project, [...flags, pathOf(program()), "build", "--root", project]);
}

/** Returns a command that runs Node at the fixed build date. */
export function nodeCommand(folder: string, line: readonly string[]): Command {
  const environment = { SOURCE_DATE_EPOCH: String(buildDate) };
  return { line: [process.execPath, ...line], folder, environment };
}

/** Returns the absolute path of a file, given relative to this folder. */
export function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

/**
 * Moves what earlier rounds left aside, to be deleted with all else at the end: for minutes ext4 without
 * a journal passes over each inode that was deleted, one after another, whenever it makes a file.
 */
function setAside(...paths: readonly string[]): void {
  for (const path of paths) {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) continue;
    const aside = mkdtempSync(join(dirname(path), "aside-"));
    renameSync(path, join(aside, basename(path)));
  }
}
