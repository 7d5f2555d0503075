/** Says of each loss where it comes from and what to write: one sentence for each cause. */
import { isList } from "../content/fields/yaml.ts";
import { settingsFile } from "../content/files/path.ts";
import type { Problem } from "../content/files/problem.ts";
import { addMinutes, toZonedTime } from "../time/zoned-time.ts";
import { adviseOnAddress, adviseOnTypedTag, getLastPart } from "./address-advice.ts";
import {
  type Advice,
  type AdviceContext,
  describeSessions,
  locate,
  orRemove,
} from "./advice-context.ts";
import { removeEntryEdits } from "./alias-edits.ts";
import type { Loss } from "./compare.ts";
import { adviseOnEvent, adviseOnReplacedSessions, adviseOnSessions } from "./event-advice.ts";
import { adviseOnPast } from "./past-advice.ts";
import type { RecordEvent } from "./record.ts";
import { adviseOnTimes } from "./time-advice.ts";

type LossOf<K extends Loss["kind"]> = Extract<Loss, { kind: K }>;

export function adviseOnLosses(
  context: AdviceContext,
  losses: readonly Loss[],
): readonly Problem[] {
  const ofKind = <K extends Loss["kind"]>(kind: K) =>
    losses.filter((loss): loss is LossOf<K> => loss.kind === kind);
  const events = ofKind("event");
  // The page of an event that is gone goes with it.
  const goneUrls = new Set(events.flatMap(({ event }) => [event.url, event.series ?? event.url]));
  const addresses = ofKind("address").filter(({ address }) => !goneUrls.has(address.url));
  const past = ofKind("past");
  // What changes through a series that has begun is reported there.
  const begun = new Set(past.map(({ event }) => event.series));
  const retimed = ofKind("retimed").filter(
    ({ event: { series } }) => series === undefined || !begun.has(series),
  );
  const advice: readonly Advice[] = [
    ...ofKind("namespace").map((loss) => adviseOnNamespace(context, loss)),
    ...adviseOnEvents(context, events),
    ...adviseOnReplaced(context, ofKind("replaced")),
    ...ofKind("backdated").map((loss) => adviseOnBackdated(context, loss)),
    ...adviseOnPast(context, past),
    ...adviseOnTimes(context, retimed),
    ...addresses.map((loss) => adviseOnAddress(context, loss)),
    ...addresses.flatMap((loss) => adviseOnTypedTag(context, loss) ?? []),
    ...ofKind("calendar").map((loss) => adviseOnCalendar(context, loss)),
    ...adviseOnSequence(context, ofKind("sequence")),
    ...ofKind("feed-id").map((loss) => adviseOnFeedId(context, loss)),
    ...ofKind("removal").map((loss) => adviseOnRemoval(context, loss)),
  ];
  return addRemovals(context, advice);
}

/** Adds the last remedy to each problem that has one; of several, a problem with the whole list. */
function addRemovals(context: AdviceContext, advice: readonly Advice[]): readonly Problem[] {
  const removals = [...new Set(advice.flatMap(({ removal }) => removal ?? []))];
  const typed = context.getRawFields(settingsFile)?.values.removed ?? [];
  const all = [...(isList(typed) ? typed.map(String) : [String(typed)]), ...removals].join(", ");
  const isAlone = removals.length === 1;
  const problems = advice.map(({ removal, ...problem }): Problem => {
    if (removal === undefined) return problem;
    const removed = isAlone
      ? `write in site.yaml removed: [${all}]`
      : `name ${removal} in removed: of site.yaml`;
    return { ...problem, fix: orRemove(problem.fix, removed) };
  });
  const lost = advice.filter(({ removal }) => removal !== undefined);
  if (removals.length < 2) return problems;
  return [
    ...problems,
    {
      severity: lost.some(({ severity }) => severity === "problem") ? "problem" : "warning",
      ...locate(context, settingsFile, ["removed"]),
      message: `${removals.length} things that were published would be gone`,
      fix: `Each has a message at its own file. If all of them may disappear without notice, write removed: [${all}]`,
    },
  ];
}

function adviseOnEvents(
  context: AdviceContext,
  losses: readonly LossOf<"event">[],
): readonly Problem[] {
  const problems = losses
    .filter(({ event }) => event.series === undefined)
    .map(({ event, isPast }) => adviseOnEvent(context, event, isPast));
  for (const events of groupBySeries(losses)) problems.push(adviseOnSessions(context, events));
  return problems.map((problem) => ({ severity: "problem", ...problem }));
}

