/** The help of the command line. */
import type { Command, Option } from "./command.ts";

/** Returns the list of all commands. */
export function formatHelp(commands: ReadonlyMap<string, Command>): string {
  const rows = [...commands].map(([name, { summary }]) => [name, summary] as const);
  return `Usage: waymark <command> [options]

${formatRows(rows)}
waymark <command> --help lists the options of a command.
`;
}

/** Returns what a command does, and its options. */
export function formatCommandHelp(
  name: string,
  { summary, positionals, options }: Command,
): string {
  const words = ["waymark", name, positionals, "[options]"].filter((word) => word !== undefined);
  const rows = Object.entries(options).map(formatOption);
  return `Usage: ${words.join(" ")}

${summary}

${formatRows([...rows, ["--help", "prints this"]])}`;
}

function formatOption([name, { value, description }]: [string, Option]) {
  return [value === undefined ? `--${name}` : `--${name} <${value}>`, description] as const;
}

/** Returns two columns. */
function formatRows(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
}
