import { addresses } from "../../model/addresses.ts";
import type { SitePath } from "../../model/types.ts";

interface KindRow {
  /** Folder of content/ that holds its files. */
  readonly folder: string;
  /** Address of the list page of the folder; the page of an entry is below it. */
  readonly url: SitePath;
  /** Path of an example file from content/. */
  readonly example: string;
  /** Names that other generators give the folder. */
  readonly otherFolders?: readonly string[];
}

/**
 * The kinds of content, one row each, with the name that messages and `npm run fields` show. Where
 * kinds share a folder, the first row is that of a file directly in it. The schema of a kind is in
 * schema/, its assembler in assemble/: both need links, which need this table.
 */
export const kinds = {
  post: {
    folder: "posts",
    url: addresses.blog,
    example: "posts/2017-06-21-map-check.md",
    otherFolders: ["blog", "articles", "news"],
  },
  person: {
    folder: "people",
    url: addresses.people,
    example: "people/ann-lee.md",
    otherFolders: ["authors", "person", "team"],
  },
  event: {
    folder: "events",
    url: addresses.events,
    example: "events/2017-06-01-digital-literacy.md",
    otherFolders: ["calendar"],
  },
  series: {
    folder: "events",
    url: addresses.events,
    example: "events/digital-cafe/index.md",
  },
  session: {
    folder: "events",
    url: addresses.events,
    example: "events/digital-cafe/2017-05-25.md",
  },
  cohort: {
    folder: "cohorts",
    url: addresses.cohorts,
    example: "cohorts/occupational-therapists.md",
    otherFolders: ["groups"],
  },
  briefing: {
    folder: "briefings",
    url: addresses.briefings,
    example: "briefings/nurses.md",
    otherFolders: ["handouts"],
  },
  page: { folder: "pages", url: addresses.home, example: "pages/about.md" },
} as const satisfies Readonly<Record<string, KindRow>>;

export type Kind = keyof typeof kinds;

/** A folder of content/ that holds texts. */
export type KindFolder = (typeof kinds)[Kind]["folder"];

/** All kinds in the order of the table. */
export const kindNames = Object.keys(kinds).filter((name): name is Kind => name in kinds);

interface TextFolder extends KindRow {
  /** The kind of a file directly in the folder. */
  readonly kind: Kind;
}

/** The folders of texts by name, in the order of the table. */
export const textFolders: ReadonlyMap<string, TextFolder> = new Map(
  // A later entry of a Map keeps the place of the first and replaces its value.
  [...kindNames, ...kindNames.toReversed()].map((kind) => [
    kinds[kind].folder,
    { kind, ...kinds[kind] },
  ]),
);

/** What stands at the beginning of a text besides its title. */
const needs: Readonly<Partial<Record<Kind, string>>> = {
  post: "title: and the title, then date: and the date",
  event: "title: and the title, then start: and the date and time",
  person: "name: and the name",
};

/** Returns the lines that a text of a kind begins with: "three lines, --- then …". */
export function describeBeginning(kind: Kind): string {
  const fields = needs[kind] ?? "title: and the title";
  const count = fields.includes(", then ") ? "four" : "three";
  return `${count} lines: --- then ${fields}, then ---`;
}
