/**
 * Artifacts: files of the site that a library builds from declared input, such as resized images,
 * icons and the search index. A spec names its input by a key and says how to build from it.
 */
import type { SitePath } from "../model/types.ts";
import { hashInHex } from "../text/hash.ts";
import { readCodeVersion, readPackageVersion } from "./versions.ts";

/** How to build some files. Specs with the same key build the same bytes. */
export interface ArtifactSpec {
  /** From `createArtifactKey`. */
  readonly key: string;
  /**
   * Builds the files, by name; a name may contain folders ("fragment/en.bin"). Throws ArtifactError
   * if the content is at fault, any other error if the program is. `readEarlier` returns a file of the
   * newest cached artifact of the same name, to save work: the bytes may not depend on it.
   */
  readonly build: (
    readEarlier?: (file: string) => Uint8Array | undefined,
  ) => Promise<ReadonlyMap<string, Uint8Array>>;
  /** Ends what builds of such files leave running, as threads. */
  readonly close?: () => Promise<void>;
  /** What such files are, for the progress of a build, in the plural; "files" if left out. */
  readonly plural?: string;
  /** Set if the input has been checked, so that a check need not build it. */
  readonly inputChecked?: true;
}

/** Asks for the files of a spec to be part of the site. */
export interface ArtifactRequest {
  readonly spec: ArtifactSpec;
  /** Returns the URL of a file by its name. Two requests may give one file two URLs. */
  readonly urlOf: (name: string) => SitePath;
  /** Returns whether a file is published; all are, if left out. */
  readonly isPublished?: (name: string) => boolean;
  /** Where to report a problem. */
  readonly source: ArtifactSource;
}

/** A place in the content. Without a position, the whole file is meant. */
export interface ArtifactSource {
  readonly file: string;
  readonly position?: ArtifactError["position"];
  readonly field?: string;
}

/** A file that has been built. */
export interface ArtifactFile {
  /** As in the spec. */
  readonly name: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Hash of its bytes. */
  readonly hash: string;
}

/** Why an artifact cannot be built: a clause and a fix, both without a full stop. */
export class ArtifactError extends Error {
  readonly fix: string;
  /** Where in the file that it is built from, if that is a text; both from 1. */
  readonly position: { readonly line: number; readonly column: number } | undefined;

  constructor(message: string, fix: string, position?: ArtifactError["position"]) {
    super(message);
    this.fix = fix;
    this.position = position;
  }
}

/** The code that builds an artifact. */
export interface ArtifactCode {
  /** Folders of source files, as absolute paths. */
  readonly folders: readonly string[];
  /** Names of packages. */
  readonly packages: readonly string[];
}

/**
 * Returns the key of an artifact, "name-hash". It changes with the input, with any file in the
 * folders of the code, and with the versions of the packages.
 */
export function createArtifactKey(
  name: string,
  { folders, packages }: ArtifactCode,
  input: readonly (string | Uint8Array)[],
): string {
  const versions = [...folders.map(readCodeVersion), ...packages.map(readPackageVersion)];
  // Lengths keep ["a", "b"] and ["ab"] apart.
  const parts = [...versions, ...input].flatMap((part) => [`${Buffer.byteLength(part)} `, part]);
  return `${name}-${hashInHex(...parts)}`;
}
