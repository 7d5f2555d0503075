/**
 * Reads the content folder into a Site, step by step. Problems are collected on the way. Where
 * there are any, the Site is incomplete and must not be published.
 */
import { posix } from "node:path";
import type { ArtifactReader } from "../artifacts/builder.ts";
import { formatFromName } from "../images/formats.ts";
import type { Entry, Event, Site } from "../model/types.ts";
import type { BuildDate, ParseResult } from "../time/types.ts";
import { type AssembledContent, assemble } from "./assemble/assemble.ts";
import { type AssembleContext, assembleEntry } from "./assemble/context.ts";
import { warnOfLateRegistration } from "./assemble/registration.ts";
import { checkAnswers } from "./checks/answers.ts";
import { checkAskedTime } from "./checks/asked-time.ts";
import { checkBriefings } from "./checks/briefings.ts";
import { checkCollisions } from "./checks/collisions.ts";
import { checkContradictions } from "./checks/contradictions.ts";
import { warnOfCopies } from "./checks/copies.ts";
import { checkEnding } from "./checks/ending.ts";
import { warnOfOtherDates, warnOfWeekdays } from "./checks/event-dates.ts";
import { warnOfPeopleWhoLeft } from "./checks/left-people.ts";
import { lintContent } from "./checks/lint.ts";
import { checkPlainFields } from "./checks/plain-fields.ts";
import { warnOfSimilarTags } from "./checks/similar-tags.ts";
import { checkTagAliases } from "./checks/tag-aliases.ts";
import { checkUnlikelyTimes } from "./checks/unlikely-times.ts";
import type { RawFields } from "./fields/raw-fields.ts";
import { readAssets } from "./files/assets.ts";
import { settingsFile } from "./files/path.ts";
import { readPictures } from "./files/pictures.ts";
import { fileStart, type Problems } from "./files/problem.ts";
import { walk } from "./files/walk.ts";
import { type AddressLink, LinkChecker, type OutsideLink } from "./links/link-checker.ts";
import type { RecordCache } from "./record-cache.ts";
import { createFallbackSettings, readSettings } from "./settings.ts";
import { buildSite } from "./site.ts";
import { findDrafts } from "./texts/drafts.ts";
import { type ClassifiedFiles, type ContentText, classifyFiles, readTexts } from "./texts/texts.ts";
import { readWording } from "./wording.ts";

export interface LoadOptions {
  /** Folder that holds content/. */
  readonly root: string;
  /** Whether the Site includes drafts and scheduled posts. */
  readonly preview: boolean;
  /** Returns today's date in a zone. */
  readonly readBuildDate: (zone: string) => ParseResult<BuildDate>;
  readonly problems: Problems;
  /** Records of files that have been read before. */
  readonly cache: RecordCache;
  /** Inspects pictures, each content once; pictures are not read, if left out. */
  readonly artifacts?: ArtifactReader | undefined;
  /** Called with the number of texts or pictures that have been read. */
  readonly progress?: (what: string, done: number, all: number) => void;
}

/** The site, and what later checks and reports need. */
export interface Loaded {
  readonly site: Site;
  /** Drafts and scheduled posts in the order of files; an unpublished series stands for its sessions. */
  readonly unpublished: readonly Entry[];
  /** Links to addresses of the site, to be checked when all pages are known. */
  readonly addressLinks: readonly AddressLink[];
  /** Returns the links to other sites, which are checked on request. */
  readonly listOutsideLinks: () => readonly OutsideLink[];
  /** How often each mark of another system stands in texts, and in how many, by name. */
  readonly marks: ReadonlyMap<string, MarkCount>;
  /** Returns the fields of a file as typed. */
  readonly getRawFields: (file: string) => RawFields | undefined;
}

export interface MarkCount {
  readonly count: number;
  readonly texts: number;
}

