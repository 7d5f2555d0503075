/** Which zone may be meant by a text that does not name one. */
import { distance } from "../words/distance.ts";

/** Places and short names of a time, in lower case, that are not in any zone's own name. */
const nicknames: Readonly<Record<string, readonly string[]>> = {
  ...same(["bst", "gmt", "gb", "uk", "gb-eire"], "Europe/London"),
  ...same(["united kingdom", "britain", "great britain"], "Europe/London"),
  ...same(["england", "scotland", "wales", "northern ireland"], "Europe/London"),
  ...same(["ireland", "eire"], "Europe/Dublin"),
  ist: ["Europe/Dublin", "Asia/Kolkata"],
  ...same(["wet", "west", "portugal"], "Europe/Lisbon"),
  ...same(["cet", "cest", "met"], "Europe/Paris"),
  ...same(["eet", "eest"], "Europe/Athens"),
  ...same(["et", "est", "edt", "est5edt"], "America/New_York"),
  ...same(["ct", "cst", "cdt", "cst6cdt"], "America/Chicago"),
  ...same(["mt", "mst", "mdt", "mst7mdt"], "America/Denver"),
  ...same(["pt", "pst", "pdt", "pst8pdt"], "America/Los_Angeles"),
  ...same(["aest", "aedt"], "Australia/Sydney"),
  ...same(["nzst", "nzdt", "nz"], "Pacific/Auckland"),
  ...same(["jst", "japan"], "Asia/Tokyo"),
  ...same(["z", "zulu", "universal"], "UTC"),
};

/** Zones that the runtime lists only by a name that is no longer theirs. */
const renamed: readonly string[] = [
  "America/Argentina/Buenos_Aires",
  "America/Nuuk",
  "Asia/Ho_Chi_Minh",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Yangon",
  "Atlantic/Faroe",
  "Europe/Kyiv",
];

/** The zones that a nickname stands for, the likeliest first. */
export function knownAs(typed: string): readonly string[] | undefined {
  const name = typed.toLowerCase();
  return Object.hasOwn(nicknames, name) ? nicknames[name] : undefined;
}

/** The zone whose name, or whose city, is most like what was typed; none where all are far off. */
export function nearestZone(typed: string): readonly string[] {
  const wanted = plain(typed);
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let best: string | undefined;
  for (const zone of [...renamed, ...Intl.supportedValuesOf("timeZone")]) {
    const city = zone.slice(zone.lastIndexOf("/") + 1);
    const apart = Math.min(distance(wanted, plain(zone)), distance(wanted, plain(city)));
    if (apart < least) {
      least = apart;
      best = zone;
    }
  }
  return best === undefined ? [] : [best];
}

function plain(text: string): string {
  const letters = text.normalize("NFD").replace(/\p{M}/gu, "");
  return letters.toLowerCase().replace(/[\s_-]+/g, "_");
}

function same(names: readonly string[], zone: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, [zone]]));
}
