/** `waymark fields`: lists the fields of each kind of file, from the schemas. */
import { selectFieldLists } from "../src/content/schema/field-list.ts";

/** Prints the fields of these kinds, or of all; returns the exit status. Throws for an unknown kind. */
export async function listFields(kinds: readonly string[]): Promise<number> {
  for (const { kind, file, fields } of selectFieldLists(kinds)) {
    process.stdout.write(
      `\n## ${kind} (${file})\n\n| field | | what it is | values | for instance |\n|---|---|---|---|---|\n`,
    );
    for (const { name, required, description, values, example } of fields) {
      const mark = required ? "required" : "";
      process.stdout.write(
        `| ${name} | ${mark} | ${description} | ${values} | \`${name}: ${example}\` |\n`,
      );
    }
  }
  return 0;
}
