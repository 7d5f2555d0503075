/** npm start: a preview at http://localhost:8080/ that follows every edit. */
import { parseArgs } from "node:util";
import { previewSite } from "../src/build/preview.ts";
import { problemReport, summary, warningReport } from "../src/build/report.ts";
import { projectRoot, run } from "./command.ts";

await run(async () => {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "8080" } },
    strict: false,
  });
  await previewSite(
    {
      root: projectRoot(),
      found: (prepared) => {
        const { problems } = prepared;
        process.stderr.write(warningReport(problems));
        process.stderr.write(problems.count > 0 ? problemReport(problems) : summary(prepared));
      },
    },
    Number(values.port),
  );
  return undefined;
});
