/** The preview's server: Eleventy's, which tells browsers to reload, with answers of our own. */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import DevServer from "@11ty/eleventy-dev-server";
import { isAllowedHost } from "./host.ts";
import type { Answer } from "./messages.ts";

export interface ServerOptions {
  /** The address to listen at. */
  readonly host: string;
  /** 0 for any. */
  readonly port: number;
  /** Returns the answer to a request for a path with a query. Never throws. */
  readonly answer: (url: string) => Promise<Answer>;
}

export interface PreviewServer {
  readonly port: number;
  /** Has all browsers load their page again. */
  reload(): void;
}

/** How many ports are tried. */
const maxAttempts = 10;

/** Serves the working folder at the first free port from `port` on. Throws if it finds none. */
export async function startServer({ host, port, answer }: ServerOptions): Promise<PreviewServer> {
  const respond = async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (!isAllowedHost(request.headers.host, host)) {
      response.writeHead(403, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("The preview answers at the address that it has printed.\n");
    } else respondWith(await answer(request.url ?? "/"), request, response, next);
  };
  const devServer = new DevServer("waymark", ".", {
    domDiff: false,
    messageOnStart: () => false,
    middleware: [respond],
  });
  const { server } = devServer;
  // It would listen to all addresses at the next port.
  server.removeAllListeners("error");
  return { port: await listen(server, host, port), reload: () => devServer.reload() };
}

function respondWith(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  if (answer.kind === "file") {
    // Eleventy's server sends it, with the type that its name has, and parts of it on request.
    response.setHeader("Cache-Control", "no-cache");
    if (answer.type !== undefined) response.setHeader("Content-Type", answer.type);
    request.url = `/${answer.file.split("/").map(encodeURIComponent).join("/")}`;
    next();
  } else if (answer.kind === "redirect") {
    response.writeHead(302, { Location: answer.location, "Cache-Control": "no-store" });
    response.end();
  } else {
    response.statusCode = answer.status;
    response.setHeader("Content-Type", answer.type);
    response.setHeader("Cache-Control", "no-store");
    response.end(answer.text);
  }
}

async function listen(server: Server, host: string, first: number): Promise<number> {
  for (let port = first; port < Math.min(first + maxAttempts, 65_536); port++) {
    const code = await tryToListen(server, host, port);
    const address = server.address();
    if (code === undefined && address !== null && typeof address === "object") return address.port;
    if (code !== "EADDRINUSE" && code !== "EACCES")
      throw new Error(
        `--host ${host} is not an address of this machine (${code}). Leave it out, or write 0.0.0.0 for all its addresses.`,
      );
  }
  throw new Error(
    `The ports ${first} to ${first + maxAttempts - 1} are in use or not allowed. Choose another: npm start -- --port 9000`,
  );
}

/** Returns the code of the error, if there is one. */
function tryToListen(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once("error", onError);
    server.listen({ host, port }, () => {
      server.off("error", onError);
      resolve(undefined);
    });
  });
}
