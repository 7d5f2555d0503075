/** Reads how people join a cohort, and reports days that contradict each other. */
import { findCohortState } from "../../model/state.ts";
import type { Cohort, CohortRegistration, Event, Timestamp } from "../../model/types.ts";
import { getStartOfDay } from "../../time/zoned-time.ts";
import { type RawFields, reportProblem, reportWarning, valueAt } from "../fields/raw-fields.ts";
import type { CohortFields } from "../schema/cohort.ts";
import { type AssembleContext, readLink, toTimestamp } from "./context.ts";

/** Returns the registration of a cohort as typed; undefined if it has none. */
export function readRegistration(
  context: AssembleContext,
  raw: RawFields,
  { registration, from, until }: CohortFields,
): CohortRegistration | undefined {
  if (registration === undefined) return undefined;
  const isMap = typeof valueAt(raw.values, ["registration"]) !== "string";
  const path = isMap ? ["registration", "url"] : ["registration"];
  const url = readLink(context, raw, path, registration.url);
  const [opens, closes] = [registration.opens, registration.closes].map(
    (value) => value && toTimestamp(value),
  );
  const { problems } = context;
  const warn = (field: "opens" | "closes", message: string, fix: string) =>
    reportWarning(raw, ["registration", field], message, fix, problems);
  if (opens !== undefined && closes !== undefined && isBefore(closes, opens, context)) {
    const message = `closes ${show(closes)} is not after opens ${show(opens)}, so nobody could join`;
    const fix = "Swap the two, or correct one of them";
    reportProblem(raw, ["registration", "closes"], message, fix, problems);
  } else if (until !== undefined && until >= (from ?? "")) {
    const last = `the cohort's last day, ${until}`;
    if (opens !== undefined && opens.date > until)
      warn("opens", `it opens after ${last}, so nobody could join`, "Correct one of the two days");
    else if (closes !== undefined && closes.date > until)
      warn("closes", `it closes after ${last}`, `Write closes: ${until}, or an earlier day`);
  }
  return { url, opens, closes };
}

/** Warns of cohorts that are over and still invite people to join, without a day on which that closed. */
export function warnOfLateRegistration(
  { cohorts, events }: { readonly cohorts: readonly Cohort[]; readonly events: readonly Event[] },
  context: AssembleContext,
  getRawFields: (file: string) => RawFields | undefined,
): void {
  for (const cohort of cohorts) {
    const { registration, until } = cohort;
    const raw = getRawFields(cohort.file);
    if (registration === undefined || registration.closes !== undefined || raw === undefined)
      continue;
    const own = events.filter((event) => event.cohort === cohort);
    if (until === undefined || findCohortState(cohort, own, context) !== "over") continue;
    reportWarning(
      raw,
      ["registration"],
      `the cohort ended on ${until}, so its page does not offer to join it`,
      "Delete registration, or correct until if the cohort goes on",
      context.problems,
    );
  }
}

/** Whether nothing is left of the time from `opens` to `closes`; a day alone is a whole day. */
function isBefore(
  closes: Timestamp,
  opens: Timestamp,
  { settings }: Pick<AssembleContext, "settings">,
): boolean {
  if (closes.time === undefined) return closes.date < opens.date;
  return closes.time.epoch <= (opens.time?.epoch ?? getStartOfDay(opens.date, settings.zone));
}

function show({ date, time }: Timestamp): string {
  return time === undefined ? date : `${date} ${time.time}`;
}
