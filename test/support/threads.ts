/** Returns how many threads this process has started that still run; -1 where Node does not say. */
export function countThreads(): number {
  const report = process.report.getReport();
  return "workers" in report && Array.isArray(report.workers) ? report.workers.length : -1;
}
