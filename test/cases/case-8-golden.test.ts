/**
 * Case 8 of calendar.md, and the golden files: a small site with every kind of event is built on
 * machines that differ, and its calendars are compared byte for byte with those in golden/. To take
 * what is built now for right, run `npx vitest run test/cases --update`, and read what changed.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clear, Repo } from "../history/repo.ts";
import { Calendars } from "./calendars.ts";
import { type Machine, publishedBy, setting } from "./machines.ts";

const golden = join(import.meta.dirname, "golden");
const now = "2026-06-01T12:00Z";

type Texts = Readonly<Record<string, string>>;

/** The content of the golden site. */
function content(): Texts {
  const folder = join(golden, "content");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    files
      .filter((file) => /\.(?:md|yaml)$/.test(file))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  );
}

/** As it was planned: no session has a file of its own yet, and nothing is off or in doubt. */
function planned(files: Texts): Texts {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([file]) => !/\/2026-\d\d-\d\d\.md$/.test(file))
      .map(([file, text]) => [file, text.replace(/^(?:status|reason): .*\n/gm, "")]),
  );
}

const published = new Map<Machine, ReadonlyMap<string, string>>();
beforeAll(async () => {
  const files = content();
  const repo = Repo.with(planned(files));
  repo.commit(files);
  const on = async (machine: Machine) => {
    published.set(machine, await publishedBy(machine, repo, now));
  };
  // The second two at another real time than the first.
  await Promise.all([on("St. John's"), on("Turkish")]);
  await Promise.all([on("Kiritimati"), on("three years ahead")]);
});
afterAll(clear);

/** Calendar files by address. */
const by = (machine: Machine) => published.get(machine) ?? new Map<string, string>();

const sha256 = (files: ReadonlyMap<string, string>) =>
  [...files].map(([url, text]) => `${url} ${createHash("sha256").update(text).digest("hex")}`);

test.each([
  ["TZ", "Kiritimati", "Pacific/Kiritimati en-GB 0"],
  ["clock", "three years ahead", "America/St_Johns en-GB 3"],
  ["locale", "Turkish", "America/St_Johns tr-TR 0"],
] as const)(
  "calendar.md case 8: same commit and build date under another %s (%s), the same sha256",
  (_, machine, differs) => {
    expect(setting("St. John's")).toBe("America/St_Johns en-GB 0");
    expect(setting(machine)).toBe(differs);
    expect(by("St. John's").size).toBeGreaterThan(20);
    expect(sha256(by(machine))).toEqual(sha256(by("St. John's")));
  },
);

/** The calendars to which people subscribe, and of single events a whole day and another zone. */
const isGolden = (url: string) =>
  !url.endsWith("/event.ics") || /\/(?:open-day|new-york)\//.test(url);
const nameOf = (url: string) => url.slice(1).replaceAll("/", "-");

test.each(["St. John's", "Kiritimati"] as const)(
  "golden files: they are what is published on a machine in %s",
  async (machine) => {
    expect([...by(machine).keys()].filter(isGolden).length).toBeGreaterThan(5);
    for (const [url, text] of by(machine)) {
      if (!isGolden(url)) continue;
      // To Vitest, a golden file with CRLF is matched by a text without any.
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(text).toMatch(/\r\n$/);
      await expect(text).toMatchFileSnapshot(join(golden, nameOf(url)));
    }
  },
);

test("golden files: none is left of a calendar that is published no more", () => {
  const names = [...by("St. John's").keys()].filter(isGolden).map(nameOf);
  for (const file of readdirSync(golden)) if (file !== "content") expect(names).toContain(file);
});

test("golden files: readers agree about all calendars, and each event is in that of everything", () => {
  const calendars = new Calendars(by("St. John's"));
  const all = calendars.file("/calendar.ics").events.map(({ uid }) => uid);
  expect([...calendars.told.keys()].sort()).toEqual([...all].sort());
});
