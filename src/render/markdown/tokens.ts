/**
 * Tokens with plain fields. The compiler of markdown-it 15 sets each of the 13 fields of a token by a
 * call with its name, which takes a third of the time of parsing. Everything else is inherited.
 */
import Markdown, { type MarkdownIt, type Token } from "markdown-it";

/** Has the parser make tokens of this file where rules call `state.push`. */
export function plainTokens(md: MarkdownIt): void {
  md.inline.State = InlineState;
  md.block.State = BlockState;
}

class PlainToken implements Token {
  map: Token["map"] = null;
  level = 0;
  children: Token["children"] = null;
  content = "";
  markup = "";
  info = "";
  block = false;
  hidden = false;
  type: string;
  tag: string;
  attrs: Token["attrs"] = null;
  nesting: Token["nesting"];
  meta: Token["meta"] = null;
  declare attrIndex: Token["attrIndex"];
  declare attrPush: Token["attrPush"];
  declare attrSet: Token["attrSet"];
  declare attrGet: Token["attrGet"];
  declare attrJoin: Token["attrJoin"];

  constructor(type: string, tag: string, nesting: Token["nesting"]) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }
}
Object.setPrototypeOf(PlainToken.prototype, Markdown.Token.prototype);

class InlineState extends Markdown.StateInline {
  /** Adds the text that was read since the last token. */
  override pushPending(): Token {
    const token = new PlainToken("text", "", 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    this.pending = "";
    this.tokens.push(token);
    return token;
  }

  /** Marks of emphasis pair within the element in which they stand, so each has a list of its own. */
  override push(type: string, tag: string, nesting: Token["nesting"]): Token {
    if (this.pending !== "") this.pushPending();
    const token = new PlainToken(type, tag, nesting);
    const isOpening = nesting > 0;
    if (nesting < 0) {
      this.level -= 1;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    token.level = this.level;
    if (isOpening) {
      this.level += 1;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(isOpening ? { delimiters: this.delimiters } : undefined);
    return token;
  }
}

class BlockState extends Markdown.StateBlock {
  override push(type: string, tag: string, nesting: Token["nesting"]): Token {
    const token = new PlainToken(type, tag, nesting);
    if (nesting < 0) this.level -= 1;
    token.level = this.level;
    token.block = true;
    if (nesting > 0) this.level += 1;
    this.tokens.push(token);
    return token;
  }
}
