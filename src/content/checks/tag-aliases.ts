import { suggest } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import { slugifyAnyScript } from "../../text/slug.ts";
import { explainWindowsName } from "../../text/windows-names.ts";
import type { AssembleContext } from "../assemble/context.ts";
import { suggestReplacement } from "../fields/answer.ts";
import { type RawFields, reportProblem } from "../fields/raw-fields.ts";
import { isMap } from "../fields/yaml.ts";
import { isBlank } from "../files/decode.ts";

/** Reports old names of tags that are in use, and new names that no text has. `fields` are of site.yaml. */
export function checkTagAliases({ tags, problems }: AssembleContext, fields: RawFields): void {
  const aliases = fields.values["tag-aliases"];
  if (aliases === undefined || !isMap(aliases)) return;
  for (const [old, name] of Object.entries(aliases)) {
    const path = ["tag-aliases", old];
    const used = tags.get(slugifyAnyScript(old));
    const reason = explainWindowsName(slugifyAnyScript(old));
    if (reason !== undefined) {
      const fix = "Delete this line, and let the host redirect it";
      reportProblem(fields, path, reason, fix, problems, { pointAt: "key" });
    } else if (used !== undefined) {
      const message = `there are texts with the tag ${quote(used.name)}`;
      const fix = "Delete this line, or give those texts the new tag";
      reportProblem(fields, path, message, fix, problems, { pointAt: "key" });
    } else if (typeof name === "string" && !isBlank(name) && !tags.has(slugifyAnyScript(name))) {
      const names = [...tags.values()].map((tag) => tag.name);
      const message = `no text has the tag ${quote(name)}`;
      reportProblem(fields, path, message, suggest(name, names, "tag"), problems, {
        replacement: suggestReplacement(name, names),
      });
    }
  }
}
