/** What to say of a text that should be a time of day and is not. */
import { either, longest, type Mistake, quote } from "./parsed.ts";

const example = "17:30";
const generic = `Write hours and minutes of the 24-hour clock, such as ${example}`;
const clockForm =
  /^(\d{1,2})(?:[:.h] ?(\d{1,2})(?:[:.]\d{2})?|(?<=\d)(\d{2}))?(?: ?([ap])\.?m?\.?)?$/;

/** A time that is not accepted. `meant` holds times of 24 hours. */
export interface TimeMistake extends Mistake {
  /** True where the times in `meant` are those of the next day, as for 24:00. */
  readonly nextDay?: true;
}

/** Explains a text that parseWallTime does not accept. */
export function timeMistake(text: string): TimeMistake {
  const plain = text.slice(0, longest).normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  if (plain === "") return { wrong: "there is no time", write: generic, meant: [] };
  if (plain === "noon" || plain === "midday") return meaning(text, ["12:00"]);
  if (plain === "midnight") return meaning(text, ["00:00"]);
  const found = clockForm.exec(plain);
  if (found === null) return { wrong: `${quote(text)} is not a time`, write: generic, meant: [] };
  const [, hours = "", pointed, joined, half] = found;
  const minutes = pointed ?? joined;
  if (minutes === undefined && half === undefined) return hourAlone(text, Number(hours));
  return clockMistake(text, hour24(Number(hours), half), minutes ?? "00");
}

function clockMistake(text: string, hour: number, minutes: string): TimeMistake {
  if (hour === 24 && Number(minutes) === 0) {
    const wrong = `${quote(text)} is the start of the next day`;
    return { wrong, write: "Write 00:00", meant: ["00:00"], nextDay: true };
  }
  if (hour > 23) return beyond(text, "the hours go from 00 to 23", []);
  if (minutes === "60" && hour < 23) {
    return beyond(text, "the minutes go from 00 to 59", [clock(hour + 1, "00")]);
  }
  if (Number(minutes) > 59) return beyond(text, "the minutes go from 00 to 59", []);
  if (minutes.length === 2) return meaning(text, [clock(hour, minutes)]);
  const tens = Number(minutes) < 6 ? [clock(hour, `${minutes}0`)] : [];
  return meaning(text, [clock(hour, `0${minutes}`), ...tens]);
}

/** "5" may be the morning's or the afternoon's. */
function hourAlone(text: string, hour: number): TimeMistake {
  if (hour > 23) return beyond(text, "the hours go from 00 to 23", []);
  const meant = [clock(hour, "00"), ...(hour > 0 && hour < 12 ? [clock(hour + 12, "00")] : [])];
  return { wrong: `${quote(text)} has no minutes`, write: `Write ${either(meant)}`, meant };
}

function meaning(text: string, meant: readonly string[]): TimeMistake {
  const wrong = `${quote(text)} is not written as hours:minutes, two digits each`;
  return { wrong, write: `Write ${either(meant)}`, meant };
}

function beyond(text: string, why: string, meant: readonly string[]): TimeMistake {
  const write = meant.length === 0 ? generic : `Write ${either(meant)}`;
  return { wrong: `${quote(text)} is not a time: ${why}`, write, meant };
}

function hour24(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

function clock(hour: number, minutes: string): string {
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}
