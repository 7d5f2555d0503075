/**
 * A file of the site: its address, its input, and the pure function that renders it. Equal keys
 * mean equal bytes, so a build renders only files whose key has changed.
 */
import type { SitePath } from "../model/types.ts";
import { Safe } from "../render/html.ts";
import { hash } from "../text/hash.ts";

export interface Page {
  /** Address within the site, "/blog/map-check/". */
  readonly url: SitePath;
  /** Path within the output, "blog/map-check/index.html". */
  readonly file: string;
  /** Its entry in the sitemap, with the day of its last change if known; false if it has none. */
  readonly sitemap: false | { readonly changed?: string };
  /** Whether the layout is the project's own, which may throw. */
  readonly hasOwnLayout: boolean;
  /**
   * Returns the hash of the template's name and version, and of the input; the manifest adds the
   * engine's version.
   */
  key(): string;
  render(): string;
}

/** A function that renders an input, and its name in keys. */
export interface Template<Input> {
  readonly name: string;
  /** The version of its code, if it is the project's own. */
  readonly version?: string | undefined;
  readonly render: (input: Input) => Safe | string;
  /**
   * Returns what stands for the input in keys; without it, the whole input does. Two inputs with
   * equal results must render to equal bytes.
   */
  readonly getCacheKey?: (input: Input) => unknown;
}

/** Returns the page that a template renders from an input. */
export function createPage<Input>(
  url: SitePath,
  template: Template<Input>,
  input: Input,
  sitemap: Page["sitemap"] = false,
): Page {
  return {
    url,
    file: getOutputFile(url),
    sitemap,
    hasOwnLayout: template.version !== undefined,
    key: () => {
      const hashInput = JSON.stringify(template.getCacheKey?.(input) ?? input);
      return hash(`${template.name} ${template.version ?? ""}\n${hashInput}`);
    },
    render: () => {
      const text = template.render(input);
      return text instanceof Safe ? text.text : text;
    },
  };
}

/** Returns a copy that stands in keys by a hash, made once: for what many inputs hold. */
export function hashOnce<T extends object>(value: T): T {
  const version = hash(JSON.stringify(value));
  return Object.defineProperty({ ...value }, "toJSON", { value: () => version });
}

/** Returns the path of an address within the output: "blog/index.html" for "/blog/". */
export function getOutputFile(url: SitePath): string {
  return url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1);
}

/** Returns the text of a page; an error names the page. */
export function renderPage(page: Page): string {
  try {
    return page.render();
  } catch (error) {
    if (error instanceof Error)
      error.message = `The page ${page.url} cannot be made: ${error.message}.`;
    throw error;
  }
}
