/** What a share picture says. It is drawn in one script, so what it cannot say is left out. */
import type { ColourTokens } from "../colour/palette.ts";

/** In pixels; what those who show shared pages ask for. */
export const socialImageSize = { width: 1200, height: 630 } as const;

/** The words of a share picture, each in the language of the site. */
export interface SocialImageText {
  /** Of the site, where the title is another. */
  readonly name?: string;
  readonly title: string;
  /** What the title belongs to, or what one has to know first. */
  readonly above?: string;
  /** What is told of it, each on a line of its own, or more if there is room. */
  readonly below: readonly string[];
  /** In the parts that are set one below the other: "Wed", "25", "Nov 2026". */
  readonly day?: { readonly weekday: string; readonly day: string; readonly month: string };
  /** Set where nobody should come on that day. */
  readonly off?: true;
}

/** In what it is drawn. */
export type SocialImageColours = Pick<ColourTokens, "paper" | "line" | "ink" | "soft" | "accent">;

/** Whether the letters of a text are of a script that the font has. */
export function isSupportedScript(text: string): boolean {
  return !/(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])\p{L}/u.test(
    text,
  );
}

/** All that a picture says, for those who do not see it. */
export function createAltText({ name, title, above, below, day }: SocialImageText): string {
  const date = day && `${day.weekday} ${day.day} ${day.month}`;
  return [above, title, date, ...below, name].filter((part) => part !== undefined).join(", ");
}
