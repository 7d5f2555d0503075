/**
 * npm run build [-- --published <address>] [-- --since <commit>] [-- --verify]: publishes the site
 * to _site/, or reports the problems and changes nothing. What was published must still be there: at
 * the address, folder or file that --published names, in the last release, or in the last commit;
 * with --since, in that commit. With --verify it compares all published files byte by byte.
 */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import {
  enterProjectRoot,
  readFlag,
  readTextOption,
  runCommand,
  unchangedMessage,
} from "./command.ts";

await runCommand(async () => {
  const root = enterProjectRoot();
  // Keeps the compiled code of our modules and of Eleventy's, which saves a fifth of a second.
  enableCompileCache(join(root, ".waymark/compile"));
  const { build } = await import("./publish.ts");
  return build(root, {
    since: readTextOption("since"),
    published: readTextOption("published"),
    verify: readFlag("verify"),
  });
}, unchangedMessage);
