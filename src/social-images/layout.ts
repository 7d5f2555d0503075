/** Text layout. Lengths are in pixels. */
import { type CanvasKitContext, fontFamily } from "./canvaskit.ts";

export interface TextStyle {
  readonly size: number;
  /** "#rrggbb". */
  readonly colour: string;
  /** Relative to the font size. */
  readonly lineHeight: number;
  readonly bold?: true;
  readonly alignRight?: true;
  readonly strikethrough?: true;
  /** Digits as high as capitals, instead of the font's old-style digits. */
  readonly liningFigures?: true;
  /** A text of more lines ends with an ellipsis. */
  readonly maxLines?: number;
}

/** A paragraph after layout. */
export type TextLayout = ReturnType<typeof layOutText>;

/** Lays out a text in a width. The caller has to call `delete()` on the result. */
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
 * Lays out a text in the first font size in which no word is broken and all lines fit into the
 * height. In the last size it is truncated if necessary.
 */
export function fitText(
  library: CanvasKitContext,
  text: string,
  textStyle: Omit<TextStyle, "size" | "maxLines">,
  { sizes, width, height }: { sizes: readonly number[]; width: number; height: number },
): { readonly layout: TextLayout; readonly size: number } {
  const [size = 1, ...smaller] = sizes;
  const isLastSize = smaller.length === 0;
  const maxLines = Math.max(1, Math.floor(height / (size * textStyle.lineHeight)));
  const layout = layOutText(
    library,
    text,
    { ...textStyle, size, maxLines: isLastSize ? maxLines : undefined },
    width,
  );
  if (isLastSize || (layout.getMinIntrinsicWidth() <= width && layout.getHeight() <= height)) {
    balanceLines(layout, width);
    return { layout, size };
  }
  layout.delete();
  return fitText(library, text, textStyle, { sizes: smaller, width, height });
}

/** Makes a paragraph as narrow as its number of lines allows, so that the lines are about equal. */
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
 * Returns a text without the symbols that the font lacks, such as emoji. Returns undefined if the
 * font lacks a letter, mark or digit, and if nothing is left.
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
