/**
 * Kills or stops the process at the call to the file system that KILL_AT names; see at-call.ts. With
 * STOP set it stops until it is told to go on, and says so.
 */
import fs from "node:fs";
import { actAtCall } from "./at-call.ts";

actAtCall(process.env.KILL_AT, () => {
  if (process.env.STOP !== undefined) fs.writeSync(2, "stopped\n");
  process.kill(process.pid, process.env.STOP === undefined ? "SIGKILL" : "SIGSTOP");
});
