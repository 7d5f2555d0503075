/** Names of fields that other systems and other kinds have, and marks in names that nobody sees. */
import { afterAll, describe, expect, test } from "vitest";
import { type Files, listProblems, removeProjects } from "../support/project.ts";
import { goodPost, person, series, text } from "./make.ts";

afterAll(removeProjects);

const rule = "repeats: weekly on Tuesday\nfrom: 2026-12-01\ntimes: 2\ntime: 12:30 to 13:30\n";

/** A file of a kind with one more field on its last line. */
const kinds = {
  event: (field: string): Files => ({
    "events/a.md": text(
      `title: A\nsummary: S\nstart: 2026-12-01 10:00\nduration: 1 hour\n${field}\n`,
    ),
  }),
  session: (field: string): Files => series(rule, { "2026-12-01": `${field}\n` }),
  series: (field: string): Files => series(`${rule}${field}\n`),
  post: (field: string): Files => ({
    "people/ann.md": person(),
    "posts/a.md": goodPost(`${field}\n`),
  }),
  person: (field: string): Files => ({ "people/ann.md": person(`${field}\n`) }),
  cohort: (field: string): Files => ({ "cohorts/a.md": text(`title: A\n${field}\n`) }),
  page: (field: string): Files => ({ "pages/a.md": text(`title: A\n${field}\n`) }),
} as const;

const rows: readonly (readonly [kind: keyof typeof kinds, field: string, fix: string])[] = [
  [
    "event",
    "time: 10:00 to 11:00",
    "Write the time after the date, and when it ends: start: 2017-06-01 17:30 and end: 19:30",
  ],
  ["event", "date: 2026-12-01", "start: says that; write it there, and delete date:"],
  ["event", "when: Tuesday", "start: says that; write it there, and delete when:"],
  ["event", "where: The Hub", "Write place: instead of where:"],
  ["event", "Room: 2", "Write place: instead of Room:"],
  ["event", "booking: https://example.org", "Write registration: instead of booking:"],
  ["event", "tickets: https://example.org", "Write registration: instead of tickets:"],
  ["event", "zoom: https://example.org", "Write online: instead of zoom:"],
  [
    "event",
    "recording: https://example.org",
    "Write outputs: [{ title: Recording, url: https://example.org/recording }], with its own title and address",
  ],
  [
    "session",
    "slides: a.pdf",
    "Write outputs: [{ title: Recording, url: https://example.org/recording }], with its own title and address",
  ],
  ["event", "timezone: Europe/Paris", "Write zone: instead of timezone:"],
  ["event", "time zone: Europe/Paris", "Write zone: instead of time zone:"],
  [
    "event",
    "repeats: weekly on Tuesday",
    "A single event does not repeat. For a series make a folder with a file index.md, which has repeats:, from: and time:",
  ],
  ["event", "cancelled: true", "Write status: cancelled"],
  ["session", "canceled: yes", "Write status: cancelled"],
  [
    "event",
    "postponed: true",
    "Write status: postponed; once the new date is known, write moved: and that date",
  ],
  ["event", "endDate: 2026-12-02", "Write end: instead of endDate:"],
  ["event", "finish: 11:00", "Write end: instead of finish:"],
  ["event", "length: 1 hour", "duration: says that; write it there, and delete length:"],
  ["event", "organiser: ann", "Write hosts: instead of organiser:"],
  ["event", "moved to: 2026-12-05", "Write moved: instead of moved to:"],
  ["event", "price: 5", "There is no field for it: write it in the text, below the second ---"],
  [
    "series",
    "end: 2027-01-01",
    "Write until: and the last date; the hour at which each session ends stands in time:, such as time: 12:30 to 13:30",
  ],
  [
    "series",
    "start: 2026-12-01 12:30",
    "Write from: and the first date; the hours stand in time:, such as time: 12:30 to 13:30",
  ],
  ["series", "duration: 1 hour", "Write when each session starts and ends: time: 12:30 to 13:30"],
  [
    "series",
    "rrule: FREQ=WEEKLY",
    "Write repeats: and how often in words, such as repeats: weekly on Wednesday",
  ],
  ["series", "exceptions: 2026-12-08", "Write skip: instead of exceptions:"],
  [
    "series",
    "outputs: []",
    "Write it in the file of the session, which is named by its date, such as 2017-05-25.md beside this one",
  ],
  ["post", "excerpt: S", "summary: says that; write it there, and delete excerpt:"],
  ["post", "heroImage: a.png", "Write image: instead of heroImage:"],
  ["post", "cover_image: a.png", "Write image: instead of cover_image:"],
  ["post", "keywords: a", "Write tags: instead of keywords:"],
  ["post", "language: cy", "Write lang: instead of language:"],
  ["post", "pubDate: 2017-06-21", "date: says that; write it there, and delete pubDate:"],
  [
    "post",
    "private: true",
    "Write draft: true if it should not be published, otherwise delete this line",
  ],
  [
    "post",
    "status: draft",
    "Write draft: true if it should not be published, otherwise delete this line",
  ],
  ["post", "start: 2026-12-01", "It is a field of events: their files are in content/events/"],
  ["person", "title: Ms", "Write name: for the name, or role: for what they do"],
  ["person", "image: a.png", "Write photo: instead of image:"],
  ["person", "bio: Words", "Write it below the second ---: the text is the bio"],
  [
    "person",
    "twitter: ann",
    "Write links: [{ label: Mastodon, url: https://example.social/@name }], with its own label and address",
  ],
  ["cohort", "start: 2026-12-01", "Write from: instead of start:"],
  ["cohort", "end: 2026-12-01", "Write until: instead of end:"],
  ["cohort", "members: ann", "Write people: instead of members:"],
  ["page", "weight: 3", "Write navigation: and its position in the menu, such as navigation: 3"],
  ["page", "date: 2017-06-21", "A page has none; for news write a post, in content/posts/"],
];

