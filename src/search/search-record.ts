import type { SitePath } from "../model/types.ts";
import type { Body } from "../render/body.ts";
import type { PlainDate } from "../time/types.ts";

/** The kinds that readers can filter by. Series and sessions are events. */
export type SearchKind = "post" | "event" | "person" | "cohort" | "page";

/** A page in the search index. */
export interface SearchRecord {
  /** Without the base path, which the search page adds. */
  readonly url: SitePath;
  readonly title: string;
  readonly kind: SearchKind;
  /** The labels of the result: "Series", and "Past" if it is over. */
  readonly labels: readonly string[];
  /** "Cancelled" and the like. */
  readonly status?: string;
  /** Whether results show it after those that are not over. */
  readonly isOver: boolean;
  /** Its day, if it has one, and the same formatted. */
  readonly day?: PlainDate;
  readonly date?: string;
  /** Ids of tags, which stay the same if a name is respelt. */
  readonly tags: readonly string[];
  /** Names of authors, speakers, hosts or the person of the page; each once. */
  readonly people: readonly string[];
  /** Whether a result shows the people. */
  readonly signed?: true;
  /** Lines before the body: summary, place, speakers. */
  readonly facts: readonly string[];
  readonly body?: Body;
}
