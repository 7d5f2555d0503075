import { GitFailed } from "./no-history.ts";
import type { Repository } from "./repository.ts";

const lineEnd = 0x0a;

/** Returns the bytes of files by their git ids; ids that the repository does not hold are left out. */
export async function readBlobs(
  { git }: Repository,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return blobs;
  const output = await git(["cat-file", "--batch", "--buffer"], `${wanted.join("\n")}\n`);
  let at = 0;
  for (const id of wanted) {
    // "<id> blob <size>", the bytes and a line end; or "<id> missing".
    const end = output.indexOf(lineEnd, at);
    const [, kind, size] = output.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}

/** Returns the bytes of older versions; none in a partial clone, which has no old texts. */
export async function readOldBlobs(
  repository: Repository,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  try {
    return await readBlobs(repository, ids);
  } catch (error) {
    if (error instanceof GitFailed) return new Map();
    throw error;
  }
}
