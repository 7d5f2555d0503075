/** The pictures of the content folder: each is read to its end once, and known by its bytes after. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { endings, formatNamed, formatNames } from "../images/formats.ts";
import { looksIn, looksRecipe } from "../images/look.ts";
import type { Looks } from "../images/looks.ts";
import { pooled } from "../model/pooled.ts";
import { type Kept, Unmakeable } from "../model/recipe.ts";
import type { Picture, PictureFormat, SitePath } from "../model/types.ts";
import { assetLimit } from "./assets.ts";
import type { FileUse, Place } from "./links.ts";
import type { Problems } from "./problem.ts";
import type { Records } from "./records.ts";
import type { Found } from "./walk.ts";

/** What is known of a picture whose file has not changed. */
export interface PictureRecord {
  readonly hash: string;
  /** Of the recipe that looked at it. */
  readonly key: string;
  readonly looks: Looks;
}

export interface PictureFile {
  readonly found: Found;
  readonly url: SitePath;
  /** Where it is used, which is somewhere. */
  readonly uses: readonly FileUse[];
}

interface Reading {
  readonly root: string;
  readonly preview: boolean;
  readonly problems: Problems;
  readonly records: Records;
  readonly kept: Kept;
  readonly progress?: ((what: string, done: number, all: number) => void) | undefined;
}

/** Those of which something published makes use, by address; all of them are checked. */
export async function readPictures(
  files: readonly PictureFile[],
  how: Reading,
): Promise<ReadonlyMap<string, Picture>> {
  let done = 0;
  const read = await pooled(files, availableParallelism(), async (file) => {
    how.progress?.("Looking at picture", done++, files.length);
    return [file, await recordOf(file, how)] as const;
  });
  const pictures = new Map<string, Picture>();
  for (const [{ found, url, uses }, record] of read) {
    const shown = uses.filter(({ published }) => how.preview || published);
    if (record === undefined || shown.length === 0) continue;
    const linked = shown.some(({ kind }) => kind === "link");
    pictures.set(url, pictureOf(how.root, found.file, record, linked));
  }
  return pictures;
}

function pictureOf(
  root: string,
  file: string,
  { hash, looks }: PictureRecord,
  linked: boolean,
): Picture {
  const { format, width, height, frames, palette } = looks;
  const read = async () => {
    const bytes = await readFile(join(root, file)).catch(() => Buffer.of());
    if (hashOf(bytes) === hash) return bytes;
    throw new Unmakeable("it was changed while the site was being built", "Build again");
  };
  return { file, hash, format, width, height, frames, palette, linked, read };
}

/** What is known of a picture, or undefined after what is wrong with it was reported. */
async function recordOf(
  { found, uses }: PictureFile,
  how: Reading,
): Promise<PictureRecord | undefined> {
  const { file, stamp } = found;
  const [use] = uses;
  if (use === undefined) return undefined;
  const known = how.records.pictures.get(file, stamp);
  try {
    const record = known ?? (await look(found, how));
    if (known === undefined) how.records.pictures.set(file, stamp, record);
    how.kept.need(record.key);
    checkName(file, record.looks.format);
    for (const { line, column, ...remark } of record.looks.remarks)
      how.problems.warn({ file, at: { line, column }, ...remark });
    return record;
  } catch (error) {
    if (!(error instanceof Unmakeable)) throw error;
    report(file, use.place, error, how.problems);
    return undefined;
  }
}

async function look({ file, bytes: size }: Found, how: Reading): Promise<PictureRecord> {
  if (size > assetLimit)
    throw new Unmakeable(
      `is larger than ${assetLimit / 1024 / 1024} MB`,
      "Make it smaller; 2400 pixels across are plenty",
    );
  const bytes = bytesOf(join(how.root, file));
  const hash = hashOf(bytes);
  const recipe = looksRecipe(hash, bytes);
  return { hash, key: recipe.key, looks: looksIn(await how.kept.get(recipe)) };
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new Unmakeable("cannot be read", "Check that it is still there and that you may read it");
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
}

/** Some hosts and programs go by the name, and then show nothing. */
function checkName(file: string, format: PictureFormat): void {
  const named = formatNamed(file);
  if (named === format || named === undefined) return;
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, `.${endings[format]}`);
  throw new Unmakeable(
    `is a ${formatNames[format]} by its bytes, and a ${formatNames[named]} by its name`,
    `Rename it to ${name}, and write that here`,
  );
}

/** Where it is used; a drawing is a text itself, in which there is a place to mend. */
function report(
  file: string,
  { at, ...place }: Place,
  { wrong, write, at: inside }: Unmakeable,
  problems: Problems,
): void {
  if (inside === undefined) {
    problems.add({ ...place, at: at(), wrong: `the picture ${file} ${wrong}`, write });
    return;
  }
  const { line, column } = at();
  const shown = `${place.file}:${line}:${column}`;
  problems.add({ file, at: inside, wrong: `the drawing ${wrong} (${shown} uses it)`, write });
}
