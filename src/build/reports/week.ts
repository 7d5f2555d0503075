/** What `week` prints: texts to send, what is owed, and when to publish again. */
import type { Loaded } from "../../content/load.ts";
import { addresses, getWeekUrl } from "../../model/addresses.ts";
import { createQueries, getFullTitle } from "../../model/queries.ts";
import { findEventState, hasEnded, isOff } from "../../model/state.ts";
import type { Cohort, Event, Site, SitePath } from "../../model/types.ts";
import { findWeek, isFor } from "../../model/upcoming/week.ts";
import { createQuestionViews } from "../../pages/conversation/questions.ts";
import { formatMessage } from "../../pages/week/format-message.ts";
import { composeSpeakerMessage } from "../../pages/week/speaker-message.ts";
import { composeWeekMessage } from "../../pages/week/week-message.ts";
import { addDays } from "../../time/date.ts";
import { formatDayInEnglish } from "../../time/names.ts";
import { parseDate } from "../../time/parse/date.ts";
import type { PlainDate } from "../../time/types.ts";
import { getFirstDay } from "../../time/when.ts";
import type { Message } from "../../views/views.ts";
import { describeNextBuild } from "../summary.ts";
import { findCohort } from "./cohort.ts";
import { formatOwed } from "./owed.ts";

/** Speakers are reminded in each of the two weeks before. */
const reminderDays = 13;

/** What was typed: the name of a cohort's file, and the first of the seven days. */
export interface WeekOptions {
  readonly cohort?: string | undefined;
  readonly from?: string | undefined;
}

/**
 * Returns the texts of seven days, by default from today on: to everybody and to each cohort that is
 * not over, or to one cohort alone; then the reminders to speakers, what is owed, and when to publish
 * again. Throws for an unknown cohort, and for what is no date.
 */
export function formatWeek(
  { site, unpublished }: Pick<Loaded, "site" | "unpublished">,
  options: WeekOptions,
): string {
  const cohort = findCohort(site, options.cohort);
  const from = readFirstDay(site, options.from);
  const queries = createQueries(site);
  const question = createQuestionViews(site).newest(site.settings.url);
  const details = { ...queries, question };
  const { url: origin, ended } = site.settings;
  if (ended !== undefined && hasEnded(site))
    return `The programme ended on ${formatDayInEnglish(ended.on)}: there is nothing to send.\n`;
  const cohorts =
    cohort === undefined
      ? site.cohorts.filter((one) => queries.cohortState(one) !== "over")
      : [cohort];
  const composeWeek = (one: Cohort | undefined) =>
    composeWeekMessage(findWeek(site, one, from), site, details);
  // A site without events has no such page.
  const pageOf = (url: SitePath) =>
    site.events.length === 0 ? undefined : origin + getWeekUrl(url);
  const texts = [
    ...(cohort === undefined
      ? [formatText("To everybody", composeWeek(undefined), pageOf(addresses.events))]
      : []),
    ...cohorts.map((one) =>
      formatText(`To the cohort ${one.title}`, composeWeek(one), pageOf(one.url)),
    ),
    ...listReminders(site, cohort, from),
    formatOwed({
      ...site,
      events: site.events.filter((event) => isFor(cohort, event)),
      cohorts: cohort === undefined ? site.cohorts : [cohort],
    }).trim(),
    describeNextBuild(site, unpublished) ?? "",
  ];
  return `${texts.filter((text) => text !== "").join("\n\n\n")}\n`;
}

function readFirstDay({ buildDate }: Site, typed: string | undefined): PlainDate {
  if (typed === undefined) return buildDate.date;
  const date = parseDate(typed);
  if (!date.ok) throw new Error(`--from: ${date.message}. ${date.fix}.`);
  return date.value;
}

/** A text for each speaker with a name of each event in the next two weeks. */
function listReminders(site: Site, cohort: Cohort | undefined, from: PlainDate): readonly string[] {
  const isNear = ({ when, status }: Event) =>
    !isOff(status) &&
    getFirstDay(when) >= from &&
    getFirstDay(when) <= addDays(from, reminderDays) &&
    findEventState(when, site) === "coming";
  return site.events
    .filter((event) => isFor(cohort, event) && isNear(event))
    .flatMap((event) =>
      event.speakers.map((speaker) =>
        formatText(
          `To ${speaker.name}, who speaks at ${getFullTitle(event)}`,
          composeSpeakerMessage(event, speaker, site.settings),
        ),
      ),
    );
}

/** `page` has the same to copy with its links. */
function formatText(to: string, message: Message, page?: string): string {
  const lines = [
    `=== ${to}`,
    ...(page === undefined ? [] : [`    (to copy with links: ${page})`]),
    `Subject: ${message.title}`,
  ];
  return `${lines.join("\n")}\n\n${formatMessage(message).trimEnd()}`;
}
