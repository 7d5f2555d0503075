/** Finds the zone that an unknown name may mean. */
import { distance, normalizeForComparison } from "../../text/nearest.ts";
import { listPlaceZones } from "../zone-data.ts";

/** Zones by place or abbreviation, in lower case. */
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

/** Returns the zones of a place or abbreviation, the likeliest first. */
export function findByNickname(typed: string): readonly string[] | undefined {
  const name = typed.toLowerCase();
  return Object.hasOwn(nicknames, name) ? nicknames[name] : undefined;
}

/** Returns the zones of an IANA name, of a city, or of an abbreviation; [] if it is none of them. */
export function findExactZones(typed: string): readonly string[] {
  const name = typed.toLowerCase().replaceAll(" ", "_");
  const zone = listPlaceZones().find(
    (one) => one.toLowerCase() === name || one.toLowerCase().endsWith(`/${name}`),
  );
  return zone === undefined ? (findByNickname(typed) ?? []) : [zone];
}

/** Returns the first zone with a nickname that passes the test. */
export function findNicknameZone(passes: (zone: string) => boolean): string | undefined {
  return Object.values(nicknames)
    .flat()
    .find((zone) => zone !== "UTC" && passes(zone));
}

/** Returns the zone whose name or city is nearest to what was typed; [] if none is near. */
export function findNearestZone(typed: string): readonly string[] {
  const wanted = normalizeForComparison(typed);
  let maxDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let nearest: string | undefined;
  for (const zone of listPlaceZones()) {
    const city = zone.slice(zone.lastIndexOf("/") + 1);
    const edits = Math.min(
      distance(wanted, normalizeForComparison(zone)),
      distance(wanted, normalizeForComparison(city)),
    );
    if (edits < maxDistance) {
      maxDistance = edits;
      nearest = zone;
    }
  }
  return nearest === undefined ? [] : [nearest];
}

function aliasesOf(names: readonly string[], zone: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, [zone]]));
}
