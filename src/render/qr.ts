/** QR codes as SVG paths. lean-qr lives here. */
import { correction, generate } from "lean-qr";

/** A square of `size` modules a side, the quiet zone of 4 included, and its dark ones as a path. */
export interface QrCode {
  readonly size: number;
  /** For the `d` of an SVG path, in units of a module. */
  readonly path: string;
}

const quietZone = 4;

/** The code of a text (ISO/IEC 18004), with correction of level M or better. */
export function encodeQrCode(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      // A run of dark modules is one rectangle: shorter, and no hairlines between them.
      const from = x;
      while (code.get(x + 1, y)) x++;
      path += `M${from + quietZone} ${y + quietZone}h${x + 1 - from}v1h-${x + 1 - from}z`;
    }
  }
  return { size: code.size + 2 * quietZone, path };
}
