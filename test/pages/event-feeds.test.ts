/** R18: the feeds of events, and of the posts of tags, people and cohorts, as their readers get them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareSite } from "../../src/build/prepare.ts";
import { readEvents } from "../calendar/icaljs.ts";
import { type ReadFeed, readAtom, readJson, readRss } from "../feeds/read.ts";
import { clear, hour, Repo, series, single, text } from "../history/repo.ts";
import { all, attr, documentOf, type Node, text as textOf, texts } from "../render/dom.ts";
import { listProblems, minimalSettings, testEpoch } from "../support/project.ts";
import { event, md, person, post, type Small, siteOf } from "./site.ts";

afterAll(clear);

const cafe = "events/cafe/index.md";
const own = (day: string) => `events/cafe/2026-12-${day}.md`;

/** Returns the files of a project as a build makes them; problems are empty. */
async function build(repo: Repo, epoch = testEpoch) {
  process.env.SOURCE_DATE_EPOCH = epoch;
  const { pages, problems } = await prepareSite({
    root: repo.root,
    preview: false,
    readsHistory: true,
  });
  expect(problems.list("problem")).toEqual([]);
  const files = new Map(pages.map((page) => [page.url as string, page]));
  return (url: string) => files.get(url)?.render() ?? "";
}

const identity = "tag:example.org,2026:cafe-2026-12-02@example.org";

