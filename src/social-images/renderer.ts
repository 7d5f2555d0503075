/**
 * Draws a social image. Its layout is that of the pages: a margin with the date, a vertical line,
 * and a column of text. Lengths are in pixels.
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
/** The site's name. */
const footerBox: Box = { ...columnBox, top: 526 };
const verticalLine = { centre: 338, width: 3 } as const;
const marker = { width: 15, height: 62, radius: 4 } as const;
/** Space above and below the title. */
const titleGap = 18;

const titleSizes = [88, 80, 72, 64, 57, 51, 45] as const;
const smallText = { size: 35, lineHeight: 1.3, maxLines: 1 } as const;
const dayText = { size: 138, lineHeight: 1, maxLines: 1, liningFigures: true } as const;
const titleLeading = 1.08;

/**
 * Returns a function that draws a social image and returns its pixels row by row, each in the byte
 * order red, green, blue, alpha. The next call overwrites them.
 */
export function createRenderer(
  canvasKit: CanvasKitContext,
): (text: SocialImageText, colours: SocialImageColours) => Uint32Array {
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
  if (surface === null) throw new Error("no memory for a drawing surface");
  const canvas = surface.getCanvas();

  const drawBox = (colour: string, box: Float32Array, radius = 0) => {
    const paint = new kit.Paint();
    paint.setAntiAlias(true);
    paint.setColor(kit.parseColorString(colour));
    canvas.drawRRect(kit.RRectXY(box, radius, radius), paint);
    paint.delete();
  };

  /** Returns the y of its end. */
  const drawText = (text: string, style: TextStyle, { left, right, top }: Box): number => {
    const layout = layOutText(canvasKit, text, style, right - left);
    canvas.drawParagraph(layout, left, top);
    const end = top + layout.getHeight();
    layout.delete();
    return end;
  };

  /** Draws texts below each other, without those the font lacks letters for. Returns the y of the end. */
  const drawLines = (
    box: Box,
    texts: readonly (readonly [string | undefined, TextStyle])[],
  ): number =>
    texts.reduce((top, [text, style]) => {
      const printable = text === undefined ? undefined : supportedText(canvasKit, text);
      return printable === undefined ? top : drawText(printable, style, { ...box, top });
    }, box.top);

  return (image, colours) => {
    const textStyle: TextStyle = { ...smallText, colour: colours.soft };
    canvas.clear(kit.parseColorString(colours.paper));
    drawBox(
      colours.line,
      kit.XYWHRect(verticalLine.centre - verticalLine.width / 2, 0, verticalLine.width, height),
    );

    const top = drawLines(columnBox, [
      [image.above, { ...textStyle, colour: colours.accent, bold: true }],
    ]);
    const title = supportedText(canvasKit, image.title);
    const lineHeight = smallText.size * smallText.lineHeight;
    let bottom = top;
    let firstLineHeight = lineHeight;
    if (title !== undefined) {
      const below = image.below.length * lineHeight + titleGap;
      const { layout, size } = fitText(
        canvasKit,
        title,
        { colour: colours.ink, bold: true, lineHeight: titleLeading },
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
    for (const [i, text] of image.below.entries()) {
      // Each text may use what the others leave, if they take one line each; at least one line.
      const available =
        footerBox.top - titleGap - bottom - (image.below.length - 1 - i) * lineHeight;
      const maxLines = Math.max(1, Math.floor(available / lineHeight));
      bottom = drawLines({ ...columnBox, top: bottom }, [[text, { ...textStyle, maxLines }]]);
    }
    drawLines(footerBox, [[image.name, { ...textStyle, colour: colours.ink }]]);

    const [x, y] = [
      verticalLine.centre - marker.width / 2,
      top + (firstLineHeight - marker.height) / 2,
    ];
    drawBox(colours.accent, kit.XYWHRect(x, y, marker.width, marker.height), marker.radius);

    if (image.day !== undefined) {
      const side: TextStyle = { ...textStyle, alignRight: true };
      const number: TextStyle = { ...side, ...dayText, colour: colours.ink, bold: true };
      drawLines(marginBox, [
        [image.day.weekday, side],
        [
          image.day.day,
          image.off ? { ...number, colour: colours.soft, strikethrough: true } : number,
        ],
        [image.day.month, side],
      ]);
    }
    surface.flush();
    const { buffer, byteOffset } = pixels.toTypedArray();
    return new Uint32Array(buffer, byteOffset, width * height);
  };
}
