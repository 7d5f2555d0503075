/** Prints a calendar with every kind of time; machine.test.ts runs it in several zones. */
import { toCalendarEvent } from "../../src/calendar/calendar-event.ts";
import { createRevision } from "../../src/calendar/revision.ts";
import { allDay, calendar, event, renderText, settings, timed } from "./make.ts";

const events = [
  timed("2026-07-01 09:00", "2026-07-01 10:00"),
  timed("2026-10-24 23:00", "2026-10-25 01:30 GMT"),
  timed("2026-07-01 09:00", "2026-07-01 10:00", "America/New_York"),
  timed("2026-07-01 09:00+05:30", "2026-07-01 10:00+05:30"),
  allDay("2026-10-25"),
].map((when, index) => {
  const one = event({ uid: `event-${index}`, when });
  return toCalendarEvent(one, settings, createRevision(Date.UTC(2026, 2, 29)));
});

process.stdout.write(renderText(calendar({ events })));
