/** How pages show pictures, read back as a browser reads them. */
import { readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { formatProblem } from "../../src/content/files/problem.ts";
import { event, md, person, type Small, siteOf } from "../pages/site.ts";
import { all, attr, classes, type Element, fragmentOf, one, texts } from "../render/dom.ts";
import { addMetadata, createChart, createPhoto } from "../support/pictures.ts";
import { createProject, type Files, minimalSettings, prepareProject } from "../support/project.ts";

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"><rect width="9" height="9"/></svg>`;
const hash = "[0-9a-f]{8}";

/** A post with words of its own. */
const post = (
  date: string,
  name: string,
  fields: Readonly<Record<string, unknown>>,
  words?: string,
): Files => ({
  [`posts/${date}-${name}.md`]: md({ title: `Title of ${name}`, date, ...fields }, words),
});

let files: Files;
let site: Small;

beforeAll(async () => {
  files = {
    "site.yaml": `${minimalSettings.replace("example.org/", "example.org/sub/")}logo: { src: media/logo.svg, alt: A mark }\n`,
    "media/wide.jpg": await addMetadata(createPhoto(1000, 500)).jpeg({ quality: 92 }).toBuffer(),
    "media/tall.jpg": await createPhoto(300, 450).jpeg({ quality: 92 }).toBuffer(),
    "media/chart.png": await createChart(500, 250).toBuffer(),
    "media/logo.svg": drawing,
    "media/drawing.svg": drawing,
    "people/ann.jpg": await createPhoto(400, 300).jpeg({ quality: 92 }).toBuffer(),
    ...person("ann", { photo: { src: "ann.jpg", alt: "Ann" } }, "![T](../media/tall.jpg)\n"),
    ...person("bob"),
    ...person("eve", { photo: { src: "../media/drawing.svg", alt: "Eve" } }),
    ...post(
      "2026-03-01",
      "led",
      {
        authors: ["bob", "ann"],
        image: { src: "../media/wide.jpg", alt: "Hills & <fields>", caption: "In May" },
      },
      `Words ![a "tall" one](../media/tall.jpg) between.\n\n![A chart](../media/chart.png "It *grows*")\n\n[![D](../media/drawing.svg)](/blog/)\n`,
    ),
    ...post(
      "2026-03-02",
      "unled",
      { authors: "ann" },
      "![One](../media/tall.jpg)\n\n![Two](../media/wide.jpg)\n\n![One](/media/tall.jpg)\n",
    ),
    ...post("2026-03-03", "bare", { authors: ["bob", "ann"] }),
    ...post("2026-03-04", "drawn", { image: { src: "../media/drawing.svg", alt: "D" } }),
    ...event("2026-12-01", "talk", { image: { src: "../media/wide.jpg", alt: "W" } }),
    "events/cafe/index.md": md({
      title: "Café",
      image: { src: "../../media/chart.png", alt: "C" },
      repeats: "weekly on Monday",
      from: "2026-12-01",
      times: 2,
    }),
    "cohorts/one.md": md({ title: "One", people: ["bob", "ann", "eve"] }),
    "pages/about.md": md(
      { title: "About" },
      "![C](../media/chart.png) and [the photo](../media/wide.jpg)\n",
    ),
  };
  site = await siteOf(files);
});

const images = (url: string) => all(site.tree(url), "main img");
const attrs = (element: Element | undefined, ...names: readonly string[]) =>
  names.map((name) => element && attr(element, name));
const meta = (url: string, property: string) =>
  all(site.tree(url), `meta[property="${property}"]`).map((found) => attr(found, "content"));

test("a source with one file has neither width nor sizes beside its address", () => {
  const sources = site.urls
    .flatMap((url) => all(site.tree(url), "source"))
    .map((source) => attrs(source, "srcset", "sizes"));
  const single = sources.filter(([srcset]) => !srcset?.includes(","));
  expect(single.length).toBeGreaterThan(1);
  for (const [srcset, sizes] of single)
    expect([srcset?.includes(" "), sizes]).toEqual([false, undefined]);
});

describe("a picture in text", () => {
  test("has sizes, formats, dimensions, alternative text and caption", () => {
    const [figure] = all(site.tree("/blog/led/"), "figure picture");
    if (figure === undefined) throw new Error("there is no picture");
    const sources = all(figure, "source").map((source) => attrs(source, "type", "srcset", "sizes"));
    const set = (ending: string) =>
      expect.stringMatching(
        new RegExp(
          `^${[800, 1000].map((width) => `/sub/media/wide-${hash}-${width}\\.${ending} ${width}w`).join(", ")}$`,
        ),
      );
    const sizes = "(min-width: 46rem) 42rem, calc(100vw - 2rem)";
    expect(sources).toEqual([["image/avif", set("avif"), sizes]]);
    const img = one(figure, "img");
    expect(attrs(img, "srcset", "sizes", "alt", "width", "height", "decoding")).toEqual([
      set("jpg"),
      sizes,
      "Hills & <fields>",
      "1000",
      "500",
      "async",
    ]);
    expect(attr(img, "src")).toMatch(new RegExp(`^/sub/media/wide-${hash}-1000\\.jpg$`));
    expect(texts(site.tree("/blog/led/"), "figcaption")).toEqual(["In May", "It *grows*"]);
  });

  test("is the same in markdown, with its own text", () => {
    const [, tall, table, drawn] = images("/blog/led/");
    expect(attrs(tall, "alt", "width", "height")).toEqual(['a "tall" one', "300", "450"]);
    expect(attrs(table, "alt", "title", "width")).toEqual(["A chart", undefined, "500"]);
    expect(attrs(drawn, "alt", "width", "height", "srcset")).toEqual([
      "D",
      "400",
      "100",
      undefined,
    ]);
    expect(all(site.tree("/blog/led/"), "p picture")).toHaveLength(1);
    expect(all(site.tree("/blog/led/"), "p a")).not.toEqual([]);
  });

  test("contains nothing that a strict Content Security Policy blocks", () => {
    for (const url of site.urls)
      for (const element of [...all(site.tree(url), "*")])
        expect(attrs(element, "style", "onload")).toEqual([undefined, undefined]);
  });
});

describe("the first picture of a page is loaded with priority, the others lazily", () => {
  test.each([
    ["/blog/led/", "the lead"],
    ["/blog/unled/", "the text"],
    ["/blog/bare/", "the authors"],
    ["/blog/drawn/", "the lead"],
    ["/events/talk/", "the lead"],
    ["/events/cafe/", "the lead"],
    ["/events/cafe/2026-12-07/", "the lead"],
    ["/people/", "the people"],
    ["/people/ann/", "the portrait"],
    ["/cohorts/one/", "the people"],
    ["/about/", "the text"],
  ])("%s: of %s", (url) => {
    const [first, ...others] = images(url).map((img) => attrs(img, "loading", "fetchpriority"));
    expect(first).toEqual([undefined, "high"]);
    for (const other of others) expect(other).toEqual(["lazy", undefined]);
  });
});

describe("a portrait", () => {
  test("is small, with variants for dense screens, in its original proportions", () => {
    const [img] = all(site.tree("/people/ann/"), ".bio img");
    expect(attrs(img, "width", "height", "alt", "class")).toEqual(["128", "96", "Ann", "portrait"]);
    expect(attr(img as Element, "srcset")).toMatch(
      new RegExp(
        `^/sub/people/|^/sub/media/ann-${hash}-128\\.jpg 1x, \\S+-256\\.jpg 2x, \\S+-400\\.jpg 3\\.13x$`,
      ),
    );
  });

  test("that is an SVG is one file", () => {
    const eve = all(site.tree("/people/eve/"), ".bio img")[0];
    expect(attrs(eve, "width", "height", "srcset")).toEqual(["384", "96", undefined]);
  });

  test("is replaced by initials if a person has none", () => {
    for (const url of ["/people/bob/", "/people/", "/blog/bare/", "/cohorts/one/"]) {
      const [disc] = all(site.tree(url), ".initials");
      expect(disc && [disc.tagName, attr(disc, "aria-hidden"), classes(disc)]).toEqual([
        "span",
        "true",
        ["portrait", "initials"],
      ]);
      expect(texts(site.tree(url), ".initials")[0]).toBe("NB");
    }
    expect(all(site.tree("/people/ann/"), ".initials")).toEqual([]);
  });
});

test("beside a post on the home page a small copy stands, as an SVG one file", () => {
  const thumbnails = images("/").filter((img) => attr(img, "class") === "thumbnail");
  const attributes = thumbnails.map((img) => attrs(img, "width", "height", "sizes", "alt"));
  expect(attributes).toEqual([
    ["432", "108", undefined, ""],
    ["216", "108", undefined, ""],
  ]);
  expect(attrs(thumbnails[0], "srcset")).toEqual([undefined]);
  expect(attrs(thumbnails[1], "srcset", "src")).toEqual([
    expect.stringMatching(/-216\.jpg 1x, \S+-432\.jpg 2x, \S+-648\.jpg 3x$/),
    expect.stringMatching(/-648\.jpg$/),
  ]);
});

test("the logo has dimensions, and is not loaded lazily", () => {
  for (const url of ["/", "/blog/", "/404.html"]) {
    const logo = one(site.tree(url), ".site-name img");
    expect(attrs(logo, "width", "height", "loading", "alt")).toEqual([
      "160",
      "40",
      undefined,
      "A mark",
    ]);
  }
});

describe("the picture of a shared page", () => {
  test.each([
    ["/blog/led/", `wide-${hash}-1000.jpg`, "1000", "500"],
    ["/events/talk/", `wide-${hash}-1000.jpg`, "1000", "500"],
    ["/events/cafe/2026-12-07/", `chart-${hash}-500.(?:png|jpg)`, "500", "250"],
    ["/people/ann/", `ann-${hash}-400.jpg`, "400", "300"],
  ])("of %s a JPEG or PNG, with its size", (url, file, width, height) => {
    const [image = "", ...more] = meta(url, "og:image");
    expect(more).toEqual([]);
    expect(image).toMatch(new RegExp(`^https://example\\.org/sub/media/${file}$`));
    expect(site.files.has(image.replace("https://example.org/sub", ""))).toBe(true);
    expect([...meta(url, "og:image:width"), ...meta(url, "og:image:height")]).toEqual([
      width,
      height,
    ]);
  });

  test("is no SVG, since social networks do not read SVG", () => {
    expect(meta("/blog/drawn/", "og:image")).toEqual([]);
    expect(meta("/blog/drawn/", "og:image:width")).toEqual([]);
  });

  test("is made even if the page does not show it", () => {
    const shared = meta("/blog/led/", "og:image")[0]?.replace("https://example.org", "");
    expect(attr(images("/blog/led/")[0] as Element, "src")).toBe(shared);
  });
});

test("in a feed a picture is one file, with its full URL and dimensions", () => {
  const feed = new XMLParser().parse(site.markup("/feed.xml"));
  const items: readonly { title: string; "content:encoded": string }[] = feed.rss.channel.item;
  const led = items.find(({ title }) => title === "Title of led");
  const tree = fragmentOf(led?.["content:encoded"] ?? "");
  expect(all(tree, "picture")).toEqual([]);
  const found = all(tree, "img").map((img) => img.attrs.map(({ name }) => name).join(" "));
  expect(found).toEqual(["src alt width height", "src alt width height", "src alt width height"]);
  for (const img of all(tree, "img")) {
    const src = attr(img, "src") ?? "";
    expect(src).toMatch(/^https:\/\/example\.org\/sub\/media\//);
    expect(site.files.has(src.replace("https://example.org/sub", ""))).toBe(true);
  }
});

describe("files", () => {
  test("have the format and size that their name and the page say", async () => {
    for (const url of site.urls) {
      for (const img of all(site.tree(url), "img")) {
        const path = attr(img, "src")?.replace("/sub", "") ?? "";
        const { width, height } = await sharp(readFileSync(site.files.get(path) ?? "")).metadata();
        const [w, h] = attrs(img, "width", "height").map(Number);
        expect(Math.abs((width ?? 0) / (height ?? 1) - (w ?? 0) / (h ?? 1))).toBeLessThan(0.02);
      }
    }
    for (const [url, file] of site.files) {
      const width = /-(\d+)\.\w+$/.exec(url)?.[1];
      if (width === undefined) continue;
      expect([url, (await sharp(readFileSync(file)).metadata()).width]).toEqual([
        url,
        Number(width),
      ]);
    }
  });

  test("are never the original bytes; a linked picture loses its metadata", async () => {
    const own = [
      "/media/wide.jpg",
      "/media/tall.jpg",
      "/media/chart.png",
      "/media/logo.svg",
      "/people/ann.jpg",
    ];
    expect(own.filter((url) => site.files.has(url))).toEqual(["/media/wide.jpg"]);
    const linked = readFileSync(site.files.get("/media/wide.jpg") ?? "");
    expect(await sharp(linked).metadata()).toMatchObject({
      format: "jpeg",
      width: 1000,
      height: 500,
    });
    expect((await sharp(linked).metadata()).exif).toBeUndefined();
    expect(linked.includes("Secret")).toBe(false);
    expect(all(site.tree("/about/"), "main a").map((a) => attr(a, "href"))).toContain(
      "/sub/media/wide.jpg",
    );
  });
});

describe("a page's key", () => {
  const keys = async (changes: Files) => {
    const { pages } = await siteOf({ ...files, ...changes });
    return new Map([...pages].map(([url, page]) => [url, page.key()]));
  };

  test("changes only if a picture on it changes", async () => {
    const before = await keys({});
    const changed = await keys({
      "media/tall.jpg": await createPhoto(300, 452).jpeg({ quality: 92 }).toBuffer(),
    });
    const differing = [...before]
      .filter(([url, key]) => changed.get(url) !== key)
      .map(([url]) => url);
    expect(differing.sort()).toEqual([
      "/atom.xml",
      "/blog/led/",
      "/blog/unled/",
      "/feed.json",
      "/feed.xml",
      "/people/ann/",
      "/people/ann/feed.xml",
      "/people/bob/feed.xml",
    ]);
  });

  test("stays the same if the same bytes are saved again", async () => {
    expect(await keys({})).toEqual(await keys({}));
  });
});

test("missing alternative text is reported, wherever the picture is used", async () => {
  const bare = {
    "site.yaml": `${minimalSettings}logo: media/chart.png\n`,
    "media/chart.png": files["media/chart.png"] ?? "",
    ...person("ann", { summary: "S", photo: "../media/chart.png" }),
    ...post(
      "2026-03-01",
      "one",
      { summary: "S", authors: "ann", image: "../media/chart.png" },
      "![](../media/chart.png)\n",
    ),
    ...event("2026-12-01", "two", { summary: "S", image: "../media/chart.png" }),
  };
  const { problems } = await prepareProject(createProject(bare));
  const words = /(?:logo|picture) has no alternative text/;
  expect(
    problems
      .list("warning")
      .map(formatProblem)
      .filter((text) => words.test(text))
      .map((text) => text.split(": ")[0]),
  ).toEqual([
    "content/events/2026-12-01-two.md:6:8 image",
    "content/people/ann.md:4:8 photo",
    "content/posts/2026-03-01-one.md:6:8 image",
    "content/posts/2026-03-01-one.md:8:5",
    "content/site.yaml:8:7 logo",
  ]);
  expect(problems.list("problem")).toEqual([]);
});
