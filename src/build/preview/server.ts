import type { ServerAnswer, ServerOptions } from "@11ty/eleventy";
import type { Job } from "../job.ts";
import { renderProblemPage } from "./problem-page.ts";

/**
 * The preview's server: while the content has problems, every page that is asked for is the list
 * of them, and the page itself comes back as soon as they are mended.
 */
export function createServerOptions(job: Job): ServerOptions {
  return {
    domDiff: false,
    onRequest: { "/*": ({ url }) => handleRequest(job, url.pathname) },
  };
}

function handleRequest(job: Job, path: string): ServerAnswer | undefined {
  if (!isValidPath(path))
    return { status: 400, headers, body: "<!doctype html><title>400</title>" };
  const isPage = path.endsWith("/") || path.endsWith(".html");
  if (!isPage || !job.hasProblems) return undefined;
  return { status: 500, headers, body: renderProblemPage(job.prepared.problems) };
}

const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };

/** Of an address with a stray %, a NUL, no host or a way out of the site Eleventy's server would end. */
function isValidPath(path: string): boolean {
  try {
    return !/^\/\/|\0|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