describe("L24: a field of another system or kind", () => {
  test.each(rows)("in a %s, %s: %s", async (kind, field, fix) => {
    const problems = await listProblems(kinds[kind](field));
    const name = field.replace(/:.*/, "");
    expect(problems).toEqual([
      expect.stringContaining(` ${name}: there is no field "${name}". ${fix}`),
    ]);
  });

  test.each([
    ["event", "date", "start", { "events/a.md": text("title: A\ndate: 2026-12-01\n") }],
    ["post", "created", "date", { "posts/a.md": text("title: A\ncreated: 2017-06-21\n") }],
    ["person", "fullname", "name", { "people/a.md": text("fullname: A\n") }],
    ["cohort", "name", "title", { "cohorts/a.md": text("name: A\n") }],
  ])(
    "in a %s, %s alone is renamed to %s, and nothing is missing",
    async (_, name, field, files) => {
      expect(await listProblems(files)).toEqual([
        expect.stringMatching(`"${name}"\\. Write ${field}: instead of ${name}:$`),
      ]);
      const renamed = Object.entries(files).map(([path, source]) => [
        path,
        source.replace(`${name}:`, `${field}:`),
      ]);
      expect(await listProblems(Object.fromEntries(renamed))).toEqual([]);
    },
  );

  test("within a field, and in an entry of later (A5: with its level and place)", async () => {
    expect(await listProblems(kinds.event("speakers: [{ name: Bob, role: leader }]"))).toEqual([
      'content/events/a.md:6:25 speakers.1.role: there is no field "role". Write perspective: instead of role:',
    ]);
    expect(await listProblems(kinds.series("later:\n  - from: 2026-12-08\n    where: B"))).toEqual([
      'content/events/cafe/index.md:9:5 later.1.where: there is no field "where". Write place: instead of where:',
    ]);
    expect(await listProblems(kinds.person("photo: { url: a.png, alt: A }"))).toEqual([
      'content/people/ann.md:3:10 photo.url: there is no field "url". Write src: instead of url:',
    ]);
  });

  test.each([
    ["post", "titel: B", 'Did you mean "title"?'],
    ["event", "palce: B", 'Did you mean "place"?'],
  ] as const)("in a %s, %s is a typo: %s", async (kind, field, fix) => {
    const [problem] = await listProblems(kinds[kind](field));
    expect(problem).toContain(fix);
  });
});

