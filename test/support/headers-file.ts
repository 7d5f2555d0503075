/** Reads `_headers` as hosts do. */

/**
 * Returns what a `_headers` file has a host send for the path of a request, by the name of the
 * header; values of several rules are joined.
 */
export function readHeadersFor(path: string, file: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const rule of file.split("\n\n")) {
    const [pattern = "", ...lines] = rule.trimEnd().split("\n");
    const parts = pattern.split("*").map((part) => part.replaceAll(/[.\\+?^${}()|[\]]/g, "\\$&"));
    if (!new RegExp(`^${parts.join(".*")}$`).test(path)) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
    }
  }
  return sent;
}
