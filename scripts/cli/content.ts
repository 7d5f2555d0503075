import { join } from "node:path";
import { computeReaderVersion } from "../../src/build/code-version.ts";
import { projectPaths } from "../../src/build/paths.ts";
import { settingsFile } from "../../src/content/files/path.ts";
import { formatProblem, Problems } from "../../src/content/files/problem.ts";
import { type Loaded, load } from "../../src/content/load.ts";
import { readRecordCache } from "../../src/content/record-cache.ts";
import { readBuildDate } from "../../src/time/zoned-time.ts";

/**
 * Reads the content with its drafts, whatever problems it has. Throws if the settings have one, since
 * name and zone are not known then.
 */
export async function readContent(root: string): Promise<Loaded> {
  const problems = new Problems();
  const loaded = await load({
    root,
    preview: true,
    problems,
    readBuildDate: (zone) => readBuildDate(zone, process.env),
    cache: readRecordCache(join(root, projectPaths.records), computeReaderVersion()),
  });
  const [problem] = problems
    .list("problem")
    .filter(({ file }) => file === settingsFile || !file.includes("/"));
  if (problem !== undefined) throw new Error(formatProblem(problem));
  return loaded;
}
