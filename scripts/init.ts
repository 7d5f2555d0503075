/** `waymark init <folder>`: writes a new programme, and says what to do next. It runs nothing. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { styleText } from "node:util";
import { explainSetting } from "../src/content/schema/site.ts";
import { findDependency } from "../src/starter/dependency.ts";
import { createStarterFiles, findHost, listHosts } from "../src/starter/starter.ts";
import { readBuildDate } from "../src/time/zoned-time.ts";
import { askQuestions, type Question } from "./cli/questions.ts";

type Answer = "name" | "address" | "language" | "zone" | "accent" | "host";

export type InitOptions = Partial<Readonly<Record<Answer, string>>> & {
  readonly yes?: boolean | undefined;
};

/** Returns the exit status. Throws if an answer is wrong, or a file would be overwritten. */
export async function init(folders: readonly string[], options: InitOptions): Promise<number> {
  const [folder, ...more] = folders;
  if (folder === undefined)
    throw new Error("Name the new folder: waymark init my-programme (a dot means this one)");
  if (more.length > 0)
    throw new Error(`Put quotes around a name with blanks: waymark init "${folders.join(" ")}"`);
  const root = resolve(folder);
  const answers = await askQuestions(createQuestions(root), options);
  if (answers === undefined) return 1;
  const zone = answers("zone");
  const buildDate = readBuildDate(zone, process.env);
  if (!buildDate.ok) throw new Error(`${buildDate.message}. ${buildDate.fix}`);
  const { dependency, pack } = findDependency();
  const files = new Map<string, string | Uint8Array>(
    createStarterFiles({
      name: answers("name"),
      url: answers("address"),
      language: answers("language"),
      zone,
      accent: answers("accent"),
      host: findHost(answers("host")) ?? "none",
      folder: root,
      today: buildDate.value.date,
      dependency,
    }),
  );
  if (pack !== undefined) files.set(basename(pack), readFileSync(pack));
  const existing = [...files.keys()].find((path) => existsSync(join(root, path)));
  if (existing !== undefined)
    throw new Error(`${join(folder, existing)} is there already. Nothing was written.`);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  process.stdout.write(formatNextSteps(folder, [...files.keys()]));
  return 0;
}

function createQuestions(root: string): readonly Question<Answer>[] {
  const title = basename(root).replace(/[-_]+/g, " ").trim();
  const hosts = listHosts();
  const hostNames = [...hosts.keys(), "none"];
  return [
    {
      name: "name",
      message: "What is the programme called?",
      initial: title.charAt(0).toUpperCase() + title.slice(1),
      explain: (text) => explainSetting("name", text),
    },
    {
      name: "address",
      message: "At which address will its site be? (You can change it until you publish.)",
      initial: "https://example.org/",
      explain: (text) => explainSetting("url", text),
    },
    {
      name: "language",
      message: "In which language do you write? (en-GB is British English.)",
      initial: "en-GB",
      explain: (text) => explainSetting("language", text),
    },
    {
      name: "zone",
      message: "In which time zone do its events take place?",
      initial: Intl.DateTimeFormat().resolvedOptions().timeZone,
      explain: (text) => explainSetting("zone", text),
    },
    {
      name: "accent",
      message: "Which colour do links have?",
      initial: "#0b5c6b",
      explain: (text) => explainSetting("accent", text),
    },
    {
      name: "host",
      message: "Where will you publish it?",
      initial: "github-pages",
      choices: new Map([...hosts, ["none", "Somewhere else, or not decided"]]),
      explain: (text) =>
        findHost(text) === undefined ? `Write one of: ${hostNames.join(", ")}` : undefined,
    },
  ];
}

function formatNextSteps(folder: string, files: readonly string[]): string {
  const place = relative(process.cwd(), resolve(folder));
  const enter =
    place === "" ? [] : [`cd ${/^[\w./-]+$/.test(place) ? place : JSON.stringify(place)}`];
  const steps = [...enter, "npm install", "npm start"];
  return `Wrote ${files.length} files:
${files.map((file) => `  ${join(folder, file)}\n`).join("")}
Next:
${steps.map((step) => `  ${styleText("bold", step)}\n`).join("")}
README.md says how to go on.
`;
}
