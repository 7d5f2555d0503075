/** Returns a number with its noun for a message: "1 post", "2,115 people". */
export function formatCount(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}
