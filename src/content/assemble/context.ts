/** What assembling each kind needs, and what all kinds share. */
import type { z } from "zod";
import { getTagUrl } from "../../model/addresses.ts";
import type {
  Cohort,
  Entry,
  Image,
  Link,
  Person,
  QuestionReference,
  Settings,
  SitePath,
  Tag,
  Timestamp,
  Unpublished,
} from "../../model/types.ts";
import { explainAlternativeText } from "../../text/alternative-text.ts";
import { suggest } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import { slugify, slugifyAnyScript } from "../../text/slug.ts";
import { explainWindowsName } from "../../text/windows-names.ts";
import type { BuildDate, PlainDate, ZonedTime } from "../../time/types.ts";
import { suggestReplacement } from "../fields/answer.ts";
import { type CheckedFields, checkFields } from "../fields/check.ts";
import {
  locateLink,
  type RawFields,
  reportProblem,
  reportWarning,
  valueAt,
} from "../fields/raw-fields.ts";
import type { YamlPath } from "../fields/yaml.ts";
import { type Kind, kinds } from "../files/kinds.ts";
import { contentFolder, maxNameBytes } from "../files/path.ts";
import type { Problems } from "../files/problem.ts";
import { describeUnpublished, type LinkChecker } from "../links/link-checker.ts";
import { resolveLink, resolvePicture } from "../links/target.ts";
import { emptyBody } from "../texts/body.ts";
import type { ContentText } from "../texts/texts.ts";
import { adviseOnPerson, findPersonByName, minNameLetters } from "./unknown-person.ts";

/** Shared state while texts are assembled into entries. */
export interface AssembleContext {
  readonly settings: Settings;
  readonly buildDate: BuildDate;
  readonly preview: boolean;
  readonly problems: Problems;
  readonly links: LinkChecker;
  readonly tags: Map<string, Tag>;
  /** Tags by their names as typed. */
  readonly tagsByName: Map<string, Tag>;
  /** All people and cohorts by id, unpublished ones included. */
  readonly people: Map<string, Person>;
  readonly cohorts: Map<string, Cohort>;
  /** Whether a file exists, even if it was rejected. */
  readonly exists: (file: string) => boolean;
  /** The files that are drafts, even those that cannot be read. */
  readonly drafts: ReadonlySet<string>;
  /** What `answers` fields name, to be checked when all texts are known. */
  readonly answers: TypedAnswer[];
  /** Draft session files, whose sessions are published as the series has them. */
  readonly draftSessions: Map<string, Entry>;
}

/** A reference of an `answers` field, and where it was typed. */
export interface TypedAnswer {
  readonly reference: QuestionReference;
  /** The file that was named; undefined if it was an address. */
  readonly file?: string | undefined;
  readonly typed: string;
  readonly fields: RawFields;
  readonly path: YamlPath;
}

interface PageFields {
  readonly summary?: string | undefined;
  readonly lang?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly aliases?: readonly SitePath[] | undefined;
}

/** Returns the fields of every entry. `schedule` says when a post that is not a draft is published. */
export function assembleEntry(
  text: ContentText,
  title: string,
  fields: PageFields,
  schedule?: Unpublished,
): Entry {
  const unpublished: Unpublished | undefined = fields.draft ? { reason: "draft" } : schedule;
  return {
    id: text.address.id,
    file: text.file,
    url: text.address.url,
    title,
    summary: fields.summary,
    lang: fields.lang,
    body: text.body.isEmpty ? emptyBody : text.body,
    aliases: fields.aliases ?? [],
    unpublished,
  };
}

interface RecallOptions<T> {
  /** What the schema depends on. */
  readonly zone: string;
  /** The top level is enough: this version of the code made the record of the text. */
  readonly isFields: (fields: unknown) => fields is T;
}

/**
 * Validates the fields of an entry. In a draft they stand in for what is missing or wrong, so that a
 * preview shows the rest. With `recall` fields that were right are not validated again: of the kinds
 * that a site may have thousands of.
 */
export function checkEntryFields<S extends z.ZodObject>(
  { drafts, buildDate, problems }: AssembleContext,
  { address, recallFields, rememberFields }: ContentText,
  raw: RawFields,
  schema: S,
  recall?: RecallOptions<z.output<S>>,
): CheckedFields<z.output<S>> | undefined {
  const known = recall && recallFields(recall.zone);
  if (recall?.isFields(known)) return { fields: known, valid: true };
  const before = problems.reports;
  const { date } = buildDate;
  const standIns = { title: address.id, name: address.id, date, start: address.date ?? date };
  const checked = checkFields(raw, schema, problems, drafts.has(raw.file) ? standIns : undefined);
  // Warnings have to be found each time.
  if (recall !== undefined && checked?.valid && problems.reports === before)
    rememberFields(recall.zone, checked.fields);
  return checked;
}

/** Returns when a post appears, or undefined where its date has come. */
export function getSchedule(timestamp: Timestamp, buildDate: BuildDate): Unpublished | undefined {
  if (timestamp.time === undefined) {
    return timestamp.date > buildDate.date
      ? { reason: "scheduled", date: timestamp.date, epoch: Number.NaN }
      : undefined;
  }
  return timestamp.time.epoch > buildDate.epoch
    ? { reason: "scheduled", date: timestamp.date, epoch: timestamp.time.epoch }
    : undefined;
}

