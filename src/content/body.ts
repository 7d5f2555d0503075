/** The body of a text: read once with the file, rendered again only for another base. */
import { createHash } from "node:crypto";
import type { Body } from "../render/body.ts";
import type { Safe } from "../render/html.ts";
import { readMarkdown } from "../render/markdown/read.ts";
import type { LinkTarget, LinkUse, Remark } from "../render/markdown/reading.ts";
import { type Target, targetOf } from "./target.ts";

/** A body, and what has to be checked of it once everything is known. */
export interface ReadBody {
  readonly body: Body;
  readonly links: readonly LinkUse[];
  readonly remarks: readonly Remark[];
}

/** Of the markdown `text` of `file`; `base` is the site's path. */
export function readBody(text: string, file: string, base: string): ReadBody {
  const first = readMarkdown(text, base, resolver(file));
  const { headings, words, excerpt, links, remarks } = first.reading;
  const hash = createHash("sha256")
    .update(`${file}\n${base}\n${text}`)
    .digest("base64url")
    .slice(0, 22);
  const body: Body = {
    hash,
    empty: text.trim() === "",
    words,
    headings,
    excerpt,
    html: (wanted: string): Safe =>
      wanted === base ? first.html : readMarkdown(text, wanted, resolver(file)).html,
    toJSON: () => hash,
  };
  return { body, links, remarks };
}

/** The body of a file whose text is not shown. */
export const noBody: Body = readBody("", "", "").body;

function resolver(file: string): (raw: string, kind: LinkUse["kind"]) => LinkTarget {
  return (raw, kind) => {
    const target = kind === "image" ? pictureOf(raw, file) : targetOf(raw, file);
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
      wrong: `the picture "${raw}" is on another site, which would learn who reads this page`,
      write: "Save it beside the text (if its licence lets you) and write its file's name",
    };
  }
  const name = target.kind === "file" ? target.file : target.kind === "address" ? target.path : "";
  if (/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name)) return target;
  return {
    kind: "bad",
    wrong: `"${raw}" is not a picture`,
    write: "Write the name of a png, jpg, gif, webp, avif or svg file",
  };
}
