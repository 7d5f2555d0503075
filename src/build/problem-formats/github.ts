import { formatProblem, type Problem } from "../../content/files/problem.ts";

/**
 * Returns a workflow command for each problem, which GitHub shows beside its line
 * (docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). `folder` is the
 * project's path in its repository, with a slash at its end, or "".
 */
export function formatGithubCommands(problems: readonly Problem[], folder: string): string {
  return problems.map((problem) => `${formatCommand(problem, folder)}\n`).join("");
}

function formatCommand(problem: Problem, folder: string): string {
  const { severity, file, position } = problem;
  const properties = {
    file: folder + file,
    line: position.line,
    col: position.column,
    title: severity === "problem" ? "Problem" : "Warning",
  };
  const list = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
  // The log shows nothing but the message, so it says the place too.
  const message = formatProblem({ ...problem, file: properties.file });
  return `::${severity === "problem" ? "error" : "warning"} ${list}::${escapeData(message)}`;
}

/** As the toolkit does it (github.com/actions/toolkit, packages/core/src/command.ts). */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
