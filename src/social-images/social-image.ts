/** The content of a social image: the preview that social networks show with a link. */
import type { ColourTokens } from "../colour/palette.ts";

/** In pixels; the size that social networks recommend. */
export const socialImageSize = { width: 1200, height: 630 } as const;

/** Texts in the language of the site. Those that the font has no letters for are left out. */
export interface SocialImageText {
  /** The name of the site, unless it is the title. */
  readonly name?: string;
  readonly title: string;
  /** A line above the title: what it belongs to, or a status such as "Cancelled". */
  readonly above?: string;
  /** Texts below the title, each on lines of its own. */
  readonly below: readonly string[];
  /** The date in the margin: "Wed", "25", "Nov 2026". */
  readonly day?: { readonly weekday: string; readonly day: string; readonly month: string };
  /** Whether to strike the date through: cancelled or postponed. */
  readonly off?: true;
}

export type SocialImageColours = Pick<ColourTokens, "paper" | "line" | "ink" | "soft" | "accent">;

/** Returns whether the font has the scripts of a text: Latin, Greek or Cyrillic. */
export function isSupportedScript(text: string): boolean {
  return !/(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])\p{L}/u.test(
    text,
  );
}

/** Returns the alternative text: everything that the image says. */
export function createAltText({ name, title, above, below, day }: SocialImageText): string {
  const date = day && `${day.weekday} ${day.day} ${day.month}`;
  return [above, title, date, ...below, name].filter((part) => part !== undefined).join(", ");
}
