/**
 * How fast is a build? Says so in tables, next to a bare Node program and to Hugo. With --calendars,
 * how long the calendars of a programme take.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calendarTable } from "./bench/calendars.ts";
import { contenders } from "./bench/contenders.ts";
import { writeCorpus } from "./bench/corpus.ts";
import { readOptions } from "./bench/options.ts";
import { profile } from "./bench/profile.ts";
import { runRounds } from "./bench/rounds.ts";
import { table } from "./bench/table.ts";

try {
  const options = readOptions(process.argv.slice(2));
  for (const size of options.sizes) {
    if (options.calendars) {
      console.log(await calendarTable(size, options.rounds));
      continue;
    }
    const project = mkdtempSync(join(tmpdir(), "waymark-bench-"));
    try {
      const corpus = writeCorpus(project, size);
      if (options.profile) {
        console.log(`\n${size} posts\n\n${await profile(project)}`);
      } else {
        const chosen = options.only.flatMap((name) => {
          return contenders.get(name)?.({ project, corpus }) ?? [];
        });
        console.log(`\n${table(size, await runRounds(chosen, options.rounds))}`);
      }
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
