/** Reads `answers`: the texts whose questions something answers. */
import type { QuestionReference, SitePath } from "../../model/types.ts";
import { quote } from "../../text/quote.ts";
import { locateLink, type RawFields, reportProblem } from "../fields/raw-fields.ts";
import type { YamlPath } from "../fields/yaml.ts";
import { resolveLink } from "../links/target.ts";
import type { AssembleContext } from "./context.ts";

/**
 * Returns what an `answers` field at `path` names. Whether there is such a question is checked later
 * (src/content/checks/answers.ts); that a file exists, with all other links.
 */
export function readAnswers(
  context: AssembleContext,
  fields: RawFields,
  path: YamlPath,
  values: readonly string[] | undefined,
): readonly QuestionReference[] {
  return (values ?? []).flatMap((typed, i) => {
    const at = [...path, i];
    const target = resolveLink(typed, fields.file);
    if (target.kind === "outside" || target.kind === "here") {
      const fix = "Write the file of the text that has the question, such as ../posts/map-check.md";
      const where = target.kind === "here" ? "this text itself" : "another site";
      reportProblem(fields, at, `${quote(typed)} is in ${where}`, fix, context.problems);
      return [];
    }
    if (target.kind !== "address") context.links.add(target, locateLink(fields, at));
    if (target.kind === "bad") return [];
    const reference: QuestionReference = { url: pathOf(target.url), id: target.anchor };
    const file = target.kind === "file" ? target.file : undefined;
    context.answers.push({ reference, file, typed, fields, path: at });
    return [reference];
  });
}

/** Returns an address of this site without its anchor. */
function pathOf(url: string): SitePath {
  return `/${url.replace(/#.*$/, "").slice(1)}`;
}
