import { createServer } from "node:net";

/** Ports that are tried before giving up. */
const maxAttempts = 10;

/** The first port from `wanted` on that nobody listens on; for "0", any. */
export async function findFreePort(requested: string): Promise<number> {
  const first = Number(requested);
  if (!/^\d{1,5}$/.test(requested) || first > 65_535)
    throw new Error(`--port ${requested} is not a port. Write a number from 1024 to 65535.`);
  for (let port = first; port < Math.min(first + maxAttempts, 65_536); port++) {
    const free = await tryPort(port);
    if (free !== undefined) return free;
  }
  throw new Error(
    `the ports ${first} to ${first + maxAttempts - 1} are in use, or not for you. Choose another: npm start -- --port 9000`,
  );
}

/** The port, once something could listen on it. */
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
