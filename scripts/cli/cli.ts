/** `waymark <command> [options]`: finds the command and runs it, or prints help. */
import { readManifest } from "../../src/artifacts/versions.ts";
import { suggest } from "../../src/text/nearest.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { formatCommandHelp, formatHelp } from "./help.ts";
import { runCommand } from "./run-command.ts";

const byName = new Map<string, Command>(Object.entries(commands));

/** Runs a command line, given without the program's name, and sets the exit status. */
export async function runCli(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args[0] === "help" ? [...args.slice(1), "--help"] : args;
  const asksForHelp = args[0] === "help" || args.includes("--help") || args.includes("-h");
  if (name === "--version" || name === "-v") return print("stdout", `${readManifest().version}\n`);
  if (name === undefined || name.startsWith("-"))
    return print(asksForHelp ? "stdout" : "stderr", formatHelp(byName), asksForHelp ? 0 : 1);
  const command = byName.get(name);
  if (command === undefined) {
    const advice = suggest(name, [...byName.keys()], "command");
    return print("stderr", `There is no command "${name}". ${advice}\n`, 1);
  }
  if (asksForHelp) return print("stdout", formatCommandHelp(name, command));
  await runCommand(() => command.run(rest), command.consequence);
}

function print(stream: "stdout" | "stderr", text: string, status = 0): void {
  process[stream].write(text);
  process.exitCode = status;
}
