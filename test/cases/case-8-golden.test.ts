/**
 * Case 8 of test/cases/README.md, and the golden files: a small site with every kind of event is built on
 * different machines, and its calendars are compared byte for byte with those in golden/. To update
 * these, run `npx vitest run test/cases --update` and review the changes.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clear, Repo } from "../history/repo.ts";
import { Calendars } from "./calendars.ts";
import { describeMachine, type Machine, publishOn } from "./machines.ts";

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

/** Returns the content before any session has its own file or any event a status. */
function removeChanges(files: Texts): Texts {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([file]) => !/\/2026-\d\d-\d\d\.md$/.test(file))
      .map(([file, text]) => [file, text.replace(/^(?:status|reason): .*\n/gm, "")]),
  );
}

const published = new Map<Machine, ReadonlyMap<string, string>>();
beforeAll(async () => {
  const files = content();
  const repo = Repo.with(removeChanges(files));
  repo.commit(files);
  const publish = async (machine: Machine) => {
    published.set(machine, await publishOn(machine, repo, now));
  };
  // The second two run at another real time than the first.
  await Promise.all([publish("St. John's"), publish("Turkish")]);
  await Promise.all([publish("Kiritimati"), publish("three years ahead")]);
});
afterAll(clear);

/** Calendar files by address. */
const getFiles = (machine: Machine) => published.get(machine) ?? new Map<string, string>();

const hashFiles = (files: ReadonlyMap<string, string>) =>
  [...files].map(([url, text]) => `${url} ${createHash("sha256").update(text).digest("hex")}`);

test.each([
  ["TZ", "Kiritimati", "Pacific/Kiritimati en-GB 0"],
  ["clock", "three years ahead", "America/St_Johns en-GB 3"],
  ["locale", "Turkish", "America/St_Johns tr-TR 0"],
] as const)(
  "case 8: another %s (%s) gives the same SHA-256 for the same commit and build date",
  (_, machine, differs) => {
    expect(describeMachine("St. John's")).toBe("America/St_Johns en-GB 0");
    expect(describeMachine(machine)).toBe(differs);
    expect(getFiles("St. John's").size).toBeGreaterThan(20);
    expect(hashFiles(getFiles(machine))).toEqual(hashFiles(getFiles("St. John's")));
  },
);

/** All calendars to subscribe to, and the files of two events: all day, and in another zone. */
const isGolden = (url: string) =>
  !url.endsWith("/event.ics") || /\/(?:open-day|new-york)\//.test(url);
const getGoldenName = (url: string) => url.slice(1).replaceAll("/", "-");

test.each(["St. John's", "Kiritimati"] as const)(
  "a machine in %s publishes the golden files",
  async (machine) => {
    expect([...getFiles(machine).keys()].filter(isGolden).length).toBeGreaterThan(5);
    for (const [url, text] of getFiles(machine)) {
      if (!isGolden(url)) continue;
      // toMatchFileSnapshot ignores the difference between CRLF and LF.
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(text).toMatch(/\r\n$/);
      await expect(text).toMatchFileSnapshot(join(golden, getGoldenName(url)));
    }
  },
);

test("every golden file is of a published calendar", () => {
  const names = [...getFiles("St. John's").keys()].filter(isGolden).map(getGoldenName);
  for (const file of readdirSync(golden)) if (file !== "content") expect(names).toContain(file);
});

test("both parsers agree about all calendars, and /calendar.ics has every event", () => {
  const calendars = new Calendars(getFiles("St. John's"));
  const all = calendars.file("/calendar.ics").events.map(({ uid }) => uid);
  expect([...calendars.events.keys()].sort()).toEqual([...all].sort());
});
