/** Types of dates and times. A date alone is never an instant; a time always has a zone. */

declare const plainDate: unique symbol;

/** A calendar day without time or zone, in ISO 8601: "2017-06-21". Sorts as text. */
export type PlainDate = string & { readonly [plainDate]: true };

/** A local time of 24 hours, "09:05". Sorts as text. */
export type WallTime = `${number}:${number}`;

/** A date and wall time in a zone, and their instant. */
export interface ZonedTime {
  readonly date: PlainDate;
  readonly time: WallTime;
  /** IANA name, "Europe/London"; or "UTC+01:00" if the text gave an offset that the zone lacks. */
  readonly zone: string;
  /** Minutes east of UTC at that instant. */
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

/** From one instant to another. */
export interface Timed {
  readonly kind: "timed";
  readonly start: ZonedTime;
  readonly end: ZonedTime;
}

/** A length of time in each week or month. */
export interface Rate {
  readonly minutes: number;
  readonly per: "week" | "month";
}

/** When an event takes place. */
export type When = AllDay | Timed;

/** The value of a text, or what is wrong with it and what to write. */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly fix: string };

/** The instant that a site is built for; it decides what is past and what is upcoming. */
export interface BuildDate {
  /** Its day in the site's zone. */
  readonly date: PlainDate;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly epoch: number;
}
