import type { Words } from "./words.ts";

/** Returns "35 minutes", "1 hour" or "2 hours 5 minutes"; up to 90 minutes, minutes alone unless it is an hour. */
export function formatMinutes(minutes: number, words: Words): string {
  const rest = minutes % 60;
  const hours = (minutes - rest) / 60;
  if (hours === 0 || (rest > 0 && minutes <= 90)) return words.text("minutes", { n: minutes });
  const whole = words.text("hours", { n: hours });
  return rest === 0
    ? whole
    : words.text("hours-and-minutes", {
        hours: whole,
        minutes: words.text("minutes", { n: rest }),
      });
}
