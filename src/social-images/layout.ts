/** Letters set in lines. Lengths are in pixels. */
import { type CanvasKitContext, fontFamily } from "./canvaskit.ts";

/** What letters look like. */
export interface TextStyle {
  readonly size: number;
  /** "#rrggbb". */
  readonly colour: string;
  /** Of a line, in sizes of a letter. */
  readonly lineHeight: number;
  readonly bold?: true;
  /** Set where lines end at the right edge. */
  readonly alignRight?: true;
  readonly strikethrough?: true;
  /** Set for figures that all stand on the line and are as high as capitals. */
  readonly liningFigures?: true;
  /** No more lines than these; the last says with an ellipsis that there was more. */
  readonly maxLines?: number;
}

/** Text that has been set. */
export type TextLayout = ReturnType<typeof layOutText>;

/** A text in a width. Whoever asks for one deletes it. */
export function layOutText(
  { kit, fonts }: CanvasKitContext,
  text: string,
  textStyle: TextStyle,
  width: number,
) {
  const style = new kit.ParagraphStyle({
    textStyle: {
      color: kit.parseColorString(textStyle.colour),
      fontFamilies: [fontFamily],
      fontSize: textStyle.size,
      fontStyle: { weight: textStyle.bold ? kit.FontWeight.SemiBold : kit.FontWeight.Normal },
      heightMultiplier: textStyle.lineHeight,
      halfLeading: true,
      fontFeatures: textStyle.liningFigures ? [{ name: "lnum", value: 1 }] : undefined,
      ...(textStyle.strikethrough && {
        decoration: kit.LineThroughDecoration,
        decorationThickness: 1,
      }),
    },
    textAlign: textStyle.alignRight ? kit.TextAlign.Right : kit.TextAlign.Left,
    ...(textStyle.maxLines !== undefined && { maxLines: textStyle.maxLines, ellipsis: "…" }),
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
export function fitText(
  library: CanvasKitContext,
  text: string,
  textStyle: Omit<TextStyle, "size" | "lines">,
  { sizes, width, height }: { sizes: readonly number[]; width: number; height: number },
): { readonly setting: TextLayout; readonly size: number } {
  const [size = 1, ...smaller] = sizes;
  const isLastSize = smaller.length === 0;
  const lines = Math.max(1, Math.floor(height / (size * textStyle.lineHeight)));
  const layout = layOutText(
    library,
    text,
    { ...textStyle, size, maxLines: isLastSize ? lines : undefined },
    width,
  );
  if (isLastSize || (layout.getMinIntrinsicWidth() <= width && layout.getHeight() <= height)) {
    balanceLines(layout, width);
    return { setting: layout, size };
  }
  layout.delete();
  return fitText(library, text, textStyle, { sizes: smaller, width, height });
}

/** Sets it as narrow as it can be in as many lines, so that they are of about one length. */
function balanceLines(layout: TextLayout, width: number): void {
  const height = layout.getHeight();
  const isTruncated = layout.didExceedMaxLines();
  let [tooNarrow, wideEnough] = [layout.getMinIntrinsicWidth() - 1, width];
  while (!isTruncated && wideEnough - tooNarrow > 4) {
    const middle = (tooNarrow + wideEnough) / 2;
    layout.layout(middle);
    if (layout.getHeight() > height) tooNarrow = middle;
    else wideEnough = middle;
  }
  layout.layout(Math.ceil(wideEnough));
}

/**
 * A text as far as there are signs for it: pictures and marks that the font has not are left out,
 * as no words need them. Undefined where a letter is missing, and where nothing is left.
 */
export function supportedText({ hasGlyph }: CanvasKitContext, text: string): string | undefined {
  const characters = [...text.normalize("NFC").replace(/\p{Default_Ignorable_Code_Point}/gu, "")];
  if (characters.some((character) => /[\p{L}\p{M}\p{N}]/u.test(character) && !hasGlyph(character)))
    return undefined;
  const supported = characters
    .filter((character) => /\s/.test(character) || hasGlyph(character))
    .join("");
  const words = supported.replace(/[ \t\r\n]+/g, " ").trim();
  return words === "" ? undefined : words;
}
