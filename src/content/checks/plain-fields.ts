/** Warns of titles and summaries that would be shown otherwise than they were meant. */
import type { Entry } from "../../model/types.ts";
import { quote } from "../../text/quote.ts";
import { findUnfinished, mayBeUnfinished } from "../../text/unfinished.ts";
import { type RawFields, reportWarning } from "../fields/raw-fields.ts";
import { fieldSynonyms } from "../fields/synonyms.ts";
import { LineIndex } from "../files/decode.ts";
import { fileStart, type Problems } from "../files/problem.ts";

/** A file as typed. */
interface TypedText {
  readonly file: string;
  readonly fields: RawFields;
  readonly markdown: () => string;
  /** Line of the file at which the markdown begins. */
  readonly markdownLine: number;
}

const plainFields = new Set(["title", "name", "summary"]);

/**
 * Reports markdown, character references and notes to oneself in titles and summaries, and headings
 * that repeat the title.
 */
export function checkPlainFields(
  entries: readonly Entry[],
  texts: readonly TypedText[],
  problems: Problems,
): void {
  const entryOf = new Map(entries.map((entry) => [entry.file, entry]));
  for (const text of texts) {
    for (const [name, value] of Object.entries(text.fields.values))
      if (typeof value === "string" && plainFields.has(fieldSynonyms.get(name) ?? name))
        checkPlainField(text.fields, name, value, problems);
    const entry = entryOf.get(text.file);
    if (entry !== undefined) warnOfRepeatedTitle(entry, text, problems);
  }
}

function checkPlainField(fields: RawFields, name: string, value: string, problems: Problems): void {
  const plain = anyMark.test(value) ? toPlainText(value) : value;
  if (plain !== value) {
    const mark = findFirstMark(value);
    const fix =
      plain.length <= 100
        ? `Write ${name}: ${writeValue(plain)}`
        : `Write ${quote(toPlainText(mark))} for it`;
    const message = `it is plain text, so ${quote(mark)} is shown as typed`;
    reportWarning(fields, [name], message, fix, problems);
  }
  if (!mayBeUnfinished(value)) return;
  for (const { message, fix } of findUnfinished(value))
    reportWarning(fields, [name], message, fix, problems);
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ouml: "ö",
  uuml: "ü",
  auml: "ä",
  szlig: "ß",
  pound: "£",
  euro: "€",
  copy: "©",
  shy: "",
};

const reference = new RegExp(
  `&(?:(${Object.keys(named).join("|")})|#(\\d{1,6})|#x([\\da-f]{1,6}));`,
  "gi",
);
/** Elements of markdown with what stands between their marks; "C*-algebra" and "f*" have none. */
const elements: readonly RegExp[] = [
  /!?\[([^[\]]+)\]\([^()\s]+(?: "[^"]*")?\)/g,
  /\*\*(?=\S)([^*]+)(?<=\S)\*\*/g,
  /(?<![\p{L}\d_])__(?=\S)([^_]+)(?<=\S)__(?![\p{L}\d_])/gu,
  /(?<![\p{L}\d*])\*(?=[^\s*])([^*]+)(?<=[^\s*])\*(?![\p{L}\d*])/gu,
  /(?<![\p{L}\d_])_(?=[^\s_])([^_]+)(?<=[^\s_])_(?![\p{L}\d_])/gu,
  /`([^`]+)`/g,
  /~~(?=\S)([^~]+)~~/g,
  /<(?:b|i|em|strong|u|code|span|sup|sub|small)(?:\s[^<>]*)?>([^<>]*)<\/\w+>/gi,
];
const anyMark = /[&*_`~[<]/;
const lineBreak = /\s*<br ?\/?>\s*/gi;

function toPlainText(value: string): string {
  let text = value.replace(lineBreak, " ");
  for (const element of elements) text = text.replace(element, "$1");
  return text.replace(reference, (typed, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? typed;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
      ? typed
      : String.fromCodePoint(code);
  });
}

function findFirstMark(value: string): string {
  const found = [...elements, reference, lineBreak].flatMap((pattern) => [
    ...value.matchAll(pattern),
  ]);
  const [first] = found.sort((a, b) => a.index - b.index);
  return first?.[0].trim() ?? "";
}

/** Returns a value as YAML, in quotes where it needs them. */
function writeValue(text: string): string {
  if (!/^[\s&*!|>%@`"'#{[\]},?:-]|: |:$| #|\s$/.test(text)) return text;
  return text.includes('"') || text.includes("\\")
    ? `'${text.replaceAll("'", "''")}'`
    : `"${text}"`;
}

function warnOfRepeatedTitle(
  { title, body }: Entry,
  { file, markdown, markdownLine }: TypedText,
  problems: Problems,
): void {
  const [first] = body.headings;
  if (first === undefined || simplify(first.text) !== simplify(title)) return;
  const source = markdown();
  const at = source.search(/^ {0,3}#{1,6}[ \t]/m);
  const { line, column } = at < 0 ? fileStart : new LineIndex(source).positionAt(at);
  problems.warn({
    file,
    position: { line: markdownLine + line - 1, column },
    message: `the heading ${quote(first.text)} repeats the title, which the page shows above the text`,
    fix: "Delete the heading",
  });
}

function simplify(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
