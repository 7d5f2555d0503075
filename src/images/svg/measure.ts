import { Unmakeable } from "../../model/recipe.ts";
import type { Size } from "../sizes.ts";

/** Pixels in a unit, where CSS says how many. */
const units: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  rem: 16,
  ex: 8,
};

/** How large a drawing is, from the attributes of <svg>. Throws Unmakeable where they do not say. */
export function measure(attribute: (name: string) => string | undefined): Size {
  const [, , across, down] = (attribute("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const box = isLength(across) && isLength(down) ? { width: across, height: down } : undefined;
  const width = lengthOf(attribute("width"));
  const height = lengthOf(attribute("height"));
  const ratio = box === undefined ? undefined : box.height / box.width;
  if (width !== undefined && height !== undefined) return whole(width, height);
  if (ratio === undefined || box === undefined) {
    throw new Unmakeable(
      "does not say how large it is",
      'Write, for instance, viewBox="0 0 800 400" into its <svg>, or save it again as plain SVG',
    );
  }
  if (width !== undefined) return whole(width, width * ratio);
  if (height !== undefined) return whole(height / ratio, height);
  return whole(box.width, box.height);
}

function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ""] =
    /^\s*\+?([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? "") ?? [];
  const length = Number(number) * (units[unit.toLowerCase()] ?? Number.NaN);
  return isLength(length) ? length : undefined;
}

function isLength(length: number | undefined): length is number {
  return length !== undefined && length > 0 && length < 1e6;
}

function whole(width: number, height: number): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
