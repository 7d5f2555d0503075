/**
 * Reads old texts with the code that reads the present ones, so that what a text said then is
 * understood as it would be now.
 */

import type { AssembleContext } from "../content/assemble/context.ts";
import { assembleEvent } from "../content/assemble/events.ts";
import { assemblePerson } from "../content/assemble/people.ts";
import { assembleSeries } from "../content/assemble/series.ts";
import { checkFields } from "../content/fields/check.ts";
import { frontMatterLine, parseFrontMatter } from "../content/fields/front-matter.ts";
import { parseYaml } from "../content/fields/yaml.ts";
import { decode } from "../content/files/decode.ts";
import { parsePath } from "../content/files/path.ts";
import { Problems } from "../content/files/problem.ts";
import { LinkChecker } from "../content/links/link-checker.ts";
import { siteSchema } from "../content/schema/site.ts";
import { readCalendarSettings } from "../content/settings.ts";
import { readBody } from "../content/texts/body.ts";
import type { ContentText } from "../content/texts/texts.ts";
import type { Event, Settings } from "../model/types.ts";
import type { Body } from "../render/body.ts";
import { isPlainDate } from "../time/date.ts";
import type { PlainDate } from "../time/types.ts";
import type { Blobs } from "./blobs.ts";
import { Cohorts, People, Tags } from "./stand-ins.ts";

/** A file and its bytes. */
export interface Source {
  readonly file: string;
  readonly blob: string;
}

/** What holds for all texts of a commit. */
export interface Surroundings {
  readonly settings: Settings;
  /** The name of a person who has a file. */
  readonly nameOf: (id: string) => string | undefined;
}

/** Events, and the ids of the people that were looked up for them. */
export interface Read {
  readonly events: readonly Event[];
  readonly people: ReadonlySet<string>;
}

export class Reader {
  readonly #blobs: Blobs;
  readonly #horizon: PlainDate;
  readonly #texts = new Map<string, ContentText | undefined>();

  /** `horizon` is the last day of the sessions of a series, at whatever time it was written. */
  constructor(blobs: Blobs, horizon: PlainDate) {
    this.#blobs = blobs;
    this.#horizon = horizon;
  }

  /** A single event; undefined where the text has a mistake. */
  event(source: Source, around: Surroundings): Read | undefined {
    const text = this.#text(source);
    if (text === undefined) return undefined;
    return this.#read(around, (desk) => {
      const event = assembleEvent(desk, text);
      return event && [event];
    });
  }

  /**
   * The sessions of a series, as its index.md and these of its files have them. Where only those of
   * some original dates are wanted, later ones may be left out.
   */
  sessions(
    index: Source,
    files: readonly Source[],
    dates: ReadonlySet<string> | undefined,
    around: Surroundings,
  ): Read | undefined {
    const text = this.#text(index);
    const own = files.map((file) => this.#text(file)).filter((one) => one !== undefined);
    if (text === undefined || own.length < files.length) return undefined;
    const last = [...(dates ?? [])].filter(isPlainDate).sort().at(-1);
    return this.#read(around, (desk) => assembleSeries(desk, text, own)?.sessions, last);
  }

  /** A person's name. */
  name(source: Source, around: Surroundings): string | undefined {
    const text = this.#text(source);
    return text && assemblePerson(this.#desk(around), text)?.title;
  }

  /**
   * The settings of a site.yaml, as far as a calendar's text follows from them; the rest is as in
   * `before`, and so is all of it where the text has a mistake.
   */
  settings({ file, blob }: Source, before: Settings): Settings {
    const source = decode(this.#bytes(blob));
    const yaml = typeof source === "string" ? parseYaml(source, 1, "it", "") : undefined;
    if (yaml?.ok !== true) return before;
    const fields = { file, yaml: "", firstLine: 1, values: yaml.value };
    const checked = checkFields(fields, siteSchema, new Problems());
    if (checked?.valid !== true) return before;
    const now = readCalendarSettings(checked.fields);
    const { namespace } = now.calendar;
    return { ...before, ...now, calendar: { ...before.calendar, namespace } };
  }

  #read(
    around: Surroundings,
    make: (desk: AssembleContext) => readonly Event[] | undefined,
    last: PlainDate = this.#horizon,
  ): Read | undefined {
    const people = new People(around.nameOf);
    const desk = { ...this.#desk(around, last < this.#horizon ? last : this.#horizon), people };
    const events = make(desk);
    return events !== undefined && isReadable(desk.problems)
      ? { events: events.filter((event) => event.unpublished === undefined), people: people.asked }
      : undefined;
  }

  /** With nothing ahead of it, the day of the build is the horizon. */
  #desk({ settings, nameOf }: Surroundings, last: PlainDate = this.#horizon): AssembleContext {
    const problems = new Problems();
    return {
      settings: { ...settings, calendar: { ...settings.calendar, monthsAhead: 0 } },
      buildDate: { date: last, epoch: Date.parse(`${last}T00:00:00Z`) },
      preview: false,
      problems,
      links: new LinkChecker(problems),
      tags: new Tags(),
      people: new People(nameOf),
      cohorts: new Cohorts(),
      exists: () => true,
      draftSessions: new Map(),
    };
  }

  #text({ file, blob }: Source): ContentText | undefined {
    const key = `${blob} ${file}`;
    if (!this.#texts.has(key)) this.#texts.set(key, textOf(file, this.#bytes(blob)));
    return this.#texts.get(key);
  }

  #bytes(blob: string): Buffer {
    const bytes = this.#blobs.get(blob);
    if (bytes === undefined) throw new Error(`the blob ${blob} has not been read`);
    return bytes;
  }
}

/** Which days there are to skip depends on the horizon; it has been another one then. */
function isReadable(problems: Problems): boolean {
  return problems.list("problem").every(({ field }) => field?.startsWith("skip") === true);
}

function textOf(file: string, bytes: Buffer): ContentText | undefined {
  const address = parsePath(file);
  const source = decode(bytes);
  const parts = typeof source === "string" ? parseFrontMatter(source) : [];
  if (!("fields" in parts) || !("id" in address)) return undefined;
  const { fields: values, markdown, markdownLine } = parts;
  // A block of fields that has mistakes of its own.
  if (values === undefined) return undefined;
  return {
    file,
    address,
    // Nobody is told where in an old text a mistake was, so there is nothing to find it in.
    fields: { file, yaml: "", firstLine: frontMatterLine, values },
    body: bodyOf(file, markdown),
    links: [],
    markdown: () => markdown,
    markdownLine: markdownLine,
    hasFields: true,
  };
}

/** A body of which nobody wants more than its first words, and mostly not these either. */
function bodyOf(file: string, text: string): Body {
  const facts = () => readBody(text, file, "").info;
  return {
    hash: "",
    isEmpty: text.trim() === "",
    get wordCount() {
      return facts().wordCount;
    },
    get headings() {
      return facts().headings;
    },
    get excerpt() {
      return facts().excerpt;
    },
    pictures: [],
    html: () => readBody(text, file, "").html,
    toJSON: () => "",
  };
}
