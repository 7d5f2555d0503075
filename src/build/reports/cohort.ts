import type { Cohort, Site } from "../../model/types.ts";
import { suggest } from "../../text/nearest.ts";

/** Returns the cohort of this id, undefined where none was given. Throws where there is none. */
export function findCohort({ cohorts }: Site, id: string | undefined): Cohort | undefined {
  const found = cohorts.find((cohort) => cohort.id === id);
  if (id === undefined || found !== undefined) return found;
  const ids = cohorts.map((cohort) => cohort.id);
  throw new Error(
    `There is no cohort "${id}". ${ids.length === 0 ? "Leave out --cohort" : suggest(id, ids, "cohort")}`,
  );
}
