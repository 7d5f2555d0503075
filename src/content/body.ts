/** The body of a text: read once for what has to be known of it, rendered for whoever shows it. */
import { createHash } from "node:crypto";
import type { Body, Heading } from "../render/body.ts";
import type { Safe } from "../render/html.ts";
import { shown } from "../render/markdown/pictures.ts";
import { readMarkdown } from "../render/markdown/read.ts";
import type { LinkTarget, LinkUse, Remark } from "../render/markdown/reading.ts";
import { quote } from "../time/parsed.ts";
import { type Target, targetOf } from "./target.ts";

/** What is known of a body, as plain data: it depends on the text and on the file's path alone. */
export interface BodyFacts {
  readonly hash: string;
  readonly empty: boolean;
  readonly words: number;
  readonly headings: readonly Heading[];
  readonly excerpt: string;
  /** Links and pictures that have to be checked: all but those to other sites. */
  readonly links: readonly BodyLink[];
  readonly remarks: readonly Remark[];
}

export interface BodyLink extends LinkUse {
  readonly target: Target;
}

/** Reads the markdown `text` of `file`; the markup's links start with `base`. */
export function readBody(
  text: string,
  file: string,
  base: string,
): { facts: BodyFacts; html: Safe } {
  const targets: Target[] = [];
  const { reading, html } = readMarkdown(text, base, resolver(file, targets));
  const { headings, words, excerpt, remarks } = reading;
  const links: BodyLink[] = [];
  for (const [i, use] of reading.links.entries()) {
    const target = targets[i];
    if (target !== undefined && target.kind !== "outside") links.push({ ...use, target });
  }
  const hash = bodyHash(file, text);
  return {
    facts: { hash, empty: text.trim() === "", words, headings, excerpt, links, remarks },
    html,
  };
}

/** Of the markdown and of the path that its links are relative to. */
export function bodyHash(file: string, text: string): string {
  return createHash("sha256").update(`${file}\n${text}`).digest("base64url").slice(0, 22);
}

/**
 * The body of which `facts` are known. `source` gives the markdown when it is to be rendered;
 * `first`, where it is given, is the markup for `base`, and is let go once it was asked for, since
 * one page shows a body and a site may have thousands.
 */
export function bodyOf(
  facts: BodyFacts,
  file: string,
  source: () => string,
  first?: { readonly base: string; readonly html: Safe },
): Body {
  let ready = first;
  const markup = (base: string): Safe => {
    if (ready?.base !== base) return readMarkdown(source(), base, resolver(file, [])).html;
    const { html } = ready;
    ready = undefined;
    return html;
  };
  const pictures = new Set(
    facts.links.flatMap(({ kind, target }) => addressOfPicture(kind, target)),
  );
  return {
    hash: facts.hash,
    empty: facts.empty,
    words: facts.words,
    headings: facts.headings,
    excerpt: facts.excerpt,
    pictures: [...pictures],
    html: (base, show) =>
      show === undefined || pictures.size === 0 ? markup(base) : shown(markup(base), base, show),
    toJSON: () => facts.hash,
  };
}

function addressOfPicture(kind: LinkUse["kind"], target: Target): readonly string[] {
  return kind === "image" && "url" in target ? [target.url] : [];
}

/** The body of a file whose text is not shown. */
export const noBody: Body = bodyOf(readBody("", "", "").facts, "", () => "");

/** Resolves links as they are read, and keeps what each of them names. */
function resolver(
  file: string,
  targets: Target[],
): (raw: string, kind: LinkUse["kind"]) => LinkTarget {
  return (raw, kind) => {
    const target = kind === "image" ? pictureOf(raw, file) : targetOf(raw, file);
    targets.push(target);
    return target.kind === "bad" ? { ok: false, ...target } : { ok: true, url: target.url };
  };
}

/** As `targetOf`, but a picture has to be a file of the site: pages ask nothing of other origins. */
export function pictureOf(raw: string, file: string): Target {
  const target = targetOf(raw, file);
  if (target.kind === "bad") return target;
  if (target.kind === "outside") {
    return {
      kind: "bad",
      files: [],
      wrong: `the picture ${quote(raw)} is on another site, which would learn who reads this page`,
      write: "Save it beside the text (if its licence lets you) and write its file's name",
    };
  }
  const name = target.kind === "file" ? target.file : target.kind === "address" ? target.path : "";
  if (/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name)) return target;
  return {
    kind: "bad",
    files: [],
    wrong: `${quote(raw)} is not a picture`,
    write: "Write the name of a png, jpg, gif, webp, avif or svg file",
  };
}
