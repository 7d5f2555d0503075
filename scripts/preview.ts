/** The preview's process. scripts/start.ts restarts it after every edit of the code. */
import { enterProject } from "./project.ts";
import { runCommand } from "./run-command.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
// The process that started it has ended.
process.once("disconnect", () => process.exit(0));

const [, , folder, port] = process.argv;

await runCommand(async () => {
  const root = enterProject(folder);
  const { previewSite } = await import("../src/build/preview/preview.ts");
  const { formatProblems, formatSummary, formatWarnings } = await import("../src/build/report.ts");
  const { createProgress } = await import("../src/build/progress.ts");
  const progress = createProgress(process.stderr, process.env);
  let lastReport = "";
  await previewSite(
    {
      root,
      // Pages take a moment, pictures longer.
      progress: (what, done, all) => what !== "Writing" && progress.update(what, done, all),
      onPrepared: (prepared) => {
        progress.clear();
        const { problems } = prepared;
        process.stderr.write(
          formatProblems(problems, "The preview shows the site once they are fixed."),
        );
        if (problems.count > 0) return;
        const text = formatWarnings(problems) + formatSummary(prepared);
        // Does not repeat what it printed after the last edit.
        if (text !== lastReport) process.stderr.write(text);
        lastReport = text;
      },
    },
    Number(port),
  );
  return undefined;
});
// A preview that failed still watches, which keeps the process alive.
if (process.exitCode !== undefined) process.exit();
