/** Minifies the style sheet of an adopter, and finds what it loads. */
import { transform } from "lightningcss";
import { LineIndex } from "../../content/files/decode.ts";
import type { Position } from "../../content/files/problem.ts";

/** Something that a style sheet loads. */
export interface CssUrl {
  readonly kind: "import" | "url";
  readonly url: string;
  readonly position: Position;
}

/** What the parser says of a place in a style sheet; `message` is a clause. */
export interface CssRemark {
  readonly message: string;
  readonly position: Position;
}

/**
 * Minifies the style sheet of an adopter, with `resolve` of each URL in place of it. Returns all
 * URLs as they were written, or the first error.
 */
export function minifyWithUrls(
  css: string,
  resolve: (url: string) => string,
):
  | { readonly error: CssRemark & { readonly isAboutUrl: boolean } }
  | {
      readonly css: string;
      readonly urls: readonly CssUrl[];
      readonly warnings: readonly CssRemark[];
    } {
  try {
    const { code, dependencies, warnings } = transform({
      filename: "site.css",
      code: Buffer.from(css),
      minify: true,
      analyzeDependencies: true,
    });
    let minified = code.toString();
    const urls: CssUrl[] = [];
    for (const dependency of dependencies || []) {
      if (dependency.type !== "import" && dependency.type !== "url") continue;
      const { type: kind, url, placeholder, loc } = dependency;
      const resolved = JSON.stringify(resolve(url));
      // A function, since "$&" in a text would stand for what is replaced.
      minified = minified.replaceAll(`"${placeholder}"`, () => resolved);
      urls.push({ kind, url, position: loc.start });
    }
    return {
      css: minified,
      urls: [...urls, ...findHiddenUrls(minified, css)],
      warnings: warnings.map(({ message, loc }) => ({ message, position: loc })),
    };
  } catch (error) {
    const remark = readCssError(error);
    if (remark === undefined) throw error;
    return { error: remark };
  }
}

/** The parser does not look into an image-set() that has a var() in it. */
function findHiddenUrls(minified: string, css: string): readonly CssUrl[] {
  const lines = new LineIndex(css);
  return [...minified.matchAll(/image-set\([^;{}]*/g)].flatMap(([set]) =>
    [...set.matchAll(/"((?:[a-z]+:)?\/\/[^"]*)"/gi)].map(
      ([, url = ""]): CssUrl => ({
        kind: "url",
        url,
        position: lines.positionAt(Math.max(0, css.indexOf(url))),
      }),
    ),
  );
}

/** An error of the parser has a place; others are not about the style sheet. */
function readCssError(error: unknown) {
  if (!(error instanceof Error && "loc" in error)) return undefined;
  const { message, loc } = error;
  if (typeof loc !== "object" || loc === null || !("line" in loc && "column" in loc))
    return undefined;
  const position = { line: Number(loc.line), column: Number(loc.column) };
  // The parser takes a relative URL in a custom property, and an @import below rules, for errors.
  return { message, position, isAboutUrl: /\burl\(|@import/.test(message) };
}
