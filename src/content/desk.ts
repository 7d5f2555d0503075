/** What the assembling of each kind needs at hand, and what all kinds do alike. */
import type {
  Cohort,
  Entry,
  Held,
  Image,
  Link,
  Person,
  Posted,
  Settings,
  SitePath,
  Tag,
} from "../model/types.ts";
import { quote } from "../time/parsed.ts";
import type { BuildDate, PlainDate, ZonedTime } from "../time/types.ts";
import { suggest } from "../words/nearest.ts";
import { anyScriptSlug, slug } from "../words/slug.ts";
import { longestName } from "./address.ts";
import { noBody, pictureOf } from "./body.ts";
import { complain, type Fields, placeOf } from "./fields.ts";
import { heldInWords, type Links } from "./links.ts";
import type { Problems } from "./problem.ts";
import { targetOf } from "./target.ts";
import type { Text } from "./texts.ts";
import type { YamlPath } from "./yaml.ts";

/** The desk at which typed fields become the model. */
export interface Desk {
  readonly settings: Settings;
  readonly build: BuildDate;
  readonly preview: boolean;
  readonly problems: Problems;
  readonly links: Links;
  readonly tags: Map<string, Tag>;
  /** All that were read, held back or not, by id. */
  readonly people: Map<string, Person>;
  readonly cohorts: Map<string, Cohort>;
  /** Whether there is a file, be it one with problems of its own, which have been reported. */
  readonly exists: (file: string) => boolean;
  /** Drafts of sessions that take place as the series has them. */
  readonly shelved: Map<string, Entry>;
}

interface PageFields {
  readonly summary?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly aliases?: readonly SitePath[] | undefined;
}

/** What every page has. `later` is the moment before which it is not published. */
export function entryOf(text: Text, title: string, fields: PageFields, held?: Held): Entry {
  const why: Held | undefined = fields.draft ? { why: "draft" } : held;
  return {
    id: text.address.id,
    file: text.file,
    url: text.address.url,
    title,
    summary: fields.summary,
    body: text.body.empty ? noBody : text.body,
    aliases: fields.aliases ?? [],
    held: why,
  };
}

/** Whether a date, or a moment, is still to come at the build. */
export function heldUntil(posted: Posted, build: BuildDate): Held | undefined {
  if (posted.at === undefined) {
    return posted.date > build.date
      ? { why: "later", date: posted.date, epoch: Number.NaN }
      : undefined;
  }
  return posted.at.epoch > build.epoch
    ? { why: "later", date: posted.date, epoch: posted.at.epoch }
    : undefined;
}

export function postedOf(value: PlainDate | ZonedTime): Posted {
  return typeof value === "string" ? { date: value } : { date: value.date, at: value };
}

/** The thing of an id, or undefined after a problem with the nearest match. */
export function find<T extends Entry>(
  desk: Desk,
  among: ReadonlyMap<string, T>,
  id: string,
  kind: "person" | "cohort",
  from: { readonly fields: Fields; readonly held: boolean },
  path: YamlPath,
): T | undefined {
  const found = among.get(id);
  const folder = `content/${kind === "person" ? "people" : "cohorts"}`;
  if (found === undefined) {
    if (desk.exists(`${folder}/${id}.md`)) return undefined;
    complain(
      from.fields,
      path,
      `there is no ${kind} ${quote(id)}`,
      among.size === 0
        ? `Make ${folder}/${slug(id) || "name"}.md, or take it out here`
        : suggest(id, [...among.keys()], kind),
      desk.problems,
    );
  } else if (found.held !== undefined && !from.held) {
    complain(
      from.fields,
      path,
      `"${id}" is ${heldInWords(found)}`,
      "Publish it, or take it out here",
      desk.problems,
      {
        severity: desk.preview ? "warning" : "problem",
      },
    );
  }
  return found;
}

/** The tags of these names; a tag is known by its address, and called as first written. */
export function tagsOf(
  desk: Desk,
  names: readonly string[] | undefined,
  fields: Fields,
): readonly Tag[] {
  const tags = new Set<Tag>();
  for (const [i, name] of (names ?? []).entries()) {
    const id = anyScriptSlug(name);
    if (id === "") {
      complain(fields, ["tags", i], `${quote(name)} has no letters`, "Write a word", desk.problems);
      continue;
    }
    if (Buffer.byteLength(id) > longestName) {
      complain(
        fields,
        ["tags", i],
        `${quote(name)} is too long`,
        "Write a word or a few",
        desk.problems,
      );
      continue;
    }
    const tag = desk.tags.get(id) ?? { id, name, url: `/tags/${id}/` };
    desk.tags.set(id, tag);
    tags.add(tag);
  }
  return [...tags];
}

/** A link of a field: to another site, a file of content or an address of this site. */
export function linkOf(desk: Desk, fields: Fields, path: YamlPath, typed: string): string {
  return desk.links.note(targetOf(typed, fields.file), placeOf(fields, path));
}

/** Labelled links of a field. */
export function linksOf(
  desk: Desk,
  fields: Fields,
  field: string,
  links: readonly Link[] | undefined,
): readonly Link[] {
  return (links ?? []).map(({ label, url }, i) => ({
    label,
    url: linkOf(desk, fields, [field, i, "url"], url),
  }));
}

/** A picture of a field. */
export function imageOf(
  desk: Desk,
  fields: Fields,
  field: string,
  image: { src: string; alt?: string | undefined; caption?: string | undefined } | undefined,
): Image | undefined {
  if (image === undefined) return undefined;
  const place = placeOf(fields, [field, "src"]);
  const url = desk.links.note(pictureOf(image.src, fields.file), place, "image");
  if (image.alt === undefined || image.alt === "") {
    complain(
      fields,
      [field],
      "the picture has no alternative text",
      `Write alt: and what it shows, for those who cannot see it`,
      desk.problems,
      { severity: "warning" },
    );
  }
  return {
    url,
    alt: image.alt ?? "",
    caption: image.caption,
  };
}
