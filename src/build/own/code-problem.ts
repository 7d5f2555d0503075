/** Errors of the project's own code as problems: file and line in `_includes`, and what to write. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LineIndex } from "../../content/files/decode.ts";
import { fileStart, type Position, type Problem } from "../../content/files/problem.ts";
import { quote } from "../../text/quote.ts";
import { templateFolder } from "../paths.ts";
import type { OwnCode } from "./folder.ts";

export type CodeProblem = Omit<Problem, "severity" | "field">;

type Place = Pick<Problem, "file" | "position">;

const correct = "Correct the line here, or the one before it";

/** Returns why `file` could not be loaded. */
export function explainLoadError(error: unknown, file: string, code: OwnCode): CodeProblem {
  if (!(error instanceof Error)) return { file, position: fileStart, ...describeThrown(error) };
  const { message } = error;
  const errorCode = "code" in error ? error.code : undefined;
  const start: Place = { file, position: fileStart };
  if (errorCode === "ERR_UNKNOWN_FILE_EXTENSION" && /\.m?ts\b/.test(message))
    return {
      ...start,
      message: `Node ${process.versions.node} does not read TypeScript`,
      fix: `Update Node to 22.18 or later, or write JavaScript and call the file ${file.replace(/^.*\/|\.m?ts$/g, "")}.js`,
    };
  if (errorCode === "ERR_MODULE_NOT_FOUND") return explainMissingModule(error, start, code);
  const summary = message.replace(/\s+/g, " ").trim();
  if (error instanceof SyntaxError) {
    const place = findSyntaxError(error.stack ?? "", code) ?? checkSyntax(code) ?? start;
    return { ...place, message: `this cannot be read: ${summary}`, fix: correct };
  }
  const place = findFrame(error, code) ?? start;
  return { ...place, message: `it cannot be loaded: ${summary}`, fix: correct };
}

/** Returns why a layout could not render; the message is a clause about a page. */
export function explainRenderError(error: unknown, file: string, code: OwnCode): CodeProblem {
  const start: Place = { file, position: fileStart };
  if (!(error instanceof Error)) return { ...start, ...describeThrown(error) };
  return {
    ...(findFrame(error, code) ?? start),
    message: error.message.replace(/\s+/g, " ").trim(),
    fix: `Correct it, or delete the file to have Waymark's own layout`,
  };
}

/** Returns where a file has its default export. */
export function findDefaultExport(file: string, code: OwnCode): Place {
  const source = readSource(file, code);
  return { file, position: findText(source, /^[ \t]*export\s+(?:default\b|\{[^}]*\bdefault\b)/m) };
}

function describeThrown(error: unknown): Pick<CodeProblem, "message" | "fix"> {
  return { message: `it threw ${quote(String(error))}`, fix: "Throw an Error, which has a place" };
}

/** Returns the file that a copy of it is of; undefined for an address outside the copy. */
function findOriginal(address: string, code: OwnCode): string | undefined {
  const { href } = address.startsWith("file:") ? new URL(address) : pathToFileURL(address);
  const folder = `${pathToFileURL(code.folder).href}/`;
  return href.startsWith(folder)
    ? `${templateFolder}/${decodeURIComponent(href.slice(folder.length))}`
    : undefined;
}

/** Finds the innermost frame of a stack that is in the project's own code. */
function findFrame({ stack = "" }: Error, code: OwnCode): Place | undefined {
  for (const [, address = "", line, column] of stack.matchAll(/(file:[^\s()]+):(\d+):(\d+)/g)) {
    const file = findOriginal(address, code);
    if (file !== undefined)
      return { file, position: { line: Number(line), column: Number(column) } };
  }
  return undefined;
}

/** Node says of JavaScript only that it is wrong, unless it is asked to check the one file. */
function checkSyntax(code: OwnCode): Place | undefined {
  for (const file of code.files.keys()) {
    if (!/\.m?js$/.test(file)) continue;
    const path = join(code.folder, file.slice(templateFolder.length + 1));
    const { stderr } = spawnSync(process.execPath, ["--check", path], { encoding: "utf8" });
    const place = findSyntaxError(stderr, code);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Node prints "<address>:<line>", the line, and "^" under the place before the stack. */
function findSyntaxError(text: string, code: OwnCode): Place | undefined {
  const [header = "", ...lines] = text.split("\n");
  const [, address, line] = /^(\S.*):(\d+)$/.exec(header) ?? [];
  const file = address === undefined ? undefined : findOriginal(address, code);
  if (file === undefined) return undefined;
  const marks = lines.find((one) => /^\s*\^+\s*$/.test(one)) ?? "^";
  return { file, position: { line: Number(line), column: marks.indexOf("^") + 1 } };
}

/** Names the import, and says whether it is outside the folder, a file or a package. */
function explainMissingModule(error: Error, start: Place, code: OwnCode): CodeProblem {
  const [, importer = ""] = / imported from (.+)$/m.exec(error.message) ?? [];
  const file = findOriginal(importer, code) ?? start.file;
  const [, packageName] = /Cannot find package '([^']*)'/.exec(error.message) ?? [];
  const target = "url" in error && typeof error.url === "string" ? error.url : "";
  const base = pathToFileURL(join(code.folder, file.slice(templateFolder.length + 1)));
  const source = readSource(file, code);
  for (const found of source.matchAll(/\b(?:from|import)\s*\(?\s*(["'])([^"'\n]+)\1/g)) {
    const [all, , specifier = ""] = found;
    const isPath = /^\.{0,2}\//.test(specifier);
    const isIt = isPath
      ? new URL(specifier, base).href === target
      : packageName !== undefined && `${specifier}/`.startsWith(`${packageName}/`);
    if (!isIt) continue;
    const offset = found.index + all.length - specifier.length - 1;
    const place = { file, position: new LineIndex(source).positionAt(offset) };
    if (!isPath)
      return {
        ...place,
        message: `there is no package ${quote(specifier)}`,
        fix: `Install it: npm install ${packageName}`,
      };
    return findOriginal(target, code) !== undefined
      ? {
          ...place,
          message: `there is no file ${quote(specifier)}`,
          fix: "Check the path, and write its ending too: ./parts.ts",
        }
      : {
          ...place,
          message: `${quote(specifier)} is outside ${templateFolder}/`,
          fix: `Move the file below ${templateFolder}/, or make it a package`,
        };
  }
  return { ...start, message: error.message.replaceAll(code.folder, templateFolder), fix: correct };
}

function readSource(file: string, code: OwnCode): string {
  return Buffer.from(code.files.get(file) ?? []).toString("utf8");
}

function findText(source: string, pattern: RegExp): Position {
  const at = source.search(pattern);
  return at < 0 ? fileStart : new LineIndex(source).positionAt(at);
}
