/**
 * A share picture as pixels: the margin, the path and the column of the site's own pages, with the
 * day in the margin. Lengths are in pixels.
 */
import { type Card, type CardTones, cardSize } from "./card.ts";
import type { Library } from "./library.ts";
import { fitted, type Letters, set, settable } from "./setting.ts";

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const margin: Room = { left: 48, right: 292, top: 76 };
const column: Room = { left: 388, right: 1128, top: 76 };
/** The line of the site's name. */
const foot: Room = { ...column, top: 526 };
const path = { centre: 338, width: 3 } as const;
const blaze = { width: 15, height: 62, radius: 4 } as const;
/** Between the title and what is around it. */
const gap = 18;

const titleSizes = [88, 80, 72, 64, 57, 51, 45] as const;
const small = { size: 35, leading: 1.3, lines: 1 } as const;
const large = { size: 138, leading: 1, lines: 1, upright: true } as const;
const titleLeading = 1.08;

/**
 * What draws one card after another, each over the last: colours row by row from the top, as red,
 * green, blue and alpha in the order of bytes. They are good until the next is drawn.
 */
export function easel(library: Library): (card: Card, tones: CardTones) => Uint32Array {
  const { kit } = library;
  const { width, height } = cardSize;
  const memory = kit.Malloc(Uint32Array, width * height);
  const kind = {
    width,
    height,
    colorType: kit.ColorType.RGBA_8888,
    alphaType: kit.AlphaType.Premul,
    colorSpace: kit.ColorSpace.SRGB,
  };
  const surface = kit.MakeRasterDirectSurface(kind, memory, width * 4);
  if (surface === null) throw new Error("there is no memory to draw in");
  const canvas = surface.getCanvas();

  const fill = (colour: string, box: Float32Array, radius = 0) => {
    const paint = new kit.Paint();
    paint.setAntiAlias(true);
    paint.setColor(kit.parseColorString(colour));
    canvas.drawRRect(kit.RRectXY(box, radius, radius), paint);
    paint.delete();
  };

  /** Gives where it ends. */
  const write = (text: string, letters: Letters, { left, right, top }: Room): number => {
    const setting = set(library, text, letters, right - left);
    canvas.drawParagraph(setting, left, top);
    const end = top + setting.getHeight();
    setting.delete();
    return end;
  };

  /** Lines from the top of a room; one that cannot be set takes no part. Gives where they end. */
  const stack = (room: Room, lines: readonly (readonly [string | undefined, Letters])[]): number =>
    lines.reduce((top, [text, letters]) => {
      const words = text === undefined ? undefined : settable(library, text);
      return words === undefined ? top : write(words, letters, { ...room, top });
    }, room.top);

  return (card, tones) => {
    const plain: Letters = { ...small, colour: tones.soft };
    canvas.clear(kit.parseColorString(tones.paper));
    fill(tones.line, kit.XYWHRect(path.centre - path.width / 2, 0, path.width, height));

    const top = stack(column, [[card.above, { ...plain, colour: tones.accent, bold: true }]]);
    const title = settable(library, card.title);
    const line = small.size * small.leading;
    let next = top;
    let firstLine = line;
    if (title !== undefined) {
      const below = card.below.length * line + gap;
      const { setting, size } = fitted(
        library,
        title,
        { colour: tones.ink, bold: true, leading: titleLeading },
        {
          sizes: titleSizes,
          width: column.right - column.left,
          height: foot.top - gap - top - below,
        },
      );
      canvas.drawParagraph(setting, column.left, top);
      next += setting.getHeight() + gap;
      setting.delete();
      firstLine = size * titleLeading;
    }
    for (const [i, words] of card.below.entries()) {
      // Each has a line at least, and what is left when those after it have theirs.
      const room = foot.top - gap - next - (card.below.length - 1 - i) * line;
      const lines = Math.max(1, Math.floor(room / line));
      next = stack({ ...column, top: next }, [[words, { ...plain, lines }]]);
    }
    stack(foot, [[card.name, { ...plain, colour: tones.ink }]]);

    const [x, y] = [path.centre - blaze.width / 2, top + (firstLine - blaze.height) / 2];
    fill(tones.accent, kit.XYWHRect(x, y, blaze.width, blaze.height), blaze.radius);

    if (card.day !== undefined) {
      const side: Letters = { ...plain, right: true };
      const number: Letters = { ...side, ...large, colour: tones.ink, bold: true };
      stack(margin, [
        [card.day.weekday, side],
        [card.day.day, card.off ? { ...number, colour: tones.soft, struck: true } : number],
        [card.day.month, side],
      ]);
    }
    surface.flush();
    const { buffer, byteOffset } = memory.toTypedArray();
    return new Uint32Array(buffer, byteOffset, width * height);
  };
}
