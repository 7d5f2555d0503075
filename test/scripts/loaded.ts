/** Loaded before a command: prints, when it ends, the packages of which it has loaded code. */
import { registerHooks } from "node:module";

const packages = new Set<string>();
registerHooks({
  load(url, context, next) {
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
    if (name !== undefined) packages.add(name);
    return next(url, context);
  },
});
process.once("exit", () => process.stderr.write(`loaded: ${[...packages].sort().join(" ")}\n`));
