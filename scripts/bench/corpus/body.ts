import { chance, integer, pick, type Random, sample, unused } from "./random.ts";
import { capital, headline, place, sentence, sentences, things } from "./sentence.ts";
import { nouns } from "./words.ts";

/** How a body is made. */
export interface BodyOptions {
  /** About how many words the text has. */
  words: number;
  /** Where its links may lead: relative markdown links or web addresses. */
  links: readonly string[];
}

/** Markdown text with headings, paragraphs, lists, quotes and, in some, a table or code. */
export function body(random: Random, options: BodyOptions): string {
  const headings = new Set<string>();
  const blocks = [paragraph(random, options), paragraph(random, options)];
  let words = countWords(blocks);
  while (words < options.words - 60) {
    const section = sectionOf(random, options, headings);
    blocks.push(...section);
    words += countWords(section);
  }
  return `${blocks.join("\n\n")}\n`;
}

function sectionOf(random: Random, options: BodyOptions, headings: Set<string>): string[] {
  const heading = (level: string) => `${level} ${unused(headings, () => headline(random))}`;
  const blocks = [heading("##"), paragraph(random, options), special(random, options)];
  if (chance(random, 0.3)) blocks.push(heading("###"));
  return [...blocks, paragraph(random, options)];
}

function special(random: Random, options: BodyOptions): string {
  const kind = random();
  if (kind < 0.4) return list(random, options, () => "-");
  if (kind < 0.55) return list(random, options, (index) => `${index + 1}.`);
  if (kind < 0.8) return `> ${inline(random, options, 2)}`;
  return kind < 0.92 ? table(random) : code(random);
}

function paragraph(random: Random, options: BodyOptions): string {
  return inline(random, options, integer(random, 3, 6));
}

function list(random: Random, options: BodyOptions, mark: (index: number) => string): string {
  const items = Array.from({ length: integer(random, 3, 5) }, (_, index) => {
    const text = chance(random, 0.5) ? inline(random, options, 1) : capital(things(random));
    return `${mark(index)} ${text}`;
  });
  return items.join("\n");
}

function table(random: Random): string {
  const rows = Array.from({ length: integer(random, 3, 5) }, () => {
    return `| ${place(random)} | ${integer(random, 1, 90)} | ${things(random)} |`;
  });
  return ["| Place | Number | What we saw |", "|---|---:|---|", ...rows].join("\n");
}

function code(random: Random): string {
  const [input = "map", output = "list"] = sample(random, nouns, 2);
  return [
    "```sh",
    `# ${sentence(random)}`,
    `sort --unique ${input}.csv > ${output}.csv`,
    `wc --lines ${output}.csv | tee "count.txt"`,
    "```",
  ].join("\n");
}

function inline(random: Random, options: BodyOptions, count: number): string {
  const words = sentences(random, count).split(" ");
  for (const at of sample(random, [...words.keys()], Math.ceil(words.length / 25))) {
    const word = words[at];
    if (word !== undefined && /^[a-z]{4,}$/.test(word)) words[at] = marked(random, options, word);
  }
  return words.join(" ");
}

function marked(random: Random, options: BodyOptions, word: string): string {
  const kind = random();
  if (kind < 0.3) return `*${word}*`;
  if (kind < 0.5) return `**${word}**`;
  if (kind < 0.6) return `\`${word}\``;
  return `[${word}](${pick(random, options.links)})`;
}

function countWords(blocks: readonly string[]): number {
  return blocks.reduce((total, block) => total + block.split(/\s+/).length, 0);
}
