import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

/** The name of a file that may have blanks and pairs of brackets in it, up to a title or the end. */
const file = String.raw`(?!https?:|mailto:|tel:|[<"'])((?:[^\s()<>"“”]|\([^()<>"“”\n]*\)| +(?=\S)){1,300}\.[a-z][a-z0-9]{1,4}(?:#[^\s()<>"“”]+)?)(?=[ \t]*(?:\)|$)|[ \t]+["'(])`;
const target = new RegExp(file, "imuy");
const linkWithTarget = new RegExp(String.raw`\]\([ \t]*${file}`, "imu");

interface Target {
  readonly file: string;
  readonly title: string;
  /** The offset behind it and the blanks after it. */
  readonly end: number;
}

/**
 * Reads `[words](my notes.pdf)`, `![words](the wall.png "Title")` and `[name]: my notes.pdf`, which
 * CommonMark leaves as text.
 */
export function spacedTargets(md: MarkdownIt): void {
  md.inline.ruler.before("link", "waymark_spaced_links", (state, silent) => {
    if (state.src[state.pos] !== "[") return false;
    return readLink(state, state.pos, silent, pushLink);
  });
  md.inline.ruler.before("image", "waymark_spaced_images", (state, silent) => {
    if (!state.src.startsWith("![", state.pos)) return false;
    return readLink(state, state.pos + 1, silent, pushImage);
  });
  md.block.ruler.before("reference", "waymark_spaced_references", readDefinition);
}

/** Reads a target with blanks that begins at `from`, or returns undefined. */
function readTarget({ md, src }: StateInline | StateBlock, from: number): Target | undefined {
  target.lastIndex = skipBlanks(src, from);
  const [, typed = ""] = target.exec(src) ?? [];
  if (!typed.includes(" ")) return undefined;
  const end = skipBlanks(src, target.lastIndex);
  const title = md.helpers.parseLinkTitle(src, end, src.length);
  return {
    file: md.utils.unescapeAll(typed),
    title: title.str,
    end: title.ok ? skipBlanks(src, title.pos) : end,
  };
}

function skipBlanks(source: string, from: number): number {
  let at = from;
  while (source[at] === " " || source[at] === "\t") at++;
  return at;
}

let lastSource = "";
let lastAnswer = false;

/** Whether a block may have such a link; asked for each of its brackets. */
function mayHaveTarget(source: string): boolean {
  if (source !== lastSource) {
    lastSource = source;
    lastAnswer = linkWithTarget.test(source);
  }
  return lastAnswer;
}

type Push = (
  state: StateInline,
  label: { readonly from: number; readonly to: number },
  attrs: [string, string][],
) => void;

function readLink(state: StateInline, bracket: number, silent: boolean, push: Push): boolean {
  if (!mayHaveTarget(state.src)) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, bracket, push === pushLink);
  if (labelEnd < 0 || state.src[labelEnd + 1] !== "(") return false;
  const found = readTarget(state, labelEnd + 2);
  if (found === undefined || state.src[found.end] !== ")" || found.end >= state.posMax)
    return false;
  const address = push === pushLink ? "href" : "src";
  const more: [string, string][] = found.title === "" ? [] : [["title", found.title]];
  if (!silent) push(state, { from: bracket + 1, to: labelEnd }, [[address, found.file], ...more]);
  state.pos = found.end + 1;
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

const definition = /^\[((?:\\.|[^\\[\]])+)\]:/;

/**
 * Reads `[name]: my notes.pdf` where the text refers to that name; otherwise the line is a sentence,
 * "[Ann]: I took the wall.png", and readers would not see it.
 */
function readDefinition(state: StateBlock, startLine: number, _: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src[start] !== "[") return false;
  const lineEnd = state.eMarks[startLine] ?? 0;
  const [typed, name = ""] = definition.exec(state.src.slice(start, lineEnd)) ?? [];
  if (typed === undefined) return false;
  const found = readTarget(state, start + typed.length);
  const label = state.md.utils.normalizeReference(name);
  if (found?.end !== lineEnd || !isReferredTo(state, label)) return false;
  if (silent) return true;
  state.env.references ??= {};
  state.env.references[label] ??= { href: found.file, title: found.title };
  const token = state.push("reference_definition", "", 0);
  token.map = [startLine, startLine + 1];
  token.hidden = true;
  state.line = startLine + 1;
  return true;
}

const reference = /\[([^[\]]+)\](?!:|\(|\[[^\]])/g;
let lastText = "";
let lastLabels: ReadonlySet<string> = new Set();

/** Whether a text refers to a label, by `[name]` that begins no definition and has no target of its own. */
function isReferredTo({ md, src }: StateBlock, label: string): boolean {
  if (src !== lastText) {
    lastText = src;
    const names = [...src.matchAll(reference)];
    lastLabels = new Set(names.map(([, name = ""]) => md.utils.normalizeReference(name)));
  }
  return lastLabels.has(label);
}
