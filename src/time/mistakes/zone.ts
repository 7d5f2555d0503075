/** Which zone may be meant by a text that does not name one. */
import { distance } from "../../text/distance.ts";

/** Places and short names of a time, in lower case, that are not in any zone's own name. */
const nicknames: Readonly<Record<string, readonly string[]>> = {
  ...aliasesOf(["bst", "gmt", "gb", "uk", "gb-eire"], "Europe/London"),
  ...aliasesOf(["united kingdom", "britain", "great britain"], "Europe/London"),
  ...aliasesOf(["england", "scotland", "wales", "northern ireland"], "Europe/London"),
  ...aliasesOf(["ireland", "eire"], "Europe/Dublin"),
  ist: ["Europe/Dublin", "Asia/Kolkata"],
  ...aliasesOf(["wet", "west", "portugal"], "Europe/Lisbon"),
  ...aliasesOf(["cet", "cest", "met"], "Europe/Paris"),
  ...aliasesOf(["eet", "eest"], "Europe/Athens"),
  ...aliasesOf(["et", "est", "edt", "est5edt"], "America/New_York"),
  ...aliasesOf(["ct", "cst", "cdt", "cst6cdt"], "America/Chicago"),
  ...aliasesOf(["mt", "mst", "mdt", "mst7mdt"], "America/Denver"),
  ...aliasesOf(["pt", "pst", "pdt", "pst8pdt"], "America/Los_Angeles"),
  ...aliasesOf(["aest", "aedt"], "Australia/Sydney"),
  ...aliasesOf(["nzst", "nzdt", "nz"], "Pacific/Auckland"),
  ...aliasesOf(["jst", "japan"], "Asia/Tokyo"),
  ...aliasesOf(["z", "zulu", "universal"], "UTC"),
};

/** Zones that the runtime lists only by a name that is no longer theirs. */
const renamedZones: readonly string[] = [
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
export function findByNickname(typed: string): readonly string[] | undefined {
  const name = typed.toLowerCase();
  return Object.hasOwn(nicknames, name) ? nicknames[name] : undefined;
}

/** The zone whose name, or whose city, is most like what was typed; none where all are far off. */
export function findNearestZone(typed: string): readonly string[] {
  const wanted = normalizeName(typed);
  let maxDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let nearest: string | undefined;
  for (const zone of [...renamedZones, ...Intl.supportedValuesOf("timeZone")]) {
    const city = zone.slice(zone.lastIndexOf("/") + 1);
    const edits = Math.min(
      distance(wanted, normalizeName(zone)),
      distance(wanted, normalizeName(city)),
    );
    if (edits < maxDistance) {
      maxDistance = edits;
      nearest = zone;
    }
  }
  return nearest === undefined ? [] : [nearest];
}

function normalizeName(text: string): string {
  const letters = text.normalize("NFD").replace(/\p{M}/gu, "");
  return letters.toLowerCase().replace(/[\s_-]+/g, "_");
}

function aliasesOf(names: readonly string[], zone: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, [zone]]));
}
