/** npm run build: publishes the site to _site/, or says what is wrong and changes nothing. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { projectRoot, run, untouched } from "./command.ts";

await run(async () => {
  const root = projectRoot();
  // What Node made of our modules and of Eleventy's is kept for the next build: a fifth of a second.
  enableCompileCache(join(root, ".waymark/compile"));
  const { build } = await import("./publish.ts");
  return build(root);
}, untouched);
