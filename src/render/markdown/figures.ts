import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** Turns an image alone in a paragraph into a figure, with its title as the caption. */
export function figures(md: MarkdownIt): void {
  md.core.ruler.push("waymark_figures", (state) => {
    for (const [i, open] of state.tokens.entries()) {
      const inline = state.tokens[i + 1];
      const close = state.tokens[i + 2];
      if (open.type !== "paragraph_open" || open.hidden || close?.type !== "paragraph_close")
        continue;
      const image = findOnlyImage(inline);
      if (inline === undefined || image === undefined) continue;
      open.tag = close.tag = "figure";
      const caption = image.attrGet("title");
      if (caption === null) continue;
      image.attrs = image.attrs?.filter(([name]) => name !== "title") ?? null;
      inline.children = [...(inline.children ?? []), ...createCaption(state, String(caption))];
    }
  });
}

function findOnlyImage(inline: Token | undefined): Token | undefined {
  const [first, ...rest] = (inline?.children ?? []).filter(
    (child) => !(child.type === "text" && child.content.trim() === ""),
  );
  return first?.type === "image" && rest.length === 0 ? first : undefined;
}

function createCaption(state: StateCore, caption: string): Token[] {
  const open = new state.Token("figcaption_open", "figcaption", 1);
  const text = new state.Token("text", "", 0);
  text.content = caption;
  return [open, text, new state.Token("figcaption_close", "figcaption", -1)];
}
