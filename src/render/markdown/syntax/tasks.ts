import type { MarkdownIt, Token } from "markdown-it";
import { markWord } from "../body-words.ts";

const box = /^\[([ xX])\][ \t\n]+(?=\S)/;
function hasBox(source: string): boolean {
  return source.includes("[ ]") || source.includes("[x]") || source.includes("[X]");
}

/**
 * GitHub's task lists: `- [ ] to do` and `- [x] done`. Readers cannot tick a box of a text, so it is
 * a picture with a name and no control.
 */
export function tasks(md: MarkdownIt): void {
  // Before inline text is parsed, which must not see the box.
  md.core.ruler.after("block", "waymark_tasks", ({ tokens, src }) => {
    if (!hasBox(src)) return;
    for (const [i, token] of tokens.entries()) {
      if (token.type !== "list_item_open" || tokens[i + 1]?.type !== "paragraph_open") continue;
      const inline = tokens[i + 2];
      const mark = box.exec(inline?.content ?? "");
      if (inline === undefined || mark === null) continue;
      inline.content = inline.content.slice(mark[0].length);
      inline.meta = { task: mark[1] === " " ? "task-open" : "task-done" };
      token.meta = { isTask: true };
    }
    for (const [i, token] of tokens.entries())
      if (token.type === "bullet_list_open" && isTaskList(tokens, i))
        token.attrJoin("class", "tasks");
  });
  md.core.ruler.after("inline", "waymark_task_boxes", (state) => {
    if (!hasBox(state.src)) return;
    for (const { meta, children } of state.tokens) {
      if (typeof meta?.task !== "string" || children === null) continue;
      const token = new state.Token("task_box", "", 0);
      token.meta = { task: meta.task };
      children.unshift(token);
    }
  });
  md.renderer.rules.task_box = (tokens, i) => {
    const isDone = tokens[i]?.meta?.task === "task-done";
    const label = markWord(isDone ? "task-done" : "task-open");
    return `<span role="img" aria-label="${label}">${isDone ? "☑" : "☐"}</span> `;
  };
}

/** Whether every item of the list that opens at `from` has a box. */
function isTaskList(tokens: readonly Token[], from: number): boolean {
  const level = tokens[from]?.level ?? 0;
  for (const token of tokens.slice(from + 1)) {
    if (token.level === level && token.type === "bullet_list_close") return true;
    if (token.level === level + 1 && token.type === "list_item_open" && token.meta?.isTask !== true)
      return false;
  }
  return false;
}
