/**
 * A thread that ends its process after the end of the one that started it. The process may not do so
 * itself: a template that never returns keeps it from hearing of it.
 */
import { isOtherProcessRunning } from "../processes.ts";

/** Milliseconds between two looks. */
const checkInterval = 1000;

const { ppid } = process;
setInterval(() => {
  if (process.ppid !== ppid || !isOtherProcessRunning(ppid)) process.kill(process.pid, "SIGKILL");
}, checkInterval);
