/** The preview itself, which scripts/start.ts starts again after every edit of the code. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { enterProjectRoot, runCommand } from "./command.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
// Whoever started it is gone, however that came.
process.once("disconnect", () => process.exit(0));

await runCommand(async () => {
  const { values } = parseArgs({ options: { port: { type: "string" } }, strict: false });
  const root = enterProjectRoot();
  enableCompileCache(join(root, ".waymark/compile"));
  const { previewSite } = await import("../src/build/preview/preview.ts");
  const { formatProblems, formatSummary, formatWarnings } = await import("../src/build/report.ts");
  const { createProgress } = await import("../src/build/progress.ts");
  const progress = createProgress(process.stderr, process.env);
  let lastReport = "";
  await previewSite(
    {
      root,
      // Pages are written in a moment; pictures, the first time, are not.
      progress: (what, done, all) => what !== "Writing" && progress.update(what, done, all),
      onPrepared: (prepared) => {
        progress.clear();
        const { problems } = prepared;
        process.stderr.write(
          formatProblems(problems, "The preview shows the site once all is mended."),
        );
        if (problems.count > 0) return;
        const text = formatWarnings(problems) + formatSummary(prepared);
        // What was said after the last edit is not said again after this one.
        if (text !== lastReport) process.stderr.write(text);
        lastReport = text;
      },
    },
    Number(values.port),
  );
  return undefined;
});
// One that failed has nothing to serve, though it still watches.
if (process.exitCode !== undefined) process.exit();
