/** Every link and picture of the content, checked once everything is known. */
import { posix } from "node:path";
import type { Entry, SitePath } from "../../model/types.ts";
import { findNearest } from "../../text/nearest.ts";
import type { FileUse, SourceLocation } from "../files/file-use.ts";
import { fileStart, type Position, type Problems } from "../files/problem.ts";
import { findPositions } from "./positions.ts";
import { type ResolvedLink, relativePath } from "./target.ts";

/** What the checker needs to know of a text. */
interface TextWithLinks {
  readonly file: string;
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

/** A link to an address: whether there is such a page is known once all pages are. */
export interface AddressLink extends SourceLocation {
  readonly path: SitePath;
  readonly anchor?: string | undefined;
  /** Whether what it stands in is published. */
  readonly isPublished: boolean;
}

/** What links may lead to, by path. */
interface LinkTargets {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Drafts of sessions that take place as the series has them. */
  readonly draftSessions: ReadonlyMap<string, Entry>;
  readonly files: ReadonlyMap<string, SitePath>;
  /** Whether there is a file, be it one with problems of its own, which have been reported. */
  readonly exists: (file: string) => boolean;
}

export class LinkChecker {
  readonly #uses: {
    readonly target: ResolvedLink;
    readonly location: SourceLocation;
    readonly kind: FileUse["kind"];
  }[] = [];
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Notes a link or a picture, and gives its address; "#" for one that is a problem. */
  add(target: ResolvedLink, location: SourceLocation, kind: FileUse["kind"] = "link"): string {
    this.#uses.push({ target, location, kind });
    return target.kind === "bad" ? "#" : target.url;
  }

  addBody(text: TextWithLinks): void {
    const { file } = text;
    let positions: readonly Position[] | undefined;
    for (const [i, { target, kind }] of text.links.entries()) {
      const position = () => {
        positions ??= findPositions(text.links, text.markdown());
        const { line, column } = positions[i] ?? fileStart;
        return { line: line + text.markdownLine - 1, column };
      };
      this.add(target, { file, position }, kind);
    }
  }

  /**
   * Reports what is not there. `severity` is that of a link from something published to something
   * that is held back (a preview only warns of it).
   */
  check(
    { entries, draftSessions, files, exists }: LinkTargets,
    severity: "problem" | "warning",
  ): {
    readonly addressLinks: readonly AddressLink[];
    /** Of pictures and documents, by their paths. */
    readonly uses: ReadonlyMap<string, readonly FileUse[]>;
  } {
    const addressLinks: AddressLink[] = [];
    const uses = new Map<string, FileUse[]>();
    let fileNames: ReturnType<typeof indexFileNames> | undefined;
    const fileAt = new Map([...files].map(([file, url]): [string, string] => [url, file]));
    for (const { target, location, kind } of this.#uses) {
      const source = entries.get(location.file) ?? draftSessions.get(location.file);
      // What a text with problems of its own holds is checked, and is not published.
      const isPublished =
        source === undefined ? !exists(location.file) : source.unpublished === undefined;
      const report = (message: string, fix: string) =>
        this.#problems.add({ ...location, position: location.position(), message, fix });
      const addUse = (file: string) => {
        const others = uses.get(file) ?? [];
        others.push({ kind, location, isPublished: isPublished });
        uses.set(file, others);
      };
      if (target.kind === "bad") {
        if (!target.possibleFiles.some(exists)) report(target.message, target.fix);
      } else if (target.kind === "here") {
        if (source !== undefined) reportMissingAnchor(source, target.anchor, report);
      } else if (target.kind === "address") {
        const file = fileAt.get(target.path);
        const { path, anchor } = target;
        if (file !== undefined) addUse(file);
        else addressLinks.push({ ...location, path, anchor, isPublished: isPublished });
      } else if (target.kind === "file") {
        const linkedEntry = entries.get(target.file);
        if (files.has(target.file)) addUse(target.file);
        else if (linkedEntry === undefined) {
          if (exists(target.file)) continue;
          fileNames ??= indexFileNames([...entries.keys(), ...files.keys()]);
          const suggestion = nearestFile(target.file, fileNames);
          report(
            `there is no file ${target.file}`,
            suggestion === undefined
              ? "Check the path; it starts from the folder of this text"
              : `Did you mean ${relativePath(location.file, suggestion)}?`,
          );
        } else {
          if (linkedEntry.unpublished !== undefined && isPublished) {
            const problem = {
              ...location,
              position: location.position(),
              message: `${target.file} is ${describeUnpublished(linkedEntry)}, so this link would lead nowhere`,
              fix: "Publish it, or take the link out",
            };
            if (severity === "problem") this.#problems.add(problem);
            else this.#problems.warn(problem);
          }
          if (target.anchor !== undefined) reportMissingAnchor(linkedEntry, target.anchor, report);
        }
      }
    }
    return { addressLinks, uses };
  }
}

/** The file of the same kind whose name is most like another's, be it in another folder. */
function nearestFile(
  wanted: string,
  fileNames: ReturnType<typeof indexFileNames>,
): string | undefined {
  const { name, ending } = splitFileName(wanted);
  const filesByName = fileNames.get(ending);
  const suggestion = findNearest(name, filesByName?.keys() ?? []);
  return suggestion === undefined ? undefined : filesByName?.get(suggestion);
}

/** Files by ending and name. */
function indexFileNames(files: readonly string[]) {
  const fileNames = new Map<string, Map<string, string>>();
  for (const file of files) {
    const { name, ending } = splitFileName(file);
    const filesByName = fileNames.get(ending) ?? new Map<string, string>();
    fileNames.set(ending, filesByName.set(name, file));
  }
  return fileNames;
}

/** A file's name without what often differs: its folder and its date. */
function splitFileName(file: string): { readonly name: string; readonly ending: string } {
  const ending = posix.extname(file);
  const name = posix.basename(file, ending).replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, "");
  return { name, ending: ending.toLowerCase() };
}

/** "a draft", "held back until 2026-12-15". */
export function describeUnpublished(entry: Entry): string {
  return entry.unpublished?.reason === "scheduled"
    ? `held back until ${entry.unpublished.date}`
    : "a draft";
}

/** Reports an anchor that the text of an entry has not. */
export function reportMissingAnchor(
  to: Entry,
  anchor: string,
  report: (message: string, fix: string) => void,
): void {
  const ids = to.body.headings.map((heading) => heading.id);
  if (anchor === "main" || anchor === "top" || ids.includes(anchor)) return;
  const suggestion = findNearest(anchor, ids);
  report(
    `${to.file} has no heading with the anchor #${anchor}`,
    suggestion === undefined
      ? "Link to the page, or to one of its headings"
      : `Did you mean #${suggestion}?`,
  );
}
