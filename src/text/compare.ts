/** Compares by code points, whatever the locale of the machine: negative if `a` comes first. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
