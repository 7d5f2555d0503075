/** Small sites, read and checked as in a build; pages are rendered in this process on demand. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArtifactCache } from "../../src/artifacts/cache.ts";
import { computeEngineVersion } from "../../src/build/code-version.ts";
import { prepareSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import type { Site } from "../../src/model/types.ts";
import type { Page } from "../../src/pages/page.ts";
import { documentOf, type Node } from "../render/dom.ts";
import { createProject, type Files } from "../support/project.ts";

/** Artifacts of these sites are cached from run to run until the code changes. */
const version = computeEngineVersion();

/** The default build date: 12:00 on 22 November 2026 in London. */
export const noon = "2026-11-22T12:00Z";

export interface Small {
  readonly site: Site;
  /** Paths of files other than pages, by address. */
  readonly files: ReadonlyMap<string, string>;
  readonly pages: ReadonlyMap<string, Page>;
  /** Addresses of the pages that people read. */
  readonly urls: readonly string[];
  markup(url: string): string;
  /** The page as a browser reads it. */
  tree(url: string): Node;
}

/** Returns the site of a project in `root`. Throws if its content has a problem. */
export async function siteIn(root: string, now = noon, preview = false): Promise<Small> {
  process.env.SOURCE_DATE_EPOCH = String(Date.parse(now) / 1000);
  const artifacts = { cache: new ArtifactCache(tmpdir(), `waymark-test-made/${version}`) };
  const { problems, pages: list, site, assets } = await prepareSite({ root, preview, artifacts });
  const wrong = problems.list("problem").map(formatProblem);
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  const pages = new Map<string, Page>(list.map((page) => [page.url, page]));
  const markup = once((url) => {
    const page = pages.get(url);
    if (page === undefined) throw new Error(`there is no page ${url}`);
    return page.render();
  });
  return {
    site,
    files: new Map(
      assets.map(({ url, file, generated }) => [url, join(generated ? tmpdir() : root, file)]),
    ),
    pages,
    urls: [...pages.keys()].filter((url) => url.endsWith("/") || url.endsWith(".html")),
    markup,
    tree: once((url) => documentOf(markup(url))),
  };
}

/** Remembers what `make` gives for each address. */
function once<T>(make: (url: string) => T): (url: string) => T {
  const made = new Map<string, T>();
  return (url) => {
    const existing = made.get(url) ?? make(url);
    made.set(url, existing);
    return existing;
  };
}

/** A site of a usual size, with content of every kind: a project's folder. */
export const sampleRoot = join(import.meta.dirname, "../sites/sample");

let sample: Promise<Small> | undefined;

/** The site in `sampleRoot`, read once for all files of a worker. */
export function sampleSite(): Promise<Small> {
  sample ??= siteIn(sampleRoot);
  return sample;
}

/** Returns the site of files of a content folder. */
export const siteOf = (files: Files, now?: string, preview?: boolean): Promise<Small> =>
  siteIn(createProject(files), now, preview);

/** Returns a text with front matter; JSON is YAML. */
export function md(fields: Readonly<Record<string, unknown>>, body = "Text.\n"): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n${body}`;
}

/** Returns a post of a day, as path and text. */
export function post(
  date: string,
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): Files {
  return { [`posts/${date}-${name}.md`]: md({ title: `Title of ${name}`, date, ...more }) };
}

/** Returns an event of a day from 17:30 to 19:00, as path and text. */
export function event(
  date: string,
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): Files {
  const fields = {
    title: `Title of ${name}`,
    start: `${date} 17:30`,
    duration: "90 minutes",
    ...more,
  };
  return { [`events/${date}-${name}.md`]: md(fields) };
}

export function person(
  name: string,
  more: Readonly<Record<string, unknown>> = {},
  body?: string,
): Files {
  return { [`people/${name}.md`]: md({ name: `Name of ${name}`, ...more }, body) };
}
