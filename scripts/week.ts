/** `waymark week`: prints the texts to send this week. */
import { prepareSite } from "../src/build/prepare.ts";
import { formatProblems } from "../src/build/problem-formats/list.ts";
import { formatWeek, type WeekOptions } from "../src/build/reports/week.ts";
import { createPrepareOptions } from "./comparison.ts";

/** Prints them, and writes nothing; returns the exit status. Throws for an unknown cohort or date. */
export async function week(root: string, options: WeekOptions): Promise<number> {
  const { records } = createPrepareOptions(root, {});
  const prepared = await prepareSite({ root, preview: false, records });
  const consequence = "Fix this first: the texts would lack something.";
  process.stderr.write(formatProblems(prepared.problems, consequence));
  if (prepared.problems.count > 0) return 1;
  process.stdout.write(formatWeek(prepared, options));
  return 0;
}
