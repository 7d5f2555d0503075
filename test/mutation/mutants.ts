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

/** The mutants of the cases T1 to T10 of test/cases/README.md. */
const numbered: readonly Mutant[] = [
  // T1
  ...mutate(
    "src/build/publish/publish.ts",
    ["test/build/engine.test.ts"],
    ["(manifest.engine === engine && intactFiles[file]?.key)", "intactFiles[file]?.key"],
  ),
  ...mutate(
    "src/build/site-sources.ts",
    ["test/build/engine.test.ts"],
    ['["src", "_includes"]', '["src"]'],
    ['existsSync(lock) ? readFileSync(lock) : ""', '""'],
  ),
  // T2
  ...mutate(
    "scripts/cli/run-command.ts",
    ["test/scripts"],
    ['"code" in error && error.code === "EPIPE"', '"code" in error && error.code === "EBADF"'],
    ["if (status !== undefined) process.exitCode = status;", ""],
    ["    process.exitCode = 1;\n", ""],
  ),
  ...mutate(
    "src/content/schema/field-list.ts",
    ["test/scripts"],
    ["names.length === 0 ? lists : lists.filter(({ kind }) => names.includes(kind))", "lists"],
    ["if (unknown !== undefined)", "if (unknown === null)"],
  ),
  ...mutate(
    "scripts/fields.ts",
    ["test/scripts"],
    ['required ? "required" : ""', 'required ? "" : "required"'],
  ),
  ...mutate(
    "scripts/comparison.ts",
    ["test/scripts", "test/build/summary.test.ts"],
    ["{ since, published,", "{ published,"],
  ),
  ...mutate(
    "scripts/check.ts",
    ["test/scripts", "test/build/summary.test.ts"],
    ["if (problems.count > 0) return 1;", ""],
    ["process.stderr.write(formatWarnings(problems, { all, print }));", ""],
  ),
  ...mutate(
    "scripts/build.ts",
    ["test/scripts", "test/build/summary.test.ts", "test/build/repair.test.ts"],
    ["    ...options,\n", ""],
    ["    return 1;\n", "    return 0;\n"],
    ["process.stdout.write(formatDamage(damagedFiles))", "formatDamage(damagedFiles)"],
  ),
  ...mutate(
    "scripts/cli/command.ts",
    ["test/scripts"],
    ["!takesPositionals", "false"],
    ["option === undefined", "false"],
    ["token.value !== undefined", "false"],
    ["!token.inlineValue", "false"],
    ["!(lost in parsed.values)", "true"],
  ),
  ...mutate("scripts/start.ts", ["test/scripts"], ['port = "8080"', 'port = "8090"']),
  // T3
  ...mutate(
    "src/content/settings.ts",
    ["test/pages/settings.test.ts"],
    ['calendar?.["months-back"] ?? 12', "12"],
    ['calendar?.["months-ahead"] ?? 18', "18"],
    ["calendar?.namespace ?? url.hostname", "url.hostname"],
    ["calendar?.withdrawn ?? []", "[]"],
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
  // T4
  ...mutate(
    "src/content/assemble/events/series-dates.ts",
    ["test/content/series.test.ts"],
    [" || skip > horizon", ""],
  ),
  // T5
  ...mutate(
    "src/pages/site/headers.ts",
    ["test/pages/headers.test.ts"],
    ['site.settings.url.startsWith("https:")', "true"],
    ["text/calendar; charset=utf-8", "text/calendar"],
  ),
  // T6
  ...mutate(
    "src/render/html.ts",
    ["test/render/html.test.ts"],
    ["/[<>&\\u2028\\u2029]/g", "/<(?=\\/script>|!--)|[>&\\u2028\\u2029]/g"],
  ),
  ...mutate(
    "src/render/html.ts",
    ["test/browser/structured-data.test.ts"],
    ["/[<>&\\u2028\\u2029]/g", "/<(?=\\/script)|[>&\\u2028\\u2029]/g"],
  ),
  // T7
  ...mutate(
    "src/pages/events/events.ts",
    ["test/pages/events.test.ts"],
    ["getFirstOfMonth(day < today ? today : day)", "getFirstOfMonth(day)"],
  ),
  ...mutate(
    "src/pages/events/months.ts",
    ["test/pages/structure.test.ts"],
    ["first <= last; first = addMonths", "first < last; first = addMonths"],
  ),
  ...mutate(
    "src/content/site.ts",
    ["test/pages/structure.test.ts"],
    ["[...posts, ...events, ...series].flatMap", "[...posts, ...events].flatMap"],
  ),
  // T8
  ...mutate(
    "src/content/site.ts",
    ["test/content/order.test.ts"],
    ["(b.posted.time?.epoch ?? 0) - (a.posted.time?.epoch ?? 0) ||", ""],
  ),
  ...mutate(
    "src/model/state.ts",
    ["test/model/state.test.ts", "test/pages/people.test.ts"],
    ["until >= today", "until > today"],
    ["from > today", "from >= today"],
    ["<= buildDate.epoch) return", "< buildDate.epoch) return"],
    ["<= buildDate.epoch ?", "< buildDate.epoch ?"],
    ['events.filter(({ status }) => status !== "cancelled")', "events"],
    ['events.length > 0 && findListState(events, date) !== "over"', "false"],
    ['hasEnded(date) ? "over" : "coming"', '"over"'],
  ),
  ...mutate(
    "src/time/recurrence/occurrences.ts",
    ["test/content/series.test.ts"],
    [
      "Math.min(toDayNumber(until), toDayNumber(horizon))",
      "Math.min(toDayNumber(until), toDayNumber(horizon) - 1)",
    ],
  ),
  ...mutate(
    "src/content/assemble/events/series-dates.ts",
    ["test/content/series.test.ts"],
    [
      "date > addMonths(context.buildDate.date, monthsAhead)",
      "date >= addMonths(context.buildDate.date, monthsAhead)",
    ],
  ),
  ...mutate(
    "src/model/queries.ts",
    ["test/pages/events.test.ts"],
    ["findEventState(event.when, site)", "findEventState(event.movedFrom ?? event.when, site)"],
  ),
  // T9
  ...mutate(
    "_includes/layouts/month.ts",
    ["test/pages/structure.test.ts"],
    ['<th scope="col">', "<th>"],
  ),
  ...mutate(
    "src/render/markdown/blocks.ts",
    ["test/pages/structure.test.ts"],
    ['else token?.attrSet("scope", "col");', ""],
  ),
  ...mutate(
    "src/render/direction.ts",
    ["test/render/direction.test.ts"],
    ["|ur|", "|"],
    ["|Nkoo|", "|"],
  ),
  // T10
  ...mutate(
    "src/content/assemble/events/session.ts",
    ["test/content/series.test.ts"],
    ["if (own.status !== undefined) return own;", ""],
    ["own.reason ?? inherited.reason", "inherited.reason"],
  ),
  ...mutate(
    "src/pages/events/calendars.ts",
    ["test/pages/calendars.test.ts"],
    ["-settings.calendar.monthsBack", "-12"],
    [
      "event.when, settings.zone) < startOfRange",
      "event.when, settings.zone) <= startOfRange + 86_400_000",
    ],
  ),
  ...mutate(
    "src/content/settings.ts",
    ["test/pages/calendars.test.ts"],
    ['"months-back"] ?? 12', '"months-back"] ?? 13'],
  ),
];

const others: readonly Mutant[] = [
  ...mutate(
    "src/content/settings.ts",
    ["test/content/settings.test.ts", "test/pages/settings.test.ts"],
    ['url.pathname.replace(/\\/+$/, "")', "url.pathname"],
    ["warnOfLanguage(rawFields, fields.language, problems);", ""],
    ["if (logo.alt === undefined) {", "if (false) {"],
  ),
  ...mutate(
    "src/pages/site-data.ts",
    ["test/pages/settings.test.ts", "test/pages/plain.test.ts", "test/pages/events.test.ts"],
    ["search ? base + addresses.search : undefined", "base + addresses.search"],
    ["site.events.length > 0 || site.series.length > 0", "site.events.length > 0"],
    ["if (page.navigation !== undefined) links", "links"],
    ["links.map(({ label, url }) => ({ label, url: base + url }))", "links"],
    ['contact.replace(/^(?:mailto|tel):/, "")', "contact"],
  ),
  ...mutate(
    "src/pages/site-pages.ts",
    ["test/pages/structure.test.ts", "test/pages/plain.test.ts"],
    ["    ...buildMonthPages(context),\n", ""],
    ["...buildCrawlerPages(pages, siteData), ", ""],
  ),
  ...mutate(
    "src/content/load.ts",
    [
      "test/content/visibility.test.ts",
      "test/content/unused.test.ts",
      "test/content/links.test.ts",
    ],
    ["(preview || file.uses.some(({ isPublished }) => isPublished))", "true"],
    ['preview ? "warning" : "problem"', '"problem"'],
    ["hasUnread || rejected.size > 0", "rejected.size > 0"],
  ),
  ...mutate(
    "src/content/assemble/context.ts",
    [
      "test/content/visibility.test.ts",
      "test/content/references.test.ts",
      "test/content/dates.test.ts",
      "test/content/fields.test.ts",
    ],
    ["timestamp.date > buildDate.date", "timestamp.date >= buildDate.date"],
    ["timestamp.time.epoch > buildDate.epoch", "timestamp.time.epoch >= buildDate.epoch"],
    ["found.unpublished !== undefined && !source.isUnpublished", "found.unpublished !== undefined"],
    ['severity: context.preview ? "warning" : "problem"', 'severity: "problem"'],
    ["if (Buffer.byteLength(id) > maxNameBytes) {", "if (id.length > maxNameBytes) {"],
  ),
  ...mutate(
    "src/content/assemble/posts.ts",
    ["test/content/dates.test.ts", "test/content/fields.test.ts", "test/pages/blog.test.ts"],
    [
      "toTimestamp(fields.updated).date < posted.date",
      "toTimestamp(fields.updated).date <= posted.date",
    ],
    ["fileDate !== posted.date", "fileDate > posted.date"],
    ["hashtag: fields.hashtag", "hashtag: undefined"],
  ),
  ...mutate(
    "src/content/assemble/people.ts",
    ["test/content/left.test.ts", "test/pages/people.test.ts"],
    ["body: emptyBody, links: []", "body: entry.body, links: []"],
    ["pronouns: fields.pronouns", "pronouns: undefined"],
  ),
  ...mutate(
    "src/content/assemble/cohorts.ts",
    ["test/content/references.test.ts", "test/content/dates.test.ts", "test/content/order.test.ts"],
    ["fields.until < fields.from", "fields.until <= fields.from"],
    ["order: fields.order", "order: undefined"],
  ),
  ...mutate(
    "src/content/assemble/events/when.ts",
    ["test/content/events.test.ts", "test/content/dates.test.ts"],
    ["end.epoch <= start.epoch", "end.epoch < start.epoch"],
    ["end !== undefined && end < start", "end !== undefined && end <= start"],
  ),
  ...mutate(
    "src/content/assemble/events/event.ts",
    ["test/content/identity.test.ts"],
    ["uid: fields.id ?? ", "uid: "],
  ),
  ...mutate(
    "src/content/checks/unlikely-times.ts",
    ["test/content/dates.test.ts", "test/content/unlikely-times.test.ts"],
    ["hours <= maxHours && days <= maxDays", "hours < maxHours && days <= maxDays"],
    ["hours <= maxHours && days <= maxDays", "hours <= maxHours && days < maxDays"],
    ["daysBetween(buildDate.date, first) <= maxDaysAhead", "false"],
    ["start >= earliestStart", "start > earliestStart"],
    [" || !typed.includes(start)", ""],
    ["if (unpublished !== undefined) return;", ""],
    ["(session.when, settings.zone) < latestEnd", "(session.when, settings.zone) <= latestEnd"],
    ["settings.zone) >= latestEnd) latest", "settings.zone) >= 0) latest"],
  ),
  ...mutate(
    "src/content/checks/lint.ts",
    [
      "test/content/unused.test.ts",
      "test/content/fields.test.ts",
      "test/content/references.test.ts",
    ],
    ["length <= maxTitleLength", "length < maxTitleLength"],
    ["files.length > maxUnusedWarnings", "files.length >= maxUnusedWarnings"],
  ),
  ...mutate(
    "src/content/checks/collisions.ts",
    ["test/content/identity.test.ts", "test/content/names.test.ts", "test/pages/aliases.test.ts"],
    ['top === "404"', "false"],
    ["filesByUrl.get(alias) ?? aliasFiles.get(alias)", "filesByUrl.get(alias)"],
  ),
  ...mutate(
    "src/model/queries.ts",
    ["test/model/queries.test.ts"],
    ["events.filter(isOver).reverse()", "events.filter(isOver)"],
    ["[...event.speakers, ...event.hosts]", "[...event.speakers]"],
    ["topic === undefined || topic === series.title", "topic === undefined"],
  ),
  ...mutate(
    "src/content/checks/event-dates.ts",
    ["test/content/event-dates.test.ts"],
    ['findEventState(when, date) === "over"', "false"],
    ['["moved", "id"]', '["moved"]'],
    ["daysBetween(first, last)", "0"],
  ),
  ...mutate(
    "src/content/checks/left-people.ts",
    ["test/content/left.test.ts"],
    ['event.status === "cancelled"', "false"],
    ["owner.sessions[0] !== event", "true"],
    ["if (fixes.has(key)) continue;", ""],
  ),
  ...mutate(
    "src/pages/events/past-summaries.ts",
    ["test/pages/state.test.ts"],
    ["isOver ? events : []", "events"],
    ['if (n === 0) return words.text("series-never-met");', ""],
  ),
  ...mutate(
    "src/model/related.ts",
    ["test/pages/reading.test.ts", "test/model"],
    ["term === post.cohort ? cohortWeight", "term === post.cohort ? 2"],
    ["if (other !== post) ", ""],
  ),
  ...mutate(
    "src/model/old-addresses.ts",
    ["test/pages/aliases.test.ts"],
    ["if (!claimed.has(sessionAddress))", "if (true)"],
  ),
  ...mutate(
    "src/pages/events/months.ts",
    ["test/pages/events.test.ts", "test/pages/settings.test.ts"],
    ["getFirstDayOfWeek(language)", "1"],
    ["if (site.events.length === 0) return [];", ""],
    [".filter((day) => !days.has(day))", ""],
    [", ...movedAway.keys()", ""],
    ["day <= last; day = addDays", "day < last; day = addDays"],
    ["[months[i - 1], months[i + 1]]", "[months[i + 1], months[i - 1]]"],
  ),
  ...mutate(
    "src/pages/events/event.ts",
    ["test/pages/events.test.ts", "test/pages/calendars.test.ts"],
    ['calendarEvent.status === "CANCELLED"', 'calendarEvent.status === "TENTATIVE"'],
    ["isTimeSensitive: !isPast &&", "isTimeSensitive:"],
    [
      "previous: sessions[i - 1], next: sessions[i + 1]",
      "previous: sessions[i - 1], next: sessions[i]",
    ],
  ),
  ...mutate(
    "src/pages/events/posters.ts",
    ["test/pages/events.test.ts"],
    ['session.status !== "cancelled"', "true"],
    [".slice(0, 4)", ".slice(0, 3)"],
    ["isIndexed: false", "isIndexed: true"],
  ),
  ...mutate(
    "src/pages/events/subscriptions.ts",
    ["test/pages/calendars.test.ts", "test/pages/aliases.test.ts"],
    ["description: summary ?? name", "description: name"],
    ["aliases.filter(isFolderAddress).map(getCalendarFile)", "[]"],
  ),
  ...mutate(
    "src/pages/events/rule-time.ts",
    ["test/pages/events.test.ts"],
    ["timed?.start.zone ?? siteZone", "siteZone"],
    ['.replaceAll("_", " ")', ""],
  ),
  ...mutate(
    "src/pages/lists/items.ts",
    ["test/pages/events.test.ts", "test/pages/blog.test.ts"],
    [' && queries.eventState(event.when) === "over"', ""],
    ["isMoved: event.movedFrom !== undefined", "isMoved: false"],
    ["summary: post.summary ?? post.body.excerpt", "summary: post.summary"],
  ),
  ...mutate(
    "src/pages/lists/paginate.ts",
    ["test/pages/lists.test.ts"],
    ["number === 1 && anchor !== undefined", "anchor !== undefined"],
    ['isTimeSensitive: id === "coming"', "isTimeSensitive: false"],
  ),
  ...mutate(
    "src/pages/posts/posts.ts",
    ["test/pages/reading.test.ts", "test/pages/blog.test.ts"],
    ["parts.length < 3", "parts.length < 4"],
    ["(post.updated ?? post.posted).date", "post.posted.date"],
    ["Math.max(1, Math.round(", "Math.max(1, Math.floor("],
  ),
  ...mutate(
    "src/pages/site/search.ts",
    ["test/pages/search.test.ts"],
    ["isPreview ? [] : createSearchRecords", "createSearchRecords"],
    [".filter(([, count]) => count > 0)", ""],
  ),
  ...mutate(
    "src/pages/site/text-pages.ts",
    ["test/pages/events.test.ts", "test/pages/plain.test.ts", "test/pages/blog.test.ts"],
    ['status !== "cancelled"', "true"],
    ["isIndexed: !unlisted", "isIndexed: true"],
  ),
  ...mutate(
    "src/pages/redirect.ts",
    ["test/pages/aliases.test.ts"],
    ["canonical: siteData.origin + ", "canonical: siteData.base + "],
  ),
  ...mutate(
    "src/pages/pictures/picture-views.ts",
    ["test/images/pages.test.ts"],
    ['if (files.length === 1) return "";', ""],
    ['picture.format === "svg") return undefined', "false) return undefined"],
  ),
  ...mutate(
    "src/pages/head.ts",
    ["test/social-images/pages.test.ts"],
    ["options.image ?? siteData.image", "options.image"],
  ),
  ...mutate(
    "src/feeds/feed.ts",
    ["test/feeds", "test/pages/feeds.test.ts"],
    ['findInstants(date, "12:00", zone)', 'findInstants(date, "00:00", zone)'],
    ["time.epoch > latest.epoch", "time.epoch < latest.epoch"],
    ["(?:role|aria-[a-z]+)", "(?:aria-[a-z]+)"],
  ),
  ...mutate(
    "src/feeds/headers.ts",
    ["test/feeds/headers.test.ts"],
    ["pagePaths.length > maxSections", "pagePaths.length >= maxSections"],
  ),
  ...mutate(
    "src/feeds/json-ld.ts",
    ["test/feeds/json-ld.test.ts"],
    [
      "{ startDate: when.first, endDate: when.last }",
      "{ startDate: when.first, endDate: when.first }",
    ],
    ['status === "postponed"', 'status === "tentative"'],
    ["previousStartDate: movedFrom &&", "previousStartDate: when &&"],
  ),
  ...mutate(
    "src/pages/feeds/feeds.ts",
    ["test/pages/feeds.test.ts"],
    ["const feedSize = 20", "const feedSize = 21"],
  ),
  ...mutate(
    "src/model/event-news.ts",
    ["test/model/event-news.test.ts"],
    ["Math.min(date, getEndEpoch(when, zone))", "date"],
    ["files.get(oldFile)?.added ?? times.added", "times.added"],
    ["times.added <= timesOf", "times.added < timesOf"],
    ["session.rule === undefined;", "true;"],
    ['session.rule === "replaced"', "false"],
    ["if (!isSeriesOff) news", "news"],
    ['if (parts.includes("status") && isOff(status)) return undefined;', ""],
    ["limit(resumed ?? changed, when)", "limit(changed, when)"],
    ["Math.min(one.date, buildDate.epoch)", "one.date"],
  ),
  ...mutate(
    "src/content/assemble/events/periods.ts",
    ["test/content/later.test.ts"],
    ["from < previous)", "from <= first)"],
    ["from <= first)", "from < first)"],
    ["from > until)", "from >= until)"],
    ["raw: fields.time === undefined ? before.raw : raw,", "raw,"],
    ["status: fields.status === undefined ? before.status : status,", "status,"],
    ["fields.title ?? series.title", "series.title"],
    [
      "from !== undefined && from <= date) ?? periods[0]",
      "from !== undefined && from < date) ?? periods[0]",
    ],
  ),
  ...mutate(
    "src/content/assemble/events/rules.ts",
    ["test/content/later.test.ts"],
    ["repeats === undefined) continue", "repeats === null) continue"],
    [
      "from !== undefined && from <= date) ?? rules[0]",
      "from !== undefined && from < date) ?? rules[0]",
    ],
  ),
  ...mutate(
    "src/content/assemble/events/series-dates.ts",
    ["test/content/later.test.ts"],
    ["times: times - sessions.size,", "times,"],
    ["date < replacedFrom)", "date <= replacedFrom)"],
    ["&& date <= last)", ")"],
    ["kept.indexOf(date) < listedDrops", "own.indexOf(date) < listedDrops"],
    ["const listedDrops = 8", "const listedDrops = 9"],
    ["|| dropped.has(skip)", ""],
  ),
  ...mutate(
    "src/content/assemble/events/series.ts",
    ["test/content/later.test.ts"],
    ["file !== undefined && isHeld(context, file)", "file !== undefined"],
    ["from === undefined || from <= today", "from === undefined || from < today"],
    ["addDays(replacedFrom, -1)", "replacedFrom"],
    ['&& periods.at(-1)?.defaults.status.status !== "cancelled"', ""],
    [".filter((date) => !listedDates.has(date))", ""],
  ),
  ...mutate(
    "src/history/file-times.ts",
    ["test/model/event-news.test.ts"],
    ["&& !now.isDraft", ""],
    ["old.isOff && !now.isOff", "!now.isOff"],
    ["isOff = !isDraft &&", "isOff = true &&"],
  ),
  ...mutate(
    "src/pages/site/crawlers.ts",
    ["test/pages/machine.test.ts"],
    ["urls.length <= maxUrlsPerSitemap", "urls.length < maxUrlsPerSitemap"],
  ),
  ...mutate(
    "src/calendar/calendar-event.ts",
    ["test/calendar/event.test.ts"],
    ['isCancelled ? undefined : formatLink("calendar-register"', 'formatLink("calendar-register"'],
    ['body.excerpt === "" ? session?.series.summary : body.excerpt', "body.excerpt"],
    ['event.when.kind === "all-day" || status === "CANCELLED"', 'event.when.kind === "all-day"'],
  ),
  ...mutate(
    "src/calendar/links.ts",
    ["test/pages/calendars.test.ts"],
    ["encodeURIComponent(webcal)", "encodeURIComponent(https)"],
    ['allday: "true"', 'allday: "false"'],
  ),
  ...mutate(
    "src/calendar/timezone.ts",
    ["test/calendar"],
    ["when.end.zone === name && isRenderedExactly(zone, when.end)", "when.end.zone === name"],
    [" && hasSameOffsetInIntl(zone, epoch)", ""],
  ),
  ...mutate(
    "src/calendar/yearly-changes.ts",
    ["test/calendar"],
    ["dayOfMonth > daysInMonth - 7 ? -1", "dayOfMonth > daysInMonth - 7 ? 5"],
    ["b.length - a.length", "a.length - b.length"],
  ),
  ...mutate(
    "src/time/zone-data.ts",
    ["test/time/zone-rules.test.ts"],
    ["Number.POSITIVE_INFINITY) <= epoch", "Number.POSITIVE_INFINITY) < epoch"],
    ["isNegative ? -value : value", "value"],
  ),
  ...mutate(
    "src/time/zone-names.ts",
    ["test/time/zone-rules.test.ts"],
    ["return hasSameOffsetInIntl(zone, epoch)", "return epoch !== 0"],
    ["if (error instanceof RangeError)", "if (error instanceof TypeError)"],
  ),
  ...mutate("src/time/when.ts", ["test/time/when.test.ts"], ["a.end.epoch - b.end.epoch", "0"]),
  ...mutate(
    "src/time/clock.ts",
    ["test/time/clock.test.ts"],
    ["seconds <= lastSecond", "seconds < lastSecond"],
  ),
  ...mutate(
    "src/time/month-grid.ts",
    ["test/time/month-grid.test.ts"],
    ["(getWeekday(first) - firstDay + 7) % 7", "(getWeekday(first) + 6) % 7"],
  ),
  ...mutate(
    "src/images/select-variants.ts",
    ["test/images/select-variants.test.ts"],
    ["data.length < limit", "data.length <= limit"],
    ["referenceBytes.get(size.width) ??", ""],
  ),
  ...mutate(
    "src/images/sizes.ts",
    ["test/images/picture-spec.test.ts"],
    [
      "Math.min(1, maxSide / original.height, maxSide / original.width)",
      "Math.min(1, maxSide / original.width)",
    ],
    ["const similarSizeRatio = 0.85", "const similarSizeRatio = 1"],
  ),
  ...mutate(
    "src/images/encode.ts",
    ["test/images/select-variants.test.ts"],
    ["quality: highQuality ? 92 : hasPalette", "quality: hasPalette"],
  ),
  ...mutate(
    "src/render/markdown/headings.ts",
    ["test/render/headings.test.ts"],
    [
      "Math.min(6, Number(token.tag.slice(1)) + (shift ? 1 : 0))",
      "Number(token.tag.slice(1)) + (shift ? 1 : 0)",
    ],
    ['const reservedIds = ["main"]', "const reservedIds: string[] = []"],
  ),
  ...mutate(
    "src/render/markdown/blocks.ts",
    ["test/render/blocks.test.ts"],
    ['if (tokens[i + 1]?.content === "")', "if (false)"],
  ),
  ...mutate(
    "src/search/create-records.ts",
    ["test/search/records.test.ts"],
    ["session.hasOwnFile && (hasText || outputs.length > 0)", "session.hasOwnFile"],
    [
      "facts: hasLeft ? [] : nonEmpty(role, organisation, summary)",
      "facts: nonEmpty(role, organisation, summary)",
    ],
  ),
  ...mutate(
    "src/search/search-document.ts",
    ["test/search/records.test.ts"],
    ["day ?? undatedSortKey", 'day ?? "9999-99-99"'],
  ),
  ...mutate(
    "src/build/plan.ts",
    ["test/build/plan.test.ts"],
    ["Object.keys(previousKeys).filter((file) => !Object.hasOwn(keys, file))", "[]"],
  ),
  ...mutate(
    "src/build/publish/seal.ts",
    ["test/build/plan.test.ts", "test/build/repair.test.ts"],
    ["|| found.size !== record.size", ""],
    ["found.mtimeMs === record.mtime && !compareBytes", "!compareBytes"],
  ),
  ...mutate(
    "src/build/publish/releases.ts",
    ["test/build/plan.test.ts"],
    ["rmSync(join(next.site, file), { force: true });", ""],
    ["removeEmptyFolders(next.site, dirname(file));", ""],
  ),
  ...mutate(
    "src/build/page-checks.ts",
    ["test/content/links.test.ts", "test/content/names.test.ts", "test/pages/aliases.test.ts"],
    ["existingUrls.has(path) ? undefined", "true ? undefined"],
    ["if (!isPublished) continue;", ""],
  ),
  ...mutate(
    "src/build/report.ts",
    ["test/build/summary.test.ts"],
    ["end > site.buildDate.epoch", "end >= site.buildDate.epoch"],
    ["session !== undefined).length", "session === undefined).length"],
  ),
  ...mutate(
    "src/build/session-report.ts",
    ["test/build/session-report.test.ts"],
    ['session?.isExtra ? "extra" : ""', '""'],
  ),
  ...mutate(
    "src/build/preview/port.ts",
    ["test/scripts", "test/build/preview.test.ts"],
    ["first > 65_535", "first > 99_999"],
  ),
  ...mutate(
    "src/artifacts/cache.ts",
    ["test/artifacts/builder.test.ts"],
    ["size === bytes && mtimeMs === modified * 1000", "size === bytes"],
    ["if (usedKeys.has(name)) continue;", ""],
  ),
  ...mutate(
    "src/artifacts/builder.ts",
    ["test/artifacts/builder.test.ts"],
    ["(checkOnly && spec.inputChecked)", "checkOnly"],
    ["other.hash !== hash", "other.hash === hash"],
  ),
  ...mutate(
    "src/artifacts/spec.ts",
    ["test/artifacts/builder.test.ts"],
    ["Buffer.byteLength(part)", '""'],
  ),
  ...mutate(
    "src/locales/words.ts",
    ["test/locales/words.test.ts", "test/locales/when.test.ts"],
    ["message[plurals.select(Number(values.n))] ?? message.other", "message.other"],
    ["hasLocale(language) || isEnglish(language) ? {} : signs", "{}"],
  ),
  ...mutate(
    "src/locales/when.ts",
    ["test/locales/when.test.ts"],
    ["start.zone === end.zone && start.offset === end.offset", "start.zone === end.zone"],
    ["when.start.zone === siteZone && when.end.zone === siteZone", "when.start.zone === siteZone"],
  ),
  ...mutate(
    "_includes/layouts/base.ts",
    [
      "test/pages/search.test.ts",
      "test/pages/plain.test.ts",
      "test/pages/blog.test.ts",
      "test/social-images/pages.test.ts",
    ],
    ["width >= 600 && width > height * 1.2", "width >= 600"],
    ['logo.alt === name ? { ...logo, alt: "" } : logo', "logo"],
    ["siteData.navigation.some((link) => link.url === url)", "false"],
    ['head.section === url ? html` aria-current="true"` : undefined', "undefined"],
  ),
  ...mutate(
    "_includes/layouts/event.ts",
    ["test/pages/events.test.ts"],
    ["!isOff && html` data-until", "html` data-until"],
    ["const isOpen = !isPast &&", "const isOpen ="],
  ),
  ...mutate(
    "_includes/layouts/month.ts",
    ["test/pages/events.test.ts"],
    [".every((cell) => cell === undefined ||", ".some((cell) => cell === undefined ||"],
    ["seriesTitle !== undefined && `", "false && `"],
  ),
  ...mutate(
    "_includes/layouts/poster.ts",
    ["test/pages/events.test.ts"],
    ["place?.address !== undefined &&", "false &&"],
  ),
  ...mutate(
    "_includes/parts/events.ts",
    ["test/pages/lists.test.ts", "test/browser/upcoming.test.ts"],
    ["hasMore ? `listed-", "false ? `listed-"],
  ),
  ...mutate(
    "_includes/parts/people.ts",
    ["test/pages/events.test.ts"],
    ['word !== "" && perspective.toLowerCase().endsWith(word)', "false"],
  ),
  ...mutate(
    "_includes/parts/pager.ts",
    ["test/pages/lists.test.ts"],
    ["pager.pages < 2", "pager.pages < 1"],
  ),
  ...mutate(
    "_includes/scripts/upcoming.js",
    ["test/browser/upcoming.test.ts"],
    [
      'if (past && node.localName === "li") past.prepend(node);',
      'if (past && node.localName === "li") past.append(node);',
    ],
    [
      'if (isOver(node, "from")) node.hidden = false',
      'if (isOver(node, "from")) node.hidden = true',
    ],
  ),
  ...mutate(
    "src/model/map-checks.ts",
    ["test/content/map-check.test.ts", "test/pages/map-checks.test.ts"],
    ["site.cohorts.indexOf(cohort) - 1", "site.cohorts.indexOf(cohort) + 1"],
    ["mapCheck.next.length > 0", "mapCheck.next.length >= 0"],
    ["    .reverse()", ""],
    ['mapCheck.review === "start"', "false"],
    ["end <= today", "end < today"],
    ["half <= today", "half < today"],
  ),
  ...mutate(
    "src/model/conversation.ts",
    ["test/content/answers.test.ts", "test/pages/conversation.test.ts"],
    ["(to.id === undefined || to.id === id)", "true"],
    ["compareDates(b.answer.date, a.answer.date)", "compareDates(a.answer.date, b.answer.date)"],
    ["asked <= date && !isOff(page)", "asked <= date"],
    ["answers.length === 0 && asked <= date", "asked <= date"],
    ["hasEnded(site) ? 0 : -patience", "-patience"],
    ["[...new Set(named)]", "named"],
  ),
  ...mutate(
    "src/pages/conversation/questions.ts",
    ["test/pages/conversation.test.ts"],
    ["question.hashtag ?? conversation?.hashtag", "conversation?.hashtag"],
    ['contact.startsWith("tel:")', "false"],
    ["!/^subject=/i.test(field)", "true"],
    ["addBase(prefix, output.url)", "output.url"],
  ),
  ...mutate(
    "src/pages/pictures/bodies.ts",
    ["test/pages/conversation.test.ts", "test/pages/reading.test.ts"],
    ["...pictures.values(), ...questions.values()", "...pictures.values()"],
    ["answers && answers.length > 0", "answers"],
    ["first = false;", ""],
  ),
  ...mutate(
    "src/render/markdown/sections.ts",
    ["test/render/sections.test.ts", "test/pages/map-checks.test.ts"],
    ['children.filter(({ type }) => type !== "footnote_ref")', "children.filter(() => true)"],
    ["one.level < level", "one.level <= level"],
    [" && isFirstOfItem", ""],
    ["openedLater === 0 && ", ""],
  ),
  ...mutate(
    "src/render/markdown/questions.ts",
    ["test/render/questions.test.ts"],
    ['text === "" || close === undefined', "close === undefined"],
    ["token.level === open.level", "true"],
  ),
  ...mutate(
    "src/content/assemble/events/outputs.ts",
    ["test/content/outputs.test.ts"],
    ["if (isOff) return { outputs, owed: [] };", ""],
    [
      "![...given, ...listed].some((it) => isKept(one, it))",
      "!given.some((it) => isKept(one, it))",
    ],
    ["[by.title, by.kind].some(", "[by.title].some("],
    ["due < lastDay", "due <= lastDay"],
    ["const isPromised = due !== undefined;", "const isPromised = false;"],
  ),
  ...mutate(
    "src/model/outcomes/owed.ts",
    ["test/scripts/owed.test.ts"],
    [' && findEventState(when, site) === "over"', ""],
    ["isOverdue: due < today", "isOverdue: due <= today"],
    ["a.due < b.due ? -1 : 1", "a.due < b.due ? 1 : -1"],
  ),
  ...mutate(
    "src/model/outcomes/missed.ts",
    ["test/pages/missed.test.ts"],
    ["outputs.length > 0", "outputs.length >= 0"],
    ["event.cohort === undefined && isDuring", "isDuring"],
    ["day >= first", "day > first"],
    ["day <= cohort.until", "day < cohort.until"],
    ["[output.url, output]", "[output.title + event.id + output.url, output]"],
    ["getFirstDay(when) >= day", "getFirstDay(when) > day"],
  ),
  ...mutate(
    "src/model/outcomes/recent.ts",
    ["test/pages/event-feeds.test.ts"],
    ["date >= since", "date > 0"],
    ["given <= planned ? end : given", "given < planned ? end : given"],
    ["if (times === undefined) return end;", "if (times === undefined) return 0;"],
  ),
  ...mutate(
    "src/history/file-times.ts",
    ["test/pages/event-feeds.test.ts"],
    [
      "now.isDraft ? outputs : addOutputs(outputs, now.outputs, time)",
      "addOutputs(outputs, now.outputs, time)",
    ],
    ["times.set(address, Math.min(", "times.set(address, Math.max("],
  ),
  ...mutate(
    "src/build/reports/programme-counts.ts",
    ["test/scripts/report.test.ts"],
    ["planned > start) return []", "planned > start + 1e15) return []"],
    ["&& !isReplaced(event)", ""],
    ["Math.max(0, Math.round(", "Math.max(1, Math.round("],
    ["perspective.toLowerCase()", "perspective"],
  ),
];

/** The fields of the programme: P3 to P6, P10 and P11. */
const programme: readonly Mutant[] = [
  ...mutate(
    "src/calendar/calendar-event.ts",
    ["test/pages/preparation.test.ts", "test/pages/invitation.test.ts"],
    ["isCancelled ? [] : describePreparation", "false ? [] : describePreparation"],
    ["isCancelled || onlineNote === undefined", "onlineNote === undefined"],
  ),
  ...mutate(
    "src/content/assemble/events/online.ts",
    ["test/pages/invitation.test.ts"],
    ["if (!hasAddress(typed))", "if (true)"],
    ["&& !context.exists(file)", ""],
  ),
  ...mutate(
    "src/content/assemble/events/speakers.ts",
    ["test/pages/open-slots.test.ts"],
    ['event.status !== "cancelled" && ', ""],
    ['findEventState(event.when, context) !== "over"', "true"],
  ),
  ...mutate(
    "_includes/parts/feedback.ts",
    ["test/pages/feedback.test.ts"],
    ['|| status === "postponed"', ""],
    ["isPast ? undefined : endsAt", "endsAt"],
  ),
  ...mutate(
    "src/model/state.ts",
    ["test/pages/registration.test.ts"],
    ["    until && endOf(until),\n", ""],
    ["    ended && endOf(ended.on),\n", ""],
    [
      "closes.time?.epoch ?? endOf(closes.date)",
      "closes.time?.epoch ?? getStartOfDay(closes.date, zone)",
    ],
  ),
  ...mutate(
    "src/model/asked-time.ts",
    ["test/model/asked-time.test.ts"],
    ["minutes > 1440 ? undefined : minutes", "minutes"],
    ["takes > length) return takes", "takes > length * 100) return takes"],
    ["!isOff(status)", "true"],
    ["1 - (per ===", "0 - (per ==="],
    ["daysBetween(from, until) + 1", "daysBetween(from, until) - 4"],
  ),
  ...mutate(
    "src/content/checks/asked-time.ts",
    ["test/pages/asked-time.test.ts"],
    ["from >= today && ", ""],
    ["minutes > ask.minutes", "minutes >= ask.minutes"],
    ["unpublished === undefined", "true"],
  ),
];

/** All mutants. */
export const mutants: readonly Mutant[] = [...numbered, ...others, ...programme];