export function toTimestamp(value: PlainDate | ZonedTime): Timestamp {
  return typeof value === "string" ? { date: value } : { date: value.date, time: value };
}

/** Returns the entry of an id, or undefined after reporting the nearest match. Reports an unpublished one. */
export function findReference<T extends Entry>(
  context: AssembleContext,
  candidates: ReadonlyMap<string, T>,
  id: string,
  kind: Kind,
  source: { readonly fields: RawFields; readonly isUnpublished: boolean },
  path: YamlPath,
): T | undefined {
  const found = candidates.get(id);
  const folder = `${contentFolder}/${kinds[kind].folder}`;
  const file = `${folder}/${id}.md`;
  if (found === undefined && !context.drafts.has(file)) {
    if (context.exists(file)) return undefined;
    const byName = kind === "person" ? findPersonByName(context.people, id) : undefined;
    const replacement =
      byName === undefined
        ? suggestReplacement(id, [...candidates.keys()], minNameLetters)
        : { to: byName, safe: true };
    reportProblem(
      source.fields,
      path,
      `there is no ${kind} ${quote(id)}`,
      kind === "person"
        ? adviseOnPerson(context.people, id, path)
        : candidates.size === 0
          ? `Create ${folder}/${slugify(id) || "name"}.md, or remove it here`
          : suggest(id, [...candidates.keys()], kind),
      context.problems,
      { replacement, missingFile: { files: [file], typed: id, isName: true } },
    );
  } else if ((found === undefined || found.unpublished !== undefined) && !source.isUnpublished) {
    reportProblem(
      source.fields,
      path,
      `"${id}" is ${found === undefined ? "a draft" : describeUnpublished(found)}`,
      "Remove it here until it is published",
      context.problems,
      {
        severity: context.preview ? "warning" : "problem",
      },
    );
  }
  return found;
}

/** Returns the tags of these names. Names with one address are one tag, with the name that comes first. */
export function readTags(
  context: AssembleContext,
  names: readonly string[] | undefined,
  fields: RawFields,
): readonly Tag[] {
  const tags = new Set<Tag>();
  for (const [i, name] of (names ?? []).entries()) {
    const known = context.tagsByName.get(name);
    if (known !== undefined) {
      tags.add(known);
      continue;
    }
    const id = slugifyAnyScript(name);
    if (id === "") {
      reportProblem(
        fields,
        ["tags", i],
        `${quote(name)} has no letters`,
        "Write a word",
        context.problems,
      );
      continue;
    }
    if (Buffer.byteLength(id) > maxNameBytes) {
      reportProblem(
        fields,
        ["tags", i],
        `${quote(name)} is too long`,
        "Write one word or a few",
        context.problems,
      );
      continue;
    }
    const reason = explainWindowsName(id);
    if (reason !== undefined) {
      const fix = "Write another word, or one more";
      reportProblem(fields, ["tags", i], reason, fix, context.problems);
      continue;
    }
    if (name.includes(";")) {
      const parts = name.split(";").map((part) => part.trim());
      const message = `${quote(name)} is one tag, but looks like several`;
      const fix = `Write ${parts.join(", ")}`;
      reportWarning(fields, ["tags", i], message, fix, context.problems);
    }
    const tag = context.tags.get(id) ?? createTag(context, id, name);
    context.tags.set(id, tag);
    // Of the others each use is reported.
    if (!name.includes(";")) context.tagsByName.set(name, tag);
    tags.add(tag);
  }
  return [...tags];
}

function createTag({ settings }: AssembleContext, id: string, name: string): Tag {
  const aliases = [...settings.tagAliases].filter(([, now]) => now === id);
  return { id, name, url: getTagUrl(id), aliases: aliases.map(([old]) => getTagUrl(old)) };
}

/** Resolves a link of a field: to another site, a file of content or an address of this site. */
export function readLink(
  context: AssembleContext,
  fields: RawFields,
  path: YamlPath,
  typed: string,
): string {
  return context.links.add(resolveLink(typed, fields.file), locateLink(fields, path));
}

/** Resolves the links of a field. */
export function readLinks(
  context: AssembleContext,
  fields: RawFields,
  field: string,
  links: readonly Link[] | undefined,
): readonly Link[] {
  return (links ?? []).map(({ label, url }, i) => ({
    label,
    url: readLink(context, fields, [field, i, "url"], url),
  }));
}

/** Resolves the picture of a field; warns where it has no alternative text. */
export function readImage(
  context: AssembleContext,
  fields: RawFields,
  field: string,
  image: { src: string; alt?: string | undefined; caption?: string | undefined } | undefined,
): Image | undefined {
  if (image === undefined) return undefined;
  const location = locateLink(fields, [field, "src"]);
  const url = context.links.add(resolvePicture(image.src, fields.file), location, "image");
  const { alt = "", caption } = image;
  const message = explainAlternativeText(alt);
  // Words of it that stand beside it are reported as a field that there is not.
  if (message !== undefined && valueAt(fields.values, ["alt"]) === undefined) {
    const isAlone = typeof valueAt(fields.values, [field]) === "string";
    const write = isAlone
      ? `${field}: { src: ${image.src}, alt: What it shows }`
      : "alt: and what it shows";
    const [path, fix] =
      alt === ""
        ? [[field], `Write ${write}, for people who cannot see it`]
        : [[field, "alt"], "Write what it shows, for people who cannot see it"];
    reportWarning(fields, path, message, fix, context.problems);
  }
  return { url, alt, caption };
}
