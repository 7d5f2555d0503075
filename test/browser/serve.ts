/** Serves a site on this machine alone, with the headers that the site asks its host for. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { getOutputFile } from "../../src/pages/page.ts";
import type { Small } from "../pages/site.ts";
import { readHeadersFor } from "../support/headers-file.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".xml": "application/rss+xml; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
};

/** The headers of `_headers`; requests are not made secure, as this server is not. */
function headersFor(path: string, file: string): Record<string, string> {
  const headers = Object.entries(readHeadersFor(path, file));
  return Object.fromEntries(
    headers.map(([name, value]) => [name, value.replace("; upgrade-insecure-requests", "")]),
  );
}

export interface Served {
  /** "http://127.0.0.1:40000", without a slash at its end; the site's path comes after it. */
  readonly origin: string;
  close(): Promise<void>;
}

export async function serve(site: Small): Promise<Served> {
  const { base } = site.site.settings;
  const server = createServer((request, response) => {
    const whole = decodeURI(new URL(request.url ?? "/", "http://x").pathname);
    const path = whole.startsWith(`${base}/`) ? whole.slice(base.length) : "";
    const asset = site.files.get(path);
    const page =
      site.pages.get(path) ?? (asset === undefined ? site.pages.get("/404.html") : undefined);
    const type =
      types[extname(asset ?? getOutputFile(page?.url ?? "/"))] ?? "application/octet-stream";
    response.writeHead(page === undefined || page.url === path ? 200 : 404, {
      "Content-Type": type,
      ...headersFor(encodeURI(whole), site.markup("/_headers")),
    });
    response.end(asset === undefined ? page?.render() : readFileSync(asset));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
