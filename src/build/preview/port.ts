/** Returns the number of a port as typed; "0" stands for any. Throws if it is none. */
export function parsePort(typed: string): number {
  const port = Number(typed);
  if (!/^\d{1,5}$/.test(typed) || port > 65_535)
    throw new Error(`--port ${typed} is not a port. Write a number from 1024 to 65535.`);
  return port;
}
