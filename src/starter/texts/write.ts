/** Writes the text of a new file: its front matter, with a comment where one helps. */
import { getDoc } from "../../content/fields/docs.ts";
import type { Kind } from "../../content/files/kinds.ts";
import { schemas } from "../../content/schema/field-list.ts";
import { quoteForYaml } from "../../text/yaml.ts";
import { splitList } from "./question.ts";

/** Lines of front matter; undefined for a field that is left out. */
export type FrontMatter = readonly (string | undefined)[];

/** Returns the line of a field; undefined for an empty value. */
export function writeField(name: string, value: string): string | undefined {
  return value === "" ? undefined : `${name}: ${quoteForYaml(value)}`;
}

/** As `writeField`, for a value that needs no quotes: a date, true. */
export function writePlain(name: string, value: string): string | undefined {
  return value === "" ? undefined : `${name}: ${value}`;
}

/** Returns the lines of a list that was typed with commas. */
export function writeList(name: string, value: string): string | undefined {
  const items = splitList(value);
  if (items.length === 0) return undefined;
  return [`${name}:`, ...items.map((item) => `  - ${quoteForYaml(item)}`)].join("\n");
}

/** Returns the summary, which may be written later, below what it is for. */
export function writeSummary(kind: Kind, value: string): string {
  const description = getDoc(schemas[kind].shape.summary)?.description;
  return `# ${description}\nsummary:${value === "" ? "" : ` ${quoteForYaml(value)}`}`;
}

/** The last lines of a text that is not finished. */
export const draftLines =
  "# Only the preview shows it until you delete the next line.\ndraft: true";

/** Returns the text of a file. */
export function writeText(kind: Kind, fields: FrontMatter, body = ""): string {
  const lines = fields.filter((line) => line !== undefined);
  const more = `# "npm run fields ${kind}" lists all that may stand here. The text goes below the next line.`;
  return `---\n${[...lines, more].join("\n")}\n---\n${body === "" ? "" : `\n${body}\n`}`;
}
