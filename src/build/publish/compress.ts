/**
 * Compressed copies beside texts, "index.html.gz" and "index.html.br", which servers send as they
 * are. A copy is made when its text changes. It stands in the manifest as other files do; its key
 * names the bytes that it was made from.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { mapConcurrently } from "../../artifacts/map-concurrently.ts";
import { hash } from "../../text/hash.ts";
import type { WrittenFile } from "../job.ts";
import type { FileRecord } from "../manifest.ts";
import type { FileKeys } from "../plan.ts";
import type { FileRecords } from "./seal.ts";

/**
 * By extension. Of 146 files of 11 kB, brotli 10 made 8 % less than brotli 6, and took 5 ms each;
 * brotli 11 made 4 % less again, and took 11 ms.
 */
const encoders: Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

const textPattern = /\.(?:css|html|ics|js|json|svg|txt|webmanifest|xml)$/;

/** Bytes. A smaller text fits into one packet, compressed or not. */
const minSize = 1000;

const keyPrefix = "compressed ";

interface Copy {
  /** Path of its text within the site. */
  readonly source: string;
  readonly encode: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly key: string;
}

/** Returns whether a file of a manifest is a compressed copy. */
export function isCopy({ key }: FileRecord): boolean {
  return key.startsWith(keyPrefix);
}

export interface CopyPlan {
  /** Copies that stay as they are. */
  readonly kept: FileRecords;
  /** Whether copies of unchanged texts have to be made or deleted. */
  readonly hasChanges: boolean;
  /** Writes the other copies, of texts in `written` too; returns them, and the keys of all copies. */
  readonly write: (
    site: string,
    written: ReadonlyMap<string, WrittenFile>,
  ) => Promise<{ readonly keys: FileKeys; readonly written: ReadonlyMap<string, WrittenFile> }>;
}

/**
 * Plans the copies of the next site: none, if it is not to be compressed. `keys` are those of its
 * other files, `unchanged` the records of those that stay; `previous` are all files of the last site,
 * and `intact` those of them that are as they were written.
 */
export function planCopies(
  compress: boolean,
  {
    keys,
    unchanged,
    previous,
    intact,
  }: {
    readonly keys: FileKeys;
    readonly unchanged: FileRecords;
    readonly previous: FileRecords;
    readonly intact: FileRecords;
  },
): CopyPlan {
  const list = (files: Iterable<readonly [string, WrittenFile]>) =>
    compress ? listCopies(files, keys) : new Map<string, Copy>();
  const copies = list(Object.entries(unchanged));
  const kept = Object.entries(intact).filter(([file, { key }]) => copies.get(file)?.key === key);
  const isSurplus = ([file, record]: [string, FileRecord]) => isCopy(record) && !copies.has(file);
  return {
    kept: Object.fromEntries(kept),
    hasChanges: kept.length < copies.size || Object.entries(previous).some(isSurplus),
    write: async (site, written) => {
      const all = new Map([...copies, ...list(written)]);
      const copyKeys = Object.fromEntries([...all].map(([file, { key }]) => [file, key]));
      for (const [file] of kept) all.delete(file);
      return { keys: copyKeys, written: await writeCopies(site, all) };
    },
  };
}

/** Returns the copies of these files, by path, unless the site has another file of that path. */
function listCopies(
  files: Iterable<readonly [string, WrittenFile]>,
  keys: FileKeys,
): Map<string, Copy> {
  const copies = new Map<string, Copy>();
  for (const [source, { size, hash }] of files) {
    if (size < minSize || !textPattern.test(source)) continue;
    for (const [extension, encode] of Object.entries(encoders)) {
      const file = `${source}.${extension}`;
      if (!Object.hasOwn(keys, file)) copies.set(file, { source, encode, key: keyPrefix + hash });
    }
  }
  return copies;
}

async function writeCopies(
  site: string,
  copies: ReadonlyMap<string, Copy>,
): Promise<ReadonlyMap<string, WrittenFile>> {
  const write = async ([file, { source, encode }]: readonly [string, Copy]) => {
    const bytes = await encode(readFileSync(join(site, source)));
    writeFileSync(join(site, file), bytes);
    return [file, { hash: hash(bytes), size: bytes.length }] as const;
  };
  return new Map(await mapConcurrently([...copies], availableParallelism(), write));
}
