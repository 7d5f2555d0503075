/** A markdown file cut in two: its top-level keys, nested lines joined by a line end, and its text. */
export interface Parts {
  fields: ReadonlyMap<string, string>;
  text: string;
}

/** As little parsing as the corpus allows: no YAML, no check. */
export function split(file: string): Parts {
  const end = file.indexOf("\n---\n");
  const fields = new Map<string, string>();
  let key = "";
  for (const line of file.slice(4, end).split("\n")) {
    const colon = line.startsWith(" ") ? -1 : line.indexOf(":");
    if (colon < 0) {
      fields.set(key, `${fields.get(key) ?? ""}${line}\n`);
    } else {
      key = line.slice(0, colon);
      fields.set(key, line.slice(colon + 1).trim());
    }
  }
  return { fields, text: file.slice(end + 5) };
}

/** The items of `[a, b]`, or of the single value `a`. */
export function list(value: string): string[] {
  return value.replaceAll(/[[\]]/g, "").split(", ");
}
