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
  /** The text, in as many parts as the template returns. */
  readonly parts: readonly string[];
  readonly key: string;
}

/** A function that renders an input, and its name in keys. */
export interface Template<Input> {
  readonly name: string;
  /** The version of its code, if it is the project's own. */
  readonly version?: string | undefined;
  /** Returns the text. One of megabytes comes in parts: as one string it would be copied to be written. */
  readonly render: (input: Input) => Safe | string | readonly string[];
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
  return new LazyPage(url, template, makeInput, sitemap);
}

/** A class, since a site may have a hundred thousand: a closure for each method takes more memory. */
class LazyPage<Input> implements Page {
  readonly url: SitePath;
  readonly sitemap: Page["sitemap"];
  readonly #template: Template<Input>;
  readonly #makeInput: () => Input;

  constructor(
    url: SitePath,
    template: Template<Input>,
    makeInput: () => Input,
    sitemap: Page["sitemap"],
  ) {
    this.url = url;
    this.sitemap = sitemap;
    this.#template = template;
    this.#makeInput = makeInput;
  }

  get file(): string {
    return getOutputFile(this.url);
  }

  get hasOwnLayout(): boolean {
    return this.#template.version !== undefined;
  }

  key(): string {
    return this.#hash(this.#makeInput());
  }

  render(): string {
    return this.#render(this.#makeInput()).join("");
  }

  renderWithKey(): RenderedPage {
    const input = this.#makeInput();
    return { parts: this.#render(input), key: this.#hash(input) };
  }

  #hash(input: Input): string {
    const { name, version = "", getCacheKey } = this.#template;
    return hash(`${name} ${version}\n${JSON.stringify(getCacheKey?.(input) ?? input)}`);
  }

  #render(input: Input): readonly string[] {
    const text = this.#template.render(input);
    if (text instanceof Safe) return [text.text];
    return typeof text === "string" ? [text] : text;
  }
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
