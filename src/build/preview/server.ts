import type { ServerAnswer, ServerOptions } from "@11ty/eleventy";
import type { Job } from "../job.ts";
import { renderProblemPage } from "./problem-page.ts";

/**
 * Returns the options of the preview's server. While the content has problems, it answers every
 * request for a page with the list of problems.
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

/** Eleventy's server crashes on paths with a stray %, a NUL, "//" or "..". */
function isValidPath(path: string): boolean {
  try {
    return !/^\/\/|\0|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
