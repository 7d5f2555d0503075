/** A machine for which the library that reads pictures was not installed. */
import { registerHooks } from "node:module";

registerHooks({
  load: (url, context, next) => {
    if (/\/node_modules\/sharp\//.test(url)) throw new Error("Could not load it\nPossible: …");
    return next(url, context);
  },
});
