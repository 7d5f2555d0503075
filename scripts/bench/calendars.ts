import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeProgramme } from "./corpus/programme.ts";
import { buildDate } from "./corpus.ts";
import { measure } from "./measure.ts";
import { ownFlags } from "./waymark.ts";

/** A table of where the time goes, from so many events in the model to their calendars on disk. */
export async function calendarTable(events: number, rounds: number): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), "waymark-bench-"));
  try {
    writeProgramme(project, events);
    const program = fileURLToPath(new URL("calendars/program.ts", import.meta.url));
    const run = await measure({
      arguments: [process.execPath, ...ownFlags(), "--expose-gc", program, project, String(rounds)],
      folder: project,
      environment: { SOURCE_DATE_EPOCH: String(buildDate) },
    });
    if (run.status !== 0) throw new Error(`It exited with ${run.status}.\n${run.output}`);
    return run.output;
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
