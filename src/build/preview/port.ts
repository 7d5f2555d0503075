import { createServer } from "node:net";

/** How many ports are tried. */
const maxAttempts = 10;

/** Returns the first free port from `requested` on; for "0", any. Throws if it finds none. */
export async function findFreePort(requested: string): Promise<number> {
  const first = Number(requested);
  if (!/^\d{1,5}$/.test(requested) || first > 65_535)
    throw new Error(`--port ${requested} is not a port. Write a number from 1024 to 65535.`);
  for (let port = first; port < Math.min(first + maxAttempts, 65_536); port++) {
    const free = await tryPort(port);
    if (free !== undefined) return free;
  }
  throw new Error(
    `The ports ${first} to ${first + maxAttempts - 1} are in use or not allowed. Choose another: npm start -- --port 9000`,
  );
}

/** Returns the port if it is free. */
function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(undefined));
    server.listen(port, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}
