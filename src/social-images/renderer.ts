/**
 * A share picture as pixels: the margin, the path and the column of the site's own pages, with the
 * day in the margin. Lengths are in pixels.
 */

import type { CanvasKitContext } from "./canvaskit.ts";
import { fitText, layOutText, supportedText, type TextStyle } from "./layout.ts";
import { type SocialImageColours, type SocialImageText, socialImageSize } from "./social-image.ts";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const marginBox: Box = { left: 48, right: 292, top: 76 };
const columnBox: Box = { left: 388, right: 1128, top: 76 };
/** The line of the site's name. */
const footerBox: Box = { ...columnBox, top: 526 };
const verticalLine = { centre: 338, width: 3 } as const;
const marker = { width: 15, height: 62, radius: 4 } as const;
/** Between the title and what is around it. */
const titleGap = 18;

const titleSizes = [88, 80, 72, 64, 57, 51, 45] as const;
const smallText = { size: 35, lineHeight: 1.3, maxLines: 1 } as const;
const dayText = { size: 138, lineHeight: 1, maxLines: 1, liningFigures: true } as const;
const titleLeading = 1.08;

/**
 * What draws one card after another, each over the last: colours row by row from the top, as red,
 * green, blue and alpha in the order of bytes. They are good until the next is drawn.
 */
export function createRenderer(
  canvasKit: CanvasKitContext,
): (card: SocialImageText, tones: SocialImageColours) => Uint32Array {
  const { kit } = canvasKit;
  const { width, height } = socialImageSize;
  const pixels = kit.Malloc(Uint32Array, width * height);
  const imageInfo = {
    width,
    height,
    colorType: kit.ColorType.RGBA_8888,
    alphaType: kit.AlphaType.Premul,
    colorSpace: kit.ColorSpace.SRGB,
  };
  const surface = kit.MakeRasterDirectSurface(imageInfo, pixels, width * 4);
  if (surface === null) throw new Error("there is no memory to draw in");
  const canvas = surface.getCanvas();

  const drawBox = (colour: string, box: Float32Array, radius = 0) => {
    const paint = new kit.Paint();
    paint.setAntiAlias(true);
    paint.setColor(kit.parseColorString(colour));
    canvas.drawRRect(kit.RRectXY(box, radius, radius), paint);
    paint.delete();
  };

  /** Gives where it ends. */
  const drawText = (text: string, style: TextStyle, { left, right, top }: Box): number => {
    const layout = layOutText(canvasKit, text, style, right - left);
    canvas.drawParagraph(layout, left, top);
    const end = top + layout.getHeight();
    layout.delete();
    return end;
  };

  /** Lines from the top of a room; one that cannot be set takes no part. Gives where they end. */
  const drawLines = (
    box: Box,
    lineCount: readonly (readonly [string | undefined, TextStyle])[],
  ): number =>
    lineCount.reduce((top, [text, letters]) => {
      const printable = text === undefined ? undefined : supportedText(canvasKit, text);
      return printable === undefined ? top : drawText(printable, letters, { ...box, top });
    }, box.top);

  return (card, tones) => {
    const textStyle: TextStyle = { ...smallText, colour: tones.soft };
    canvas.clear(kit.parseColorString(tones.paper));
    drawBox(
      tones.line,
      kit.XYWHRect(verticalLine.centre - verticalLine.width / 2, 0, verticalLine.width, height),
    );

    const top = drawLines(columnBox, [
      [card.above, { ...textStyle, colour: tones.accent, bold: true }],
    ]);
    const title = supportedText(canvasKit, card.title);
    const lineHeight = smallText.size * smallText.lineHeight;
    let bottom = top;
    let firstLineHeight = lineHeight;
    if (title !== undefined) {
      const below = card.below.length * lineHeight + titleGap;
      const { setting: layout, size } = fitText(
        canvasKit,
        title,
        { colour: tones.ink, bold: true, lineHeight: titleLeading },
        {
          sizes: titleSizes,
          width: columnBox.right - columnBox.left,
          height: footerBox.top - titleGap - top - below,
        },
      );
      canvas.drawParagraph(layout, columnBox.left, top);
      bottom += layout.getHeight() + titleGap;
      layout.delete();
      firstLineHeight = size * titleLeading;
    }
    for (const [i, printable] of card.below.entries()) {
      // Each has a line at least, and what is left when those after it have theirs.
      const available =
        footerBox.top - titleGap - bottom - (card.below.length - 1 - i) * lineHeight;
      const maxLines = Math.max(1, Math.floor(available / lineHeight));
      bottom = drawLines({ ...columnBox, top: bottom }, [[printable, { ...textStyle, maxLines }]]);
    }
    drawLines(footerBox, [[card.name, { ...textStyle, colour: tones.ink }]]);

    const [x, y] = [
      verticalLine.centre - marker.width / 2,
      top + (firstLineHeight - marker.height) / 2,
    ];
    drawBox(tones.accent, kit.XYWHRect(x, y, marker.width, marker.height), marker.radius);

    if (card.day !== undefined) {
      const side: TextStyle = { ...textStyle, alignRight: true };
      const number: TextStyle = { ...side, ...dayText, colour: tones.ink, bold: true };
      drawLines(marginBox, [
        [card.day.weekday, side],
        [card.day.day, card.off ? { ...number, colour: tones.soft, strikethrough: true } : number],
        [card.day.month, side],
      ]);
    }
    surface.flush();
    const { buffer, byteOffset } = pixels.toTypedArray();
    return new Uint32Array(buffer, byteOffset, width * height);
  };
}
