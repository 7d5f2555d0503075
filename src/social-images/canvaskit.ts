/**
 * CanvasKit and the font. Both are the same on every machine (WebAssembly, and files of a package),
 * so an image has the same pixels everywhere.
 */
import { readFileSync } from "node:fs";
import canvasKit from "canvaskit-wasm";

export type CanvasKit = Awaited<ReturnType<typeof canvasKit.default>>;

/** CanvasKit, with the font registered as `fontFamily`. */
export interface CanvasKitContext {
  readonly kit: CanvasKit;
  readonly fonts: ReturnType<CanvasKit["TypefaceFontProvider"]["Make"]>;
  /** Returns whether the font has a glyph for a character. */
  readonly hasGlyph: (character: string) => boolean;
}

export const fontFamily = "Vollkorn";

const fontFiles = [
  import.meta.resolve("@expo-google-fonts/vollkorn/400Regular/Vollkorn_400Regular.ttf"),
  import.meta.resolve("@expo-google-fonts/vollkorn/600SemiBold/Vollkorn_600SemiBold.ttf"),
];

/** Loads CanvasKit and the font, in about 0.25 s. */
export async function loadCanvasKit(): Promise<CanvasKitContext> {
  const kit = await canvasKit.default();
  const fonts = kit.TypefaceFontProvider.Make();
  const faces = fontFiles.map((file) => {
    const bytes = new Uint8Array(readFileSync(new URL(file))).buffer;
    fonts.registerFont(bytes, fontFamily);
    const face = kit.Typeface.MakeTypefaceFromData(bytes);
    if (face === null) throw new Error(`${file} is not a font`);
    return face;
  });
  const hasGlyph = (character: string) =>
    faces.every((face) => face.getGlyphIDs(character).every((id) => id !== 0));
  return { kit, fonts, hasGlyph };
}
