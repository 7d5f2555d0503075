import type { MarkdownIt, StateInline, Token } from "markdown-it";

/**
 * A token whose fields are fields. As markdown-it 15.0.3 is compiled, each field of its own is set
 * by a function that looks the name up, which takes a third of all the time that reading takes.
 */
class PlainToken implements Token {
  declare attrIndex: Token["attrIndex"];
  declare attrPush: Token["attrPush"];
  declare attrSet: Token["attrSet"];
  declare attrGet: Token["attrGet"];
  declare attrJoin: Token["attrJoin"];
  type: string;
  tag: string;
  nesting: Token["nesting"];
  level: number;
  attrs: Token["attrs"] = null;
  map: Token["map"] = null;
  children: Token["children"] = null;
  content = "";
  markup = "";
  info = "";
  meta: Token["meta"] = null;
  block = false;
  hidden = false;

  constructor(type: string, tag: string, nesting: Token["nesting"], level: number) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
    this.level = level;
  }
}

/**
 * Has the parser make such tokens; its steps are the library's own. When the library is compiled
 * otherwise this file can go: the markup stays as it is (test/render/tokens.test.ts).
 */
export function usePlainTokens(md: MarkdownIt): void {
  const { Token } = new md.block.State("", md, {}, []);
  Object.setPrototypeOf(PlainToken.prototype, Token.prototype);

  md.block.State = class extends md.block.State {
    override push(type: string, tag: string, nesting: Token["nesting"]): Token {
      if (nesting < 0) this.level--;
      const token = new PlainToken(type, tag, nesting, this.level);
      token.block = true;
      if (nesting > 0) this.level++;
      this.tokens.push(token);
      return token;
    }
  };

  md.inline.State = class extends md.inline.State {
    override pushPending(): Token {
      const token = new PlainToken("text", "", 0, this.pendingLevel);
      token.content = this.pending;
      this.tokens.push(token);
      this.pending = "";
      return token;
    }

    override push(type: string, tag: string, nesting: Token["nesting"]): Token {
      if (this.pending !== "") this.pushPending();
      let meta: StateInline["tokens_meta"][number];
      if (nesting < 0) {
        this.level--;
        this.delimiters = this._prev_delimiters.pop() ?? [];
      }
      const token = new PlainToken(type, tag, nesting, this.level);
      if (nesting > 0) {
        this.level++;
        this._prev_delimiters.push(this.delimiters);
        this.delimiters = [];
        meta = { delimiters: this.delimiters };
      }
      this.pendingLevel = this.level;
      this.tokens.push(token);
      this.tokens_meta.push(meta);
      return token;
    }
  };
}
