/**
 * Leaves the disk as a kill does at the call to the file system that CUT_AT names; see at-call.ts.
 * From that call on, nothing that the process does reaches the disk. Says when it is there.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { actAtCall } from "./at-call.ts";

const changing =
  /^(?:append|ch|copy|cp|f|lch|link|lutimes|mk|open|rename|rm|symlink|truncate|unlink|utimes|write)/;

actAtCall(process.env.CUT_AT, () => {
  process.stderr.write("cut\n");
  for (const owner of [fs, fs.promises])
    for (const member of Object.keys(owner))
      if (changing.test(member)) Reflect.set(owner, member, stop);
  syncBuiltinESMExports();
  stop();
});

function stop(): never {
  throw new Error("the process is cut off from the disk");
}
