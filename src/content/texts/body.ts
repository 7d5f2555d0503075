/** Reads the markdown of a text once, and renders it for the page that shows it. */
import type { Body, BodyQuestion, Heading } from "../../render/body.ts";
import type { Safe } from "../../render/html.ts";
import { renderBase } from "../../render/markdown/base.ts";
import { renderBodyWords } from "../../render/markdown/body-words.ts";
import { renderBodyPictures } from "../../render/markdown/pictures.ts";
import { fillPlaceholders } from "../../render/markdown/placeholders.ts";
import { renderBodyQuestions } from "../../render/markdown/questions.ts";
import { readMarkdown, readSections } from "../../render/markdown/read-markdown.ts";
import type {
  LinkTarget,
  MarkdownLink,
  MarkdownPlaceholder,
  MarkdownProblem,
} from "../../render/markdown/result.ts";
import type { Section } from "../../render/markdown/sections.ts";
import { hash } from "../../text/hash.ts";
import { type ResolvedLink, resolveLink, resolvePicture } from "../links/target.ts";

export type { Section } from "../../render/markdown/sections.ts";

/** What reading a body finds, as plain data; depends only on the markdown and the file's path. */
export interface BodyInfo {
  readonly hash: string;
  readonly isEmpty: boolean;
  readonly wordCount: number;
  readonly headings: readonly Heading[];
  readonly excerpt: string;
  readonly questions: readonly BodyQuestion[];
  /** Words in braces, which only briefings give a meaning. */
  readonly placeholders: readonly MarkdownPlaceholder[];
  /** How often each mark of another system stands in it, by name: "{{< figure >}}". */
  readonly marks: Readonly<Record<string, number>>;
  /** Links and pictures to check. Of those outside only web addresses, which may be the site's own. */
  readonly links: readonly BodyLink[];
  readonly problems: readonly MarkdownProblem[];
}

export interface BodyLink extends MarkdownLink {
  readonly target: ResolvedLink;
}

/** Reads the markdown `text` of `file`; the HTML has markers, as that of `readMarkdown`. */
export function readBody(text: string, file: string): { info: BodyInfo; html: Safe } {
  const targets: ResolvedLink[] = [];
  const { result: reading, html } = readMarkdown(text, createResolver(file, targets));
  const { headings, wordCount, excerpt, questions, placeholders, problems } = reading;
  const links: BodyLink[] = [];
  for (const [i, use] of reading.links.entries()) {
    const target = targets[i];
    if (target !== undefined && isChecked(target)) links.push({ ...use, target });
  }
  const hash = hashBody(file, text);
  return {
    info: {
      hash,
      isEmpty: text.trim() === "",
      wordCount,
      headings,
      excerpt,
      questions,
      placeholders,
      marks: Object.fromEntries(reading.marks),
      links,
      problems,
    },
    html,
  };
}

/**
 * Returns what stands below each heading of the markdown `text` of `file`, for other pages than its
 * own, `url`: links to its anchors lead there. Links start with `base`.
 */
export function readBodySections(
  text: string,
  { file, url, base }: { readonly file: string; readonly url: string; readonly base: string },
): readonly Section[] {
  const resolve = createResolver(file, []);
  return readSections(text, base, (raw, kind) => {
    const target = resolve(raw, kind);
    return target.ok && target.url.startsWith("#") ? { ok: true, url: url + target.url } : target;
  });
}

function isChecked(target: ResolvedLink): boolean {
  return target.kind !== "outside" || /^http/i.test(target.url);
}

/** Hashes the markdown and the path that its links are relative to. */
export function hashBody(file: string, text: string): string {
  return hash(`${file}\n${text}`);
}

/**
 * Creates a Body. `loadMarkdown` returns the markdown to render, where `findMarkup` does not return
 * its HTML, with markers.
 */
export function createBody(
  info: BodyInfo,
  file: string,
  loadMarkdown: () => string,
  findMarkup: () => Safe | undefined = () => undefined,
): Body {
  const getMarkup = (): Safe =>
    findMarkup() ?? readMarkdown(loadMarkdown(), createResolver(file, [])).html;
  const pictures = new Set(info.links.flatMap(({ kind, target }) => listPictureUrls(kind, target)));
  return {
    hash: info.hash,
    isEmpty: info.isEmpty,
    wordCount: info.wordCount,
    headings: info.headings,
    excerpt: info.excerpt,
    questions: info.questions,
    pictures: [...pictures],
    html: (base, words, { picture, question, placeholder } = {}) => {
      const withWords = renderBodyWords(renderBase(getMarkup(), base), words);
      const markup =
        placeholder === undefined ? withWords : fillPlaceholders(withWords, placeholder);
      const shown =
        picture === undefined || pictures.size === 0
          ? markup
          : renderBodyPictures(markup, base, picture);
      return info.questions.length === 0 ? shown : renderBodyQuestions(shown, question);
    },
    toJSON: () => info.hash,
  };
}

function listPictureUrls(kind: MarkdownLink["kind"], target: ResolvedLink): readonly string[] {
  return kind === "image" && "url" in target ? [target.url] : [];
}

/** The body of an entry whose text is not shown. */
export const emptyBody: Body = createBody(readBody("", "").info, "", () => "");

/** Returns a resolver that appends each link's target to `targets`. */
function createResolver(
  file: string,
  targets: ResolvedLink[],
): (raw: string, kind: MarkdownLink["kind"]) => LinkTarget {
  return (raw, kind) => {
    const target = kind === "image" ? resolvePicture(raw, file) : resolveLink(raw, file);
    targets.push(target);
    return target.kind === "bad" ? { ok: false, ...target } : { ok: true, url: target.url };
  };
}
