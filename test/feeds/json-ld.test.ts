/** The JSON-LD of pages, checked against what Google's guides require. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { renderJsonLd } from "../../src/render/html.ts";
import { full } from "../pages/full.ts";
import { event, md, noon, person, post, type Small, sampleSite, siteOf } from "../pages/site.ts";
import { all, attr, fragmentOf, one, rawText } from "../render/dom.ts";

const address = z.url({ protocol: /^https?$/ });
const name = z.string().min(1);
const day = z.iso.date();
const moment = z.union([day, z.iso.datetime({ offset: true })]);
const organisation = z.strictObject({ "@type": z.literal("Organization"), name, url: address });
const personReference = z.strictObject({
  "@type": z.literal("Person"),
  name,
  url: address.optional(),
});
const authors = z.union([organisation, personReference]).array().min(1);
const place = z.strictObject({
  "@type": z.literal("Place"),
  name,
  address: name,
  url: address.optional(),
});
const online = z.strictObject({ "@type": z.literal("VirtualLocation"), url: address });
const optional = { description: name.optional(), image: address.optional() };
const common = { "@context": z.literal("https://schema.org"), inLanguage: name };

const eventSchema = z.strictObject({
  ...common,
  ...optional,
  "@type": z.literal("Event"),
  name,
  url: address,
  startDate: moment,
  endDate: moment,
  previousStartDate: moment.optional(),
  eventStatus: z.templateLiteral([
    "https://schema.org/Event",
    z.enum(["Scheduled", "Rescheduled", "Postponed", "Cancelled"]),
  ]),
  eventAttendanceMode: z.templateLiteral([
    "https://schema.org/",
    z.enum(["Offline", "Online", "Mixed"]),
    "EventAttendanceMode",
  ]),
  location: z.union([place, online, z.tuple([place, online])]),
  organizer: authors,
  performer: personReference.array().min(1).optional(),
  offers: z.strictObject({ "@type": z.literal("Offer"), url: address }).optional(),
  recordedIn: z
    .strictObject({ "@type": z.literal("CreativeWork"), name, url: address })
    .array()
    .min(1)
    .optional(),
  superEvent: z.strictObject({ "@type": z.literal("EventSeries"), name, url: address }).optional(),
});

const seriesSchema = z.strictObject({
  ...common,
  ...optional,
  "@type": z.literal("EventSeries"),
  name,
  url: address,
  startDate: moment,
  endDate: moment.optional(),
  eventStatus: z.enum(["Scheduled", "Cancelled"].map((one) => `https://schema.org/Event${one}`)),
  eventAttendanceMode: eventSchema.shape.eventAttendanceMode,
  location: eventSchema.shape.location,
  organizer: authors,
});

const postSchema = z.strictObject({
  ...common,
  ...optional,
  "@type": z.literal("BlogPosting"),
  headline: name,
  url: address,
  mainEntityOfPage: address,
  datePublished: moment,
  dateModified: moment.optional(),
  author: authors,
  publisher: organisation,
  keywords: name.array().min(1).optional(),
});

const personSchema = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("ProfilePage"),
  url: address,
  mainEntity: z.strictObject({
    ...personReference.shape,
    ...optional,
    jobTitle: name.optional(),
    worksFor: z.strictObject({ "@type": z.literal("Organization"), name }).optional(),
    sameAs: address.array().min(1).optional(),
  }),
});

const siteSchema = z.strictObject({
  ...common,
  "@type": z.literal("WebSite"),
  name,
  url: address,
  description: name,
  publisher: organisation,
});

const jsonLdSchema = z.discriminatedUnion("@type", [
  eventSchema,
  seriesSchema,
  postSchema,
  personSchema,
  siteSchema,
]);

/** Returns the JSON-LD of a page, or undefined if it has none. */
function readJsonLd(site: Small, url: string) {
  const blocks = all(site.tree(url), 'script[type="application/ld+json"]');
  expect(blocks.length).toBeLessThan(2);
  const [block] = blocks;
  return block === undefined ? undefined : jsonLdSchema.parse(JSON.parse(rawText(block)));
}

