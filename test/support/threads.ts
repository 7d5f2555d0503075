/** Returns how many threads this process has started that still run. Throws where Node does not say. */
export function countThreads(): number {
  const report = process.report.getReport();
  if ("workers" in report && Array.isArray(report.workers)) return report.workers.length;
  throw new Error("the report of this version of Node has no workers");
}
