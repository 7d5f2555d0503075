/** Reads and checks the pictures of the content folder, each content once. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { ArtifactReader } from "../../artifacts/builder.ts";
import { mapConcurrently } from "../../artifacts/map-concurrently.ts";
import { ArtifactError } from "../../artifacts/spec.ts";
import { fileExtensions, formatFromName, formatNames } from "../../images/formats.ts";
import type { ImageInfo } from "../../images/image-info.ts";
import { createImageInfoSpec, readImageInfo } from "../../images/inspect.ts";
import type { Picture, PictureFormat, SitePath } from "../../model/types.ts";
import { hash } from "../../text/hash.ts";
import { maxAssetBytes } from "./assets.ts";
import type { FileUse, SourceLocation } from "./file-use.ts";
import { type Problems, unreadable } from "./problem.ts";
import type { RecordTable } from "./record-table.ts";
import type { SourceFile } from "./walk.ts";

/** What was read from a picture file. */
export interface PictureRecord {
  readonly hash: string;
  /** Key of the ArtifactSpec that inspected it. */
  readonly key: string;
  readonly info: ImageInfo;
}

export interface PictureFile {
  readonly source: SourceFile;
  readonly url: SitePath;
  /** At least one. */
  readonly uses: readonly FileUse[];
}

interface PictureContext {
  readonly root: string;
  readonly preview: boolean;
  readonly problems: Problems;
  readonly records: RecordTable<PictureRecord>;
  readonly artifacts: ArtifactReader;
  /** The files of drafts: what is wrong with a picture that they alone use is a warning. */
  readonly drafts: ReadonlySet<string>;
  readonly progress?: ((what: string, done: number, all: number) => void) | undefined;
}

/** Checks all pictures; returns those that published texts use, by address. */
export async function readPictures(
  files: readonly PictureFile[],
  context: PictureContext,
): Promise<ReadonlyMap<string, Picture>> {
  let done = 0;
  const records = await mapConcurrently(files, availableParallelism(), async (file) => {
    context.progress?.("Looking at picture", done++, files.length);
    return [file, await inspectPicture(file, context)] as const;
  });
  const pictures = new Map<string, Picture>();
  for (const [{ source, url, uses }, record] of records) {
    const visibleUses = uses.filter(({ isPublished }) => context.preview || isPublished);
    if (record === undefined || visibleUses.length === 0) continue;
    const linked = visibleUses.some(({ kind }) => kind === "link");
    pictures.set(url, createPicture(context.root, url, source.file, record, linked));
  }
  return pictures;
}

function createPicture(
  root: string,
  url: SitePath,
  file: string,
  { hash: originalHash, info }: PictureRecord,
  isLinked: boolean,
): Picture {
  const { format, width, height, frames, hasPalette } = info;
  const readBytes = async () => {
    const bytes = await readFile(join(root, file)).catch(() => Buffer.of());
    if (hash(bytes) === originalHash) return bytes;
    throw new ArtifactError("it changed during the build", "Build again");
  };
  return {
    url,
    file,
    hash: originalHash,
    format,
    width,
    height,
    frames,
    hasPalette,
    isLinked,
    read: readBytes,
  };
}

/** Returns the record of a picture, or undefined after reporting its problem. */
async function inspectPicture(
  { source, uses }: PictureFile,
  context: PictureContext,
): Promise<PictureRecord | undefined> {
  const { file, stamp } = source;
  const firstUse = uses.find(({ location }) => !context.drafts.has(location.file)) ?? uses[0];
  if (firstUse === undefined) return undefined;
  const cached = context.records.get(file, stamp);
  try {
    const record = cached ?? (await inspectFile(source, context));
    if (cached === undefined) context.records.set(file, stamp, record);
    context.artifacts.markUsed(record.key);
    checkExtension(file, record.info.format);
    for (const { line, column, ...remark } of record.info.warnings)
      context.problems.warn({ file, position: { line, column }, ...remark });
    return record;
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    reportPictureError(file, firstUse.location, error, context);
    return undefined;
  }
}

async function inspectFile(
  { file, bytes: size }: SourceFile,
  context: PictureContext,
): Promise<PictureRecord> {
  if (size > maxAssetBytes)
    throw new ArtifactError(
      `is larger than ${maxAssetBytes / 1024 / 1024} MB`,
      "Make it smaller; 2400 pixels across are enough",
    );
  const bytes = readPictureBytes(join(context.root, file));
  const pictureHash = hash(bytes);
  const spec = createImageInfoSpec(pictureHash, bytes);
  return {
    hash: pictureHash,
    key: spec.key,
    info: readImageInfo(await context.artifacts.read(spec)),
  };
}

function readPictureBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ArtifactError("cannot be read", unreadable.fix);
  }
}

/** Throws ArtifactError where the extension is of another format: some hosts and programs go by it. */
function checkExtension(file: string, format: PictureFormat): void {
  const formatByName = formatFromName(file);
  if (formatByName === format || formatByName === undefined) return;
  const name = file
    .slice(file.lastIndexOf("/") + 1)
    .replace(/\.[^.]*$/, `.${fileExtensions[format]}`);
  throw new ArtifactError(
    `is a ${formatNames[format]}, and its name is that of a ${formatNames[formatByName]}`,
    `Rename it to ${name}, and write that here`,
  );
}

/** Reports the problem at the first use, or inside an SVG at its own line. */
function reportPictureError(
  file: string,
  { position, ...location }: SourceLocation,
  { message, fix, position: innerPosition }: ArtifactError,
  { problems, drafts }: PictureContext,
): void {
  if (innerPosition === undefined) {
    problems.add({
      ...location,
      position: position(),
      message: `the picture ${file} ${message}`,
      fix,
    });
    return;
  }
  const { line, column } = position();
  const usedAt = `${location.file}:${line}:${column}`;
  const problem = {
    file,
    position: innerPosition,
    message: `the drawing ${message} (used at ${usedAt})`,
    fix,
  };
  if (drafts.has(location.file)) problems.warn(problem);
  else problems.add(problem);
}
