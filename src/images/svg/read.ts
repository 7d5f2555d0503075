/** Reads a drawing, and writes it again with what is on the lists of src/images/svg/allowed.ts. */
import { isUtf8 } from "node:buffer";
import { SaxesParser } from "saxes";
import { Unmakeable } from "../../model/recipe.ts";
import type { PictureRemark } from "../looks.ts";
import type { Size } from "../sizes.ts";
import { Cleaner } from "./clean.ts";
import { measure } from "./measure.ts";

/** A drawing that can be published. */
export interface Drawing extends Size {
  readonly text: string;
  /** What was taken out that was meant to be seen. */
  readonly remarks: readonly PictureRemark[];
}

/** The most that a drawing may have, in bytes; what is larger is a traced photo. */
const limit = 2 * 1024 * 1024;

/** Throws Unmakeable, with the place in the drawing where there is one. */
export function readSvg(bytes: Buffer): Drawing {
  const source = textOf(bytes);
  const parser = new SaxesParser({ xmlns: true });
  const cleaner = new Cleaner(source, () => parser.position);
  parser.on("error", ({ message }) => {
    const wrong = `is not well-formed: ${message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")}`;
    throw new Unmakeable(wrong, again, { line: parser.line, column: parser.column });
  });
  parser.on("doctype", (text) => cleaner.doctype(text));
  parser.on("processinginstruction", ({ target }) => cleaner.instruction(target));
  parser.on("opentagstart", ({ name }) => cleaner.begin(name));
  parser.on("opentag", (tag) => cleaner.open(tag));
  parser.on("closetag", () => cleaner.close());
  parser.on("text", (text) => cleaner.words(text));
  parser.on("cdata", (text) => cleaner.words(text));
  parser.write(source).close();
  const { text, remarks, root } = cleaner.result();
  return { text, remarks, ...measure((name) => root.get(name)) };
}

const again = "Mend it there, or save it again as plain SVG";

function textOf(bytes: Buffer): string {
  if (bytes.length > limit)
    throw new Unmakeable(
      `is a drawing of more than ${limit / 1024 / 1024} MB`,
      "Export it as PNG, or with less in it",
    );
  if (isUtf8(bytes)) return bytes.toString().replace(/^\ufeff/, "");
  throw new Unmakeable("is not saved as UTF-8", "Save it again as plain SVG, in UTF-8");
}
