/** Parses an SVG and writes it again with what allowed.ts lists. */
import { isUtf8 } from "node:buffer";
import { SaxesParser } from "saxes";
import { ArtifactError } from "../../artifacts/spec.ts";
import type { ImageWarning } from "../image-info.ts";
import type { Size } from "../sizes.ts";
import { measureSvg } from "./measure.ts";
import { SvgSanitizer } from "./sanitizer.ts";

/** An SVG that is safe to publish. */
export interface SanitizedSvg extends Size {
  readonly text: string;
  /** About visible parts that were removed. */
  readonly warnings: readonly ImageWarning[];
}

/** Larger files are usually traced photos. */
const maxBytes = 2 * 1024 * 1024;

/** Throws ArtifactError, with the position in the SVG if there is one. */
export function parseSvg(bytes: Buffer): SanitizedSvg {
  const source = decodeSvg(bytes);
  const parser = new SaxesParser({ xmlns: true });
  const sanitizer = new SvgSanitizer(source, () => parser.position);
  parser.on("error", ({ message }) => {
    const description = `is not well-formed: ${message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")}`;
    throw new ArtifactError(description, malformedFix, {
      line: parser.line,
      column: parser.column,
    });
  });
  parser.on("doctype", (text) => sanitizer.checkDoctype(text));
  parser.on("processinginstruction", ({ target }) => sanitizer.checkInstruction(target));
  parser.on("opentagstart", ({ name }) => sanitizer.startTag(name));
  parser.on("opentag", (tag) => sanitizer.openElement(tag));
  parser.on("closetag", () => sanitizer.closeElement());
  parser.on("text", (text) => sanitizer.addText(text));
  parser.on("cdata", (text) => sanitizer.addText(text));
  parser.write(source).close();
  const { text, warnings, root } = sanitizer.result();
  return { text, warnings, ...measureSvg((name) => root.get(name)) };
}

const malformedFix = "Fix it there, or save it again as plain SVG";

function decodeSvg(bytes: Buffer): string {
  if (bytes.length > maxBytes)
    throw new ArtifactError(
      `is an SVG of more than ${maxBytes / 1024 / 1024} MB`,
      "Export it as PNG, or simplify it",
    );
  if (isUtf8(bytes)) return bytes.toString().replace(/^\ufeff/, "");
  throw new ArtifactError("is not saved as UTF-8", "Save it again as plain SVG in UTF-8");
}
