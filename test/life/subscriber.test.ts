/** A calendar client refreshes its subscription after each commit and build. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clear, env, Repo, series, single, text } from "../history/repo.ts";
import { runBuild } from "../support/project.ts";

/** What a client stores of an event. */
interface Entry {
  readonly summary: string;
  readonly start: string;
  readonly location: string;
  readonly status: string;
  readonly sequence: number;
  readonly stamp: string;
}

const repo = Repo.with({ "events/map.md": single(), "events/cafe/index.md": series() });
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    const file = join(repo.root, "_site", request.url ?? "");
    response.writeHead(200, { "content-type": "text/calendar; charset=utf-8" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  clear();
});

/** Fetches a calendar; entries with the same UID are replaced. */
async function refresh(path = "/calendar.ics"): Promise<ReadonlyMap<string, Entry>> {
  const address = server.address();
  const { port } = isAddressInfo(address) ? address : { port: 0 };
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  const calendar = ICAL.Component.fromString(await response.text());
  return new Map(
    calendar.getAllSubcomponents("vevent").map((vevent) => {
      const event = new ICAL.Event(vevent);
      const entry = {
        summary: event.summary,
        start: event.startDate.toJSDate().toISOString(),
        location: event.location,
        status: String(vevent.getFirstPropertyValue("status")),
        sequence: event.sequence,
        stamp: String(vevent.getFirstPropertyValue("dtstamp")),
      };
      return [event.uid, entry];
    }),
  );
}

function isAddressInfo(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

async function publish(files: Readonly<Record<string, string>>): Promise<void> {
  repo.commit(files);
  const { status, stderr } = await runBuild(repo.root, { ...env });
  expect({ status, stderr }).toMatchObject({ status: 0 });
}

/** Returns the UIDs of entries that differ. */
function listChanges(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>) {
  const uids = new Set([...before.keys(), ...after.keys()]);
  return [...uids].filter(
    (uid) => JSON.stringify(before.get(uid)) !== JSON.stringify(after.get(uid)),
  );
}

test("a subscriber gets each change: moved, cancelled, another place, added, renamed", async () => {
  await publish({});
  const first = await refresh();
  expect(first.size).toBe(5);
  const start = first.get("map@example.org")?.sequence ?? 0;
  expect(new Set([...first.values()].map((entry) => entry.sequence))).toEqual(new Set([start]));

  await publish({ "events/cafe/2026-12-09.md": text({ moved: "2026-12-10 14:00" }) });
  const moved = await refresh();
  const session = "cafe-2026-12-09@example.org";
  expect(listChanges(first, moved)).toEqual([session]);
  expect(moved.get(session)).toMatchObject({
    start: "2026-12-10T14:00:00.000Z",
    sequence: start + 2 * 60,
  });
  expect((moved.get(session)?.stamp ?? "") > (first.get(session)?.stamp ?? "")).toBe(true);

  await publish({ "events/cafe/2026-12-16.md": text({ status: "cancelled", reason: "No cups" }) });
  const cancelled = await refresh();
  const off = "cafe-2026-12-16@example.org";
  expect(listChanges(moved, cancelled)).toEqual([off]);
  expect(cancelled.get(off)).toMatchObject({
    status: "CANCELLED",
    summary: "CANCELLED: Café",
    start: "2026-12-16T12:30:00.000Z",
    sequence: start + 3 * 60,
  });

  await publish({ "events/map.md": single({ place: "Room 2" }) });
  const placed = await refresh();
  expect(listChanges(cancelled, placed)).toEqual(["map@example.org"]);
  expect(placed.get("map@example.org")).toMatchObject({
    location: "Room 2",
    sequence: start + 4 * 60,
  });

  await publish({ "events/tea.md": single({ title: "Tea" }) });
  const added = await refresh();
  expect(listChanges(placed, added)).toEqual(["tea@example.org"]);

  await publish({ "events/map.md": single({ title: "Map walk", place: "Room 2" }) });
  const renamed = await refresh();
  expect(listChanges(added, renamed)).toEqual(["map@example.org"]);
  expect(renamed.get("map@example.org")).toMatchObject({
    summary: "Map walk",
    sequence: start + 6 * 60,
  });

  const own = await refresh("/events/cafe.ics");
  for (const [uid, entry] of own) expect(entry).toEqual(renamed.get(uid));
});
