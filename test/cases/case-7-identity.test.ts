/** Case 7 of calendar.md: what an edit elsewhere, or of words alone, leaves as it was. */
import { beforeEach, expect, test } from "vitest";
import type { Repo } from "../history/repo.ts";
import { type Calendars, changedProperties, differing } from "./calendars.ts";
import {
  calendarsIn,
  everywhere,
  everywhereAsSession,
  gathering,
  repository,
  session,
} from "./site.ts";

const rule = {
  repeats: "weekly on Wednesday",
  from: "2026-09-09",
  until: "2026-09-30",
  time: "12:30 to 13:30",
};

let repo: Repo;
let before: Calendars;
beforeEach(async () => {
  repo = repository({
    "events/lunch/index.md": gathering(rule),
    "events/lunch/2026-09-16.md": session({ title: "Maps" }),
    "events/walk.md": gathering({ title: "Walk", start: "2026-09-10 10:00", duration: "1 hour" }),
  });
  before = await calendarsIn(repo.root);
});

/** The calendars after one more commit. */
async function after(files: Readonly<Record<string, string>>): Promise<Calendars> {
  repo.commit(files);
  return calendarsIn(repo.root);
}

const uids = (calendars: Calendars) => [...calendars.told.keys()].sort();

test("calendar.md case 7: an event's title edited leaves its UID, and all other bytes, as they were", async () => {
  const now = await after({
    "events/walk.md": gathering({ title: "Stroll", start: "2026-09-10 10:00", duration: "1 hour" }),
  });
  expect(uids(now)).toEqual(uids(before));
  expect(differing(before, now)).toEqual(["walk@example.org"]);
  const [old, edited] = [before, now].map((one) => one.event("walk", everywhere));
  expect([old?.summary, edited?.summary]).toEqual(["Walk", "Stroll"]);
  expect(changedProperties(old, edited)).toEqual(["DTSTAMP", "LAST-MODIFIED", "SUMMARY"]);
});

test("calendar.md case 7: a session's title edited leaves its UID, and all other bytes, as they were", async () => {
  const now = await after({ "events/lunch/2026-09-16.md": session({ title: "Charts" }) });
  expect(uids(now)).toEqual(uids(before));
  expect(differing(before, now)).toEqual(["lunch-2026-09-16@example.org"]);
  const [old, edited] = [before, now].map((one) =>
    one.event("lunch-2026-09-16", everywhereAsSession),
  );
  expect([old?.summary, edited?.summary]).toEqual(["Café: Maps", "Café: Charts"]);
  expect(changedProperties(old, edited)).toEqual(["DTSTAMP", "LAST-MODIFIED", "SUMMARY"]);
});

test("calendar.md case 7: a series' title edited leaves the UIDs of its sessions, and all other bytes, as they were", async () => {
  const now = await after({ "events/lunch/index.md": gathering({ ...rule, title: "Bistro" }) });
  expect(uids(now)).toEqual(uids(before));
  expect(differing(before, now)).toEqual(uids(before).filter((uid) => uid.startsWith("lunch-")));
  for (const uid of differing(before, now)) {
    const [old, edited] = [before, now].map((one) => one.told.get(uid));
    expect(changedProperties(old, edited)).toEqual(["DTSTAMP", "LAST-MODIFIED", "SUMMARY"]);
  }
});

test("calendar.md case 7: an event added before it leaves its UID, and all other bytes, as they were", async () => {
  const now = await after({
    "events/a-first.md": gathering({ start: "2026-09-01 10:00", duration: "1 hour" }),
  });
  expect(differing(before, now)).toEqual(["a-first@example.org"]);
  expect(now.file("/calendar.ics").events[0]?.uid).toBe("a-first@example.org");
});

test("calendar.md case 7: a session added before it leaves its UID, and all other bytes, as they were", async () => {
  const now = await after({
    "events/lunch/2026-09-07.md": session({ extra: true, title: "Opening" }),
  });
  expect(differing(before, now)).toEqual(["lunch-2026-09-07@example.org"]);
  expect(now.file("/events/lunch.ics").events[0]?.uid).toBe("lunch-2026-09-07@example.org");
});

test("calendar.md case 7: a series begun a week earlier leaves UIDs and bytes of its other sessions as they were", async () => {
  const now = await after({ "events/lunch/index.md": gathering({ ...rule, from: "2026-09-02" }) });
  expect(differing(before, now)).toEqual(["lunch-2026-09-02@example.org"]);
  expect(now.file("/events/lunch.ics").events).toHaveLength(5);
});