describe("R18: the events of a programme", () => {
  const repo = Repo.with({
    [cafe]: series({ cohort: "one" }),
    "cohorts/one.md": md({ title: "One" }),
  });
  let read: Awaited<ReturnType<typeof build>>;
  let feeds: readonly ReadFeed[];
  beforeAll(async () => {
    repo.commit({ "events/map.md": single({ tags: "[maps]" }) });
    repo.commit({
      [own("02")]: text({
        title: "Tea & <cake>",
        moved: "2026-12-03 14:00",
        place: "Room 2",
        reason: "The hub is full",
      }),
    });
    repo.commit(
      { [own("09")]: text({ status: "cancelled", reason: "No cups" }) },
      "2026-01-02T10:20:30Z",
    );
    read = await build(repo);
    feeds = [
      readRss(read("/events/feed.xml")),
      readAtom(read("/events/atom.xml")),
      readJson(read("/events/feed.json")),
    ];
  });

  test("are the same in RSS, Atom and JSON", () => {
    const [first, ...others] = feeds;
    expect(first).toMatchObject({
      title: "Events – Test",
      page: "https://example.org/events/",
      self: "https://example.org/events/feed.xml",
    });
    for (const other of others)
      expect({ ...other, self: "" }).toMatchObject({ ...first, self: "" });
  });

  test("have one entry for each event and state, newest first", () => {
    expect(feeds[0]?.items.map(({ title, id, url, posted }) => [title, id, url, posted])).toEqual([
      [
        "Cancelled: Café, Wednesday 9 December 2026, 12:30",
        "tag:example.org,2026:cafe-2026-12-09@example.org#cancelled=2026-12-09T12:30",
        "https://example.org/events/cafe/2026-12-09/",
        Date.parse("2026-01-02T10:20:30Z"),
      ],
      [
        "New place: Café: Tea & <cake>, Thursday 3 December 2026, 14:00",
        `${identity}#place=Room%202`,
        "https://example.org/events/cafe/2026-12-02/",
        Date.parse(hour(2)),
      ],
      [
        "Moved: Café: Tea & <cake>, Thursday 3 December 2026, 14:00",
        `${identity}#moved=2026-12-03T14:00`,
        "https://example.org/events/cafe/2026-12-02/",
        Date.parse(hour(2)),
      ],
      [
        "New: Map check, Tuesday 1 December 2026, 12:30",
        "tag:example.org,2026:map@example.org#new",
        "https://example.org/events/map/",
        Date.parse(hour(1)),
      ],
      [
        "New series: Café",
        "tag:example.org,2026:cafe@example.org#series-new",
        "https://example.org/events/cafe/",
        Date.parse(hour(0)),
      ],
    ]);
  });

  test("say when and where it is now, what changed, and lead to the page", () => {
    const [cancelled, placed, moved, added, whole] = feeds[0]?.items ?? [];
    expect(cancelled?.content).toContain("<p>Cancelled: No cups</p>");
    expect(placed?.content).toContain("<p>It was planned for The Hub.</p>");
    expect(moved).toMatchObject({
      summary:
        "Moved from Wednesday 2 December 2026, 12:30 (Greenwich Mean Time). New place: it was planned for The Hub. The hub is full",
      content:
        '<p>Moved from Wednesday 2 December 2026, 12:30 (Greenwich Mean Time). New place: it was planned for The Hub. The hub is full</p><p>Thursday 3 December 2026, 14:00 to 15:00 (Greenwich Mean Time)</p><p>Room 2</p><p>Words.</p><p><a href="https://example.org/events/cafe/2026-12-02/">Café: Tea &amp; &lt;cake&gt;</a></p>',
    });
    expect(added?.tags).toEqual(["maps"]);
    expect(whole?.content).toContain(
      "<p>weekly on Wednesday, 12:30 to 13:30, London time</p><p>The Hub</p><p>Bring lunch</p>",
    );
  });

  test("are dated as in calendars by LAST-MODIFIED", () => {
    const modified = new Map(
      readEvents(read("/calendar.ics")).map((event) => [event.uid, Date.parse(event.modified)]),
    );
    const changed = feeds[0]?.items.filter(({ id }) => !id.endsWith("new")) ?? [];
    expect(changed).toHaveLength(3);
    for (const { id, posted } of changed)
      expect(posted).toBe(modified.get(/2026:(.*)#/.exec(id)?.[1] ?? ""));
  });

  test("of a series and of a cohort have feeds of their own", () => {
    const ofSeries = readRss(read("/events/cafe/feed.xml"));
    expect(ofSeries).toMatchObject({
      title: "Café: events – Test",
      description: "Bring lunch",
      page: "https://example.org/events/cafe/",
      self: "https://example.org/events/cafe/feed.xml",
    });
    const items = feeds[0]?.items.filter(({ url }) => url.includes("/cafe/"));
    expect(ofSeries.items).toEqual(items);
    const ofCohort = readRss(read("/cohorts/one/events.xml"));
    expect(ofCohort).toMatchObject({
      title: "One: events – Test",
      page: "https://example.org/cohorts/one/",
      items: ofSeries.items,
    });
  });

  test("are the same bytes after an accent and a typo elsewhere, and a month later", async () => {
    const open = Repo.with({ [cafe]: series({ until: "" }), "events/map.md": single() });
    const file = "/events/feed.xml";
    const before = (await build(open))(file);
    open.commit({ "site.yaml": `${minimalSettings}accent: "#0b5c6b"\n` });
    open.commit({ "posts/2026-01-01-a.md": text({ title: "A", date: "2026-01-01" }) });
    expect((await build(open))(file)).toBe(before);
    const later = await build(open, String(Number(testEpoch) + 31 * 86_400));
    expect(later("/calendar.ics").split("BEGIN:VEVENT").length).toBeGreaterThan(
      (await build(open))("/calendar.ics").split("BEGIN:VEVENT").length,
    );
    expect(later(file)).toBe(before);
  });
});

test("R18: a second move is another entry, and the first is no longer there", async () => {
  const repo = Repo.with({ [cafe]: series(), [own("02")]: text({ moved: "2026-12-03 14:00" }) });
  repo.commit({ [own("02")]: text({ moved: "2026-12-04 09:00" }) });
  const { items } = readRss((await build(repo))("/events/cafe/feed.xml"));
  expect(items.map(({ id, posted }) => [id, posted])).toEqual([
    [`${identity}#moved=2026-12-04T09:00`, Date.parse(hour(1))],
    ["tag:example.org,2026:cafe@example.org#series-new", Date.parse(hour(0))],
  ]);
});

test("R18: an event on again, and one with outcomes, say so", async () => {
  const off = single({ status: "cancelled", reason: "Rain" });
  const repo = Repo.with({ "events/map.md": off, "events/tea.md": single({ title: "Tea" }) });
  repo.commit({ "events/map.md": single() });
  const outputs = "[{ title: Notes, url: 'https://example.com/n' }]";
  repo.commit({ "events/tea.md": single({ title: "Tea", outputs }) });
  const [tea, map] = readRss((await build(repo))("/events/feed.xml")).items;
  expect(tea).toMatchObject({ title: "Outcomes: Tea, Tuesday 1 December 2026, 12:30" });
  expect(tea?.content).toContain('<ul><li><a href="https://example.com/n">Notes</a></li></ul>');
  expect(map).toMatchObject({ title: "On again: Map check, Tuesday 1 December 2026, 12:30" });
});

test("R18: a series that is different from a day on says what changes", async () => {
  const later = "[{ from: 2026-12-09, time: 16:00 to 17:00, place: Room 2, reason: Paint }]";
  const repo = Repo.with({ [cafe]: series() });
  repo.commit({ [cafe]: series({ later }) });
  const [changed] = readRss((await build(repo))("/events/cafe/feed.xml")).items;
  expect(changed).toMatchObject({
    id: "tag:example.org,2026:cafe@example.org#series-changed=2026-12-09%2016:00-17:00%20Room%202",
    title: "Changed: Café, from Wednesday 9 December 2026",
    summary: "From Wednesday 9 December 2026: 16:00 to 17:00, London time, Room 2 (Paint)",
    posted: Date.parse(hour(1)),
  });
});

describe("R18: a site", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteOf({
      "site.yaml": minimalSettings.replace("example.org/", "example.org/programme/"),
      [cafe]: series({ aliases: "/events/tea/", cohort: "one" }),
      ...event("2026-12-03", "talk", { tags: ["Café"] }),
      ...event("2026-12-04", "hidden", { draft: true }),
      ...person("ann"),
      ...person("ben"),
      "cohorts/one.md": md({ title: "One" }),
      "cohorts/two.md": md({ title: "Two" }),
      ...post("2026-03-01", "first", { tags: ["Café", "茶"], authors: "ann", cohort: "one" }),
      ...post("2026-04-01", "second", { authors: "ann" }),
      ...post("2026-05-01", "third", { tags: ["Café"], aliases: "/old/" }),
      ...post("2026-05-02", "draft", { tags: ["Café"], draft: true }),
    });
  });

  test.each([
    ["/tags/cafe/", ["third", "first"], "Café: posts – Test"],
    ["/tags/茶/", ["first"], "茶: posts – Test"],
    ["/people/ann/", ["second", "first"], "Name of ann: posts – Test"],
    ["/people/ben/", [], "Name of ben: posts – Test"],
    ["/cohorts/one/", ["first"], "One: posts – Test"],
  ])("has a feed of the posts of %s", (page, names, title) => {
    const feed = readRss(site.markup(`${page}feed.xml`));
    const url = `https://example.org/programme${encodeURI(page)}`;
    expect(feed).toMatchObject({ title, page: url, self: `${url}feed.xml` });
    const whole = readRss(site.markup("/feed.xml")).items;
    const ids = names.map((name) => `https://example.org/programme/blog/${name}/`);
    expect(feed.items).toEqual(ids.map((id) => whole.find((item) => item.id === id)));
  });

  test("shows no draft in any feed", () => {
    const feeds = [...site.pages.keys()].filter((url) => /\/(?:feed|atom|events)\.xml$/.test(url));
    expect(feeds.length).toBeGreaterThan(12);
    for (const url of feeds) expect(site.markup(url)).not.toMatch(/Title of (?:hidden|draft)/);
  });

  test("keeps the feed at the old address of its page, with the same bytes", () => {
    expect(site.markup("/events/tea/feed.xml")).toBe(site.markup("/events/cafe/feed.xml"));
  });

  const feedsIn = (tree: Node) =>
    all(tree, 'link[rel="alternate"]')
      .map((link) => [attr(link, "type"), attr(link, "title"), attr(link, "href")].join(" "))
      .filter((link) => !link.startsWith("text/calendar"));
  const posts = "application/rss+xml Test /programme/feed.xml";
  const events = "application/rss+xml Events – Test /programme/events/feed.xml";

  test.each([
    ["/", []],
    [
      "/events/",
      [
        "application/atom+xml Events – Test /programme/events/atom.xml",
        "application/feed+json Events – Test /programme/events/feed.json",
        events,
      ],
    ],
    ["/calendar/", [events]],
    ["/events/talk/", [events]],
    [
      "/events/cafe/",
      ["application/rss+xml Café: events – Test /programme/events/cafe/feed.xml", events],
    ],
    [
      "/cohorts/one/",
      [
        "application/rss+xml One: posts – Test /programme/cohorts/one/feed.xml",
        "application/rss+xml One: events – Test /programme/cohorts/one/events.xml",
      ],
    ],
    ["/cohorts/two/", []],
    [
      "/people/ann/",
      ["application/rss+xml Name of ann: posts – Test /programme/people/ann/feed.xml"],
    ],
    ["/people/ben/", []],
    ["/tags/茶/", ["application/rss+xml 茶: posts – Test /programme/tags/%E8%8C%B6/feed.xml"]],
  ])("names the feeds of %s in its head", (url, own) => {
    expect(feedsIn(site.tree(url))).toEqual([...own, posts]);
  });

  test("links to all formats from the page of events", () => {
    const links = all(site.tree("/events/"), "main a").map((link) => [
      textOf(link),
      attr(link, "href"),
    ]);
    expect(links.slice(-3)).toEqual([
      ["RSS", "/programme/events/feed.xml"],
      ["Atom", "/programme/events/atom.xml"],
      ["JSON Feed", "/programme/events/feed.json"],
    ]);
  });

  test("lists each feed in its record", () => {
    const { addresses } = JSON.parse(site.markup("/events.json"));
    const feeds = addresses.filter(({ kind }: { kind: string }) => kind === "feed");
    const listed = feeds.flatMap(({ url, aliases = [] }: { url: string; aliases?: string[] }) =>
      [url, ...aliases].map((one) => decodeURI(one.replace("https://example.org/programme", ""))),
    );
    const files = [...site.pages.keys()].filter((url) =>
      /(?:feed|atom|events)\.(?:xml|json)$/.test(url),
    );
    expect(listed.sort()).toEqual(files.filter((url) => url !== "/events.json").sort());
  });
});

