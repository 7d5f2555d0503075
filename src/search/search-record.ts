/** Something that can be found, as plain data: what is told of it, and what is searched. */
import type { SitePath } from "../model/types.ts";
import type { Body } from "../render/body.ts";
import type { PlainDate } from "../time/types.ts";

/** What readers choose among. Series and sessions are events to them. */
export type SearchKind = "post" | "event" | "person" | "cohort" | "page";

export interface SearchRecord {
  /** Without the site's path, which the search page puts before it. */
  readonly url: SitePath;
  readonly title: string;
  readonly kind: SearchKind;
  /** What a result calls it: "Series". */
  readonly label: string;
  /** Its day, and that in words; undefined for what has none. */
  readonly day?: PlainDate;
  readonly date?: string;
  /** By their ids, as those stay where a name is spelt another way. */
  readonly tags: readonly string[];
  /** Names of those who wrote it, speak, host, or are who it is about; each once. */
  readonly people: readonly string[];
  /** Whether a result names them. */
  readonly signed?: true;
  /** What stands before the text, a line each: summary, place, speakers. */
  readonly facts: readonly string[];
  readonly body?: Body;
}
