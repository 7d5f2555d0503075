import { readdirSync, readFileSync } from "node:fs";

const sampleEvery = 20; // ms
const lookForChildrenEvery = 5; // samples

/** Ends the watch and tells the peak in MB (10^6 bytes), NaN where nothing could be read. */
export interface MemoryWatch {
  stop: () => number;
}

/**
 * Watches the resident memory of the descendants of a process (not of the process itself) in
 * Linux's /proc. The peak is the larger of two: the kernel's own high-water mark of any one
 * process (VmHWM, so a spike between samples is not missed), and the largest sum of resident
 * memory (VmRSS) over all of them at one sample. Only growth in the last 20 ms of a process can
 * be missed.
 */
export function watchMemory(root: number): MemoryWatch {
  let peak = NaN;
  let samples = 0;
  let processes: number[] = [];
  const timer = setInterval(() => {
    if (samples % lookForChildrenEvery === 0) processes = descendants(root);
    samples += 1;
    const read = processes.map(readMemory);
    const together = read.reduce((total, { now }) => total + now, 0);
    const largest = Math.max(together, ...read.map(({ highest }) => highest));
    if (largest > 0) peak = Number.isNaN(peak) ? largest : Math.max(peak, largest);
  }, sampleEvery);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

function readMemory(process: number): { now: number; highest: number } {
  const status = readProc(`${process}/status`);
  return { now: megabytes(status, "VmRSS"), highest: megabytes(status, "VmHWM") };
}

function megabytes(status: string, field: string): number {
  const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0;
  return (Number(kibibytes) * 1024) / 1e6;
}

function descendants(root: number): number[] {
  const family = new Set([root]);
  for (const [process, parent] of parents()) if (family.has(parent)) family.add(process);
  family.delete(root);
  return [...family];
}

/** Every process and its parent, parents mostly before their children. */
function parents(): [process: number, parent: number][] {
  return procFolders().map((process) => {
    const stat = readProc(`${process}/stat`);
    return [process, Number(stat.slice(stat.lastIndexOf(")") + 4).split(" ")[0])];
  });
}

function procFolders(): number[] {
  try {
    const names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return names.map(Number).sort((a, b) => a - b);
  } catch {
    return [];
  }
}

/** A process may end while it is being read: then there is nothing to read. */
function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return "";
  }
}
