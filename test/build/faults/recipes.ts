/**
 * Has every build make what recipes.json in the project says: files by recipe, as text by name, each
 * published below /made/, and those of "media" below /media/. A file "fails" makes the recipe
 * impossible. What is made is noted in made.log.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { Workshop } from "../../../src/build/made/workshop.ts";
import { recipeKey, Unmakeable } from "../../../src/model/recipe.ts";

const { make } = Workshop.prototype;

Workshop.prototype.make = function (problems, how) {
  const wanted: Record<string, Record<string, string>> = existsSync("recipes.json")
    ? JSON.parse(readFileSync("recipes.json", "utf8"))
    : {};
  for (const [name, files] of Object.entries(wanted)) {
    const recipe = {
      key: recipeKey(name, 1, [JSON.stringify(files)]),
      make: async () => {
        appendFileSync("made.log", `${name}\n`);
        if (files.fails !== undefined) throw new Unmakeable(files.fails, "Mend it");
        return new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)]));
      },
      ...(name.startsWith("sound") && { sound: true as const }),
    };
    const blame = { file: "content/posts/post-1.md", at: { line: 2, column: 8 }, field: "title" };
    const folder = name === "media" ? "media" : `made/${name}`;
    this.include({ recipe, address: (file) => `/${folder}/${file}`, blame });
  }
  return make.call(this, problems, how);
};
