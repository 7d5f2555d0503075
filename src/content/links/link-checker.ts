/** Collects all links and pictures of the content, and checks them when all files have been read. */
import type { Entry, SitePath } from "../../model/types.ts";
import { findNearest } from "../../text/nearest.ts";
import type { FileUse, SourceLocation } from "../files/file-use.ts";
import { isPublicFile } from "../files/path.ts";
import { fileStart, type Position, type Problems } from "../files/problem.ts";
import { answerLink, createLinkProblem, type ReportLink, replaceAnchor } from "./link-problem.ts";
import { type FileNames, findOtherEnding, indexFileNames, nearestFile } from "./nearest-file.ts";
import { findPositions } from "./positions.ts";
import {
  createOwnAddressResolver,
  exampleFile,
  type ResolvedLink,
  relativePath,
} from "./target.ts";

/** What the checker needs to know of a text. */
interface TextWithLinks {
  readonly file: string;
  /** The field that it is the value of, if it is no file of its own. */
  readonly field?: string | undefined;
  readonly links: readonly {
    readonly target: ResolvedLink;
    readonly kind: FileUse["kind"];
    readonly raw: string;
    readonly line: number;
  }[];
  /** Returns the markdown; called only where the position of a link is needed. */
  readonly markdown: () => string;
  /** Line of the file at which the markdown begins. */
  readonly markdownLine: number;
}

/** A link to an address of the site, which is checked when all pages are known. */
export interface AddressLink extends SourceLocation {
  readonly path: SitePath;
  readonly anchor?: string | undefined;
  /** Whether the text that holds it is published. */
  readonly isPublished: boolean;
}

/** A web address of another site. */
export interface OutsideLink extends SourceLocation {
  readonly url: string;
}

/** What links may lead to, by the path of the file. */
interface LinkTargets {
  /** The address of the site, without a slash at its end. */
  readonly siteUrl: string;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Draft session files, whose sessions are published as the series has them. */
  readonly draftSessions: ReadonlyMap<string, Entry>;
  readonly files: ReadonlyMap<string, SitePath>;
  /** Whether a file exists, even if it was rejected. */
  readonly exists: (file: string) => boolean;
  /** The files that are drafts, even those that cannot be read. */
  readonly drafts: ReadonlySet<string>;
}

/** Called with every link; `locate` returns where it stands, which few links need. */
type Visit = (
  target: ResolvedLink,
  kind: FileUse["kind"],
  file: string,
  locate: () => SourceLocation,
) => void;

