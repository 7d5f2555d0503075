/**
 * The project's own layouts: `_includes/layouts/<kind>.ts` takes the place of ours of that kind. Its
 * default export is a function from the layout's input to markup.
 */
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { fileStart, type Problems } from "../../content/files/problem.ts";
import { Safe } from "../../render/html.ts";
import { findNearest } from "../../text/nearest.ts";
import type { LayoutKind, Templates } from "../../views/views.ts";
import { packageRoot, templateFolder } from "../paths.ts";
import {
  type CodeProblem,
  explainLoadError,
  explainRenderError,
  findDefaultExport,
} from "./code-problem.ts";
import { copyOwnCode, type OwnCode, readOwnFiles, stylesheetFile } from "./folder.ts";

const layoutFolder = `${templateFolder}/layouts`;
const codeExtension = /\.(?:ts|mts|js|mjs)$/;

/** Thrown where an own layout cannot make a page. */
export class OwnLayoutError extends Error {
  readonly problem: CodeProblem;

  constructor(problem: CodeProblem) {
    super(problem.message);
    this.problem = problem;
  }

  /** Returns the same, with the page that cannot be made in its message. */
  onPage(url: string): OwnLayoutError {
    const message = `the page ${url} cannot be made: ${this.problem.message}`;
    return new OwnLayoutError({ ...this.problem, message });
  }
}

/** Templates of which some may be the project's own, and the version of its code. */
export interface OwnTemplates {
  readonly templates: Templates;
  /** Undefined where the project has no layouts. */
  readonly version?: string;
}

/** Returns our templates with the project's own layouts in their places; reports what is wrong. */
export async function loadOwnLayouts(
  root: string,
  templates: Templates,
  problems: Problems,
): Promise<OwnTemplates> {
  // There the folder has our own templates.
  if (root === packageRoot) return { templates };
  const files = readOwnFiles(root, problems);
  const layoutFiles = [...files.keys()].filter((file) => posix.dirname(file) === layoutFolder);
  if (layoutFiles.length === 0) {
    const [file] = files.keys();
    const fix = `Layouts are in ${layoutFolder}/, and rules in ${stylesheetFile}`;
    if (file !== undefined)
      problems.warn({ file, position: fileStart, message: "this file is not used", fix });
    return { templates };
  }
  const kinds = findKinds(layoutFiles, templates, problems);
  const code = copyOwnCode(root, files);
  const layouts: { [K in LayoutKind]?: (input: unknown) => Safe } = {};
  const ownLayouts = new Map<LayoutKind, string>();
  for (const [kind, file] of kinds) {
    const render = await loadLayout(file, code, problems);
    if (render === undefined) continue;
    layouts[kind] = render;
    ownLayouts.set(kind, code.version);
  }
  return {
    templates: { ...templates, layouts: { ...templates.layouts, ...layouts }, ownLayouts },
    version: code.version,
  };
}

/** Returns the file of each kind; reports names that are of no kind, and kinds with two files. */
function findKinds(
  files: readonly string[],
  { layouts }: Templates,
  problems: Problems,
): ReadonlyMap<LayoutKind, string> {
  const isKind = (name: string): name is LayoutKind => Object.hasOwn(layouts, name);
  const kinds = new Map<LayoutKind, string>();
  for (const file of files) {
    const report = (message: string, fix: string) =>
      problems.add({ file, position: fileStart, message, fix });
    const name = posix.basename(file);
    const [kind = ""] = name.split(".", 1);
    const extension = name.slice(kind.length);
    const nearest = isKind(kind) ? kind : findNearest(kind, Object.keys(layouts));
    if (!isKind(kind) || !codeExtension.test(name) || `${kind}${extension}` !== name) {
      const known = `The layouts are ${Object.keys(layouts).join(", ")}; put other files elsewhere in ${templateFolder}/`;
      const ending = codeExtension.exec(name)?.[0] ?? ".ts";
      report(
        isKind(kind) ? "layouts end in .ts, .mts, .js or .mjs" : `there is no layout "${kind}"`,
        nearest === undefined ? known : `Rename it to ${nearest}${ending}`,
      );
    } else if (kinds.has(kind)) {
      report(`${kinds.get(kind)} is a layout of that name too`, "Delete one of the two");
    } else kinds.set(kind, file);
  }
  return kinds;
}

/** Returns the function that a file exports; undefined after its problem was reported. */
async function loadLayout(
  file: string,
  code: OwnCode,
  problems: Problems,
): Promise<((input: unknown) => Safe) | undefined> {
  const path = join(code.folder, file.slice(templateFolder.length + 1));
  let layout: unknown;
  try {
    const loaded: object = await import(pathToFileURL(path).href);
    layout = "default" in loaded ? loaded.default : undefined;
  } catch (error) {
    problems.add(explainLoadError(error, file, code));
    return undefined;
  }
  if (isFunction(layout)) return createLayout(layout, file, code);
  problems.add({
    ...findDefaultExport(file, code),
    message:
      layout === undefined ? "it has no default export" : "its default export is not a function",
    fix: 'Write export default (input) => html`…`, with html from "waymark"',
  });
  return undefined;
}

function isFunction(value: unknown): value is (input: unknown) => unknown {
  return typeof value === "function";
}

/** Wraps an own layout, so that its mistakes name its file. */
function createLayout(
  render: (input: unknown) => unknown,
  file: string,
  code: OwnCode,
): (input: unknown) => Safe {
  return (input) => {
    let result: unknown;
    try {
      result = render(input);
    } catch (error) {
      throw new OwnLayoutError(explainRenderError(error, file, code));
    }
    if (result instanceof Safe) return result;
    throw new OwnLayoutError({
      ...findDefaultExport(file, code),
      message: `it returned ${describeResult(result)} and no markup`,
      fix: 'Return html`…`, with html from "waymark"',
    });
  };
}

function describeResult(result: unknown): string {
  if (result === undefined || result === null) return "nothing";
  if (typeof result === "string") return "a text";
  if (result instanceof Promise) return "a promise (it may not be async)";
  if (typeof result === "object" && result.constructor.name === Safe.name)
    return "what another copy of Waymark made";
  return Array.isArray(result) ? "a list" : `a value of type ${typeof result}`;
}
