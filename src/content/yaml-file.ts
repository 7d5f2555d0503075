import type { RawFields } from "./fields/raw-fields.ts";
import { parseYaml } from "./fields/yaml.ts";
import { readSource } from "./files/bytes.ts";
import type { Problems } from "./files/problem.ts";
import type { SourceFile } from "./files/walk.ts";

/**
 * Reads a file of fields, such as site.yaml; undefined after its problems were reported. `example`
 * is a line of such a file, for messages.
 */
export function readYamlFile(
  root: string,
  source: SourceFile,
  example: string,
  problems: Problems,
): RawFields | undefined {
  const text = readSource(root, source, problems);
  if (text === undefined) return undefined;
  const yaml = parseYaml(text, 1, "it", example);
  if (yaml.ok) return { file: source.file, yaml: text, firstLine: 1, values: yaml.value };
  for (const problem of yaml.problems) problems.add({ file: source.file, ...problem });
  return undefined;
}
