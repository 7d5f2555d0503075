/**
 * Has every build make what recipes.json in the project says: files by recipe, as text by name, each
 * published below /made/, and those of "media" below /media/. A file "fails" makes the recipe
 * impossible. What is made is noted in made.log.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { ArtifactBuilder } from "../../../src/artifacts/builder.ts";
import { ArtifactError, createArtifactKey } from "../../../src/artifacts/spec.ts";

const { buildMissing } = ArtifactBuilder.prototype;

ArtifactBuilder.prototype.buildMissing = function (problems, how) {
  const wanted: Record<string, Record<string, string>> = existsSync("recipes.json")
    ? JSON.parse(readFileSync("recipes.json", "utf8"))
    : {};
  for (const [name, files] of Object.entries(wanted)) {
    const spec = {
      key: createArtifactKey(name, 1, [JSON.stringify(files)]),
      build: async () => {
        appendFileSync("made.log", `${name}\n`);
        if (files.fails !== undefined) throw new ArtifactError(files.fails, "Mend it");
        return new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)]));
      },
      ...(name.startsWith("sound") && { inputChecked: true as const }),
    };
    const source = {
      file: "content/posts/post-1.md",
      position: { line: 2, column: 8 },
      field: "title",
    };
    const folder = name === "media" ? "media" : `made/${name}`;
    this.add({ spec, urlOf: (file) => `/${folder}/${file}`, source });
  }
  return buildMissing.call(this, problems, how);
};
