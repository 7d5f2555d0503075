/** Messages that are sent to people: a template prints one on a page, formatMessage as plain text. */

/** A text with links, for an e-mail or a newsletter. All URLs are absolute. */
export interface Message {
  /** The subject. */
  readonly title: string;
  readonly intro: readonly string[];
  readonly sections: readonly MessageSection[];
  readonly closing: readonly MessageLine[];
}

export interface MessageSection {
  /** Undefined for what comes first. */
  readonly heading?: string | undefined;
  readonly items: readonly MessageItem[];
}

/** An event, an outcome or a question. */
export interface MessageItem extends MessageLine {
  /** The instant at which it is over: "2026-11-25T13:30Z". */
  readonly endsAt?: string | undefined;
  readonly lines: readonly MessageLine[];
}

export interface MessageLine {
  readonly text: string;
  readonly url?: string | undefined;
}
