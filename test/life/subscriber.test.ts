/** The life of a subscription: a calendar program asks again after each commit and each build. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clear, env, Repo, series, single, text } from "../history/repo.ts";
import { runBuild } from "../support/project.ts";

/** What a calendar program keeps of an event. */
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

/** As a program does: what has the same UID takes the place of what was there. */
async function refresh(path = "/calendar.ics"): Promise<ReadonlyMap<string, Entry>> {
  const address = server.address();
  const { port } = isInfo(address) ? address : { port: 0 };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  const calendar = ICAL.Component.fromString(await answer.text());
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

function isInfo(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

async function publish(files: Readonly<Record<string, string>>): Promise<void> {
  repo.commit(files);
  const { status, stderr } = await runBuild(repo.root, { ...env });
  expect({ status, stderr }).toMatchObject({ status: 0 });
}

/** Entries that are not as they were, by UID. */
function differences(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>) {
  const uids = new Set([...before.keys(), ...after.keys()]);
  return [...uids].filter(
    (uid) => JSON.stringify(before.get(uid)) !== JSON.stringify(after.get(uid)),
  );
}

test("subscribe; then one moves, one is cancelled, one changes its place, one is added", async () => {
  await publish({});
  const first = await refresh();
  expect(first.size).toBe(5);
  expect([...first.values()].map((entry) => entry.sequence)).toEqual([0, 0, 0, 0, 0]);

  await publish({ "events/cafe/2026-12-09.md": text({ moved: "2026-12-10 14:00" }) });
  const moved = await refresh();
  const session = "cafe-2026-12-09@example.org";
  expect(differences(first, moved)).toEqual([session]);
  expect(moved.get(session)).toMatchObject({ start: "2026-12-10T14:00:00.000Z", sequence: 1 });
  expect((moved.get(session)?.stamp ?? "") > (first.get(session)?.stamp ?? "")).toBe(true);

  await publish({ "events/cafe/2026-12-16.md": text({ status: "cancelled", reason: "No cups" }) });
  const cancelled = await refresh();
  const off = "cafe-2026-12-16@example.org";
  expect(differences(moved, cancelled)).toEqual([off]);
  expect(cancelled.get(off)).toMatchObject({
    status: "CANCELLED",
    summary: "CANCELLED: Café",
    start: "2026-12-16T12:30:00.000Z",
    sequence: 1,
  });

  await publish({ "events/map.md": single({ place: "Room 2" }) });
  const placed = await refresh();
  expect(differences(cancelled, placed)).toEqual(["map@example.org"]);
  expect(placed.get("map@example.org")).toMatchObject({ location: "Room 2", sequence: 1 });

  await publish({ "events/tea.md": single({ title: "Tea" }) });
  const added = await refresh();
  expect(differences(placed, added)).toEqual(["tea@example.org"]);

  await publish({ "events/map.md": single({ title: "Map walk", place: "Room 2" }) });
  const renamed = await refresh();
  expect(differences(added, renamed)).toEqual(["map@example.org"]);
  expect(renamed.get("map@example.org")).toMatchObject({ summary: "Map walk", sequence: 1 });

  const own = await refresh("/events/cafe.ics");
  for (const [uid, entry] of own) expect(entry).toEqual(renamed.get(uid));
});
