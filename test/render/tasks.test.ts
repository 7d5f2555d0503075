/** L13: task lists. */
import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

const open = '<span role="img" aria-label="To do">☐</span> ';
const done = '<span role="img" aria-label="Done">☑</span> ';

describe("L13: a task list", () => {
  test.each([
    [
      "- [ ] buy *milk*\n- [x] done\n- [X] too\n",
      `<ul class="tasks">\n<li>${open}buy <em>milk</em></li>\n<li>${done}done</li>\n<li>${done}too</li>\n</ul>\n`,
    ],
    [
      "- [ ] a\n\n- [x] b\n",
      `<ul class="tasks">\n<li>\n<p>${open}a</p>\n</li>\n<li>\n<p>${done}b</p>\n</li>\n</ul>\n`,
    ],
    ["- [ ] a\n- b\n", `<ul>\n<li>${open}a</li>\n<li>b</li>\n</ul>\n`],
    ["1. [x] a\n", `<ol>\n<li>${done}a</li>\n</ol>\n`],
    [
      "- [ ] a\n  - b\n",
      `<ul class="tasks">\n<li>${open}a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n`,
    ],
    ["- [x] [a](/b/)\n", `<ul class="tasks">\n<li>${done}<a href="/b/">a</a></li>\n</ul>\n`],
  ])("%j", (markdown, markup) => {
    expect(read(markdown).markup).toBe(markup);
    expect(read(markdown).problems).toEqual([]);
  });

  test.each(["[ ] a", "- a [ ] b", "- [ ]", "- `[ ]` a", "- [y] a", "- [x](/a/)", "- \\[ ] a"])(
    "%j is none",
    (markdown) => {
      expect(read(markdown).markup).not.toMatch(/☐|☑/);
    },
  );

  test.each([
    ["- [] a", "[]", "[ ]"],
    ["- [x]a", "[x]", "[x]"],
    ["[] a", "[]", "[ ]"],
  ])("%j is nearly one", (markdown, typed, box) => {
    expect(read(markdown).problems).toEqual([
      `0 warning: ${typed} makes no box, and is shown as typed. Write ${box} and a space before the words`,
    ]);
  });
});