test("R21: an event to be confirmed says so in its name, until it is over", async () => {
  const maybe = { status: "tentative", place: "The Hub" };
  const site = await siteOf({
    ...event("2026-11-01", "over", maybe),
    ...event("2026-12-01", "next", maybe),
    ...event("2026-12-02", "sure", { place: "The Hub" }),
  });
  const names = ["over", "next", "sure"].map((id) => readJsonLd(site, `/events/${id}/`));
  expect(names.map((found) => found && "name" in found && found.name)).toEqual([
    "Title of over",
    "To be confirmed: Title of next",
    "Title of sure",
  ]);
});

describe.each([
  ["a site with all features", () => siteOf(full)],
  ["the sample", () => sampleSite()],
] as const)("in %s", (_name, make) => {
  let site: Small;
  beforeAll(async () => {
    site = await make();
  });

  test("the home page, every post, person, series and event have JSON-LD, and no other page", () => {
    const { posts, people, events, series } = site.site;
    const expected = new Set([
      "/",
      ...[...posts, ...people].map(({ url }) => url),
      ...[...series, ...events].filter((one) => one.place ?? one.online).map(({ url }) => url),
    ]);
    const urls = site.urls.filter((url) => readJsonLd(site, url) !== undefined);
    expect(urls.sort()).toEqual([...expected].sort());
  });

  test("it has the URL of its page, and an image that exists", () => {
    const { url: origin } = site.site.settings;
    for (const url of site.urls) {
      const found = readJsonLd(site, url);
      if (found === undefined) continue;
      expect(found.url).toBe(origin + encodeURI(url));
      const image =
        found["@type"] === "ProfilePage"
          ? found.mainEntity.image
          : "image" in found
            ? found.image
            : undefined;
      if (image !== undefined) expect(site.files.has(image.slice(origin.length))).toBe(true);
    }
  });
});

