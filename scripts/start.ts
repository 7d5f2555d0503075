/** npm start: a preview at http://localhost:8080/ that follows every edit. */
import { parseArgs } from "node:util";
import { freePort } from "../src/build/port.ts";
import { previewSite } from "../src/build/preview.ts";
import { problemReport, summary, warningReport } from "../src/build/report.ts";
import { projectRoot, run } from "./command.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));

let told = "";

await run(async () => {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "8080" } },
    strict: false,
  });
  const root = projectRoot();
  const port = await freePort(String(values.port));
  if (String(port) !== values.port && values.port !== "0") {
    process.stderr.write(`port ${values.port} is in use; this preview takes ${port}\n`);
  }
  await previewSite(
    {
      root,
      found: (prepared) => {
        const { problems } = prepared;
        process.stderr.write(
          problemReport(problems, "The preview shows the site once all is mended."),
        );
        if (problems.count > 0) return;
        const text = warningReport(problems) + summary(prepared);
        // What was said after the last edit is not said again after this one.
        if (text !== told) process.stderr.write(text);
        told = text;
      },
    },
    port,
  );
  return undefined;
});
