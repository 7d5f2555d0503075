import { mkdirSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { directories } from "../../../.eleventy.ts";
import { renderPages } from "../../../src/build/template.ts";

/** Has Eleventy write texts to a folder below the working folder. */
export async function writeByEleventy(
  folder: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  mkdirSync(directories.input, { recursive: true });
  const job = {
    files: () => [...texts.keys()],
    render: (file: string) => texts.get(file) ?? "",
  };
  const eleventy = new Eleventy(directories.input, folder, {
    quietMode: true,
    configPath: false,
    config: (config) => {
      config.setQuietMode(true);
      renderPages(config, job);
    },
  });
  await eleventy.init();
  eleventy.disableLogger();
  await eleventy.write();
}
