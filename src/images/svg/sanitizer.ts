import type { SaxesTagNS } from "saxes";
import { ArtifactError } from "../../artifacts/spec.ts";
import type { ImageWarning } from "../image-info.ts";
import { svgNamespace, textElements } from "./allowed.ts";
import { sanitizeAttributes } from "./attributes.ts";
import { sanitizeStyleSheet } from "./css.ts";
import { checkRootElement, decideOutcome, type ElementOutcome } from "./element-outcome.ts";
import { describeRemoval, type RemovedPart } from "./removed-parts.ts";
import { UseExpansion } from "./use-expansion.ts";

/** Depth of nested elements; drawing programs write about a dozen levels. */
const maxDepth = 200;

interface OpenElement {
  readonly outcome: ElementOutcome;
  readonly name: string;
  /** The text of a style element, and its `media` attribute. */
  css: string;
  readonly media: string;
}

/** Receives an SVG event by event from the parser, and writes what is allowed. */
export class SvgSanitizer {
  readonly #source: string;
  readonly #readerPosition: () => number;
  readonly #hasStyleSheet: boolean;
  readonly #openElements: OpenElement[] = [];
  readonly #warnings = new Map<string, ImageWarning>();
  readonly #useExpansion = new UseExpansion();
  readonly #parts: string[] = [];
  /** Whether the last tag lacks its ">" or "/>" yet. */
  #isTagUnfinished = false;
  #tagStart = 0;
  #root: ReadonlyMap<string, string> = new Map();

  /** `readerPosition` returns the offset in `source` that the parser has reached. */
  constructor(source: string, readerPosition: () => number) {
    this.#source = source;
    this.#readerPosition = readerPosition;
    this.#hasStyleSheet = /<(?:[\w-]+:)?style\b/.test(source);
  }

  /** Returns the sanitised SVG, and the attributes of its root. */
  result(): {
    readonly text: string;
    readonly warnings: readonly ImageWarning[];
    readonly root: ReadonlyMap<string, string>;
  } {
    this.#useExpansion.checkLimit();
    return {
      text: `${this.#parts.join("")}\n`,
      warnings: [...this.#warnings.values()],
      root: this.#root,
    };
  }

  /** Remembers where a tag starts. */
  startTag(name: string): void {
    this.#tagStart = this.#source.lastIndexOf(`<${name}`, this.#readerPosition());
  }

  openElement(tag: SaxesTagNS): void {
    const parent = this.#openElements.at(-1);
    if (parent === undefined) checkRootElement(tag, this.#tagPosition());
    const isDropped = parent?.outcome === "dropped";
    const outcome = isDropped
      ? "dropped"
      : decideOutcome(tag, (part, name) => this.#warnOnce(part, name));
    const media = tag.attributes.media?.value.replace(/[{};]/g, "") ?? "";
    this.#openElements.push({ outcome, name: tag.local, css: "", media });
    if (this.#openElements.length > maxDepth)
      throw new ArtifactError("nests too deeply", "Export it as PNG", this.#tagPosition());
    if (outcome !== "kept") return;
    const attributes = sanitizeAttributes(tag, this.#hasStyleSheet, (part) => this.#warnOnce(part));
    this.#useExpansion.openElement(tag.local, attributes);
    if (this.#openElements.length === 1) this.#root = attributes;
    if (tag.local === "style") return;
    const namespace = this.#openElements.length === 1 ? ` xmlns="${svgNamespace}"` : "";
    const quote = (value: string) => escapeXml(value).replace(/[\n\t]/g, characterReference);
    const all = [...attributes].map(([name, value]) => ` ${name}="${quote(value)}"`).join("");
    this.#write(`<${tag.local}${namespace}${all}`);
    this.#isTagUnfinished = true;
  }

  closeElement(): void {
    const element = this.#openElements.pop();
    if (element?.outcome !== "kept") return;
    this.#useExpansion.closeElement();
    if (element.name === "style") {
      const { css: cssSource, media } = element;
      const sheet = media === "" ? cssSource : `@media ${media}{${cssSource}}`;
      const css = sanitizeStyleSheet(sheet, (part) => this.#warnOnce(part));
      if (css !== "") this.#write(`<style>${escapeXml(css)}</style>`);
    } else if (this.#isTagUnfinished) {
      this.#parts.push("/>");
      this.#isTagUnfinished = false;
    } else this.#write(`</${element.name}>`);
  }

  #write(text: string): void {
    if (this.#isTagUnfinished) this.#parts.push(">");
    this.#isTagUnfinished = false;
    this.#parts.push(text);
  }

  addText(text: string): void {
    const parent = this.#openElements.findLast(({ outcome }) => outcome !== "unwrapped");
    if (parent?.outcome !== "kept" || !textElements.has(parent.name)) return;
    if (parent.name === "style") parent.css += text;
    else this.#write(escapeXml(text));
  }

  /** Throws ArtifactError if the doctype declares entities. */
  checkDoctype(text: string): void {
    this.#tagStart = this.#source.lastIndexOf("<!DOCTYPE", this.#readerPosition());
    if (/<!ENTITY/i.test(text))
      throw new ArtifactError(
        "declares entities",
        "Save it again as plain SVG",
        this.#tagPosition(),
      );
  }

  /** Warns about a style sheet in another file, the target of a processing instruction. */
  checkInstruction(target: string): void {
    this.#tagStart = this.#source.lastIndexOf("<?", this.#readerPosition());
    if (target.toLowerCase() === "xml-stylesheet") this.#warnOnce("outside");
  }

  /** Returns the position of the current tag, from 1. */
  #tagPosition(): { readonly line: number; readonly column: number } {
    const before = this.#source.slice(0, Math.max(0, this.#tagStart)).split(/\r\n|\r|\n/);
    return { line: before.length, column: [...(before.at(-1) ?? "")].length + 1 };
  }

  /** Warns about each kind of removed part once, where it stands first. */
  #warnOnce(part: RemovedPart, name = ""): void {
    const key = `${part} ${name}`;
    if (!this.#warnings.has(key))
      this.#warnings.set(key, { ...this.#tagPosition(), ...describeRemoval(part, name) });
  }
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"\r]/g, characterReference);
}

function characterReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
