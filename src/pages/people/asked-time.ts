/** What a cohort asks of each member's time, in words. */
import { formatMinutes } from "../../locales/minutes.ts";
import type { Words } from "../../locales/words.ts";
import { countAskedInAll, countMinutes, sumAskedMinutes } from "../../model/asked-time.ts";
import { isOff, listTakingPlace } from "../../model/state.ts";
import type { Cohort, Event } from "../../model/types.ts";

/** Returns "1 hour a week"; undefined for a cohort that does not say. */
export function formatAsk({ ask }: Pick<Cohort, "ask">, words: Words): string | undefined {
  if (ask === undefined) return undefined;
  const time = formatMinutes(ask.minutes, words);
  return words.text(ask.per === "week" ? "ask-per-week" : "ask-per-month", { time });
}

/** Returns "1 hour a week over 16 weeks, 16 hours in all", or without an end "1 hour a week". */
export function formatAskInAll(cohort: Cohort, words: Words): string | undefined {
  const ask = formatAsk(cohort, words);
  const all = countAskedInAll(cohort);
  if (ask === undefined || all === undefined) return ask;
  const total = formatMinutes(all.minutes, words);
  const key = cohort.ask?.per === "month" ? "ask-over-months" : "ask-over-weeks";
  return words.text(key, { ask, n: all.periods, total });
}

/** Returns "Planned: 15 hours 5 minutes in 17 events"; undefined where nothing is. */
export function formatPlannedTime(events: readonly Event[], words: Words): string | undefined {
  const minutes = sumAskedMinutes(events);
  if (minutes === 0) return undefined;
  const counted = listTakingPlace(events).filter((event) => countMinutes(event) > 0);
  const time = formatMinutes(minutes, words);
  return words.text("planned-time", { n: counted.length, time });
}

/** Returns "20 of 60 minutes"; undefined without `ask`, and where an event takes no known time. */
export function formatShare(
  { ask }: Pick<Cohort, "ask">,
  event: Event,
  words: Words,
): string | undefined {
  const minutes = countMinutes(event);
  if (ask === undefined || minutes === 0 || isOff(event.status)) return undefined;
  return words.text("minutes-of-ask", { minutes, n: ask.minutes });
}
