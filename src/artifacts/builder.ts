import { availableParallelism } from "node:os";
import type { Asset } from "../model/types.ts";
import type { ArtifactCache } from "./cache.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import {
  ArtifactError,
  type ArtifactFile,
  type ArtifactRequest,
  type ArtifactSource,
  type ArtifactSpec,
} from "./spec.ts";

/** What the reading of content uses. */
export type ArtifactReader = Pick<ArtifactBuilder, "read" | "markUsed">;

/** What pages use. */
export type ArtifactRequests = Pick<ArtifactBuilder, "add" | "resolve">;

/** Why artifacts cannot be published: a clause and a fix, both without a full stop. */
export interface ArtifactProblem extends ArtifactSource {
  readonly message: string;
  readonly fix: string;
}

/** Builds the artifacts of one state of the content, each once, or takes them from the cache. */
export class ArtifactBuilder {
  readonly #cache: ArtifactCache | undefined;
  readonly #keysOfContent = new Set<string>();
  #requests: ArtifactRequest[] = [];
  /** Keys whose files a page asked for before they were built. */
  #unresolvedKeys = new Set<string>();
  readonly #closers = new Set<() => Promise<void>>();

  /** Without a cache `build` builds nothing, which is enough to check pages. */
  constructor(cache?: ArtifactCache) {
    this.#cache = cache;
  }

  /** Returns the bytes that a spec builds, by file name. Throws what the spec throws. */
  async read(spec: ArtifactSpec): Promise<ReadonlyMap<string, Uint8Array>> {
    this.markUsed(spec.key);
    const cached = this.#cache?.read(spec.key);
    if (cached !== undefined) return cached;
    const contents = await this.#build(spec);
    this.#cache?.put(spec.key, contents);
    return contents;
  }

  /** Keeps an artifact in the cache that nothing has read or requested in this build. */
  markUsed(key: string): void {
    this.#keysOfContent.add(key);
  }

  /** Forgets all requests, for pages are about to be created again. */
  startPass(): void {
    this.#requests = [];
    this.#unresolvedKeys = new Set();
  }

  /** Publishes files at URLs that the page knows before they are built. */
  add(request: ArtifactRequest): void {
    this.#requests.push(request);
  }

  /**
   * Publishes files on whose names the page depends. Returns undefined if they are not built yet;
   * the page is then created again once they are.
   */
  resolve(request: ArtifactRequest): readonly ArtifactFile[] | undefined {
    this.#requests.push(request);
    const { key } = request.spec;
    const files = this.#cache?.get(key);
    if (files === undefined) this.#unresolvedKeys.add(key);
    return files;
  }

  /** Keys of all artifacts that the site needs. */
  get usedKeys(): ReadonlySet<string> {
    return new Set([...this.#keysOfContent, ...this.#requests.map(({ spec }) => spec.key)]);
  }

  /**
   * Builds what is requested and not cached; with `checkOnly`, only specs whose input has not been
   * checked. Returns whether pages have to be created again with what was built.
   */
  async build({
    checkOnly,
    onProgress,
  }: {
    readonly checkOnly: boolean;
    readonly onProgress?: OnProgress | undefined;
  }): Promise<{
    readonly failures: readonly ArtifactProblem[];
    readonly needsAnotherPass: boolean;
  }> {
    const cache = this.#cache;
    const missing = new Map<string, ArtifactSpec>();
    for (const { spec } of this.#requests) {
      if (cache === undefined || (checkOnly && spec.inputChecked)) continue;
      if (cache.get(spec.key) === undefined) missing.set(spec.key, spec);
    }
    const failures: ArtifactProblem[] = [];
    const kinds = new Set([...missing.values()].map(({ plural = "files" }) => plural));
    const reportProgress = (done: number) =>
      onProgress?.(`Making ${[...kinds].join(", ")}`, done, missing.size);
    let done = 0;
    if (missing.size > 0) reportProgress(done);
    // One more than there are cores, so that all have work while this thread saves what one has built.
    await mapConcurrently([...missing.values()], availableParallelism() + 1, async (spec) => {
      try {
        cache?.put(spec.key, await this.#build(spec));
      } catch (error) {
        if (!(error instanceof ArtifactError)) throw error;
        failures.push(...this.#createFailures(spec.key, error));
      }
      reportProgress(++done);
    });
    const needsAnotherPass =
      failures.length === 0 && [...this.#unresolvedKeys].some((key) => missing.has(key));
    return { failures, needsAnotherPass };
  }

  /** Gives back the memory of what builds left running; what is built after it starts that again. */
  async close(): Promise<void> {
    for (const close of this.#closers) await close();
  }

  #build({ key, build, close }: ArtifactSpec): Promise<ReadonlyMap<string, Uint8Array>> {
    if (close !== undefined) this.#closers.add(close);
    // Few specs ask for it, and it lists the whole cache.
    let read: ((file: string) => Uint8Array | undefined) | undefined;
    return build((file) => {
      read ??= this.#cache?.findEarlier(key) ?? (() => undefined);
      return read(file);
    });
  }

  /** One for each request, since each is a place where the content can be fixed. */
  #createFailures(key: string, { message, fix }: ArtifactError): readonly ArtifactProblem[] {
    return this.#requests
      .filter(({ spec }) => spec.key === key)
      .map(({ source }) => ({ ...source, message, fix }));
  }

  /** Returns the requested files that are built, each URL once, and URLs with two contents. */
  collectAssets(): {
    readonly assets: readonly Asset[];
    readonly conflicts: readonly ArtifactProblem[];
  } {
    const cache = this.#cache;
    const assets = new Map<string, Asset>();
    const conflicts: ArtifactProblem[] = [];
    for (const { spec, urlOf, isPublished, source } of this.#requests) {
      for (const { name, bytes, hash } of cache?.get(spec.key) ?? []) {
        if (isPublished?.(name) === false) continue;
        const url = urlOf(name);
        const other = assets.get(url);
        if (other !== undefined && other.hash !== hash) {
          const message = `two files would have the address ${url}`;
          conflicts.push({ ...source, message, fix: "Rename one of the files they are made from" });
        }
        const file = cache?.path(spec.key, name) ?? "";
        assets.set(url, { url, file, hash, bytes, generated: true });
      }
    }
    return { assets: [...assets.values()], conflicts };
  }
}

type OnProgress = (what: string, done: number, all: number) => void;
