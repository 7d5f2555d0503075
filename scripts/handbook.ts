/** `waymark handbook`: writes content/README.md, which says how to write for this programme. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { handbookFile } from "../src/content/files/path.ts";
import { createHandbook, handbookMark } from "../src/starter/handbook/handbook.ts";
import { readContent } from "./cli/content.ts";

/** Writes it; returns the exit status. Throws where it would overwrite a file of somebody else. */
export async function writeHandbook(root: string): Promise<number> {
  const path = join(root, handbookFile);
  if (existsSync(path) && !readFileSync(path, "utf8").includes(handbookMark))
    throw new Error(
      `${handbookFile} is there already, and this command did not write it. Move it out of the way.`,
    );
  const { site } = await readContent(root);
  const { settings, buildDate } = site;
  writeFileSync(path, createHandbook({ ...settings, today: buildDate.date }));
  process.stdout.write(
    `Wrote ${handbookFile}: how to write for ${settings.name}. It is not published.\n`,
  );
  return 0;
}
