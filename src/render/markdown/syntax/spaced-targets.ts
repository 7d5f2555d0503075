import type { MarkdownIt, StateInline } from "markdown-it";

/** The name of a file with blanks in it, and a title, up to the bracket that closes a link. */
const target =
  /\([ \t]*(?!https?:|mailto:|tel:|[<"'])([^\s()<>"'“”]+(?: +[^\s()<>"'“”]+)+\.[a-z][a-z0-9]{1,4}(?:#[\p{L}\d_-]+)?)(?:[ \t]+"([^"\n]*)")?[ \t]*\)/iuy;

/**
 * Reads `[words](my notes.pdf)` and `![words](the wall.png)`, which CommonMark leaves as text: so
 * they are checked as links, and the lead learns the name that the file has or should have.
 */
export function spacedTargets(md: MarkdownIt): void {
  md.inline.ruler.before("link", "waymark_spaced_links", (state, silent) => {
    if (state.src[state.pos] !== "[") return false;
    return readTarget(state, state.pos, silent, pushLink);
  });
  md.inline.ruler.before("image", "waymark_spaced_images", (state, silent) => {
    if (!state.src.startsWith("![", state.pos)) return false;
    return readTarget(state, state.pos + 1, silent, pushImage);
  });
}

const anyTarget = /\]\([^()\n]* [^()\n]*\.[a-z]/i;
let lastSource = "";
let lastAnswer = false;

/** Whether a block may have such a link; asked for each of its brackets. */
function mayHaveTarget(source: string): boolean {
  if (source !== lastSource) {
    lastSource = source;
    lastAnswer = anyTarget.test(source);
  }
  return lastAnswer;
}

type Push = (
  state: StateInline,
  label: { readonly from: number; readonly to: number },
  attrs: [string, string][],
) => void;

function readTarget(state: StateInline, bracket: number, silent: boolean, push: Push): boolean {
  if (!mayHaveTarget(state.src)) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, bracket, push === pushLink);
  if (labelEnd < 0) return false;
  target.lastIndex = labelEnd + 1;
  const [typed, file = "", title] = target.exec(state.src) ?? [];
  const end = target.lastIndex;
  if (typed === undefined || end > state.posMax) return false;
  const address = push === pushLink ? "href" : "src";
  const more: [string, string][] = title === undefined ? [] : [["title", title]];
  if (!silent) push(state, { from: bracket + 1, to: labelEnd }, [[address, file], ...more]);
  state.pos = end;
  return true;
}

function pushLink(
  state: StateInline,
  { from, to }: Parameters<Push>[1],
  attrs: Parameters<Push>[2],
) {
  const { posMax } = state;
  state.push("link_open", "a", 1).attrs = attrs;
  state.pos = from;
  state.posMax = to;
  state.linkLevel++;
  state.md.inline.tokenize(state);
  state.linkLevel--;
  state.push("link_close", "a", -1);
  state.posMax = posMax;
}

function pushImage(
  state: StateInline,
  { from, to }: Parameters<Push>[1],
  attrs: Parameters<Push>[2],
) {
  const content = state.src.slice(from, to);
  const token = state.push("image", "img", 0);
  token.children = [];
  state.md.inline.parse(content, state.md, state.env, token.children);
  token.attrs = [...attrs, ["alt", ""]];
  token.content = content;
}
