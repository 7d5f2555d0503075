/** npm run bench: measures builds, or with --calendars calendars, and prints tables of the medians. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { builds, nodeCommand, pathOf } from "./bench/builds.ts";
import { writeProgramme } from "./bench/corpus/programme.ts";
import { writeSite } from "./bench/corpus/site.ts";
import { measure } from "./bench/measure.ts";
import { profile } from "./bench/profile.ts";
import { buildTable } from "./bench/table.ts";

const usage = `npm run bench -- [numbers of posts...] [--rounds 3] [--only ${[...builds.keys()].join()}]
npm run bench -- [numbers of posts...] --profile
npm run bench -- --calendars [numbers of events...] [--rounds 6]`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      // An index of 5,000 posts takes longer than all other builds together.
      only: { type: "string", default: "floor,hugo,waymark" },
      profile: { type: "boolean" },
      calendars: { type: "boolean" },
    },
  });
  const sizes = values.calendars ? ["10000"] : ["500", "2000", "5000"];
  const rounds = count(values.rounds ?? (values.calendars ? "6" : "3"));
  const chosen = values.only.split(",").map((name) => {
    const create = builds.get(name);
    if (create === undefined) throw new Error(`There is no build "${name}".\n${usage}`);
    return create;
  });
  for (const size of (positionals.length > 0 ? positionals : sizes).map(count)) {
    const project = mkdtempSync(join(tmpdir(), "waymark-bench-"));
    try {
      if (values.calendars) {
        writeProgramme(project, size);
        const line = ["--expose-gc", pathOf("calendars.ts"), String(rounds)];
        console.log((await measure(nodeCommand(project, line))).output);
        continue;
      }
      writeSite(project, size);
      const rows = chosen.flatMap((create) => (values.profile ? [] : create(project)));
      const tables = values.profile ? profile(project) : buildTable(size, rows, rounds);
      console.log(`\n${await tables}`);
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`"${text}" is not a number of posts, events or rounds.\n${usage}`);
}