test("R18: each feed has the newest 20 entries", async () => {
  const many = Object.assign(
    {},
    ...Array.from({ length: 30 }, (_, n) =>
      event(`2026-12-${String(n + 1).padStart(2, "0")}`, `e${n}`),
    ),
  );
  const { items } = readRss((await siteOf(many)).markup("/events/feed.xml"));
  expect(items.map(({ url }) => url)).toEqual(
    Array.from({ length: 20 }, (_, i) => `https://example.org/events/e${29 - i}/`),
  );
});

test.each(["/events/feed.xml", "/events/cafe/feed.xml", "/cohorts/one/events.xml"])(
  "R18: an old address that is the feed %s is a problem",
  async (alias) => {
    const files = { [cafe]: series(), "cohorts/one.md": md({ title: "One" }) };
    const problems = await listProblems({
      ...files,
      "pages/about.md": text({ title: "About", aliases: alias }),
    });
    expect(problems).toEqual([
      expect.stringMatching(
        `^content/pages/about.md:\\d+:\\d+ aliases: ${alias} is already the address of the site itself\\. Remove it\\.$`,
      ),
    ]);
  },
);

describe("P2: outcomes that are given later", () => {
  const show = (fields: Readonly<Record<string, unknown>>) =>
    text({ title: "Show", start: "2026-10-01 17:30", duration: "90 minutes", ...fields });
  const notes = { title: "Notes", url: "https://example.com/n" };
  const film = { title: "Film", url: "https://example.com/f" };
  /** A series of last year, with the outcomes of its first session. */
  const series2025 = (outputs: string) => ({
    "events/cafe/index.md": series({ from: "2025-12-03", until: "2025-12-17" }),
    "events/cafe/2025-12-03.md": text({ outputs }),
  });
  const onHome = async (repo: Repo) => {
    const read = await build(repo);
    return all(documentOf(read("/")), "[aria-labelledby='page:new'] li.entry").map((entry) =>
      [".when", "h3", ".outputs li"].flatMap((selector) => texts(entry, selector)).join(" | "),
    );
  };
  const news = async (repo: Repo) =>
    readRss((await build(repo))("/events/feed.xml"))
      .items.filter(({ title }) => title.startsWith("Outcomes"))
      .map(({ id, posted }) => [id.replace(/.*#/, ""), new Date(posted).toISOString()]);

  test("each is news on its day, on home too; an owed one and a later correction are not", async () => {
    const repo = Repo.with({
      ...post("2026-11-01", "post"),
      "events/show.md": show({ outputs: JSON.stringify([{ title: "Film", due: "2 weeks" }]) }),
    });
    expect(await news(repo)).toEqual([]);
    expect(await onHome(repo)).toEqual(["1 November 2026 | Title of post"]);

    const owed = { title: "Film", due: "2 weeks" };
    repo.commit(
      { "events/show.md": show({ outputs: JSON.stringify([notes, owed]) }) },
      "2026-10-20T09:00:00Z",
    );
    expect(await news(repo)).toEqual([["outcomes=1", "2026-10-20T09:00:00.000Z"]]);
    expect(await onHome(repo)).toEqual([
      "1 November 2026 | Title of post",
      "20 October 2026 | Outcomes: Show | Notes",
    ]);

    repo.commit(
      { "events/show.md": show({ outputs: JSON.stringify([notes, film]) }) },
      "2026-11-10T09:00:00Z",
    );
    const second = [["outcomes=2", "2026-11-10T09:00:00.000Z"]];
    expect(await news(repo)).toEqual(second);
    const both = [
      "10 November 2026 | Outcomes: Show | Notes | Film",
      "1 November 2026 | Title of post",
    ];
    expect(await onHome(repo)).toEqual(both);

    const corrected = show({ summary: "Four views", outputs: JSON.stringify([notes, film]) });
    repo.commit({ "events/show.md": corrected }, "2026-11-20T09:00:00Z");
    expect(await news(repo)).toEqual(second);
    expect(await onHome(repo)).toEqual(both);
  });

  test("what was given before the file had another name stays as old", async () => {
    const outputs = JSON.stringify([notes]);
    const repo = Repo.with({ "events/show.md": show({ outputs }) });
    repo.remove("events/show.md");
    repo.commit({ "events/tell.md": show({ outputs, id: "show" }) }, "2026-11-20T09:00:00Z");
    expect(await news(repo)).toEqual([["outcomes=1", hour(0)]]);
    expect(await onHome(repo)).toEqual([]);
  });

  test("what came into git with an event that was over is not new on home; what follows is", async () => {
    const repo = Repo.with({
      ...post("2026-11-01", "post"),
      "events/old.md": single({
        start: "2025-03-03 12:30",
        end: "2025-03-03 13:30",
        outputs: JSON.stringify([notes]),
      }),
    });
    repo.commit(
      {
        ...series2025(JSON.stringify([notes])),
      },
      "2026-11-19T09:00:00Z",
    );
    expect(await onHome(repo)).toEqual(["1 November 2026 | Title of post"]);
    repo.commit(series2025(JSON.stringify([notes, film])), "2026-11-20T09:00:00Z");
    expect(await onHome(repo)).toEqual([
      "20 November 2026 | Outcomes: Café | Notes | Film",
      "1 November 2026 | Title of post",
    ]);
  });

  test("one of a draft is given when the draft is published", async () => {
    const outputs = JSON.stringify([notes]);
    const repo = Repo.with({ "events/show.md": show({ outputs, draft: "true" }) });
    repo.commit({ "events/show.md": show({ outputs }) }, "2026-11-20T09:00:00Z");
    expect(await news(repo)).toEqual([["outcomes=1", "2026-11-20T09:00:00.000Z"]]);
  });

  test("one that is not committed yet counts as given today", async () => {
    const repo = Repo.with({ "events/show.md": show({ outputs: JSON.stringify([notes]) }) });
    repo.write({ "events/show.md": show({ outputs: JSON.stringify([notes, film]) }) });
    expect(await news(repo)).toEqual([["outcomes=2", "2026-11-22T00:00:00.000Z"]]);
  });
});

test("P2: without history, home takes outcomes as given when their event ended", async () => {
  const outputs = [{ title: "Notes", url: "https://example.com/n" }];
  const { tree } = await siteOf({
    ...post("2026-11-01", "post"),
    ...event("2026-11-05", "show", { outputs }),
    ...event("2026-01-05", "old", { outputs }),
  });
  const entries = all(tree("/"), "[aria-labelledby='page:new'] li.entry").map((entry) =>
    texts(entry, "h3").join(),
  );
  expect(entries).toEqual(["Outcomes: Title of show", "Title of post"]);
});
