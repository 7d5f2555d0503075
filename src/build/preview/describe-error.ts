/** Errors of the code in plain words: of templates that cannot be parsed or that throw. */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../paths.ts";
import { explainSystemError } from "../system-error.ts";

/** Returns what is wrong and, where code is at fault, its file and line. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [start = error.message, ...frames] = error.stack?.split(/\n\s+at /) ?? [];
  // Node writes the place and the line of code before the message.
  if (error instanceof SyntaxError && start.startsWith("file:"))
    return start.replace(/^file:\S+/, nameUrl);
  const explained = explainSystemError(error);
  if (explained !== undefined) return explained;
  const place = frames.map((frame) => /file:\S+?:\d+:\d+/.exec(frame)?.[0]).find(isOwnCode);
  return place === undefined ? error.message : `${nameUrl(place)}: ${error.message}`;
}

function isOwnCode(url: string | undefined): boolean {
  return url !== undefined && !url.includes("/node_modules/");
}

/** Returns "_includes/layouts/post.ts:12:5" for the URL of a file with a line. */
function nameUrl(url: string): string {
  const [, file = url, line = ""] = /^(.*?)((?::\d+)*)$/.exec(url) ?? [];
  const path = fileURLToPath(file);
  const names = [process.cwd(), packageRoot].map((folder) => relative(folder, path));
  return (names.find((name) => !name.startsWith("..")) ?? path) + line;
}
