import { parseArgs } from "node:util";
import { contenders } from "./contenders.ts";

/** What the command line asks for. */
export interface Options {
  /** Numbers of posts; of events, where calendars are measured. */
  sizes: readonly number[];
  rounds: number;
  /** Names of contenders. */
  only: readonly string[];
  profile: boolean;
  /** Whether calendars are measured, and no build. */
  calendars: boolean;
}

/** How to call the bench. */
export const usage = `npm run bench -- [sizes...] [--rounds 3] [--only ${[...contenders.keys()].join(",")}]
npm run bench -- [sizes...] --profile
npm run bench -- --calendars [numbers of events...] [--rounds 6]`;

/** An index of 5,000 posts takes longer than all others together. */
const usual = [...contenders.keys()]
  .filter((name) => !["search", "cards"].includes(name))
  .join(",");

const defaults = {
  builds: { sizes: ["500", "2000", "5000"], rounds: "3" },
  calendars: { sizes: ["10000"], rounds: "6" },
};

/** Reads the command line; throws an error that says what to write. */
export function readOptions(line: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...line],
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      only: { type: "string", default: usual },
      profile: { type: "boolean", default: false },
      calendars: { type: "boolean", default: false },
    },
  });
  const only = values.only.split(",");
  const unknown = only.find((name) => !contenders.has(name));
  if (unknown !== undefined) throw new Error(`There is no contender "${unknown}".\n${usage}`);
  const { calendars, profile } = values;
  const { sizes, rounds } = calendars ? defaults.calendars : defaults.builds;
  return {
    sizes: (positionals.length > 0 ? positionals : sizes).map(count),
    rounds: count(values.rounds ?? rounds),
    only,
    profile,
    calendars,
  };
}

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`"${text}" is not a number of posts, events or rounds.\n${usage}`);
}
