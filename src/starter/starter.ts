/** The files of a new programme: settings, an example of each kind of content, and the host's own. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { slugify } from "../text/slug.ts";
import { quoteForYaml } from "../text/yaml.ts";
import { addDays, getWeekday } from "../time/date.ts";
import { formatIso } from "../time/format.ts";
import type { PlainDate } from "../time/types.ts";

const templates = join(import.meta.dirname, "files");
const hosts = join(import.meta.dirname, "../../docs/hosts");

export interface StarterOptions {
  /** Of the programme. */
  readonly name: string;
  readonly url: string;
  readonly language: string;
  readonly zone: string;
  readonly accent: string;
  /** A folder of docs/hosts, or "none". */
  readonly host: string;
  /** Path of the new folder; its name becomes that of the package. */
  readonly folder: string;
  readonly today: PlainDate;
  /** The version of Waymark to depend on, as npm writes it. */
  readonly dependency: string;
}

/** Returns the text of each file, by its path in the new folder. */
export function createStarterFiles(options: StarterOptions): ReadonlyMap<string, string> {
  const { name, url, language, zone, accent, host, today } = options;
  const values = new Map(
    Object.entries({
      name,
      quotedName: quoteForYaml(name),
      url,
      language,
      zone,
      accent,
      today: formatIso(today),
      from: formatIso(findFirstWednesday(today)),
    }),
  );
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (marker, key: string) => values.get(key) ?? marker);
  const files = new Map([["package.json", formatManifest(options)]]);
  for (const path of listFiles(templates)) {
    const target = fill(path).replace(/^gitignore$/, ".gitignore");
    files.set(target, fill(readFileSync(join(templates, path), "utf8")));
  }
  const hostFolder = join(hosts, host);
  const hostFiles = host === "none" ? [] : listFiles(hostFolder);
  for (const path of hostFiles.filter((path) => path !== "README.md"))
    files.set(path, fillHostFile(readFileSync(join(hostFolder, path), "utf8"), url));
  return files;
}

/** Puts the address of the site into a sample, which has https://example.org/. */
function fillHostFile(text: string, url: string): string {
  return text
    .replace(/(?<=^ *SITE: )https:\/\/example\.org\/$/m, () => url)
    .replace(/(?<=^ *server_?name )example\.org(?=;?$)/im, new URL(url).hostname);
}

/** Returns the host that is meant, "none" too: "github" is github-pages; undefined for no known one. */
export function findHost(typed: string): string | undefined {
  const names = [...listHosts().keys(), "none"];
  return names.find((name) => name === typed) ?? names.find((name) => name.startsWith(`${typed}-`));
}

/** Returns the hosts that there are files for, by folder, with their names. */
export function listHosts(): ReadonlyMap<string, string> {
  const names = readdirSync(hosts, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return new Map(names.map((name) => [name, readTitle(join(hosts, name, "README.md")) ?? name]));
}

/** Returns the first heading of a markdown file. */
function readTitle(file: string): string | undefined {
  return existsSync(file) ? /^# (.+)$/m.exec(readFileSync(file, "utf8"))?.[1] : undefined;
}

/** Returns the first Wednesday after a week, which leaves time to replace the example. */
function findFirstWednesday(today: PlainDate): PlainDate {
  const wednesday = 3;
  const nextWeek = addDays(today, 7);
  return addDays(nextWeek, (wednesday - getWeekday(nextWeek) + 7) % 7);
}

function formatManifest({ name, folder, dependency }: StarterOptions): string {
  const commands = [
    "build",
    "start",
    "check",
    "new",
    "changes",
    "week",
    "report",
    "handbook",
    "fields",
  ];
  const manifest = {
    name: slugify(basename(folder)) || "programme",
    private: true,
    type: "module",
    description: `The website of ${name}`,
    scripts: Object.fromEntries(commands.map((command) => [command, `waymark ${command}`])),
    dependencies: { waymark: dependency },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** Returns the paths of all files below a folder. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
