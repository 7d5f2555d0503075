/** The preview restarts after an edit of the code; here, of a copy. */
import { cpSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Preview } from "../support/preview.ts";
import { createProject, removeProjects } from "../support/project.ts";
import { posts, stack } from "./make.ts";

afterAll(async () => {
  await Preview.stopAll();
  removeProjects();
});

const repository = join(import.meta.dirname, "../..");

test("an edit of a template or style sheet is shown; after an error the preview waits for the next edit", async () => {
  const root = createProject(posts(1));
  for (const path of ["src", "_includes", "scripts", ".eleventy.ts", "package.json"])
    cpSync(join(repository, path), join(root, path), { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  const preview = await Preview.start(root, "0", join(root, "scripts/waymark.js"));
  const { port } = new URL(preview.url);

  const base = join(root, "_includes/layouts/base.ts");
  const text = readFileSync(base, "utf8");
  const marked = (mark: string) => text.replace("<body>", `<body data-mark="${mark}">`);
  writeFileSync(base, marked("once"));
  await preview.waitForResponse("", (answer) => answer.text.includes("once"));
  // As many editors save; what comes after has to be seen as well.
  writeFileSync(`${base}.new`, marked("twice"));
  renameSync(`${base}.new`, base);
  await preview.waitForResponse("", (answer) => answer.text.includes("twice"));

  const said = preview.output.length;
  writeFileSync(base, `${marked("never")}\nconst = 1;\n`);
  await preview.waitForOutput(
    /_includes\/layouts\/base\.ts:\d+\n\s*const = 1;\n(?:.*\n)+SyntaxError.*\n/,
    said,
  );
  expect(preview.output).not.toMatch(stack);
  writeFileSync(base, marked("fixed"));
  await preview.waitForResponse("", (answer) => answer.text.includes("fixed"));

  writeFileSync(join(root, "_includes/css/9-more.css"), ".data-mark { color: red }\n");
  await preview.waitForResponse("assets/site.css", (answer) => answer.text.includes(".data-mark"));
  expect(new URL(preview.url).port).toBe(port);
  expect(await preview.stop()).toBe(0);
});
