/**
 * Content to model, step by step. What is wrong is gathered on the way; where anything is, the
 * site is not to be published, and is given only as far as it could be made out.
 */
import { posix } from "node:path";
import { formatNamed } from "../images/formats.ts";
import type { Kept } from "../model/recipe.ts";
import type { Entry, Event, Site } from "../model/types.ts";
import type { BuildDate, Parsed } from "../time/types.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { assetsOf } from "./assets.ts";
import { checkCollisions } from "./collisions.ts";
import type { Fields } from "./fields.ts";
import { type AddressLink, Links } from "./links.ts";
import { readPictures } from "./pictures.ts";
import { type Problems, start } from "./problem.ts";
import type { Records } from "./records.ts";
import { fallbackSettings, readSettings } from "./settings.ts";
import { readTexts, type Sorted, sortFiles } from "./texts.ts";
import { siteOf } from "./visible.ts";
import { walk } from "./walk.ts";
import { warnOfHabits } from "./warnings.ts";

export interface LoadOptions {
  /** Folder that holds content/. */
  readonly root: string;
  /** Shows drafts and what is still to come, labelled. */
  readonly preview: boolean;
  /** Today in a zone. */
  readonly clock: (zone: string) => Parsed<BuildDate>;
  readonly problems: Problems;
  /** What is known of texts that have not changed since. */
  readonly records: Records;
  /** What is known of pictures, however often their files were copied. */
  readonly kept: Kept;
  /** Is told how many of how many texts or pictures have been read. */
  readonly progress?: (what: string, done: number, all: number) => void;
}

/** What a load gives: the site, and what is to be checked or told of it. */
export interface Loaded {
  readonly site: Site;
  /** What is held back, in the order of files; sessions of a held series are not named one by one. */
  readonly held: readonly Entry[];
  /** Links to addresses, to be checked once all pages are known. */
  readonly addresses: readonly AddressLink[];
  /** The fields of a file, as typed. */
  readonly fieldsOf: (file: string) => Fields | undefined;
}

/** Reads and checks everything below `root`/content. Reads nothing again later. */
export async function load(options: LoadOptions): Promise<Loaded> {
  const { root, preview, clock, problems } = options;
  const refused = new Set<string>();
  const sorted = sortFiles(await walk(root, problems, refused), problems, refused);
  const links = new Links(problems);
  const settings =
    readSettings(root, sorted.settings, links, problems, refused) ?? fallbackSettings();
  const build = buildDateOf(clock(settings.zone), problems);
  const { records, progress } = options;
  const reading = {
    root,
    base: settings.base,
    problems,
    records,
    progress: (done: number, all: number) => progress?.("Reading", done, all),
  };
  const texts = await readTexts(sorted.texts, reading);
  const desk = {
    settings,
    build,
    preview,
    problems,
    links,
    tags: new Map(),
    people: new Map(),
    cohorts: new Map(),
    exists: existsAmong(sorted.texts, refused),
    shelved: new Map(),
  };
  const assembled = assemble(desk, texts);
  const typed = new Map(texts.map(({ file, fields }) => [file, fields]));
  const fieldsOf = (file: string) => typed.get(file);
  checkCollisions(assembled.entries, assembled.events, fieldsOf, problems);
  const byFile = new Map(assembled.entries.filter(hasFile).map((entry) => [entry.file, entry]));
  const files = new Map(sorted.files.map(({ found, url }) => [found.file, url]));
  const checked = links.check(
    { entries: byFile, shelved: desk.shelved, files, exists: desk.exists },
    preview ? "warning" : "problem",
  );
  const unread = sorted.texts.some(
    ({ found: { file } }) => !byFile.has(file) && !desk.shelved.has(file),
  );
  const unused =
    unread || refused.size > 0
      ? []
      : sorted.files.filter(({ found }) => !checked.uses.has(found.file));
  warnOfHabits(assembled, unused, fieldsOf, problems);
  const used = sorted.files.flatMap((file) => {
    const uses = checked.uses.get(file.found.file);
    return uses === undefined ? [] : [{ ...file, uses }];
  });
  const isPicture = ({ found }: { found: { file: string } }) =>
    formatNamed(found.file) !== undefined;
  const documents = used.filter(
    (file) => !isPicture(file) && (preview || file.uses.some(({ published }) => published)),
  );
  const assets = assetsOf(root, documents, problems);
  const pictures = await readPictures(used.filter(isPicture), options);
  const held = [...assembled.entries.filter(hasFile), ...desk.shelved.values()]
    .filter((entry) => entry.held !== undefined)
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const site = siteOf(desk, assembled, { assets, pictures });
  return { site, held, addresses: checked.addresses, fieldsOf };
}

/** Whether there is a text at a path, or something there that was refused. */
function existsAmong(
  texts: Sorted["texts"],
  refused: ReadonlySet<string>,
): (file: string) => boolean {
  const read = new Set(texts.map(({ found }) => found.file));
  return (file) => {
    if (read.has(file)) return true;
    for (let at = file; at !== "."; at = posix.dirname(at)) if (refused.has(at)) return true;
    return false;
  };
}

/** Sessions without a file of their own stand in their series' file. */
function hasFile(entry: Assembled["entries"][number] | Event): boolean {
  return !("session" in entry && entry.session !== undefined && !entry.session.own);
}

function buildDateOf(date: Parsed<BuildDate>, problems: Problems): BuildDate {
  if (date.ok) return date.value;
  problems.add({ file: "SOURCE_DATE_EPOCH", at: start, wrong: date.wrong, write: date.write });
  throw new Error(`${date.wrong}. ${date.write}.`);
}
