/** Every link and picture of the content, checked once everything is known. */
import { posix } from "node:path";
import type { Entry, SitePath } from "../model/types.ts";
import type { LinkUse } from "../render/markdown/reading.ts";
import { nearest } from "../words/nearest.ts";
import { placesOf } from "./link-places.ts";
import { type Position, type Problems, start } from "./problem.ts";
import { relativePath, type Target } from "./target.ts";
import type { Text } from "./texts.ts";

/** Where a link stands; the position is found only if something is wrong with it. */
export interface Place {
  readonly file: string;
  readonly field?: string;
  readonly at: () => Position;
}

/** A link to an address: whether there is such a page is known once all pages are. */
export interface AddressLink extends Place {
  readonly path: SitePath;
  readonly anchor?: string | undefined;
  /** Whether what it stands in is published. */
  readonly published: boolean;
}

/** How a file of content is used: a picture may be shown, and anything may be linked to. */
export interface FileUse {
  readonly kind: LinkUse["kind"];
  readonly place: Place;
  /** Whether what it stands in is published. */
  readonly published: boolean;
}

/** What links may lead to, by path. */
interface Targets {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Drafts of sessions that take place as the series has them. */
  readonly shelved: ReadonlyMap<string, Entry>;
  readonly files: ReadonlyMap<string, SitePath>;
  /** Whether there is a file, be it one with problems of its own, which have been reported. */
  readonly exists: (file: string) => boolean;
}

export class Links {
  readonly #uses: {
    readonly target: Target;
    readonly place: Place;
    readonly kind: LinkUse["kind"];
  }[] = [];
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Notes a link or a picture, and gives its address; "#" for one that is a problem. */
  note(target: Target, place: Place, kind: LinkUse["kind"] = "link"): string {
    this.#uses.push({ target, place, kind });
    return target.kind === "bad" ? "#" : target.url;
  }

  noteBody(text: Text): void {
    const { file } = text;
    let places: readonly Position[] | undefined;
    for (const [i, { target, kind }] of text.links.entries()) {
      const at = () => {
        places ??= placesOf(text.links, text.markdown());
        const { line, column } = places[i] ?? start;
        return { line: line + text.markdownLine - 1, column };
      };
      this.note(target, { file, at }, kind);
    }
  }

  /**
   * Reports what is not there. `severity` is that of a link from something published to something
   * that is held back (a preview only warns of it).
   */
  check(
    { entries, shelved, files, exists }: Targets,
    severity: "problem" | "warning",
  ): {
    readonly addresses: readonly AddressLink[];
    /** Of pictures and documents, by their paths. */
    readonly uses: ReadonlyMap<string, readonly FileUse[]>;
  } {
    const addresses: AddressLink[] = [];
    const uses = new Map<string, FileUse[]>();
    let names: ReturnType<typeof namesOf> | undefined;
    const fileAt = new Map([...files].map(([file, url]): [string, string] => [url, file]));
    for (const { target, place, kind } of this.#uses) {
      const from = entries.get(place.file) ?? shelved.get(place.file);
      // What a text with problems of its own holds is checked, and is not published.
      const shown = from === undefined ? !exists(place.file) : from.held === undefined;
      const say = (wrong: string, write: string) =>
        this.#problems.add({ ...place, at: place.at(), wrong, write });
      const use = (file: string) => {
        const others = uses.get(file) ?? [];
        others.push({ kind, place, published: shown });
        uses.set(file, others);
      };
      if (target.kind === "bad") {
        if (!target.files.some(exists)) say(target.wrong, target.write);
      } else if (target.kind === "here") {
        if (from !== undefined) missingAnchor(from, target.anchor, say);
      } else if (target.kind === "address") {
        const file = fileAt.get(target.path);
        const { path, anchor } = target;
        if (file !== undefined) use(file);
        else addresses.push({ ...place, path, anchor, published: shown });
      } else if (target.kind === "file") {
        const to = entries.get(target.file);
        if (files.has(target.file)) use(target.file);
        else if (to === undefined) {
          if (exists(target.file)) continue;
          names ??= namesOf([...entries.keys(), ...files.keys()]);
          const near = nearestFile(target.file, names);
          say(
            `there is no file ${target.file}`,
            near === undefined
              ? "Check the path; it starts from the folder of this text"
              : `Did you mean ${relativePath(place.file, near)}?`,
          );
        } else {
          if (to.held !== undefined && shown) {
            const problem = {
              ...place,
              at: place.at(),
              wrong: `${target.file} is ${heldInWords(to)}, so this link would lead nowhere`,
              write: "Publish it, or take the link out",
            };
            if (severity === "problem") this.#problems.add(problem);
            else this.#problems.warn(problem);
          }
          if (target.anchor !== undefined) missingAnchor(to, target.anchor, say);
        }
      }
    }
    return { addresses, uses };
  }
}

/** The file of the same kind whose name is most like another's, be it in another folder. */
function nearestFile(wanted: string, names: ReturnType<typeof namesOf>): string | undefined {
  const { name, ending } = partsOf(wanted);
  const known = names.get(ending);
  const near = nearest(name, known?.keys() ?? []);
  return near === undefined ? undefined : known?.get(near);
}

/** Files by ending and name. */
function namesOf(files: readonly string[]) {
  const names = new Map<string, Map<string, string>>();
  for (const file of files) {
    const { name, ending } = partsOf(file);
    const known = names.get(ending) ?? new Map<string, string>();
    names.set(ending, known.set(name, file));
  }
  return names;
}

/** A file's name without what often differs: its folder and its date. */
function partsOf(file: string): { readonly name: string; readonly ending: string } {
  const ending = posix.extname(file);
  const name = posix.basename(file, ending).replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, "");
  return { name, ending: ending.toLowerCase() };
}

/** "a draft", "held back until 2026-12-15". */
export function heldInWords(entry: Entry): string {
  return entry.held?.why === "later" ? `held back until ${entry.held.date}` : "a draft";
}

/** Reports an anchor that the text of an entry has not. */
export function missingAnchor(
  to: Entry,
  anchor: string,
  say: (wrong: string, write: string) => void,
): void {
  const ids = to.body.headings.map((heading) => heading.id);
  if (anchor === "main" || anchor === "top" || ids.includes(anchor)) return;
  const near = nearest(anchor, ids);
  say(
    `${to.file} has no heading with the anchor #${anchor}`,
    near === undefined ? "Link to the page, or to one of its headings" : `Did you mean #${near}?`,
  );
}