/** Reads and checks everything below `root`/content, each file once. */
export async function load(options: LoadOptions): Promise<Loaded> {
  const { root, preview, readBuildDate, problems } = options;
  const rejected = new Set<string>();
  const classified = classifyFiles(walk(root, problems, rejected), problems, rejected);
  const links = new LinkChecker(problems);
  const wording = readWording(root, classified.wording, problems);
  const found = readSettings(
    root,
    { source: classified.settings, rejected, wording },
    links,
    problems,
  );
  const settings = found?.settings ?? createFallbackSettings();
  const buildDate = requireBuildDate(readBuildDate(settings.zone), problems);
  const { cache, progress } = options;
  const readContext = {
    root,
    problems,
    records: cache.texts,
    store: cache.markup,
    progress: (done: number, all: number) => progress?.("Reading", done, all),
  };
  const texts = await readTexts(classified.texts, readContext);
  const drafts = findDrafts(texts);
  problems.demoteDrafts(drafts);
  const context: AssembleContext = {
    settings,
    buildDate,
    preview,
    problems,
    links,
    tags: new Map(),
    tagsByName: new Map(),
    people: new Map(),
    cohorts: new Map(),
    exists: createExists(classified.texts, rejected),
    drafts,
    answers: [],
    draftSessions: new Map(),
  };
  const content = assemble(context, texts);
  const rawByFile = new Map(texts.map(({ file, fields }) => [file, fields]));
  if (found !== undefined) {
    rawByFile.set(settingsFile, found.fields);
    checkTagAliases(context, found.fields);
  }
  const getRawFields = (file: string) => rawByFile.get(file);
  if (found !== undefined) checkEnding(content, context, found.fields, getRawFields);
  const inTheWay = checkCollisions(content, drafts, getRawFields, problems);
  const entriesByFile = new Map(
    content.entries.filter(hasOwnFile).map((entry) => [entry.file, entry]),
  );
  const assetUrls = new Map(
    [...classified.files, ...classified.publicFiles].map(({ source, url }) => [source.file, url]),
  );
  const checkedLinks = links.check(
    {
      siteUrl: settings.url,
      entries: entriesByFile,
      draftSessions: context.draftSessions,
      files: assetUrls,
      exists: context.exists,
      drafts,
    },
    preview ? "warning" : "problem",
  );
  const hasUnread = classified.texts.some(
    ({ source: { file } }) => !entriesByFile.has(file) && !context.draftSessions.has(file),
  );
  const unused =
    hasUnread || rejected.size > 0
      ? []
      : classified.files.filter(({ source }) => !checkedLinks.uses.has(source.file));
  lintContent(content, unused, getRawFields, problems);
  checkPlainFields(content.entries, texts, problems);
  checkUnlikelyTimes(content, { settings, buildDate, problems, getRawFields });
  checkContradictions(content, { buildDate, problems, getRawFields });
  warnOfWeekdays(content.events, texts, context);
  warnOfCopies(content, texts, problems);
  checkAnswers(context, content.entries);
  warnOfOtherDates(content.events, context, getRawFields, problems);
  checkAskedTime(content, { settings, buildDate, problems, getRawFields });
  warnOfLateRegistration(content, context, getRawFields);
  warnOfSimilarTags(content, { settings, getRawFields, problems });
  warnOfPeopleWhoLeft(content, context, getRawFields, problems);
  const used = classified.files.flatMap((file) => {
    const uses = checkedLinks.uses.get(file.source.file);
    return uses === undefined ? [] : [{ ...file, uses }];
  });
  const isPicture = ({ source }: { source: { file: string } }) =>
    formatFromName(source.file) !== undefined;
  const documents = used.filter(
    (file) => !isPicture(file) && (preview || file.uses.some(({ isPublished }) => isPublished)),
  );
  const assets = readAssets(root, [...documents, ...classified.publicFiles], problems);
  const { artifacts } = options;
  const pictures =
    artifacts === undefined
      ? new Map()
      : await readPictures(used.filter(isPicture), {
          ...options,
          artifacts,
          drafts,
          records: cache.pictures,
        });
  const unreadDrafts = texts.filter(
    ({ file }) =>
      drafts.has(file) && !entriesByFile.has(file) && !context.draftSessions.has(file) && !preview,
  );
  const unpublished = [
    ...content.entries.filter(hasOwnFile),
    ...context.draftSessions.values(),
    ...unreadDrafts.map((text) => assembleEntry(text, text.address.id, { draft: true })),
  ]
    .filter((entry) => entry.unpublished !== undefined)
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const site = buildSite(context, content, inTheWay, { assets, pictures });
  checkBriefings(site, getRawFields, problems);
  const { addressLinks } = checkedLinks;
  const listOutsideLinks = () => links.listOutside(settings.url);
  const marks = countMarks(texts);
  return { site, unpublished, addressLinks, listOutsideLinks, marks, getRawFields };
}

/** Adds up the marks of other systems in all texts. */
function countMarks(texts: readonly ContentText[]): ReadonlyMap<string, MarkCount> {
  const counts = new Map<string, MarkCount>();
  for (const { marks } of texts)
    for (const [name, count] of Object.entries(marks)) {
      const before = counts.get(name) ?? { count: 0, texts: 0 };
      counts.set(name, { count: before.count + count, texts: before.texts + 1 });
    }
  return counts;
}

/** Returns a test for paths that hold a text, or something that was rejected. */
function createExists(
  texts: ClassifiedFiles["texts"],
  rejected: ReadonlySet<string>,
): (file: string) => boolean {
  const read = new Set(texts.map(({ source }) => source.file));
  return (file) => {
    if (read.has(file)) return true;
    for (let at = file; at !== "."; at = posix.dirname(at)) if (rejected.has(at)) return true;
    return false;
  };
}

/** Whether an entry has a file of its own; most sessions have none. */
function hasOwnFile(entry: AssembledContent["entries"][number] | Event): boolean {
  return !("session" in entry && entry.session !== undefined && !entry.session.hasOwnFile);
}

function requireBuildDate(date: ParseResult<BuildDate>, problems: Problems): BuildDate {
  if (date.ok) return date.value;
  problems.add({
    file: "SOURCE_DATE_EPOCH",
    position: fileStart,
    message: date.message,
    fix: date.fix,
  });
  throw new Error(`${date.message}. ${date.fix}.`);
}
