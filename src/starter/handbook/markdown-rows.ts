/** Every element of markdown that a text may have: as it is typed, and what readers see. */
export interface MarkdownRow {
  /** As typed; "\n" for the end of a line. */
  readonly source: string;
  readonly words: string;
}

export const markdownRows: readonly MarkdownRow[] = [
  { source: "## What we did", words: "a heading; ### and #### are smaller ones" },
  { source: "## What we did {#did}", words: "a heading with an anchor of your own: [there](#did)" },
  { source: "**two stars**", words: "bold" },
  { source: "*one star*", words: "italic" },
  { source: "~~two tildes~~", words: "struck out" },
  { source: "`backquotes`", words: "code, as it is typed" },
  {
    source: "[our site](https://example.org/)",
    words: "a link; <https://example.org/> shows the address",
  },
  {
    source: "[Ann](../people/ann-lee.md)",
    words: "a link to a page of this site: its file, from where you are",
  },
  {
    source: "[write to us](mailto:hello@example.org)",
    words: "a link that begins an e-mail; tel: calls",
  },
  {
    source: "- one\n- two",
    words: "a list; two blanks before the hyphen put an item below another",
  },
  { source: "1. one\n2. two", words: "a list with numbers" },
  { source: "- [ ] to do\n- [x] done", words: "a list of tasks" },
  { source: "> Somebody said it", words: "a quotation" },
  { source: "> [!NOTE]\n> Bring a pen", words: "a note; [!TIP] a tip" },
  { source: "> [!QUESTION]\n> What do you think?", words: "a question, with ways to answer" },
  { source: "![A map](map.png)", words: "a picture; the words say what it shows" },
  { source: "Words[^1]\n\n[^1]: More", words: "a footnote" },
  { source: "| a | b |\n|---|---|\n| 1 | 2 |", words: "a table; \\| is a bar within a cell" },
  { source: "---", words: "a line across, with an empty line before it" },
  { source: "```\ncode\n```", words: "lines of code" },
  { source: "one\\\ntwo", words: "a new line within a paragraph" },
  { source: "\\*stars\\*", words: "a backslash shows a sign as it is" },
  { source: "[Bore da]{lang=cy}", words: "words in another language" },
];
