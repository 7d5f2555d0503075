/** What the share picture of a page says. */
import type { Card } from "../../src/cards/card.ts";
import type { EventLine, Frame, PostLine, SeriesInput } from "../../src/pages/views.ts";
import { dayParts, hoursInWords } from "../../src/time/format.ts";
import { firstDay } from "../../src/time/when.ts";
import { where } from "./events.ts";
import { capital, changeWord } from "./words.ts";

type Told = Pick<Frame, "name" | "language" | "zone">;

export function postCard(post: PostLine, { name, language }: Told): Card {
  const by = post.authors.map(({ label }) => label).join(", ");
  return { name, title: post.title, below: lines([by]), day: dayParts(post.date, language) };
}

export function eventCard(event: EventLine, { name, language, zone }: Told): Card {
  const above = [changeWord(event), event.series].filter((part) => part !== undefined).join(": ");
  const hours = hoursInWords(event.when, language, zone);
  return {
    name,
    title: event.title,
    above: above !== "" ? above : undefined,
    below: lines([hours, where(event)]),
    day: dayParts(firstDay(event.when), language),
    off: event.status === "cancelled" || event.status === "postponed" ? true : undefined,
  };
}

export function seriesCard(
  { title, repeats, time }: Pick<SeriesInput, "title" | "repeats" | "time">,
  { name }: Pick<Told, "name">,
): Card {
  return { name, title, below: lines([repeats, time]) };
}

/** The whole site's: for pages that have none of their own. */
export function siteCard({ name, description }: Pick<Frame, "name" | "description">): Card {
  return { title: name, below: lines([description]) };
}

function lines(parts: readonly (string | undefined)[]): readonly string[] {
  return parts.flatMap((part) => (part === undefined || part === "" ? [] : [capital(part)]));
}
