/** What the assembling of each kind needs at hand, and what all kinds do alike. */
import { getTagUrl } from "../../model/addresses.ts";
import type {
  Cohort,
  Entry,
  Image,
  Link,
  Person,
  Settings,
  SitePath,
  Tag,
  Timestamp,
  Unpublished,
} from "../../model/types.ts";
import { suggest } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import { slugify, slugifyAnyScript } from "../../text/slug.ts";
import type { BuildDate, PlainDate, ZonedTime } from "../../time/types.ts";
import { locateField, type RawFields, reportProblem } from "../fields/raw-fields.ts";
import type { YamlPath } from "../fields/yaml.ts";
import { maxNameBytes } from "../files/path.ts";
import type { Problems } from "../files/problem.ts";
import { describeUnpublished, type LinkChecker } from "../links/link-checker.ts";
import { resolveLink, resolvePicture } from "../links/target.ts";
import { emptyBody } from "../texts/body.ts";
import type { ContentText } from "../texts/texts.ts";

/** The desk at which typed fields become the model. */
export interface AssembleContext {
  readonly settings: Settings;
  readonly buildDate: BuildDate;
  readonly preview: boolean;
  readonly problems: Problems;
  readonly links: LinkChecker;
  readonly tags: Map<string, Tag>;
  /** All that were read, held back or not, by id. */
  readonly people: Map<string, Person>;
  readonly cohorts: Map<string, Cohort>;
  /** Whether there is a file, be it one with problems of its own, which have been reported. */
  readonly exists: (file: string) => boolean;
  /** Drafts of sessions that take place as the series has them. */
  readonly draftSessions: Map<string, Entry>;
}

interface PageFields {
  readonly summary?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly aliases?: readonly SitePath[] | undefined;
}

/** What every page has. `later` is the moment before which it is not published. */
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
    body: text.body.isEmpty ? emptyBody : text.body,
    aliases: fields.aliases ?? [],
    unpublished: unpublished,
  };
}

/** Whether a date, or a moment, is still to come at the build. */
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

/** The thing of an id, or undefined after a problem with the nearest match. */
export function findReference<T extends Entry>(
  context: AssembleContext,
  candidates: ReadonlyMap<string, T>,
  id: string,
  kind: "person" | "cohort",
  source: { readonly fields: RawFields; readonly isUnpublished: boolean },
  path: YamlPath,
): T | undefined {
  const found = candidates.get(id);
  const folder = `content/${kind === "person" ? "people" : "cohorts"}`;
  if (found === undefined) {
    if (context.exists(`${folder}/${id}.md`)) return undefined;
    reportProblem(
      source.fields,
      path,
      `there is no ${kind} ${quote(id)}`,
      candidates.size === 0
        ? `Make ${folder}/${slugify(id) || "name"}.md, or take it out here`
        : suggest(id, [...candidates.keys()], kind),
      context.problems,
    );
  } else if (found.unpublished !== undefined && !source.isUnpublished) {
    reportProblem(
      source.fields,
      path,
      `"${id}" is ${describeUnpublished(found)}`,
      "Publish it, or take it out here",
      context.problems,
      {
        severity: context.preview ? "warning" : "problem",
      },
    );
  }
  return found;
}

/** The tags of these names; a tag is known by its address, and called as first written. */
export function readTags(
  context: AssembleContext,
  names: readonly string[] | undefined,
  fields: RawFields,
): readonly Tag[] {
  const tags = new Set<Tag>();
  for (const [i, name] of (names ?? []).entries()) {
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
        "Write a word or a few",
        context.problems,
      );
      continue;
    }
    const tag = context.tags.get(id) ?? { id, name, url: getTagUrl(id) };
    context.tags.set(id, tag);
    tags.add(tag);
  }
  return [...tags];
}

/** A link of a field: to another site, a file of content or an address of this site. */
export function readLink(
  context: AssembleContext,
  fields: RawFields,
  path: YamlPath,
  typed: string,
): string {
  return context.links.add(resolveLink(typed, fields.file), locateField(fields, path));
}

/** Labelled links of a field. */
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

/** A picture of a field. */
export function readImage(
  context: AssembleContext,
  fields: RawFields,
  field: string,
  image: { src: string; alt?: string | undefined; caption?: string | undefined } | undefined,
): Image | undefined {
  if (image === undefined) return undefined;
  const location = locateField(fields, [field, "src"]);
  const url = context.links.add(resolvePicture(image.src, fields.file), location, "image");
  if (image.alt === undefined || image.alt === "") {
    reportProblem(
      fields,
      [field],
      "the picture has no alternative text",
      `Write alt: and what it shows, for those who cannot see it`,
      context.problems,
      { severity: "warning" },
    );
  }
  return {
    url,
    alt: image.alt ?? "",
    caption: image.caption,
  };
}
