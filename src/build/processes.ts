/** Which other processes work in a project. Their numbers stand in the names of files and folders. */
import { existsSync, readdirSync } from "node:fs";

/** Returns whether another process has this number. */
export function isOtherProcessRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Returns whether a name in this folder starts with the number of another process that runs. */
export function hasRunningProcess(folder: string): boolean {
  return (
    existsSync(folder) &&
    readdirSync(folder).some((name) => isOtherProcessRunning(Number.parseInt(name, 10)))
  );
}
