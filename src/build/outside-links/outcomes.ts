/** Keeps for a day what was found out of addresses. */
import { readJson, saveJson } from "../../content/files/checked-json.ts";
import type { Outcome } from "./request.ts";

interface Known {
  readonly outcome: Outcome;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const day = 24 * 60 * 60 * 1000;

/** Returns the outcomes of less than a day ago, by address. */
export function readOutcomes(path: string, now: number): ReadonlyMap<string, Known> {
  const value = readJson(path);
  if (!Array.isArray(value)) return new Map();
  const entries: readonly unknown[] = value;
  return new Map(entries.filter(isEntry).filter(([, { at }]) => at <= now && now - at < day));
}

/** Writes outcomes for the next time. What could not be found out is not read again. */
export function saveOutcomes(path: string, outcomes: ReadonlyMap<string, Known>): void {
  saveJson(path, [...outcomes]);
}

function isEntry(value: unknown): value is [string, Known] {
  if (!Array.isArray(value) || typeof value[0] !== "string") return false;
  const known: unknown = value[1];
  return (
    typeof known === "object" &&
    known !== null &&
    "at" in known &&
    typeof known.at === "number" &&
    "outcome" in known &&
    isOutcome(known.outcome)
  );
}

function isOutcome(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "gone") return "status" in value && typeof value.status === "number";
  if (value.kind === "moved") return "to" in value && typeof value.to === "string";
  return value.kind === "ok" || value.kind === "no-host" || value.kind === "bad-certificate";
}
