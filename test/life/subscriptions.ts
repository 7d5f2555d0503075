/** A programme that is published again and again, and what its subscribers' calendars make of it. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { prepareSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { formatChanges, listChanges } from "../../src/published/changes.ts";
import { renderRecord, type SiteRecord } from "../../src/published/record.ts";
import { testEpoch } from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** What a calendar app stores of an event. */
interface Entry {
  readonly shown: string;
  readonly summary: string;
  readonly start: string;
  readonly isPast: boolean;
  readonly sequence: number;
  readonly stamp: string;
}

export interface Published {
  /** Of problems and warnings of the comparison, each as it is printed. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** What `npm run changes` lists. */
  readonly changes: readonly string[];
  /** What happens to each calendar that is subscribed to, except those that stay the same. */
  readonly seen: Readonly<Record<string, string>>;
}

export class Subscriptions {
  readonly #addresses: readonly string[];
  /** The copies of the subscribers, by address. */
  readonly #copies = new Map<string, ReadonlyMap<string, Entry>>();
  #record: SiteRecord | undefined;

  constructor(addresses: readonly string[]) {
    this.#addresses = addresses;
  }

  /** Publishes a folder unless there are problems; then every subscriber refreshes. */
  async publish(root: string): Promise<Published> {
    process.env.SOURCE_DATE_EPOCH = testEpoch;
    const { problems, losses, pages, record, site } = await prepareSite({
      root,
      preview: false,
      readsHistory: true,
      comparison: { engine: "1", ...this.#writeRecord() },
    });
    // Nobody commits it.
    rmSync(join(root, ".waymark"), { recursive: true, force: true });
    const texts = problems.list("problem").map(formatProblem);
    const lost = losses.filter(({ severity }) => severity === "problem").map(formatProblem);
    const warnings = losses.filter(({ severity }) => severity === "warning").map(formatProblem);
    const before = this.#record;
    const changes =
      before && listChanges(before, record, site.buildDate.epoch, site.settings.words);
    const result = {
      problems: [...new Set([...texts, ...lost])],
      warnings,
      changes: formatChanges(changes ?? [], site.settings.words, false),
    };
    if (result.problems.length > 0) return { ...result, seen: {} };
    this.#record = record;
    const files = new Map(pages.map((page) => [page.url as string, page]));
    const seen = this.#addresses.map((address) => {
      const text = files.get(address)?.render();
      return [address, this.#refresh(address, text)] as const;
    });
    return { ...result, seen: Object.fromEntries(seen.filter(([, what]) => what !== "")) };
  }

  #writeRecord(): { readonly published?: string } {
    if (this.#record === undefined) return {};
    const file = join(temporaryFolder(), "events.json");
    writeFileSync(file, renderRecord(this.#record).join(""));
    return { published: file };
  }

  /** Takes over a calendar as apps do, and says what differs from the copy. */
  #refresh(address: string, text: string | undefined): string {
    if (text === undefined) return "not found";
    const copy = this.#copies.get(address);
    const entries = readEntries(text);
    this.#copies.set(address, entries);
    if (copy === undefined) return "";
    const counts = new Map<string, number>();
    const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
    const gone = [...copy].filter(([uid]) => !entries.has(uid)).map(([, entry]) => entry);
    for (const [uid, entry] of entries) {
      const old = copy.get(uid);
      const isDoubled = gone.some(
        (one) => one.summary === entry.summary && one.start === entry.start,
      );
      if (old === undefined) count(isDoubled ? "doubled" : "new");
      else if (old.shown === entry.shown) continue;
      else if (entry.sequence < old.sequence || entry.stamp < old.stamp) count("ignored");
      else count(old.isPast ? "rewritten" : "updated");
    }
    for (const { isPast } of gone) count(isPast ? "past lost" : "lost");
    return [...counts].map(([what, n]) => `${n} ${what}`).join(", ");
  }
}

function readEntries(text: string): ReadonlyMap<string, Entry> {
  const calendar = ICAL.Component.fromString(text);
  return new Map(
    calendar.getAllSubcomponents("vevent").map((vevent) => {
      const event = new ICAL.Event(vevent);
      const start = event.startDate.toJSDate().toISOString();
      const { summary, location, description } = event;
      const status = vevent.getFirstPropertyValue("status");
      const end = event.endDate.toJSDate();
      return [
        event.uid,
        {
          shown: JSON.stringify([summary, start, end, location, status, description]),
          summary,
          start,
          isPast: end.getTime() <= Number(testEpoch) * 1000,
          sequence: event.sequence,
          stamp: String(vevent.getFirstPropertyValue("dtstamp")),
        },
      ];
    }),
  );
}
