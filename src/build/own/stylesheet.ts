/**
 * The project's own style sheet, `_includes/site.css`. It is the last layer of the cascade, so each
 * of its rules comes before ours, whatever the selectors.
 */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { readSource } from "../../content/files/bytes.ts";
import { contentFolder } from "../../content/files/path.ts";
import type { Position, Problems } from "../../content/files/problem.ts";
import type { AddressLink } from "../../content/links/link-checker.ts";
import type { SitePath } from "../../model/types.ts";
import { quote } from "../../text/quote.ts";
import { stylesheetFile } from "./folder.ts";
import type { CssUrl } from "./minify-css.ts";

/** His rules as they are published, and the addresses of this site that they load files from. */
export interface OwnStylesheet {
  readonly css: string;
  readonly links: readonly AddressLink[];
}

/**
 * Reads the project's own style sheet; undefined where there is none, or after its problems were
 * reported. `base` is the site's path.
 */
export async function readOwnStylesheet(
  root: string,
  base: string,
  problems: Problems,
): Promise<OwnStylesheet | undefined> {
  const file = stylesheetFile;
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  const text = readSource(root, { file, bytes: statSync(path).size }, problems);
  if (text === undefined) return undefined;
  const { minifyWithUrls } = await import("./minify-css.ts");
  const result = minifyWithUrls(text, (url) => (url.startsWith("/") ? base + url : url));
  if ("error" in result) {
    const { message, position, isAboutUrl } = result.error;
    const fix = isAboutUrl ? copyAdvice : "Correct the rule here, or the one before it";
    problems.add({ file, position, message: `this is no valid CSS: ${message}`, fix });
    return undefined;
  }
  for (const { message, position } of result.warnings)
    problems.warn({
      file,
      position,
      message,
      fix: "Correct it if browsers are to follow the rule",
    });
  const links: AddressLink[] = [];
  for (const found of result.urls) {
    const refusal = refuseUrl(found);
    if (refusal !== undefined) problems.add({ file, position: found.position, ...refusal });
    else if (found.url.startsWith("/")) links.push(createLink(found.url, found.position));
  }
  return { css: result.css, links };
}

function createLink(url: string, position: Position): AddressLink {
  const path: SitePath = `/${decodePath(url).slice(1)}`;
  return { file: stylesheetFile, position: () => position, path, isPublished: true };
}

function decodePath(url: string): string {
  const path = url.replace(/[?#].*$/, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const copyAdvice = `Save the file below ${contentFolder}/public/, and write its address, such as url(/fonts/text.woff2); write the rules of other style sheets into this file`;

/** Why a page may not load it: nothing comes from another site, and the policy allows no `data:`. */
function refuseUrl({
  kind,
  url,
}: CssUrl): { readonly message: string; readonly fix: string } | undefined {
  const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url);
  if (isElsewhere)
    return {
      message: `${quote(url)} is on another site, which could track readers`,
      fix: copyAdvice,
    };
  if (kind === "import")
    return { message: "@import loads another style sheet, which delays pages", fix: copyAdvice };
  if (/^(?:#|\/[^\\]*$)/.test(url)) return undefined;
  return { message: `${quote(url)} is not an address of a file of this site`, fix: copyAdvice };
}
