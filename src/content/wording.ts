/** Reads content/wording.yaml. */
import type { Wording } from "../locales/locale.ts";
import { checkFields } from "./fields/check.ts";
import type { Problems } from "./files/problem.ts";
import type { SourceFile } from "./files/walk.ts";
import { createWordingSchema } from "./schema/wording.ts";
import { readYamlFile } from "./yaml-file.ts";

/** Returns the messages that the programme says otherwise; problems have been reported. */
export function readWording(
  root: string,
  source: SourceFile | undefined,
  problems: Problems,
): Wording {
  if (source === undefined) return {};
  const rawFields = readYamlFile(root, source, "back-to-blog: All letters", problems);
  if (rawFields === undefined) return {};
  return checkFields(rawFields, createWordingSchema(), problems)?.fields ?? {};
}
