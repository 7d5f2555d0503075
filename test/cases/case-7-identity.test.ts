/** Case 7 of test/cases/README.md: edits that change no UID and no other event. */
import { beforeEach, expect, test } from "vitest";
import type { Repo } from "../history/repo.ts";
import { type Calendars, listChangedEvents, listChangedProperties } from "./calendars.ts";
import {
  buildCalendars,
  createEvent,
  createRepository,
  createSession,
  eventKinds,
  sessionKinds,
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
  repo = createRepository({
    "events/lunch/index.md": createEvent(rule),
    "events/lunch/2026-09-16.md": createSession({ title: "Maps" }),
    "events/walk.md": createEvent({ title: "Walk", start: "2026-09-10 10:00", duration: "1 hour" }),
  });
  before = await buildCalendars(repo.root);
});

/** Returns the calendars after one more commit. */
async function commit(files: Readonly<Record<string, string>>): Promise<Calendars> {
  repo.commit(files);
  return buildCalendars(repo.root);
}

const listUids = (calendars: Calendars) => [...calendars.events.keys()].sort();

/** What a later time of the last change shows in. */
const revision = ["DTSTAMP", "LAST-MODIFIED", "SEQUENCE"];

test("case 7: a new title of an event changes no UID and no other bytes", async () => {
  const now = await commit({
    "events/walk.md": createEvent({
      title: "Stroll",
      start: "2026-09-10 10:00",
      duration: "1 hour",
    }),
  });
  expect(listUids(now)).toEqual(listUids(before));
  expect(listChangedEvents(before, now)).toEqual(["walk@example.org"]);
  const [old, edited] = [before, now].map((one) => one.event("walk", eventKinds));
  expect([old?.summary, edited?.summary]).toEqual(["Walk", "Stroll"]);
  expect(listChangedProperties(old, edited)).toEqual([...revision, "SUMMARY"]);
});

test("case 7: a new title of a session changes no UID and no other bytes", async () => {
  const now = await commit({ "events/lunch/2026-09-16.md": createSession({ title: "Charts" }) });
  expect(listUids(now)).toEqual(listUids(before));
  expect(listChangedEvents(before, now)).toEqual(["lunch-2026-09-16@example.org"]);
  const [old, edited] = [before, now].map((one) => one.event("lunch-2026-09-16", sessionKinds));
  expect([old?.summary, edited?.summary]).toEqual(["Café: Maps", "Café: Charts"]);
  expect(listChangedProperties(old, edited)).toEqual([...revision, "SUMMARY"]);
});

test("case 7: a new title of a series changes no UID and no other bytes", async () => {
  const now = await commit({ "events/lunch/index.md": createEvent({ ...rule, title: "Bistro" }) });
  expect(listUids(now)).toEqual(listUids(before));
  expect(listChangedEvents(before, now)).toEqual(
    listUids(before).filter((uid) => uid.startsWith("lunch-")),
  );
  for (const uid of listChangedEvents(before, now)) {
    const [old, edited] = [before, now].map((one) => one.events.get(uid));
    expect(listChangedProperties(old, edited)).toEqual([...revision, "SUMMARY"]);
  }
});

test("case 7: an event added before others changes no UID and no other bytes", async () => {
  const now = await commit({
    "events/a-first.md": createEvent({ start: "2026-09-01 10:00", duration: "1 hour" }),
  });
  expect(listChangedEvents(before, now)).toEqual(["a-first@example.org"]);
  expect(now.file("/calendar.ics").events[0]?.uid).toBe("a-first@example.org");
});

test("case 7: a session added before others changes no UID and no other bytes", async () => {
  const now = await commit({
    "events/lunch/2026-09-07.md": createSession({ extra: true, title: "Opening" }),
  });
  expect(listChangedEvents(before, now)).toEqual(["lunch-2026-09-07@example.org"]);
  expect(now.file("/events/lunch.ics").events[0]?.uid).toBe("lunch-2026-09-07@example.org");
});

test("case 7: a series that starts a week earlier changes only the revision of its other sessions", async () => {
  const now = await commit({
    "events/lunch/index.md": createEvent({ ...rule, from: "2026-09-02" }),
  });
  expect(now.events.has("lunch-2026-09-02@example.org")).toBe(true);
  const others = listUids(before).filter((uid) => uid.startsWith("lunch-"));
  expect(others).toHaveLength(4);
  for (const uid of others) {
    const [old, edited] = [before, now].map((one) => one.events.get(uid));
    expect(listChangedProperties(old, edited)).toEqual(revision);
  }
});
