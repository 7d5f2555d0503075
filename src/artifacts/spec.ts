/**
 * Files of the site that a library makes out of declared input: pictures of other sizes, icons, a
 * search index. Each is made once and kept (src/build/made), so whoever declares one says by a key
 * what it follows from, and by a function how it is made.
 */
import type { SitePath } from "../model/types.ts";
import { hashInHex } from "../text/hash.ts";

/** How some files are made. What has one key is made once: equal keys have to mean equal bytes. */
export interface ArtifactSpec {
  /** As `recipeKey` gives it. */
  readonly key: string;
  /**
   * The files by name; a name may have folders, "fragment/en.bin". Throws Unmakeable where the
   * content is at fault, and anything else where the program is.
   */
  readonly build: () => Promise<ReadonlyMap<string, Uint8Array>>;
  /** Set where what it is made from has been checked, so that a check need not make it. */
  readonly inputChecked?: true;
}

/** The wish to have the files of a recipe in the site. */
export interface ArtifactRequest {
  readonly spec: ArtifactSpec;
  /** The address of the file of a name. Two orders may give one file two addresses. */
  readonly urlOf: (name: string) => SitePath;
  /** What the lead has to mend where it cannot be made; the file's first character, unless said. */
  readonly source: {
    readonly file: string;
    readonly position?: { readonly line: number; readonly column: number };
    readonly field?: string;
  };
}

/** A file that has been made. */
export interface ArtifactFile {
  /** As the recipe has it. */
  readonly name: string;
  readonly bytes: number;
  /** Of its bytes. */
  readonly hash: string;
}

/** Where pages order what they show. */
export interface ArtifactRequests {
  /** Has the files in the site, at addresses that the page knows already. */
  add(request: ArtifactRequest): void;
  /**
   * As `include`, for a page whose input depends on what came out. Undefined while nothing has been
   * made: the page is then only checked, and is made again once there is something.
   */
  resolve(request: ArtifactRequest): readonly ArtifactFile[] | undefined;
}

/** What recipes have made, for whoever has to know it before there are pages. */
export interface ArtifactReader {
  /** What a recipe makes: now, unless it has before. Throws as the recipe does. */
  read(spec: ArtifactSpec): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Says of something that it is needed still, though nobody has asked for it. */
  markUsed(key: string): void;
}

/**
 * Says why something cannot be made: a clause, and an instruction, both without a full stop; and
 * where in the file that it is made from, if it is a text.
 */
export class ArtifactError extends Error {
  readonly fix: string;
  readonly position: { readonly line: number; readonly column: number } | undefined;

  constructor(message: string, fix: string, position?: ArtifactError["position"]) {
    super(message);
    this.fix = fix;
    this.position = position;
  }
}

/**
 * A key of everything that a result follows from. `name` and `version` are of the recipe itself: a
 * recipe that comes to make something else has to have another version.
 */
export function createArtifactKey(
  name: string,
  version: number,
  input: readonly (string | Uint8Array)[],
): string {
  // With their lengths, so that no two lists of parts give the same text.
  const parts = input.flatMap((part) => [`${Buffer.byteLength(part)} `, part]);
  return `${name}-${version}-${hashInHex(...parts)}`;
}
