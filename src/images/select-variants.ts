import type { PixelFormat } from "./encode.ts";
import type { Size } from "./sizes.ts";

/** The files of a format by size, the largest last. */
type VariantFiles = ReadonlyMap<Size, Uint8Array>;

/**
 * Returns the encoded files that are worth publishing. The first format is the one that all
 * browsers support, and is kept; the others follow, the smallest first, since browsers take the
 * first they support. With `onlySmallest`, returns one format.
 */
export function selectVariants(
  variants: ReadonlyMap<PixelFormat, VariantFiles>,
  onlySmallest: boolean,
): readonly (readonly [PixelFormat, VariantFiles])[] {
  const all = [...variants];
  if (onlySmallest) return all.sort(([, a], [, b]) => totalBytes(a) - totalBytes(b)).slice(0, 1);
  const [original, ...others] = all;
  if (original === undefined) return [];
  const smallerFormats = others
    .filter(([, files]) => largestBytes(files) < largestBytes(original[1]))
    .sort(([, a], [, b]) => totalBytes(a) - totalBytes(b));
  const selected = smallerFormats.map(
    ([format, files]) => [format, dropRedundantSizes(files, original[1])] as const,
  );
  return [[original[0], dropRedundantSizes(original[1])], ...selected];
}

/** Returns the bytes of the largest size. */
function largestBytes(files: VariantFiles): number {
  return [...files.values()].at(-1)?.length ?? 0;
}

function totalBytes(files: VariantFiles): number {
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
}

/** Drops files that are no smaller than a larger size, or than the same size in `reference`. */
function dropRedundantSizes(files: VariantFiles, reference?: VariantFiles): VariantFiles {
  const referenceBytes = new Map<number, number>();
  for (const [{ width }, { length }] of reference ?? []) referenceBytes.set(width, length);
  const selected: [Size, Uint8Array][] = [];
  for (const [size, data] of [...files].reverse()) {
    const limit = Math.min(
      selected[0]?.[1].length ?? Number.POSITIVE_INFINITY,
      referenceBytes.get(size.width) ?? Number.POSITIVE_INFINITY,
    );
    if (data.length < limit) selected.unshift([size, data]);
  }
  return new Map(selected);
}