function adviseOnReplaced(
  context: AdviceContext,
  losses: readonly LossOf<"replaced">[],
): readonly Problem[] {
  return groupBySeries(losses).map((events) => ({
    severity: "warning",
    ...adviseOnReplacedSessions(context, events),
  }));
}

/** Returns the sessions of each series; single events are left out. */
function groupBySeries(
  losses: readonly { readonly event: RecordEvent }[],
): readonly [RecordEvent, ...RecordEvent[]][] {
  const groups = new Map<string, [RecordEvent, ...RecordEvent[]]>();
  for (const { event } of losses) {
    if (event.series === undefined) continue;
    const group = groups.get(event.series);
    if (group === undefined) groups.set(event.series, [event]);
    else group.push(event);
  }
  return [...groups.values()];
}

function adviseOnNamespace(context: AdviceContext, { namespace }: LossOf<"namespace">): Problem {
  const host = context.now.record.site.namespace;
  return {
    severity: "problem",
    ...locate(context, settingsFile, ["url"]),
    message: `subscribers have the events as those of ${namespace}, and now they would be of ${host}: every entry would be doubled`,
    fix: `Write under calendar: namespace: ${namespace}, and they stay the same entries; if this is another programme, write namespace: ${host}`,
  };
}

function adviseOnBackdated(context: AdviceContext, { event, now }: LossOf<"backdated">): Problem {
  const { language } = context.site.settings;
  const current = context.findEvent(event);
  const what = describeSessions([event], language, `event "${event.title}"`);
  return {
    severity: "problem",
    ...locate(context, current?.file ?? settingsFile, ["moved"], ["start"]),
    message: `subscribers have ${what}, and now it would be over already, on ${now.start.slice(0, 10)}`,
    fix: "Correct the date; if it is off, leave it as it was and write status: cancelled and a reason",
  };
}

function adviseOnCalendar(
  context: AdviceContext,
  { calendar, events }: LossOf<"calendar">,
): Problem {
  const { site, old, now } = context;
  const [first] = events;
  const identity = first === undefined ? "" : old.toIdentity(first.uid);
  const current = first && context.findEvent(first);
  const what = describeSessions(events, site.settings.language, "event");
  const titles = [...new Set(events.map(({ title }) => `"${title}"`))].slice(0, 3).join(", ");
  const others = now.record.calendars.filter(({ events }) =>
    events.some((uid) => now.toIdentity(uid) === identity),
  );
  const kept = others.map(({ name }) => `"${name}"`).slice(0, 3);
  return {
    severity: "warning",
    ...locate(
      context,
      current?.file ?? settingsFile,
      ["speakers"],
      ["hosts"],
      ["cohort"],
      ["tags"],
    ),
    message: `${what} (${titles}) ${events.length > 1 ? "leave" : "leaves"} the calendar "${calendar.name}"`,
    fix: `If that is meant, nothing is to do: ${events.length > 1 ? "they stay" : "it stays"} in ${kept.join(", ")}`,
  };
}

function adviseOnRemoval(context: AdviceContext, { index, id }: LossOf<"removal">): Problem {
  return {
    severity: "warning",
    ...locate(context, settingsFile, ["removed", index]),
    message: `${id} is there again, and while it stands here, its loss is not reported`,
    fix: "Delete this entry",
    edits: removeEntryEdits(context.getRawFields(settingsFile), "removed", index),
  };
}

/** Happens after a shallow clone, or a rebase that kept old times. */
function adviseOnSequence(
  context: AdviceContext,
  losses: readonly LossOf<"sequence">[],
): readonly Problem[] {
  const [first] = losses;
  if (first === undefined) return [];
  const { language } = context.site.settings;
  const what = describeSessions(
    losses.map(({ event }) => event),
    language,
    "event",
  );
  const latest = Math.max(...losses.map(({ event }) => Date.parse(event.modified)));
  const { date, time } = addMinutes(toZonedTime(latest, "UTC"), 1);
  return [
    {
      severity: "problem",
      ...locate(context, settingsFile, ["calendar"]),
      message: `${what} would have a lower revision than subscribers have, such as "${first.event.title}", so their calendars would ignore the change: history was cut off or rewritten`,
      fix: `Write under calendar: revised: ${date} ${time}`,
    },
  ];
}

function adviseOnFeedId(context: AdviceContext, { address, id }: LossOf<"feed-id">): Problem {
  return {
    severity: "warning",
    ...locate(context, address.file ?? settingsFile, ["id"], ["aliases"]),
    message: `feed readers have this post as ${id}, and would show it again as a new one`,
    fix: `Write id: ${getLastPart(id)}`,
  };
}
