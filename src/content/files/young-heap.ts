/** How much memory V8 takes for new objects. */
import { setFlagsFromString } from "node:v8";

/** Node 22 is a little slower with it; a version after those could print that it does not know a flag. */
const measuredVersions = { from: 24, to: 26 };

/**
 * Ends the growth of the part of the heap that new objects come into, and gives each thread that starts
 * from now on 8 MB of it at once. What a site is read into stays to the end, so V8 of Node 24 doubles
 * that part up to 64 MB, and copies what is in it each time. Does nothing in other versions than those.
 */
export function stopYoungHeapGrowth(): void {
  const version = Number.parseInt(process.versions.node, 10);
  if (version < measuredVersions.from || version > measuredVersions.to) return;
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--min-semi-space-size=8");
}
