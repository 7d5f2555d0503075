/** The short form of links, `Blog: /blog/`, as the edits that write label and url. */
import type { Edit } from "../files/problem.ts";
import { locateField, plainText, type RawFields, valueAt } from "./raw-fields.ts";
import { isList, isMap, type YamlPath } from "./yaml.ts";

/** Returns the edits for the links of a field; undefined where one is not alone on its line. */
export function expandShortLinks(fields: RawFields, path: YamlPath): readonly Edit[] | undefined {
  const value = valueAt(fields.values, path) ?? "";
  const items = isList(value) ? value : [value];
  const edits = items.flatMap((item, i) => {
    if (!isMap(item) || Object.hasOwn(item, "label") || Object.hasOwn(item, "url")) return [];
    const labels = Object.keys(item);
    // Two links in one item are no list of links.
    if (isList(value) && labels.length > 1) return [undefined];
    const itemPath = isList(value) ? [...path, i] : path;
    return labels.map((label) =>
      expandLink(fields, [...itemPath, label], isList(value) ? "" : "- "),
    );
  });
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

const quotes = ["", '"', "'"];

function expandLink(fields: RawFields, path: YamlPath, mark: string): Edit | undefined {
  const [label, url] = [path.at(-1), valueAt(fields.values, path)].map(String);
  const position = locateField(fields, path, "key").position();
  const line = fields.yaml.split("\n")[position.line - fields.firstLine] ?? "";
  const from = [...line]
    .slice(position.column - 1)
    .join("")
    .trimEnd();
  const isAlone = quotes.some((a) =>
    quotes.some((b) => from === `${a}${label}${a}: ${b}${url}${b}`),
  );
  if (!isAlone) return undefined;
  const [name, address] = [label, url].map((one = "") =>
    plainText.test(one) ? one : JSON.stringify(one),
  );
  return { position, from, to: `${mark}{ label: ${name}, url: ${address} }`, safe: true };
}
