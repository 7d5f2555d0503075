/** The formats in which `waymark check` prints problems. */
import type { Problems } from "../../content/files/problem.ts";
import { findFolderInRepository } from "../../history/repository.ts";
import { suggest } from "../../text/nearest.ts";
import { formatGithubCommands } from "./github.ts";
import { formatProblemsAsJson } from "./json.ts";

export const problemFormats = ["text", "github", "json"] as const;

export type ProblemFormat = (typeof problemFormats)[number];

/** Returns the format of this name, "text" where none was given. Throws for an unknown one. */
export function parseProblemFormat(name: string | undefined): ProblemFormat {
  if (name === undefined) return "text";
  const found = problemFormats.find((format) => format === name);
  if (found !== undefined) return found;
  const values = problemFormats.join(", ");
  throw new Error(
    `There is no format "${name}" (${values}). ${suggest(name, problemFormats, "format")}`,
  );
}

/**
 * Returns all problems and warnings of the project in `root` for a program. Their files are named
 * from the top of the repository, which may lie above the project.
 */
export async function formatProblemsForProgram(
  format: Exclude<ProblemFormat, "text">,
  found: Problems,
  root: string,
): Promise<string> {
  const folder = await findFolderInRepository(root, process.env);
  const problems = found.list("problem");
  const warnings = found.list("warning");
  return format === "json"
    ? formatProblemsAsJson({ problems, warnings }, folder)
    : formatGithubCommands([...problems, ...warnings], folder);
}
