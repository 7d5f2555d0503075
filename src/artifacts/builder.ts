/** What the pages of one state of the content order, and what of it has been made. */
import { availableParallelism } from "node:os";
import type { Problems } from "../content/files/problem.ts";
import { fileStart } from "../content/files/problem.ts";
import type { Asset } from "../model/types.ts";
import type { ArtifactCache } from "./cache.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import {
  ArtifactError,
  type ArtifactFile,
  type ArtifactRequest,
  type ArtifactRequests,
  type ArtifactSpec,
} from "./spec.ts";

export class ArtifactBuilder implements ArtifactRequests {
  readonly #cache: ArtifactCache | undefined;
  readonly #requests: ArtifactRequest[] = [];
  /** Keys of what pages wanted to see, and did not. */
  readonly #missingKeys = new Set<string>();

  /** Without a store nothing is made, which is enough to check pages. */
  constructor(cache: ArtifactCache | undefined) {
    this.#cache = cache;
  }

  add(request: ArtifactRequest): void {
    this.#requests.push(request);
  }

  resolve(request: ArtifactRequest): readonly ArtifactFile[] | undefined {
    this.#requests.push(request);
    const { key } = request.spec;
    const files = this.#cache?.get(key);
    if (files === undefined) this.#missingKeys.add(key);
    return files;
  }

  /** Keys of everything that was ordered. */
  get keys(): ReadonlySet<string> {
    return new Set(this.#requests.map(({ spec }) => spec.key));
  }

  /**
   * Makes what there is not yet; with `check`, only what may turn out to be impossible. What is, is
   * a problem. Says whether there is now something that pages wanted to see.
   */
  async buildMissing(
    problems: Problems,
    options: { readonly checkOnly: boolean; readonly progress?: OnProgress | undefined },
  ): Promise<boolean> {
    const cache = this.#cache;
    if (cache === undefined) return false;
    const missing = new Map<string, ArtifactSpec>();
    for (const { spec } of this.#requests) {
      if (options.checkOnly && spec.inputChecked) continue;
      if (!missing.has(spec.key) && cache.get(spec.key) === undefined) missing.set(spec.key, spec);
    }
    let done = 0;
    const buildOne = async (spec: ArtifactSpec) => {
      options.progress?.("Making", done, missing.size);
      try {
        cache.put(spec.key, await spec.build());
      } catch (error) {
        if (!(error instanceof ArtifactError)) throw error;
        this.#report(spec.key, error, problems);
      }
      done++;
    };
    await mapConcurrently([...missing.values()], availableParallelism(), buildOne);
    return [...this.#missingKeys].some((key) => missing.has(key));
  }

  #report(key: string, { message, fix }: ArtifactError, problems: Problems): void {
    for (const { spec, source } of this.#requests)
      if (spec.key === key) problems.add({ position: fileStart, ...source, message, fix });
  }

  /** The files that were ordered, as far as they have been made; two of one address are one. */
  assets(problems: Problems): readonly Asset[] {
    const assets = new Map<string, Asset>();
    for (const { spec, urlOf, source } of this.#requests) {
      for (const { name, bytes, hash } of this.#cache?.get(spec.key) ?? []) {
        const url = urlOf(name);
        const other = assets.get(url);
        if (other !== undefined && other.hash !== hash) {
          const fix = "Rename one of the files that it is made from";
          problems.add({
            position: fileStart,
            ...source,
            message: `two files would have the address ${url}`,
            fix,
          });
        }
        const file = this.#cache?.relativePath(spec.key, name) ?? "";
        assets.set(url, { url, file, hash, bytes, generated: true });
      }
    }
    return [...assets.values()];
  }
}

type OnProgress = (what: string, done: number, all: number) => void;
