/** Every link and picture of the content, checked once everything is known. */
import type { Entry, SitePath } from "../model/types.ts";
import { nearest } from "../words/nearest.ts";
import type { BodyLink } from "./body.ts";
import type { Position, Problems } from "./problem.ts";
import type { Target } from "./target.ts";
import { Lines } from "./text.ts";
import type { Text } from "./texts.ts";

/** Where a link stands; the position is found only if something is wrong with it. */
interface Place {
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

export class Links {
  readonly #uses: { readonly target: Target; readonly place: Place }[] = [];
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Notes a link, and gives its address; "#" for one that is a problem. */
  note(target: Target, place: Place): string {
    this.#uses.push({ target, place });
    return target.kind === "bad" ? "#" : target.url;
  }

  noteBody(text: Text): void {
    const { file } = text;
    for (const link of text.links)
      this.note(link.target, { file, at: () => positionOf(text, link) });
  }

  /**
   * Reports what is not there. `entries` and `files` are by path, `unread` are texts whose own
   * problems have been reported; `severity` is that of a link
   * from something published to something that is held back (a preview only warns of it).
   */
  check(
    entries: ReadonlyMap<string, Entry>,
    files: ReadonlyMap<string, SitePath>,
    unread: ReadonlySet<string>,
    severity: "problem" | "warning",
  ): {
    readonly addresses: readonly AddressLink[];
    readonly published: ReadonlySet<string>;
    readonly used: ReadonlySet<string>;
  } {
    const addresses: AddressLink[] = [];
    const published = new Set<string>();
    const used = new Set<string>();
    for (const { target, place } of this.#uses) {
      const from = entries.get(place.file);
      const say = (wrong: string, write: string) =>
        this.#problems.add({ ...place, at: place.at(), wrong, write });
      if (target.kind === "bad") say(target.wrong, target.write);
      else if (target.kind === "here") {
        if (from !== undefined) missingAnchor(from, target.anchor, say);
      } else if (target.kind === "address") {
        addresses.push({
          ...place,
          path: target.path,
          anchor: target.anchor,
          published: from?.held === undefined,
        });
      } else if (target.kind === "file") {
        const to = entries.get(target.file);
        if (files.has(target.file)) {
          used.add(target.file);
          if (from?.held === undefined) published.add(target.file);
        } else if (to === undefined) {
          if (unread.has(target.file)) continue;
          const near = nearest(target.file, [...entries.keys(), ...files.keys()]);
          say(
            `there is no file ${target.file}`,
            near === undefined
              ? "Check the path; it starts from the folder of this text"
              : `Did you mean ${near}?`,
          );
        } else {
          if (to.held !== undefined && from?.held === undefined) {
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
    return { addresses, published, used };
  }
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
  if (anchor === "main" || ids.includes(anchor)) return;
  const near = nearest(anchor, ids);
  say(
    `${to.file} has no heading with the anchor #${anchor}`,
    near === undefined ? "Link to the page, or to one of its headings" : `Did you mean #${near}?`,
  );
}

/** Where a block holds the same link more than once, the first stands for all. */
function positionOf(text: Text, link: BodyLink): Position {
  const markdown = text.markdown();
  const begin = offsetOfLine(markdown, link.line);
  const found = [link.raw, encodeURI(link.raw)].map((raw) => markdown.indexOf(raw, begin));
  const { line, column } = new Lines(markdown).positionAt(found.find((at) => at >= 0) ?? begin);
  return { line: line + text.markdownLine - 1, column };
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let i = 0; i < line; i++) at = text.indexOf("\n", at) + 1;
  return at;
}
