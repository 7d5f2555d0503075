/**
 * No false alarms: what is reported of real prose is listed in golden/corpus.txt, and each line was
 * judged right when it came in. The prose is the sample's texts and the READMEs of the packages that
 * package-lock.json pins. Judge what a new version brings before you renew the file.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseFrontMatter } from "../../src/content/fields/front-matter.ts";
import { explainAddressMistake } from "../../src/content/links/address-mistakes.ts";
import { findPositions } from "../../src/content/links/positions.ts";
import { readMarkdown } from "../../src/render/markdown/read-markdown.ts";

const root = join(import.meta.dirname, "../..");

interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
}

const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync(join(root, "package-lock.json"), "utf8"),
);

/** Packages that every machine installs. */
const readmes = Object.entries(lock.packages).flatMap(([path, { version, optional, os }]) => {
  const file = join(root, path, "README.md");
  if (path === "" || optional === true || os !== undefined || !existsSync(file)) return [];
  const markdown = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  return [{ name: `${path.replace("node_modules/", "")}@${version}`, markdown, line: 1 }];
});

const sample = globSync("test/sites/*/content/**/*.md", { cwd: root })
  .sort()
  .map((file) => {
    const parts = parseFrontMatter(readFileSync(join(root, file), "utf8"));
    if (!("markdown" in parts)) throw new Error(file);
    return { name: file, markdown: parts.markdown, line: parts.markdownLine };
  });

/** Returns a line for each finding. */
function listFindings(texts: typeof sample): readonly string[] {
  return texts.flatMap(({ name, markdown, line: first }) => {
    const { result } = readMarkdown(markdown, (url) => ({ ok: true, url }));
    const links = result.links.flatMap(({ raw, line }) => {
      const mistake = explainAddressMistake(raw);
      return mistake === undefined ? [] : [{ raw, line, severity: "problem", ...mistake }];
    });
    const found = [...result.problems, ...links];
    const positions = findPositions(found, markdown);
    return found.map(({ severity, message, fix }, i) => {
      const { line = 0, column = 0 } = positions[i] ?? {};
      return `${name}:${line + first - 1}:${column} ${severity}: ${message}. ${fix}`;
    });
  });
}

test("L5 to L16, L31: nothing is reported of the sample's texts", () => {
  expect(sample.length).toBeGreaterThan(40);
  expect(listFindings(sample)).toEqual([]);
});

test("L5 to L16, L31: what is reported of the READMEs of dependencies was judged right", async () => {
  expect(readmes.length).toBeGreaterThan(100);
  await expect(`${listFindings(readmes).join("\n")}\n`).toMatchFileSnapshot("golden/corpus.txt");
});
