/** What a programme has next: of each series the next session, and single events. */
import { addDays } from "../../time/date.ts";
import { getFirstDay } from "../../time/when.ts";
import { isOff } from "../state.ts";
import type { Event, Site } from "../types.ts";

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
  return upcoming.filter((event) => {
    if (event.session === undefined) return !isOff(event.status) || getFirstDay(event.when) <= near;
    const { id } = event.session.series;
    if (complete.has(id)) return false;
    if (!isOff(event.status)) complete.add(id);
    return true;
  });
}
