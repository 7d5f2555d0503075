/**
 * The library that draws, and the font. Both are the same code on every machine (WebAssembly, and
 * files of a package), so that a drawing has the same pixels on all of them.
 */
import { readFileSync } from "node:fs";
import canvasKit from "canvaskit-wasm";

export type CanvasKit = Awaited<ReturnType<typeof canvasKit.default>>;

/** The library, with the fonts that it has under the name of `family`. */
export interface CanvasKitContext {
  readonly kit: CanvasKit;
  readonly fonts: ReturnType<CanvasKit["TypefaceFontProvider"]["Make"]>;
  /** Whether there is a sign for a character. */
  readonly hasGlyph: (character: string) => boolean;
}

export const fontFamily = "Vollkorn";

const fontFiles = ["400Regular/Vollkorn_400Regular.ttf", "600SemiBold/Vollkorn_600SemiBold.ttf"];

/** Takes a quarter of a second. */
export async function loadCanvasKit(): Promise<CanvasKitContext> {
  const kit = await canvasKit.default();
  const fonts = kit.TypefaceFontProvider.Make();
  const faces = fontFiles.map((file) => {
    const path = new URL(import.meta.resolve(`@expo-google-fonts/vollkorn/${file}`));
    const bytes = new Uint8Array(readFileSync(path)).buffer;
    fonts.registerFont(bytes, fontFamily);
    const face = kit.Typeface.MakeTypefaceFromData(bytes);
    if (face === null) throw new Error(`${file} is no font`);
    return face;
  });
  const hasGlyph = (character: string) =>
    faces.every((face) => face.getGlyphIDs(character).every((id) => id !== 0));
  return { kit, fonts, hasGlyph };
}
