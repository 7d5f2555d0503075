/** B2: the key of an artifact changes with the code and the libraries that build it. */
import { execFile } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProject, removeProjects } from "../support/project.ts";

afterAll(removeProjects);

const root = join(import.meta.dirname, "../..");

/** Prints the keys of one artifact of each kind, for each copy of the source code. */
const program = `
const picture = { hash: "h", format: "jpeg" };
const keys = {};
for (const folder of process.argv.slice(2)) {
  const load = (file) => import(folder + "/src/" + file);
  const { createPictureSpec } = await load("images/picture-spec.ts");
  const { createImageInfoSpec } = await load("images/inspect.ts");
  const { createIconsSpec } = await load("images/icons.ts");
  const { createSocialImageSpec } = await load("social-images/spec.ts");
  const { createSearchIndexSpec } = await load("search/index-spec.ts");
  keys[folder] = {
    picture: createPictureSpec(picture, "text").key,
    info: createImageInfoSpec("h", Buffer.of()).key,
    icons: createIconsSpec({ paper: "#ffffff", accent: "#000000" }).key,
    social: createSocialImageSpec({ title: "T", below: [] }, {}).key,
    search: createSearchIndexSpec([], "en").key,
  };
}
console.log(JSON.stringify(keys));
`;

/** What to change in a copy of the source code, and the kinds whose keys have to change. */
const changes: Readonly<Record<string, readonly [change: (copy: string) => void, kinds: string]>> =
  {
    nothing: [() => {}, ""],
    "the layout of social images": [editFile("src/social-images/renderer.ts"), "social"],
    "the encoding of images": [editFile("src/images/encode.ts"), "picture info icons"],
    "a file in a folder below": [editFile("src/images/svg/css.ts"), "picture info icons"],
    "the text of search records": [editFile("src/search/search-texts.ts"), "search"],
    "a markdown rule": [editFile("src/render/markdown/callouts.ts"), "search"],
    "a new file": [(copy) => writeFileSync(join(copy, "src/search/new.ts"), ""), "search"],
    "code that builds none": [editFile("src/calendar/clean-text.ts"), ""],
    sharp: [replacePackage("sharp"), "picture info icons"],
    saxes: [replacePackage("saxes"), "picture info icons"],
    "canvaskit-wasm": [replacePackage("canvaskit-wasm"), "social"],
    "the font": [replacePackage("@expo-google-fonts/vollkorn"), "social"],
    minisearch: [replacePackage("minisearch"), "search"],
    "the stemmers": [replacePackage("@orama/stemmers"), "search"],
    "markdown-it": [replacePackage("markdown-it"), "search"],
    luxon: [replacePackage("luxon"), ""],
    "moment-timezone": [replacePackage("moment-timezone"), ""],
  };

function editFile(file: string) {
  return (copy: string) => appendFileSync(join(copy, file), "\n// edited\n");
}

/** Puts another version of a package before the installed one. */
function replacePackage(name: string) {
  return (copy: string) => {
    const manifest = join(copy, "src/node_modules", name, "package.json");
    mkdirSync(dirname(manifest), { recursive: true });
    writeFileSync(manifest, JSON.stringify({ name, version: "99.0.0" }));
  };
}

let keys: Readonly<Record<string, Readonly<Record<string, string>>>>;
const copies = new Map<string, string>();

beforeAll(async () => {
  for (const [name, [change]] of Object.entries(changes)) {
    const copy = createProject({});
    cpSync(join(root, "src"), join(copy, "src"), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    change(copy);
    copies.set(name, copy);
  }
  const script = join(createProject({}), "keys.mjs");
  writeFileSync(script, program);
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [script, ...copies.values()]);
  keys = JSON.parse(stdout);
}, 120_000);

test.each(Object.entries(changes))("a change of %s", (name, [, kinds]) => {
  const before = keys[copies.get("nothing") ?? ""];
  const after = keys[copies.get(name) ?? ""];
  expect(Object.keys(before ?? {})).toHaveLength(5);
  const changed = Object.keys(before ?? {}).filter((kind) => before?.[kind] !== after?.[kind]);
  expect(changed.join(" ")).toBe(kinds);
});
