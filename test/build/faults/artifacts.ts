/**
 * Makes every build request the artifacts in artifacts.json: file texts by name, by artifact. They
 * are published below /made/, those of "media" below /media/. A file "fails" makes the artifact
 * fail; a name that starts with "checked" sets `inputChecked`. artifacts.log lists what was built.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { ArtifactBuilder } from "../../../src/artifacts/builder.ts";
import { ArtifactError, createArtifactKey } from "../../../src/artifacts/spec.ts";

const { build } = ArtifactBuilder.prototype;

ArtifactBuilder.prototype.build = function (options) {
  const artifacts: Record<string, Record<string, string>> = existsSync("artifacts.json")
    ? JSON.parse(readFileSync("artifacts.json", "utf8"))
    : {};
  for (const [name, files] of Object.entries(artifacts)) {
    const spec = {
      key: createArtifactKey(name, { folders: [], packages: [] }, [JSON.stringify(files)]),
      build: async () => {
        appendFileSync("artifacts.log", `${name}\n`);
        if (files.fails !== undefined) throw new ArtifactError(files.fails, "Fix it");
        return new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)]));
      },
      ...(name.startsWith("checked") && { inputChecked: true as const }),
    };
    const source = {
      file: "content/posts/post-1.md",
      position: { line: 2, column: 8 },
      field: "title",
    };
    const folder = name === "media" ? "media" : `made/${name}`;
    this.add({ spec, urlOf: (file) => `/${folder}/${file}`, source });
  }
  return build.call(this, options);
};