const zero = "\u200b";
const noBreak = "\u00a0";

describe("L26: what nobody sees", () => {
  test.each([
    [
      "in a field's name",
      kinds.post(`ta${zero}gs: a`),
      `:6:1 ta${zero}gs: there is a zero-width space (U+200B) in the name "tags", which cannot be seen. Write tags:, typed anew.`,
    ],
    [
      "at the start of a name",
      kinds.post("\u200ehashtag: a"),
      ':6:1 \u200ehashtag: there is a mark of writing direction (U+200E) in the name "hashtag", which cannot be seen. Write hashtag:, typed anew.',
    ],
    [
      "in an id",
      { "people/ann.md": person(), "posts/a.md": goodPost().replace("ann", `ann${zero}`) },
      ':5:10 authors: there is a zero-width space (U+200B) in "ann", which cannot be seen. Write ann, typed anew.',
    ],
    [
      "in a date",
      kinds.post(`updated: 2017-07-0${zero}1`),
      ':6:10 updated: there is a zero-width space (U+200B) in "2017-07-01", which cannot be seen. Write 2017-07-01, typed anew.',
    ],
    [
      "in true",
      kinds.post("draft: tr\u00adue"),
      ':6:8 draft: there is a soft hyphen (U+00AD) in "true", which cannot be seen. Write true, typed anew.',
    ],
    [
      "in one of several words",
      kinds.event(`status: can\u2060celled`),
      ':6:9 status: there is a word joiner (U+2060) in "cancelled", which cannot be seen. Write cancelled, typed anew.',
    ],
    [
      "for indentation",
      kinds.post(`image:\n${noBreak}${noBreak}src: a.png`),
      `:7:1 \u0020src: the line begins with a no-break space (U+00A0), which does not indent it. Indent it with ordinary spaces.`,
    ],
    [
      "for the indentation of a list",
      kinds.post(`tags:\n${noBreak}- a`),
      ":7:1: the line begins with a no-break space (U+00A0), which does not indent it. Indent it with ordinary spaces.",
    ],
    [
      "after a colon",
      kinds.post(`hashtag:${noBreak}a`),
      ":6:9: there is a no-break space (U+00A0) here, which looks like an ordinary space. Delete it, and type a space.",
    ],
    [
      "after a hyphen",
      kinds.post(`tags:\n  -${noBreak}a b\n  -${noBreak}c`),
      ":7:3: the space after the hyphen is a no-break space, so this is no list. Write - a b.",
    ],
    [
      "after a hyphen, before a field",
      kinds.event(`speakers:\n  -${noBreak}name: Bob`),
      ":7:3: the space after the hyphen is a no-break space, so this is no list. Write - name: Bob.",
    ],
    [
      "pasted bullets (L8)",
      kinds.post("tags:\n  • one\n  • two"),
      ":7:3: • does not begin an item of a list here. Write - one.",
    ],
  ])("%s is named", async (_, files, problem) => {
    const problems = await listProblems(files);
    expect(problems).toEqual([expect.stringMatching(/^content\//)]);
    expect(problems[0]).toContain(problem);
  });

  test("words may have no-break spaces, joiners and dots", async () => {
    for (const title of [
      `A${noBreak}\u00adtitle`,
      "\u{1f469}\u200d\u{1f52c}",
      "· A ·",
      "-A",
      "• A",
    ])
      expect(await listProblems({ "people/a.md": text(`name: A\nrole: ${title}\n`) })).toEqual([]);
    expect(await listProblems({ "people/a.md": text("name: A\nrole: >\n  A\n  • B\n") })).toEqual(
      [],
    );
  });
});
