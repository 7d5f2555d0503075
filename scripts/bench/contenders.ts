import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bench, Contender } from "./contender.ts";
import { hugo } from "./hugo.ts";
import { waymark, waymarkWith } from "./waymark.ts";

/** Every contender by the name it has in `--only`, in the order in which they run. */
export const contenders: ReadonlyMap<string, (bench: Bench) => Contender[]> = new Map([
  ["floor", floor],
  ["hugo", hugo],
  ["waymark", waymark],
  ["search", (bench) => waymarkWith("search", bench)],
  ["cards", (bench) => waymarkWith("share-pictures", bench)],
]);

function floor({ project, corpus }: Bench): Contender[] {
  const program = fileURLToPath(new URL("floor.ts", import.meta.url));
  const output = join(project, "floor");
  return [
    {
      name: "floor",
      command: { arguments: [process.execPath, program, corpus.content, output], folder: project },
      output,
      before: () => rmSync(output, { recursive: true, force: true }),
    },
  ];
}
