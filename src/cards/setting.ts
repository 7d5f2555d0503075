/** Letters set in lines. Lengths are in pixels. */
import { family, type Library } from "./library.ts";

/** What letters look like. */
export interface Letters {
  readonly size: number;
  /** "#rrggbb". */
  readonly colour: string;
  /** Of a line, in sizes of a letter. */
  readonly leading: number;
  readonly bold?: true;
  /** Set where lines end at the right edge. */
  readonly right?: true;
  readonly struck?: true;
  /** Set for figures that all stand on the line and are as high as capitals. */
  readonly upright?: true;
  /** No more lines than these; the last says with an ellipsis that there was more. */
  readonly lines?: number;
}

/** Text that has been set. */
export type Setting = ReturnType<typeof set>;

/** A text in a width. Whoever asks for one deletes it. */
export function set({ kit, fonts }: Library, text: string, letters: Letters, width: number) {
  const style = new kit.ParagraphStyle({
    textStyle: {
      color: kit.parseColorString(letters.colour),
      fontFamilies: [family],
      fontSize: letters.size,
      fontStyle: { weight: letters.bold ? kit.FontWeight.SemiBold : kit.FontWeight.Normal },
      heightMultiplier: letters.leading,
      halfLeading: true,
      fontFeatures: letters.upright ? [{ name: "lnum", value: 1 }] : undefined,
      ...(letters.struck && { decoration: kit.LineThroughDecoration, decorationThickness: 1 }),
    },
    textAlign: letters.right ? kit.TextAlign.Right : kit.TextAlign.Left,
    ...(letters.lines !== undefined && { maxLines: letters.lines, ellipsis: "…" }),
  });
  const builder = kit.ParagraphBuilder.MakeFromFontProvider(style, fonts);
  builder.addText(text);
  const paragraph = builder.build();
  builder.delete();
  paragraph.layout(width);
  return paragraph;
}

/**
 * A text in the first of some sizes in which no word is broken and all lines fit into a height; in
 * the last, as much of it as fits.
 */
export function fitted(
  library: Library,
  text: string,
  letters: Omit<Letters, "size" | "lines">,
  { sizes, width, height }: { sizes: readonly number[]; width: number; height: number },
): { readonly setting: Setting; readonly size: number } {
  const [size = 1, ...smaller] = sizes;
  const last = smaller.length === 0;
  const lines = Math.max(1, Math.floor(height / (size * letters.leading)));
  const setting = set(library, text, { ...letters, size, lines: last ? lines : undefined }, width);
  if (last || (setting.getMinIntrinsicWidth() <= width && setting.getHeight() <= height)) {
    even(setting, width);
    return { setting, size };
  }
  setting.delete();
  return fitted(library, text, letters, { sizes: smaller, width, height });
}

/** Sets it as narrow as it can be in as many lines, so that they are of about one length. */
function even(setting: Setting, width: number): void {
  const height = setting.getHeight();
  const cut = setting.didExceedMaxLines();
  let [tooNarrow, enough] = [setting.getMinIntrinsicWidth() - 1, width];
  while (!cut && enough - tooNarrow > 4) {
    const middle = (tooNarrow + enough) / 2;
    setting.layout(middle);
    if (setting.getHeight() > height) tooNarrow = middle;
    else enough = middle;
  }
  setting.layout(Math.ceil(enough));
}

/**
 * A text as far as there are signs for it: pictures and marks that the font has not are left out,
 * as no words need them. Undefined where a letter is missing, and where nothing is left.
 */
export function settable({ has }: Library, text: string): string | undefined {
  const characters = [...text.normalize("NFC").replace(/\p{Default_Ignorable_Code_Point}/gu, "")];
  if (characters.some((one) => /[\p{L}\p{M}\p{N}]/u.test(one) && !has(one))) return undefined;
  const kept = characters.filter((one) => /\s/.test(one) || has(one)).join("");
  const words = kept.replace(/[ \t\r\n]+/g, " ").trim();
  return words === "" ? undefined : words;
}
