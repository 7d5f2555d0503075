/**
 * A file of the site: where it goes, what it is made from, and the pure function that makes it.
 * Equal keys mean equal bytes, which is what lets a build leave alone what did not change.
 */

import type { SitePath } from "../model/types.ts";
import { Safe } from "../render/html.ts";
import { hash } from "../text/hash.ts";

export interface Page {
  /** Address within the site, "/blog/map-check/". */
  readonly url: SitePath;
  /** Path within the output, "blog/map-check/index.html". */
  readonly file: string;
  /** Whether the sitemap names it; the day it last changed, where that is known. */
  readonly sitemap: false | { readonly changed?: string };
  /** Hash of the template's name and of the input; the code's version is kept beside it. */
  key(): string;
  render(): string;
}

/** What a template is called in keys, and the function itself. */
export interface Template<Input> {
  readonly name: string;
  readonly render: (input: Input) => Safe | string;
  /**
   * What stands for the input in keys, where something in it is known by a hash; else all of it
   * does. Inputs for which the same stands have to give the same bytes.
   */
  readonly getCacheKey?: (input: Input) => unknown;
}

/** Binds a template to its input. */
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
    key: () => {
      const hashInput = JSON.stringify(template.getCacheKey?.(input) ?? input);
      return hash(`${template.name}\n${hashInput}`);
    },
    render: () => {
      const text = template.render(input);
      return text instanceof Safe ? text.text : text;
    },
  };
}

/** Where an address lives on disk: a folder's is its index.html. */
export function getOutputFile(url: SitePath): string {
  return url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1);
}
