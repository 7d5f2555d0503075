import type { SaxesTagNS } from "saxes";
import { Unmakeable } from "../../model/recipe.ts";
import type { PictureRemark } from "../looks.ts";
import { svgNamespace, worded } from "./allowed.ts";
import { cleanAttributes } from "./attributes.ts";
import { cleanSheet } from "./css.ts";
import { checkRoot, type Fate, fateOf } from "./fate.ts";
import { type Loss, losses } from "./losses.ts";
import { Repeats } from "./repeats.ts";

/** Elements within elements; programs that draw come to a dozen. */
const deepest = 200;

interface Open {
  readonly fate: Fate;
  readonly name: string;
  /** The text of a style sheet, and the media that it is for. */
  css: string;
  readonly media: string;
}

/** Is told of a drawing piece by piece, and writes down what may stay. */
export class Cleaner {
  readonly #source: string;
  readonly #position: () => number;
  /** Whether there is a style sheet. */
  readonly #sheet: boolean;
  readonly #open: Open[] = [];
  readonly #remarks = new Map<string, PictureRemark>();
  readonly #repeats = new Repeats();
  readonly #parts: string[] = [];
  /** Whether a tag has been written but for its end. */
  #unended = false;
  #begun = 0;
  #root: ReadonlyMap<string, string> = new Map();

  /** `position` says how far into `source` the reader has come. */
  constructor(source: string, position: () => number) {
    this.#source = source;
    this.#position = position;
    this.#sheet = /<(?:[\w-]+:)?style\b/.test(source);
  }

  /** What has come of it, and the attributes of <svg>. */
  result(): {
    readonly text: string;
    readonly remarks: readonly PictureRemark[];
    readonly root: ReadonlyMap<string, string>;
  } {
    this.#repeats.check();
    return {
      text: `${this.#parts.join("")}\n`,
      remarks: [...this.#remarks.values()],
      root: this.#root,
    };
  }

  /** A tag begins. */
  begin(name: string): void {
    this.#begun = this.#source.lastIndexOf(`<${name}`, this.#position());
  }

  open(tag: SaxesTagNS): void {
    const outer = this.#open.at(-1);
    if (outer === undefined) checkRoot(tag, this.#here());
    const dropped = outer?.fate === "dropped";
    const fate = dropped ? "dropped" : fateOf(tag, (loss, what) => this.#lose(loss, what));
    const media = tag.attributes.media?.value.replace(/[{};]/g, "") ?? "";
    this.#open.push({ fate, name: tag.local, css: "", media });
    if (this.#open.length > deepest)
      throw new Unmakeable("nests too deeply", "Export it as PNG", this.#here());
    if (fate !== "kept") return;
    const attributes = cleanAttributes(tag, this.#sheet, (loss) => this.#lose(loss));
    this.#repeats.open(tag.local, attributes);
    if (this.#open.length === 1) this.#root = attributes;
    if (tag.local === "style") return;
    const namespace = this.#open.length === 1 ? ` xmlns="${svgNamespace}"` : "";
    const quoted = (value: string) => escaped(value).replace(/[\n\t]/g, reference);
    const all = [...attributes].map(([name, value]) => ` ${name}="${quoted(value)}"`).join("");
    this.#write(`<${tag.local}${namespace}${all}`);
    this.#unended = true;
  }

  close(): void {
    const element = this.#open.pop();
    if (element?.fate !== "kept") return;
    this.#repeats.close();
    if (element.name === "style") {
      const { css: typed, media } = element;
      const sheet = media === "" ? typed : `@media ${media}{${typed}}`;
      const css = cleanSheet(sheet, (loss) => this.#lose(loss));
      if (css !== "") this.#write(`<style>${escaped(css)}</style>`);
    } else if (this.#unended) {
      this.#parts.push("/>");
      this.#unended = false;
    } else this.#write(`</${element.name}>`);
  }

  #write(text: string): void {
    if (this.#unended) this.#parts.push(">");
    this.#unended = false;
    this.#parts.push(text);
  }

  words(text: string): void {
    const inside = this.#open.findLast(({ fate }) => fate !== "unwrapped");
    if (inside?.fate !== "kept" || !worded.has(inside.name)) return;
    if (inside.name === "style") inside.css += text;
    else this.#write(escaped(text));
  }

  /** What stands before the drawing in <!DOCTYPE and >: names of programs, and no more. */
  doctype(text: string): void {
    this.#begun = this.#source.lastIndexOf("<!DOCTYPE", this.#position());
    if (/<!ENTITY/i.test(text))
      throw new Unmakeable(
        "defines entities of its own",
        "Save it again as plain SVG",
        this.#here(),
      );
  }

  /** Something between <? and ?>. */
  instruction(target: string): void {
    this.#begun = this.#source.lastIndexOf("<?", this.#position());
    if (target.toLowerCase() === "xml-stylesheet") this.#lose("outside");
  }

  /** Where the tag stands that has just been read. */
  #here(): { readonly line: number; readonly column: number } {
    const before = this.#source.slice(0, Math.max(0, this.#begun)).split(/\r\n|\r|\n/);
    return { line: before.length, column: [...(before.at(-1) ?? "")].length + 1 };
  }

  /** Each kind of loss is told of once, where it comes first. */
  #lose(loss: Loss, what = ""): void {
    const key = `${loss} ${what}`;
    if (!this.#remarks.has(key)) this.#remarks.set(key, { ...this.#here(), ...losses(loss, what) });
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, reference);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
