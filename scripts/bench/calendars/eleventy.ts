import { mkdirSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { addPageTemplate } from "../../../src/build/page-template.ts";
import { projectPaths } from "../../../src/build/paths.ts";

/** Has Eleventy write texts to a folder below the working folder. */
export async function writeByEleventy(
  folder: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  mkdirSync(projectPaths.input, { recursive: true });
  const job = {
    startWriting: () => [...texts.keys()],
    render: (file: string) => texts.get(file) ?? "",
  };
  const eleventy = new Eleventy(projectPaths.input, folder, {
    quietMode: true,
    configPath: false,
    config: (config) => {
      config.setQuietMode(true);
      addPageTemplate(config, job);
    },
  });
  await eleventy.init();
  eleventy.disableLogger();
  await eleventy.write();
}