export class LinkChecker {
  readonly #uses: {
    readonly target: ResolvedLink;
    readonly location: SourceLocation;
    readonly kind: FileUse["kind"];
  }[] = [];
  readonly #texts: TextWithLinks[] = [];
  /** Of the links of a text. */
  readonly #positions = new Map<TextWithLinks, readonly Position[]>();
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Records a link or picture to be checked, and returns its address; "#" for an invalid one. */
  add(target: ResolvedLink, location: SourceLocation, kind: FileUse["kind"] = "link"): string {
    this.#uses.push({ target, location, kind });
    return target.kind === "bad" ? "#" : target.url;
  }

  /** Records the links and pictures of a text to be checked. */
  addBody(text: TextWithLinks): void {
    this.#texts.push(text);
  }

  #visit(visit: Visit): void {
    for (const { target, location, kind } of this.#uses)
      visit(target, kind, location.file, () => location);
    for (const text of this.#texts)
      for (const [i, { target, kind }] of text.links.entries())
        visit(target, kind, text.file, () => this.#locate(text, i));
  }

  #locate(text: TextWithLinks, i: number): SourceLocation {
    const { file, field, links, markdownLine } = text;
    const position = () => {
      const known = this.#positions.get(text) ?? findPositions(links, text.markdown());
      this.#positions.set(text, known);
      const { line, column } = known[i] ?? fileStart;
      return { line: line + markdownLine - 1, column };
    };
    return { file, field, position, typed: links[i]?.raw };
  }

  /** Returns the links to other sites; `siteUrl` is the address of this one, without a slash at its end. */
  listOutside(siteUrl: string): readonly OutsideLink[] {
    const resolveOwn = createOwnAddressResolver(siteUrl);
    const found: OutsideLink[] = [];
    this.#visit((resolved, _, file, locate) => {
      const target = resolveOwn(resolved, file);
      if (target.kind !== "outside") return;
      const { url } = target;
      if (/^https?:/i.test(url) && URL.canParse(url)) found.push({ ...locate(), url });
    });
    return found;
  }

  /**
   * Reports links to missing files and anchors. `severity` is that of links from published to
   * unpublished files, of which a preview only warns.
   */
  check(
    { siteUrl, entries, draftSessions, files, exists, drafts }: LinkTargets,
    severity: "problem" | "warning",
  ): {
    readonly addressLinks: readonly AddressLink[];
    /** Uses of pictures and documents, by their paths. */
    readonly uses: ReadonlyMap<string, readonly FileUse[]>;
  } {
    const addressLinks: AddressLink[] = [];
    const uses = new Map<string, FileUse[]>();
    let fileNames: FileNames | undefined;
    const getFileNames = () => {
      fileNames ??= indexFileNames([...entries.keys(), ...files.keys()]);
      return fileNames;
    };
    const hasOtherEnding = (file: string) =>
      !exists(file) && findOtherEnding(file, getFileNames()) !== undefined;
    const fileAt = new Map([...files].map(([file, url]): [string, string] => [url, file]));
    const resolveOwn = createOwnAddressResolver(siteUrl);
    this.#visit((resolved, kind, from, locate) => {
      const target = resolveOwn(resolved, from);
      if (target.kind === "outside") return;
      // Most links are right, and need none of what follows.
      if (target.kind === "file" && target.anchor === undefined) {
        const entry = entries.get(target.file);
        if (entry !== undefined && entry.unpublished === undefined) return;
      }
      const location = locate();
      const source = entries.get(location.file) ?? draftSessions.get(location.file);
      // A text with problems is not published, but its links are checked.
      const isPublished =
        source === undefined ? !exists(location.file) : source.unpublished === undefined;
      const report: ReportLink = (...problem) =>
        this.#problems.add(createLinkProblem(location, ...problem));
      const { typed } = location;
      const reportMissingFile = (file: string) => {
        const nearest = nearestFile(file, getFileNames()) ?? findOtherEnding(file, getFileNames());
        const path = nearest && relativePath(location.file, nearest.file);
        report(
          `there is no file ${file}`,
          path === undefined
            ? "Check the path; it is relative to the folder of this text"
            : `Did you mean ${path}?`,
          path === undefined ? undefined : { to: path, safe: nearest?.safe === true },
          { files: [file, file.replace(/\.md$/, "/index.md")], typed, isName: false },
        );
      };
      const reportUnpublished = (file: string, state: string) => {
        const message = `${file} is ${state}, so readers could not open this link`;
        const fix = "Remove the link until it is published";
        const problem = createLinkProblem(location, message, fix);
        if (severity === "problem") this.#problems.add(problem);
        else this.#problems.warn(problem);
      };
      const addUse = (file: string) => {
        if (kind === "image" && isPublicFile(file))
          report(
            `${file} is copied as it is, without smaller sizes for phones`,
            "Move the picture beside the text, or to content/media/, and write its path from here",
          );
        const others = uses.get(file) ?? [];
        others.push({ kind, location, isPublished });
        uses.set(file, others);
      };
      if (target.kind === "bad") {
        const index = target.text?.replace(/\.md$/, "/index.md");
        if (index !== undefined && exists(index)) {
          const path = relativePath(location.file, index);
          report(`${typed ?? path} is a folder`, `Write ${path}`, { to: path, safe: true });
        } else if (target.text !== undefined && !exists(target.text))
          reportMissingFile(target.text);
        else if (target.text !== undefined)
          report(target.message, target.fix, {
            to: relativePath(location.file, target.text),
            safe: true,
          });
        else if (target.possibleFiles.some(hasOtherEnding))
          reportMissingFile(target.possibleFiles.find(hasOtherEnding) ?? "");
        else if (!target.possibleFiles.some(exists)) {
          const known = [...entries.keys()].find((file) => file !== location.file);
          const example = known === undefined ? exampleFile : relativePath(location.file, known);
          const fix = target.fix.replace(exampleFile, () => example);
          report(target.message, fix, answerLink(typed, target.fix));
        }
      } else if (target.kind === "here") {
        if (source !== undefined) reportMissingAnchor(source, target.anchor, report, typed);
      } else if (target.kind === "address") {
        const file = fileAt.get(target.path);
        const { path, anchor } = target;
        if (file !== undefined) addUse(file);
        else addressLinks.push({ ...location, path, anchor, isPublished });
      } else if (target.kind === "file") {
        const linkedEntry = entries.get(target.file);
        if (files.has(target.file)) addUse(target.file);
        else if (linkedEntry === undefined) {
          if (drafts.has(target.file) && isPublished && !draftSessions.has(target.file))
            reportUnpublished(target.file, "a draft");
          if (exists(target.file)) return;
          reportMissingFile(target.file);
        } else {
          if (linkedEntry.unpublished !== undefined && isPublished)
            reportUnpublished(target.file, describeUnpublished(linkedEntry));
          if (target.anchor !== undefined)
            reportMissingAnchor(linkedEntry, target.anchor, report, typed);
        }
      }
    });
    return { addressLinks, uses };
  }
}

/** Returns "a draft" or "scheduled for 2026-12-15". */
export function describeUnpublished(entry: Entry): string {
  return entry.unpublished?.reason === "scheduled"
    ? `scheduled for ${entry.unpublished.date}`
    : "a draft";
}

/** Reports an anchor that an entry's text does not have. */
export function reportMissingAnchor(
  to: Entry,
  anchor: string,
  report: ReportLink,
  typed: string | undefined,
): void {
  const ids = [...to.body.headings, ...to.body.questions].map(({ id }) => id);
  if (anchor === "main" || anchor === "top" || ids.includes(anchor)) return;
  const suggestion = findNearest(anchor, ids);
  report(
    `${to.file} has no heading with the anchor #${anchor}`,
    suggestion === undefined
      ? "Link to the page, or to one of its headings"
      : `Did you mean #${suggestion}?`,
    replaceAnchor(typed, anchor, ids),
  );
}
