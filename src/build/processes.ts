/** Which other builds and previews run. Their folders are named by process id: "1234-…". */
import { existsSync, readdirSync } from "node:fs";

/** Returns whether another running process has this id. */
export function isOtherProcessRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Returns whether another running process has a folder in this one. */
export function hasRunningProcess(folder: string): boolean {
  return (
    existsSync(folder) &&
    readdirSync(folder).some((name) => isOtherProcessRunning(Number.parseInt(name, 10)))
  );
}