describe("an event", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteOf(
      {
        "site.yaml": `name: A programme
url: https://example.org/sub/
language: en-GB
zone: Europe/London
description: What it is for
organisation: City Council
search: false
`,
        ...person("ann"),
        ...event("2026-12-01", "talk", {
          title: "A talk </script><!-- & more",
          summary: "Of something.",
          place: { name: "Room 2", address: "1 High Street", url: "https://example.com/room" },
          online: "https://meet.example.com/a",
          registration: "/blog/a/",
          speakers: [{ person: "ann", perspective: "practitioner" }, { name: "Bea" }],
          hosts: ["ann"],
        }),
        ...event("2026-12-02", "off", { place: "Room 2", status: "cancelled", reason: "Snow." }),
        ...event("2026-12-03", "late", {
          online: "https://meet.example.com/a",
          status: "postponed",
        }),
        ...event("2026-12-04", "nowhere"),
        ...event("2026-12-07", "later", {
          place: "Room 2",
          status: "postponed",
          moved: "2026-12-14 10:00",
        }),
        ...post("2026-01-01", "a"),
        "events/days.md": md({
          title: "Days",
          start: "2026-12-05",
          end: "2026-12-06",
          place: "Hall",
        }),
        "events/cafe/index.md": md({
          title: "Café",
          repeats: "monthly on the last Wednesday",
          time: "12:30 to 13:30",
          from: "2026-11-01",
          times: 2,
          place: "Hall",
        }),
        "events/cafe/2026-12-30.md": md({ moved: "2026-12-29 12:30" }),
      },
      noon,
    );
  });

  test("has all that Google requires and recommends", () => {
    expect(readJsonLd(site, "/events/talk/")).toEqual({
      "@context": "https://schema.org",
      "@type": "Event",
      name: "A talk </script><!-- & more",
      description: "Of something.",
      image: expect.stringMatching(/^https:\/\/example\.org\/sub\/media\/share-/),
      url: "https://example.org/sub/events/talk/",
      inLanguage: "en-GB",
      startDate: "2026-12-01T17:30:00+00:00",
      endDate: "2026-12-01T19:00:00+00:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
      location: [
        {
          "@type": "Place",
          name: "Room 2",
          address: "1 High Street",
          url: "https://example.com/room",
        },
        { "@type": "VirtualLocation", url: "https://meet.example.com/a" },
      ],
      organizer: [
        { "@type": "Person", name: "Name of ann", url: "https://example.org/sub/people/ann/" },
        { "@type": "Organization", name: "City Council", url: "https://example.org/sub/" },
      ],
      performer: [
        { "@type": "Person", name: "Name of ann", url: "https://example.org/sub/people/ann/" },
        { "@type": "Person", name: "Bea" },
      ],
      offers: { "@type": "Offer", url: "https://example.org/sub/blog/a/" },
    });
  });

  test.each([
    [
      "/events/off/",
      { eventStatus: "https://schema.org/EventCancelled", location: { address: "Room 2" } },
    ],
    [
      "/events/late/",
      {
        eventStatus: "https://schema.org/EventPostponed",
        eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
        location: { "@type": "VirtualLocation" },
      },
    ],
    [
      "/events/later/",
      {
        eventStatus: "https://schema.org/EventRescheduled",
        startDate: "2026-12-14T10:00:00+00:00",
        endDate: "2026-12-14T11:30:00+00:00",
        previousStartDate: "2026-12-07T17:30:00+00:00",
      },
    ],
    ["/events/days/", { startDate: "2026-12-05", endDate: "2026-12-06" }],
    [
      "/events/cafe/2026-12-30/",
      {
        eventStatus: "https://schema.org/EventRescheduled",
        startDate: "2026-12-29T12:30:00+00:00",
        previousStartDate: "2026-12-30T12:30:00+00:00",
        superEvent: { name: "Café", url: "https://example.org/sub/events/cafe/" },
      },
    ],
  ])("%s has its status and dates", (url, expected) => {
    expect(readJsonLd(site, url)).toMatchObject(expected);
  });

  test("without a location has no JSON-LD", () => {
    expect(readJsonLd(site, "/events/nowhere/")).toBeUndefined();
  });
});

test("a former member has a name and no links", async () => {
  const site = await siteOf({
    ...person("ann", {
      role: "Lead",
      status: "left",
      links: [{ label: "Mastodon", url: "https://example.social/@ann" }],
    }),
  });
  const found = readJsonLd(site, "/people/ann/");
  expect(found).toMatchObject({ mainEntity: { name: "Name of ann" } });
  expect(found).not.toHaveProperty("mainEntity.sameAs");
});

test("any text is read back from a script element, which no text can end", () => {
  const pieces = fc.constantFrom(
    "</script>",
    "<!--",
    "<script>",
    "-->",
    "]]>",
    "&lt;",
    "\u2028",
    '"',
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (words) => {
      const well = words.toWellFormed();
      const tree = fragmentOf(`${renderJsonLd({ words: well }).text}<p></p>`);
      expect(JSON.parse(rawText(one(tree, "script")))).toEqual({ words: well });
      expect(attr(one(tree, "script"), "type")).toBe("application/ld+json");
      expect(all(tree, "p")).toHaveLength(1);
    }),
  );
});

test("P2: of the outcomes, recordings have the event in them; notes and owed ones do not", async () => {
  const site = await siteOf(
    event("2026-11-03", "show", {
      place: "The Hub",
      outputs: [
        { title: "Recording", url: "https://example.com/r" },
        { title: "Four views", url: "https://example.com/v", kind: "Video" },
        { title: "Notes", url: "https://example.com/n" },
        { title: "Video", due: "2 weeks" },
      ],
    }),
  );
  expect(readJsonLd(site, "/events/show/")).toMatchObject({
    recordedIn: [
      { "@type": "CreativeWork", name: "Recording", url: "https://example.com/r" },
      { "@type": "CreativeWork", name: "Four views", url: "https://example.com/v" },
    ],
  });
});
