import { ArtifactError } from "../../artifacts/spec.ts";
import type { Size } from "../sizes.ts";

/** Pixels for each unit of CSS that has a fixed size or a default. */
const pixelsPerUnit: Readonly<Record<string, number>> = {
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

/** Returns the size of an SVG from the attributes of its root. Throws ArtifactError without any. */
export function measureSvg(readAttribute: (name: string) => string | undefined): Size {
  const [, , boxWidth, boxHeight] = (readAttribute("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const box =
    isValidLength(boxWidth) && isValidLength(boxHeight)
      ? { width: boxWidth, height: boxHeight }
      : undefined;
  const width = parseLength(readAttribute("width"));
  const height = parseLength(readAttribute("height"));
  const ratio = box === undefined ? undefined : box.height / box.width;
  if (width !== undefined && height !== undefined) return roundSize(width, height);
  if (ratio === undefined || box === undefined) {
    throw new ArtifactError(
      "has no size",
      'Write viewBox="0 0 800 400", with its own size, into its <svg>, or save it again as plain SVG',
    );
  }
  if (width !== undefined) return roundSize(width, width * ratio);
  if (height !== undefined) return roundSize(height / ratio, height);
  return roundSize(box.width, box.height);
}

function parseLength(text: string | undefined): number | undefined {
  const [, number, unit = ""] =
    /^\s*\+?([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? "") ?? [];
  const length = Number(number) * (pixelsPerUnit[unit.toLowerCase()] ?? Number.NaN);
  return isValidLength(length) ? length : undefined;
}

function isValidLength(length: number | undefined): length is number {
  return length !== undefined && length > 0 && length < 1e6;
}

function roundSize(width: number, height: number): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
