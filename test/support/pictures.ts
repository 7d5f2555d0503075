/** Pictures for tests, made when they are asked for. */
import sharp, { type Sharp } from "sharp";

/** A PNG of one pixel. */
export const onePixelPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Something that looks taken rather than drawn: waves, light that changes, and grain. */
export function createPhoto(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let grain = 1;
  for (let i = 0; i < pixels.length; i++) {
    const x = Math.floor(i / 3) % width;
    const y = Math.floor(i / 3 / width);
    grain = (Math.imul(grain, 1_664_525) + 1_013_904_223) >>> 0;
    const waves = Math.sin(x / 17 + (i % 3)) * 30 + Math.sin((x + y * 2) / 41) * 40;
    const light = 70 + (x / width) * 60 + (y / height) * 50;
    pixels[i] = Math.max(0, Math.min(255, light + waves + (grain >>> 29)));
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Something drawn: few colours, sharp edges. */
export function createChart(width: number, height: number): Sharp {
  const bars = `<rect width="100%" height="100%" fill="#fff"/><rect x="10%" y="40%" width="30%" height="60%" fill="#06c"/><circle cx="70%" cy="40%" r="20%" fill="#c60"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${bars}</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true });
}

/** With what cameras and programs note: place, maker, words, colours of a wide screen. */
export function addMetadata(picture: Sharp): Sharp {
  return picture
    .withExif({
      IFD0: { Make: "Secretcam", Artist: "Secret Name" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "53/1 28/1 5/1", GPSLongitudeRef: "W" },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><Secretplace/></x:xmpmeta>`)
    .withIccProfile("p3");
}

/** A film of so many frames, each of another colour. */
export function createAnimation(width: number, height: number, frames: number): Sharp {
  const pixels = Buffer.alloc(width * height * frames * 3);
  for (let frame = 0; frame < frames; frame++)
    pixels.fill((frame + 1) * 40, frame * width * height * 3, (frame + 1) * width * height * 3);
  const raw = { width, height: height * frames, channels: 3, pageHeight: height } as const;
  return sharp(pixels, { raw });
}

/** The names of the parts of a picture's file, read by hand: segments, chunks, boxes. */
export function listFileParts(bytes: Buffer): readonly string[] {
  const text = (from: number, to: number) => bytes.toString("latin1", from, to);
  const parts: string[] = [];
  if (text(0, 2) === "\xff\xd8") {
    for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
      const length = bytes.readUInt16BE(at + 2);
      parts.push(`${(bytes[at + 1] ?? 0).toString(16)} ${text(at + 4, at + 8)}`);
      at += 2 + length;
    }
  } else if (text(1, 4) === "PNG") {
    for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
      parts.push(text(at + 4, at + 8));
  } else if (text(0, 4) === "RIFF") {
    for (
      let at = 12;
      at < bytes.length;
      at += 8 + bytes.readUInt32LE(at + 4) + (bytes.readUInt32LE(at + 4) % 2)
    )
      parts.push(text(at, at + 4));
  } else if (text(4, 8) === "ftyp") {
    for (const [name] of text(0, bytes.length).matchAll(/Exif|mime|prof|meta|infe|colr/g))
      parts.push(name);
  } else {
    for (const [name] of text(0, bytes.length).matchAll(/XMP Data|ICCRGBG1|NETSCAPE/g))
      parts.push(name);
  }
  return parts;
}
