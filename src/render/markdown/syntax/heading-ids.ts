import type { MarkdownIt } from "markdown-it";

/** At the end of a heading, as Hugo, Pandoc, Kramdown and MkDocs write it; more may follow it. */
const ownId =
  /[ \t]*\{:?[ \t]*#([\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*)(?:[ \t]+([^{}]*?))?[ \t]*\}\s*$/u;

/** Gives a heading the anchor that is written at its end: `## Who we are {#team}`. */
export function headingIds(md: MarkdownIt): void {
  // Before those of what is left as text.
  md.core.ruler.before("waymark_mistakes", "waymark_heading_ids", ({ tokens, src }) => {
    if (!src.includes("{")) return;
    for (const [i, open] of tokens.entries()) {
      const inline = tokens[i + 1];
      const last = inline?.children?.at(-1);
      if (open.type !== "heading_open" || inline === undefined || last?.type !== "text") continue;
      const [typed, id, rest] = ownId.exec(last.content) ?? [];
      if (typed === undefined || id === undefined) continue;
      const remainder = rest === undefined || rest === "" ? "" : ` {${rest}}`;
      last.content = last.content.slice(0, -typed.length) + remainder;
      inline.content = inline.content.replace(ownId, () => remainder);
      open.attrSet("id", id);
    }
  });
}
