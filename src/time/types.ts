/**
 * The kinds of time that the project knows. A date alone is never an instant; a time always
 * says in which zone its wall clock hangs.
 */

declare const plainDate: unique symbol;

/** A day of the calendar with no time and no zone, as ISO 8601: "2017-06-21". Sorts as text. */
export type PlainDate = string & { readonly [plainDate]: true };

/** Wall time of a day, 24 hours, "09:05". Sorts as text. */
export type WallTime = `${number}:${number}`;

/** A wall time on a day in a zone, and the instant that it names. */
export interface ZonedTime {
  readonly date: PlainDate;
  readonly time: WallTime;
  /** IANA name, "Europe/London"; or "UTC+01:00" where the text gave an offset of its own. */
  readonly zone: string;
  /** Minutes east of UTC at that moment. */
  readonly offset: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly epoch: number;
}

/** One or more whole days; `last` is the last day itself, not the day after it. */
export interface AllDay {
  readonly kind: "all-day";
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** From a moment to a later one. */
export interface Timed {
  readonly kind: "timed";
  readonly start: ZonedTime;
  readonly end: ZonedTime;
}

/** When something takes place. */
export type When = AllDay | Timed;

/** What came of reading a text: the value, or what is wrong with it and what to write. */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly fix: string };

/** The moment for which a site is built. Every question of "past" or "coming" is put to it. */
export interface BuildDate {
  /** The day in the site's zone. */
  readonly date: PlainDate;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly epoch: number;
}
