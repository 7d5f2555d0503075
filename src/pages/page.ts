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
  /** Makes the input once for both. */
  renderWithKey(): RenderedPage;
}

export interface RenderedPage {
  readonly text: string;
  readonly key: string;
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
  sitemap?: Page["sitemap"],
): Page {
  return createLazyPage(url, template, () => input, sitemap);
}

/**
 * Returns a page whose input is made where it is asked for, and is not kept: of a kind that a site
 * may have thousands of. What requests artifacts has to be asked before, as they are built by then.
 */
export function createLazyPage<Input>(
  url: SitePath,
  template: Template<Input>,
  makeInput: () => Input,
  sitemap: Page["sitemap"] = false,
): Page {
  const { name, version = "", getCacheKey } = template;
  const hashInput = (input: Input) =>
    hash(`${name} ${version}\n${JSON.stringify(getCacheKey?.(input) ?? input)}`);
  const render = (input: Input) => {
    const text = template.render(input);
    return text instanceof Safe ? text.text : text;
  };
  return {
    url,
    file: getOutputFile(url),
    sitemap,
    hasOwnLayout: template.version !== undefined,
    key: () => hashInput(makeInput()),
    render: () => render(makeInput()),
    renderWithKey: () => {
      const input = makeInput();
      return { text: render(input), key: hashInput(input) };
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
  return nameInErrors(page, () => page.render());
}

/** Returns the text of a page and its key; an error names the page. */
export function renderPageWithKey(page: Page): RenderedPage {
  return nameInErrors(page, () => page.renderWithKey());
}

function nameInErrors<T>(page: Page, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof Error)
      error.message = `The page ${page.url} cannot be made: ${error.message}.`;
    throw error;
  }
}
