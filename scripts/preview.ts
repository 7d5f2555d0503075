/** The process that reads and renders the site for scripts/start.ts. */
import { describeError } from "../src/build/preview/describe-error.ts";
import { enterProject } from "./cli/project.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit());
// The process that started it has ended.
process.once("disconnect", () => process.exit());

const root = enterProject(process.argv[2]);
try {
  const { serveSite } = await import("../src/build/preview/serve-site.ts");
  const { formatProblems, formatWarnings } = await import("../src/build/problem-formats/list.ts");
  const { formatSummary } = await import("../src/build/summary.ts");
  const { createProblemPrinter } = await import("../src/build/problem-formats/terminal.ts");
  const { createProgress } = await import("../src/build/progress.ts");
  const progress = createProgress(process.stderr, process.env);
  let lastReport = "";
  serveSite({
    root,
    progress: progress.update,
    onError: (message) => {
      progress.clear();
      process.stderr.write(`${message}\n`);
    },
    onPrepared: (prepared) => {
      progress.clear();
      const { problems } = prepared;
      // Made anew after each edit, since it keeps the lines that it has read.
      const print = createProblemPrinter(root, process.stderr);
      process.stderr.write(
        formatProblems(problems, "The preview shows the site once they are fixed.", print),
      );
      if (problems.count > 0) return;
      const text =
        formatWarnings(problems, { print }) + formatSummary(prepared, { isPreview: true });
      // Does not repeat what it printed after the last edit.
      if (text !== lastReport) process.stderr.write(text);
      lastReport = text;
    },
  });
} catch (error) {
  process.send?.({ kind: "failed", message: describeError(error) });
  process.disconnect?.();
}
