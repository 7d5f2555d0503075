/**
 * Events that were published, are still to come, and are gone. Calendars drop them without a word,
 * and those who planned to come are not told: so it is a problem (see lost-problems.ts).
 */
import type { Settings, Site } from "../model/types.ts";
import { addMonths } from "../time/months.ts";
import type { Announced } from "./announced.ts";

/** The site as it would be published. */
export type Now = Pick<Site, "settings" | "buildDate" | "events" | "series">;

type Group = [Announced, ...Announced[]];

/** Those of `before` that subscribers would miss, by series and in order; a single event alone. */
export function lostOf(now: Now, before: Iterable<Announced>): readonly Group[] {
  const { settings, buildDate } = now;
  const { namespace, monthsAhead, withdrawn } = settings.calendar;
  const there = new Set(now.events.map(({ uid }) => uid));
  // Sessions after it are not made yet, however far the last build went.
  const horizon = addMonths(buildDate.date, monthsAhead);
  const lost = [...before].filter(
    (one) =>
      !there.has(one.uid) &&
      one.ends > buildDate.epoch &&
      one.namespace === namespace &&
      !(one.session !== undefined && one.session.original > horizon) &&
      !isWithdrawn(one, withdrawn),
  );
  const groups = new Map<string, Group>();
  for (const one of lost.sort(byDay)) {
    const key = one.session?.series ?? one.file;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** Whether the lead lets it vanish: its identity is named, or its series from a day on. */
export function isWithdrawn(one: Announced, list: Settings["calendar"]["withdrawn"]): boolean {
  return list.some(({ id, from }) =>
    from === undefined
      ? id === one.uid
      : id === one.session?.series && from <= one.session.original,
  );
}

/** How to let it vanish: by its identity, or "its series from a day". */
export function orWithdraw(id: string): string {
  return `If nobody can have seen it, or it may go without a word, write in site.yaml under calendar: withdrawn: [${id}]`;
}

function byDay(a: Announced, b: Announced): number {
  return a.day === b.day ? (a.uid < b.uid ? -1 : 1) : a.day < b.day ? -1 : 1;
}
