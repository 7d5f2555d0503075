/** What a programme has next: of each series the next session, and single events. */
import { addDays } from "../time/date.ts";
import { getFirstDay } from "../time/when.ts";
import type { Event, Site } from "./types.ts";

/** A single event that is off is shown for those who planned to come, when it is near. */
const nearDays = 14;

/**
 * Returns of upcoming events, by start, the single ones and the next session of each series; where
 * that one is off, the next that takes place as well.
 */
export function listNextOfEach(
  upcoming: readonly Event[],
  { buildDate }: Pick<Site, "buildDate">,
): readonly Event[] {
  const near = addDays(buildDate.date, nearDays);
  const complete = new Set<string>();
  const isOff = ({ status }: Event) => status === "cancelled" || status === "postponed";
  return upcoming.filter((event) => {
    if (event.session === undefined) return !isOff(event) || getFirstDay(event.when) <= near;
    const { id } = event.session.series;
    if (complete.has(id)) return false;
    if (!isOff(event)) complete.add(id);
    return true;
  });
}
