/** The record of the site, /events.json. */
import { toCalendarEvent } from "../../calendar/calendar-event.ts";
import { createUnknownRevision, type Revision } from "../../calendar/revision.ts";
import { addresses } from "../../model/addresses.ts";
import { collectOldAddresses } from "../../model/old-addresses.ts";
import { createQueries, getFullTitle, isOnline } from "../../model/queries.ts";
import type { Event, Site, SitePath } from "../../model/types.ts";
import {
  type AddressKind,
  type RecordAddress,
  type RecordEvent,
  recordVersion,
  renderRecord,
  type SiteRecord,
} from "../../published/record.ts";
import { hash, hashParts } from "../../text/hash.ts";
import { calendarEventsOf } from "../events/calendars.ts";
import { listSubscriptions, type Subscription } from "../events/subscriptions.ts";
import { type FeedSource, listFeedSources } from "../feeds/sources.ts";
import { createPage, type Page, type Template } from "../page.ts";

export function buildRecordPage(record: SiteRecord): Page {
  const template: Template<SiteRecord> = {
    name: "record",
    render: renderRecord,
    // Of 52,000 sessions it has 43 MB, which are not kept for the hash.
    getCacheKey: (given) => hashParts(renderRecord(given)),
  };
  return createPage(addresses.record, template, record);
}

/** Returns the record of a site; `revisions` are by the uid of events. */
export function createRecord(site: Site, revisions: ReadonlyMap<string, Revision>): SiteRecord {
  const { name, url, language, zone, calendar } = site.settings;
  const toUrl = (path: SitePath) => url + encodeURI(path);
  const unknown = createUnknownRevision(site);
  const events = site.events.map((event) =>
    toRecordEvent(event, site, revisions.get(event.uid) ?? unknown),
  );
  const calendarEvents = calendarEventsOf(site, revisions);
  const queries = createQueries(site);
  const subscriptions = listSubscriptions({ site, queries });
  return {
    version: recordVersion,
    site: { name, url, language, zone, namespace: calendar.namespace },
    calendars: subscriptions.map(({ file, name, events }) => ({
      url: toUrl(file),
      name,
      events: events
        .map((event) => calendarEvents.get(event)?.uid)
        .filter((uid) => uid !== undefined),
    })),
    events,
    addresses: listAddresses(site, subscriptions, listFeedSources({ site, queries }), toUrl),
  };
}

function toRecordEvent(event: Event, { settings }: Site, revision: Revision): RecordEvent {
  const entry = toCalendarEvent(event, settings, revision);
  const { when, hosts, speakers, session } = event;
  const toUrl = (path: string) => settings.url + encodeURI(path);
  const listNames = (people: Event["hosts"]) =>
    people.length === 0 ? undefined : people.map((person) => person.name);
  return {
    uid: entry.uid,
    url: toUrl(event.url),
    title: getFullTitle(event),
    ...(when.kind === "all-day"
      ? { start: when.first, end: when.last }
      : {
          start: `${when.start.date}T${when.start.time}`,
          end: `${when.end.date}T${when.end.time}`,
          zone: when.start.zone,
        }),
    status: event.status,
    reason: event.reason,
    place: event.place?.name,
    online: getJoinUrl(event, toUrl),
    hosts: listNames(hosts),
    speakers: listNames(speakers),
    series: session && toUrl(session.series.url),
    planned: session?.originalDate,
    sequence: revision.sequence,
    modified: new Date(revision.modified).toISOString(),
    words: hash(JSON.stringify([entry.description, entry.categories])),
  };
}

/** The event's page says how people get a link that is not public. */
function getJoinUrl(event: Event, toUrl: (path: string) => string): string | undefined {
  const online = event.online ?? (isOnline(event) ? event.url : undefined);
  return online?.startsWith("/") ? toUrl(online) : online;
}

function listAddresses(
  site: Site,
  subscriptions: readonly Subscription[],
  feeds: readonly FeedSource[],
  toUrl: (path: SitePath) => string,
): readonly RecordAddress[] {
  const oldAddresses = collectOldAddresses(site);
  const toAddress = (
    kind: AddressKind,
    { url, title, file }: { url: SitePath; title: string; file?: string },
    aliases: readonly SitePath[] = [],
    id?: string,
  ): RecordAddress => ({
    url: toUrl(url),
    kind,
    title,
    aliases: aliases.length === 0 ? undefined : aliases.map(toUrl),
    id,
    file,
  });
  return [
    ...site.posts.map((post) =>
      toAddress("post", post, oldAddresses.get(post), toUrl(`${addresses.blog}${post.feedId}/`)),
    ),
    ...site.people.map((person) => toAddress("person", person, oldAddresses.get(person))),
    ...site.cohorts.map((cohort) => toAddress("cohort", cohort, oldAddresses.get(cohort))),
    ...site.briefings.map((one) => toAddress("briefing", one, oldAddresses.get(one))),
    // An unlisted page is for those who were given its address.
    ...site.pages
      .filter(({ unlisted }) => !unlisted)
      .map((page) => toAddress("page", page, oldAddresses.get(page))),
    ...site.events
      .filter(({ session }) => session === undefined)
      .map((event) => toAddress("event", event, oldAddresses.get(event))),
    ...site.series.map((series) => toAddress("series", series, oldAddresses.get(series))),
    ...site.tags.map((tag) =>
      toAddress("tag", { url: tag.url, title: tag.name }, oldAddresses.get(tag)),
    ),
    ...subscriptions.map(({ file, name, oldFiles }) =>
      toAddress("calendar", { url: file, title: name }, oldFiles),
    ),
    ...feeds.map(({ file, title, oldFiles }) => toAddress("feed", { url: file, title }, oldFiles)),
  ];
}
