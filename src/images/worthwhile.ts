import type { PixelFormat } from "./encode.ts";
import type { Size } from "./sizes.ts";

/** The files of a format by their sizes, the largest last. */
type Files = ReadonlyMap<Size, Uint8Array>;

/**
 * Of the files that were made, those that save somebody something. The first format is the one that
 * everybody can see, and stays; the others follow, the smallest first, which a browser takes. `single`: one format is enough.
 */
export function worthwhile(
  made: ReadonlyMap<PixelFormat, Files>,
  single: boolean,
): readonly (readonly [PixelFormat, Files])[] {
  const all = [...made];
  if (single) return all.sort(([, a], [, b]) => total(a) - total(b)).slice(0, 1);
  const [own, ...others] = all;
  if (own === undefined) return [];
  const better = others
    .filter(([, files]) => largest(files) < largest(own[1]))
    .sort(([, a], [, b]) => total(a) - total(b));
  const thin = better.map(([format, files]) => [format, thinned(files, own[1])] as const);
  return [[own[0], thinned(own[1])], ...thin];
}

/** In bytes. */
function largest(files: Files): number {
  return [...files.values()].at(-1)?.length ?? 0;
}

function total(files: Files): number {
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
}

/** Without files that are no smaller than a larger picture, or than the same in another format. */
function thinned(files: Files, other?: Files): Files {
  const kept: [Size, Uint8Array][] = [];
  for (const [size, data] of [...files].reverse()) {
    const least = Math.min(
      kept[0]?.[1].length ?? Number.POSITIVE_INFINITY,
      other?.get(size)?.length ?? Number.POSITIVE_INFINITY,
    );
    if (data.length < least) kept.unshift([size, data]);
  }
  return new Map(kept);
}
