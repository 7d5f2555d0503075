/** The addresses at which a preview listens, and those at which it answers. */
import { isIP } from "node:net";
import { networkInterfaces } from "node:os";

/** Only programs on this machine reach it. */
export const defaultHost = "127.0.0.1";

/** Returns whether only programs on this machine reach an address. */
export function isLocal(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d+){3}$/.test(host);
}

/** Returns the addresses to open for one to listen at: of all networks for 0.0.0.0 and ::. */
export function listAddresses(host: string): readonly string[] {
  if (host !== "0.0.0.0" && host !== "::") return [host];
  const found = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const wanted = found.filter(
    // Addresses of one link need the name of the interface, and browsers do not take it.
    ({ family, address }) => (host === "::" || family === "IPv4") && !address.startsWith("fe80:"),
  );
  return wanted.map(({ address }) => address);
}

/** Returns the URL of an address and a port, without a path. */
export function formatOrigin(host: string, port: number): string {
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

/**
 * Returns whether to answer a request by its Host header. A page elsewhere could have a name of its
 * own that leads to this machine, and so read the drafts (DNS rebinding).
 */
export function isAllowedHost(header: string | undefined, host: string): boolean {
  if (!isLocal(host)) return true;
  const name = header?.replace(/:\d+$/, "").replace(/^\[|\]$/g, "") ?? "";
  return isLocal(name) || name === host || name.endsWith(".localhost");
}
