import { integer, pick, type Random, sample } from "./random.ts";
import { headline, place, sentence } from "./sentence.ts";

/**
 * Returns Markdown of about `words` words: headings, paragraphs, lists, quotes, tables and code, with
 * emphasis and links to some of `links` in the sentences.
 */
export function markdown(random: Random, words: number, links: readonly string[]): string {
  const sentences = (length: number) =>
    Array.from({ length }, () => markUp(random, sentence(random), links)).join(" ");
  const paragraph = () => sentences(integer(random, 3, 6));
  const list = (marker: (at: number) => string) =>
    lines(random, (at) => `${marker(at)} ${random() < 0.5 ? sentences(1) : headline(random)}`);
  const special = () => {
    const kind = random();
    if (kind < 0.4) return list(() => "-");
    if (kind < 0.55) return list((at) => `${at + 1}.`);
    if (kind < 0.8) return `> ${sentences(2)}`;
    return kind < 0.92 ? table(random) : code(random);
  };
  const blocks = [paragraph(), paragraph()];
  while (blocks.join(" ").split(" ").length < words - 60) {
    blocks.push(`## ${headline(random)}`, paragraph(), special());
    if (random() < 0.3) blocks.push(`### ${headline(random)}`);
    blocks.push(paragraph());
  }
  return `${blocks.join("\n\n")}\n`;
}

/** About one word in forty is emphasised, code or a link. */
function markUp(random: Random, text: string, links: readonly string[]): string {
  return text.replaceAll(/(?<= )[a-z]{4,}\b/g, (word) => {
    if (random() > 0.045) return word;
    return pick(random, [
      `*${word}*`,
      `**${word}**`,
      `\`${word}\``,
      `[${word}](${pick(random, links)})`,
      `[${word}](${pick(random, links)})`,
    ]);
  });
}

function table(random: Random): string {
  const row = () => `| ${place(random)} | ${integer(random, 1, 90)} | ${headline(random)} |`;
  return `| Place | Number | What we saw |\n|---|---:|---|\n${lines(random, row)}`;
}

function code(random: Random): string {
  const [input, output] = sample(random, ["map", "list", "walks", "people"], 2);
  return `\`\`\`sh\n# ${sentence(random)}\nsort --unique ${input}.csv > ${output}.csv\n\`\`\``;
}

function lines(random: Random, line: (at: number) => string): string {
  return Array.from({ length: integer(random, 3, 5) }, (_, at) => line(at)).join("\n");
}
