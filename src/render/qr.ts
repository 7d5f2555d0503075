/** QR codes as SVG paths. */
import { correction, generate } from "lean-qr";

/** A QR code as a path. `size` is the side in modules, including the quiet zone of 4. */
export interface QrCode {
  readonly size: number;
  /** The `d` of an SVG path that fills the dark modules; one unit is one module. */
  readonly path: string;
}

const quietZone = 4;

/** Encodes a text (ISO/IEC 18004) with error correction of level M or better. */
export function encodeQrCode(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      // One rectangle for each run of dark modules: shorter, and without hairlines between them.
      const from = x;
      while (code.get(x + 1, y)) x++;
      path += `M${from + quietZone} ${y + quietZone}h${x + 1 - from}v1h-${x + 1 - from}z`;
    }
  }
  return { size: code.size + 2 * quietZone, path };
}
