/** npm run fields [kind...]: lists the fields of each kind of file, from the schemas. */
import { parseArgs } from "node:util";
import { selectFieldLists } from "../src/content/schema/field-list.ts";
import { runCommand } from "./command.ts";

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false });
  for (const { kind, file, fields } of selectFieldLists(positionals)) {
    process.stdout.write(
      `\n## ${kind} (${file})\n\n| field | | what it is | for instance |\n|---|---|---|---|\n`,
    );
    for (const { name, required, description, example } of fields) {
      const mark = required ? "required" : "";
      process.stdout.write(`| ${name} | ${mark} | ${description} | \`${name}: ${example}\` |\n`);
    }
  }
  return 0;
});
