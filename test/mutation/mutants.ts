/** Small faults of the code, each with the tests that should notice it. */

export interface Mutant {
  /** Path from the checkout's root. */
  readonly file: string;
  /** Stands in the file once. */
  readonly text: string;
  readonly replacement: string;
  /** Test files and folders, from the checkout's root. */
  readonly tests: readonly string[];
}

/** Returns the mutants of a file; each is a text and what replaces it. */
function mutate(
  file: string,
  tests: readonly string[],
  ...changes: readonly (readonly [text: string, replacement: string])[]
): readonly Mutant[] {
  return changes.map(([text, replacement]) => ({ file, text, replacement, tests }));
}

/** The mutants of the numbered cases T1 to T10. */
const numbered: readonly Mutant[] = [
  // T1
  ...mutate(
    "src/build/publish/publish.ts",
    ["test/build/incremental.test.ts"],
    ["(manifest.engine === engine && intactFiles[file]?.key)", "intactFiles[file]?.key"],
  ),
  // T3
  ...mutate(
    "src/content/settings.ts",
    ["test/content/settings.test.ts"],
    ['calendar?.["months-back"] ?? 12', "12"],
    ['calendar?.["months-ahead"] ?? 18', "18"],
    ["calendar?.namespace ?? url.hostname", "url.hostname"],
    ["fields.search ?? true", "true"],
    ['fields["share-pictures"] ?? true', "true"],
    ["accent: fields.accent", "accent: undefined"],
    ["licence: fields.licence", "licence: undefined"],
    ["organisation: fields.organisation", "organisation: undefined"],
    ["navigation: fields.navigation?.map(", "navigation: [].map("],
    ["hashtag: conversation.hashtag", "hashtag: undefined"],
    ["(conversation.accounts ?? []).map(", "[].map("],
    ["alt: logo.alt ??", "alt: logo.src ??"],
  ),
  ...mutate(
    "src/pages/events/calendars.ts",
    ["test/pages/calendars.test.ts"],
    ["-settings.calendar.monthsBack", "-12"],
  ),
  // T4
  ...mutate(
    "src/content/assemble/series-rule.ts",
    ["test/content/series.test.ts"],
    [" || skip > horizon", ""],
  ),
  // T5
  ...mutate(
    "src/pages/site/headers.ts",
    ["test/pages/headers.test.ts"],
    ['isHttps: site.settings.url.startsWith("https:")', "isHttps: true"],
    ['"/*.ics": "text/calendar; charset=utf-8"', '"/*.ics": "text/calendar"'],
  ),
  // T6
  ...mutate(
    "src/render/html.ts",
    ["test/render/html.test.ts"],
    ["/[<>&\\u2028\\u2029]/g", "/[>&\\u2028\\u2029]/g"],
    ["/[<>&\\u2028\\u2029]/g", "/<(?=\\/script>|!--)|[>&\\u2028\\u2029]/g"],
  ),
  // T7
  ...mutate(
    "src/pages/events/events.ts",
    ["test/pages/events.test.ts", "test/pages/structure.test.ts"],
    ["getFirstOfMonth(day < today ? today : day)", "getFirstOfMonth(day)"],
  ),
  ...mutate(
    "src/pages/events/months.ts",
    ["test/pages/events.test.ts", "test/pages/structure.test.ts"],
    ["first <= last; first = addMonths", "first < last; first = addMonths"],
    ["day <= last; day = addDays", "day < last; day = addDays"],
  ),
  ...mutate(
    "src/content/site.ts",
    ["test/pages/structure.test.ts", "test/pages/blog.test.ts"],
    ["[...posts, ...events, ...series].flatMap", "[...posts, ...events].flatMap"],
  ),
  // T8
  ...mutate(
    "src/content/site.ts",
    ["test/content/visibility.test.ts", "test/model/queries.test.ts", "test/pages/blog.test.ts"],
    ["(b.posted.time?.epoch ?? 0) - (a.posted.time?.epoch ?? 0) ||", ""],
  ),
  ...mutate(
    "src/pages/lists/items.ts",
    ["test/pages/people.test.ts", "test/pages/events.test.ts"],
    ["until < today", "until <= today"],
    ["from > today", "from >= today"],
  ),
  ...mutate(
    "src/time/recurrence/occurrences.ts",
    ["test/content/series.test.ts", "test/time/occurrences.test.ts"],
    [
      "Math.min(toDayNumber(until), toDayNumber(horizon))",
      "Math.min(toDayNumber(until), toDayNumber(horizon) - 1)",
    ],
  ),
  ...mutate(
    "src/content/assemble/series-rule.ts",
    ["test/content/series.test.ts"],
    [
      "date > addMonths(context.buildDate.date, monthsAhead)",
      "date >= addMonths(context.buildDate.date, monthsAhead)",
    ],
  ),
  // T9
  ...mutate(
    "_includes/layouts/month.ts",
    ["test/pages/structure.test.ts"],
    ['<th scope="col">', "<th>"],
  ),
  ...mutate(
    "src/render/markdown/blocks.ts",
    ["test/render/blocks.test.ts"],
    ['else token?.attrSet("scope", "col");', ""],
  ),
  ...mutate(
    "src/render/direction.ts",
    ["test/render"],
    ["|ur|", "|"],
    ["ar|he|", "he|"],
    ["|Nkoo|", "|"],
  ),
  // T10
  ...mutate(
    "src/content/assemble/session.ts",
    ["test/content/series.test.ts"],
    ["statusFrom <= day", "statusFrom < day"],
    ["if (own.status !== undefined) return own;", ""],
  ),
];

export const mutants: readonly Mutant[] = [...numbered];
