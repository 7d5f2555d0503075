/** Puts the texts of an older commit into a folder, to be read like any content. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentFolder } from "../content/files/path.ts";
import { readBlobs } from "./blobs.ts";
import type { Commit, Repository } from "./repository.ts";

/** What stands in a file whose bytes do not matter; an empty document would be a problem. */
const placeholder = "-";

/**
 * Writes the texts and settings of a commit below `folder`/content. Other files, such as pictures and
 * documents, are there with a placeholder, so that links to them are not broken.
 */
export async function extractContent(
  repository: Repository,
  commit: Commit,
  folder: string,
): Promise<void> {
  const listing = await repository.git(["ls-tree", "-r", "-z", commit.id, "--", "."]);
  const files = listing
    .toString()
    .split("\0")
    .filter((entry) => entry !== "")
    .map((entry) => {
      // "<mode> blob <id>", a tab, and the path.
      const tab = entry.indexOf("\t");
      const [mode = "", , id = ""] = entry.slice(0, tab).split(" ");
      return { mode, id, path: entry.slice(tab + 1) };
    })
    .filter(({ mode }) => mode.startsWith("100"));
  const isText = (path: string) => /\.(?:md|yaml)$/.test(path);
  const ids = files.filter(({ path }) => isText(path)).map(({ id }) => id);
  const blobs = await readBlobs(repository, ids);
  for (const { id, path } of files) {
    const file = join(folder, contentFolder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, blobs.get(id) ?? placeholder);
  }
}
