/** Fields that other systems have, or that other kinds of file have: what to write here. */

/** What a name means where a kind has `field`. */
interface Meaning {
  /** Names in lower case, without spaces, hyphens and underscores. */
  readonly names: string;
  /** The field that does it; kinds without it have another row, or none. */
  readonly field: string;
  /** What to write; to rename the field, if left out. */
  readonly fix?: string;
  /** A field that kinds of this row do not have. */
  readonly without?: string;
}

const inText = "There is no field for it: write it in the text, below the second ---";
const ofEvents = "It is a field of events: their files are in content/events/";
const outputsFix =
  "Write outputs: [{ title: Recording, url: https://example.org/recording }], with its own title and address";
const draftFix = "Write draft: true if it should not be published, otherwise delete this line";
const sessionFix =
  "Write it in the file of the session, which is named by its date, such as 2017-05-25.md beside this one";

/** The first row that fits decides. */
const meanings: readonly Meaning[] = [
  // Events and sessions.
  {
    names: "time hours",
    field: "end",
    fix: "Write the time after the date, and when it ends: start: 2017-06-01 17:30 and end: 19:30",
  },
  { names: "date when day startdate starttime startsat begin begins from", field: "start" },
  { names: "enddate endtime endsat finish finishes until", field: "end" },
  { names: "length", field: "duration" },
  {
    names: "allday wholeday",
    field: "start",
    fix: "Delete it: a start without a time is the whole day",
  },
  {
    names: "repeats repeat repeating rrule recurrence recurring recurs frequency every schedule",
    field: "start",
    without: "extra",
    fix: "A single event does not repeat. For a series make a folder with a file index.md, which has repeats:, from: and time:",
  },
  { names: "movedto newdate rescheduled rescheduledto", field: "moved" },
  {
    names: "recording recordings video slides presentation notes minutes",
    field: "outputs",
    fix: outputsFix,
  },
  {
    names: "materials resources downloads files attachments documents",
    field: "outputs",
    fix: outputsFix,
  },
  {
    names: "link links",
    field: "online",
    fix: "Write online: for the link to join, registration: for the one to book, or outputs: for what came of it",
  },
  // Events, sessions and series.
  { names: "where room site at", field: "place" },
  {
    names: "address",
    field: "place",
    fix: "Write place: { name: The Hub, address: 1 High Street }",
  },
  {
    names: "booking bookings book tickets ticket register signup rsvp eventbrite bookinglink",
    field: "registration",
  },
  { names: "zoom teams meet webinar joinlink joinurl stream livestream", field: "online" },
  { names: "timezone tz", field: "zone" },
  {
    names: "cancelled canceled cancel iscancelled",
    field: "status",
    fix: "Write status: cancelled",
    without: "pronouns",
  },
  {
    names: "postponed",
    field: "status",
    fix: "Write status: postponed; once the new date is known, write moved: and that date",
    without: "pronouns",
  },
  { names: "tentative", field: "status", fix: "Write status: tentative", without: "pronouns" },
  {
    names:
      "organiser organisers organizer organizers facilitator facilitators chair moderator host",
    field: "hosts",
  },
  { names: "presenter presenters speaker", field: "speakers" },
  { names: "author authors by", field: "speakers", fix: "Write speakers: or hosts:" },
  { names: "price cost fee capacity audience level", field: "hosts", fix: inText },
  // Series.
  {
    names: "start date when startdate starttime begin begins first",
    field: "repeats",
    fix: "Write from: and the first date; the hours stand in time:, such as time: 12:30 to 13:30",
  },
  {
    names: "end enddate endtime finish last",
    field: "repeats",
    fix: "Write until: and the last date; the hour at which each session ends stands in time:, such as time: 12:30 to 13:30",
  },
  {
    names: "duration length",
    field: "repeats",
    fix: "Write when each session starts and ends: time: 12:30 to 13:30",
  },
  {
    names:
      "rrule recurrence recurring recurs repeat frequency every schedule interval day days weekday byday",
    field: "repeats",
    fix: "Write repeats: and how often in words, such as repeats: weekly on Wednesday",
  },
  { names: "count occurrences sessions", field: "times" },
  {
    names: "except exceptions exception exdate exdates exclude excluded cancelleddates",
    field: "skip",
  },
  { names: "moved outputs extra", field: "repeats", fix: sessionFix },
  // Posts and all that have a summary.
  {
    names: "excerpt teaser abstract subtitle intro introduction lead lede standfirst blurb",
    field: "summary",
  },
  { names: "language locale", field: "lang" },
  {
    names: "heroimage hero cover coverimage thumbnail banner featuredimage headerimage ogimage",
    field: "image",
  },
  { names: "photo picture pictures images", field: "image" },
  { names: "keywords keyword labels label topics topic", field: "tags" },
  {
    names: "created createdat pubdate publishdate publishedat datepublished posted postedon",
    field: "date",
  },
  { names: "lastmodified dateupdated updatedat changed", field: "updated" },
  { names: "by byline writer writers", field: "authors" },
  {
    names: "expirydate expires expiry unpublishdate",
    field: "draft",
    fix: "There is no such field: write draft: true on that day",
  },
  { names: "hidden private visibility unpublished", field: "draft", fix: draftFix },
  { names: "status", field: "review", fix: draftFix },
  {
    names: "featured pinned sticky",
    field: "review",
    fix: "Delete it: posts stand by their dates",
  },
  {
    names: "comments toc math sitemap robots seo",
    field: "title",
    fix: "Delete it: it does nothing here",
  },
  {
    names: "start end place online registration speakers hosts outputs moved duration",
    field: "review",
    fix: ofEvents,
  },
  // People.
  { names: "title", field: "pronouns", fix: "Write name: for the name, or role: for what they do" },
  { names: "image picture portrait headshot", field: "photo" },
  {
    names: "bio biography about profile",
    field: "pronouns",
    fix: "Write it below the second ---: the text is the bio",
  },
  {
    names: "twitter mastodon linkedin github bluesky website homepage web blog social email mail",
    field: "pronouns",
    fix: "Write links: [{ label: Mastodon, url: https://example.social/@name }], with its own label and address",
  },
  { names: "job jobtitle position function", field: "role" },
  { names: "company employer org affiliation institution", field: "organisation" },
  { names: "firstname lastname fullname surname", field: "name" },
  // Cohorts.
  { names: "start startdate begins", field: "from" },
  { names: "end enddate finish ends", field: "until" },
  { names: "members member participants participant team", field: "people" },
  { names: "join joining apply application", field: "registration" },
  // Pages.
  {
    names: "menu nav weight order position",
    field: "navigation",
    fix: "Write navigation: and its position in the menu, such as navigation: 3",
  },
  {
    names: "date author authors image tags",
    field: "unlisted",
    fix: "A page has none; for news write a post, in content/posts/",
  },
  { names: "parent", field: "navigation", fix: "Delete it: pages have no levels" },
  // Maps within fields.
  { names: "role job jobtitle", field: "perspective" },
  { names: "title topic", field: "talk" },
  { names: "url file path href", field: "src" },
  { names: "description title alttext", field: "alt" },
  { names: "title name text", field: "label" },
  { names: "link href address", field: "url" },
  { names: "name heading headline label", field: "title" },
  { names: "title", field: "name" },
];

const rowsByName = new Map<string, readonly Meaning[]>();
for (const row of meanings)
  for (const name of row.names.split(" "))
    rowsByName.set(name, [...(rowsByName.get(name) ?? []), row]);

/** Returns what to write in place of a field, and the field that it is renamed to; undefined if nothing is known. */
export function explainForeignField(
  key: string,
  fieldNames: readonly string[],
  isSet: (name: string) => boolean,
): { readonly fix: string; readonly renamedTo?: string } | undefined {
  const rows = rowsByName.get(key.toLowerCase().replace(/[\s_-]+/g, ""));
  const row = rows?.find(
    ({ field, without }) =>
      fieldNames.includes(field) && (without === undefined || !fieldNames.includes(without)),
  );
  if (row === undefined) return undefined;
  const { field, fix } = row;
  if (fix !== undefined) return { fix };
  if (isSet(field)) return { fix: `${field}: says that; write it there, and delete ${key}:` };
  return { fix: `Write ${field}: instead of ${key}:`, renamedTo: field };
}
