/**
 * npm run build [-- --since <commit>]: publishes the site to _site/, or says what is wrong and
 * changes nothing. Coming events that the last release has, or else any commit, must still be
 * there; with --since, those of that commit.
 */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { enterProjectRoot, readTextOption, runCommand, unchangedMessage } from "./command.ts";

await runCommand(async () => {
  const root = enterProjectRoot();
  // What Node made of our modules and of Eleventy's is kept for the next build: a fifth of a second.
  enableCompileCache(join(root, ".waymark/compile"));
  const { build } = await import("./publish.ts");
  return build(root, readTextOption("since"));
}, unchangedMessage);
