/** Which share picture a page names, and that it is there. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ArtifactCache } from "../../src/artifacts/cache.ts";
import { projectPaths } from "../../src/build/paths.ts";
import { prepareSite } from "../../src/build/prepare.ts";
import { endIdleWorkers } from "../../src/social-images/worker-pool.ts";
import { event, md, person, post, type Small, siteOf } from "../pages/site.ts";
import { all, attr } from "../render/dom.ts";
import { createPhoto } from "../support/pictures.ts";
import {
  createProject,
  type Files,
  minimalSettings,
  removeProjects,
  runBuild,
  runScript,
  writeContent,
} from "../support/project.ts";
import { countThreads } from "../support/threads.ts";

afterAll(removeProjects);

const drawn = minimalSettings.replace("share-pictures: false", "share-pictures: true");

let files: Files;
let site: Small;

beforeAll(async () => {
  files = {
    "site.yaml": drawn.replace("example.org/", "example.org/sub/"),
    "media/wide.jpg": await createPhoto(1000, 500).jpeg().toBuffer(),
    ...person("ann"),
    ...post("2026-03-01", "plain", { title: "Plain words", authors: "ann" }),
    ...post("2026-03-02", "led", { image: { src: "../media/wide.jpg", alt: "Hills" } }),
    ...post("2026-03-03", "far", { title: "カフェ" }),
    ...event("2026-12-01", "talk", {
      title: "A talk",
      place: "Room 2",
      image: { src: "../media/wide.jpg", alt: "Hills" },
    }),
    ...event("2026-12-02", "off", { title: "No talk", status: "cancelled", reason: "Snow." }),
    ...event("2026-12-03", "later", { status: "postponed", moved: "2026-12-10 10:00" }),
    "events/cafe/index.md": md({
      title: "Café",
      repeats: "monthly on the last Wednesday",
      time: "12:30 to 13:30",
      from: "2026-09-01",
      times: 9,
      later: [{ from: "2027-05-01", status: "cancelled", reason: "The hall closes" }],
    }),
    "events/cafe/2026-09-30.md": md({ title: "Maps" }),
    "events/cafe/2026-12-30.md": md({ title: "Books", moved: "2026-12-29 12:30" }),
  };
  site = await siteOf(files);
});

/** What the head of a page says of its picture. */
function image(of: Small, url: string): Readonly<Record<string, string>> {
  const metas = all(of.tree(url), "meta").map((meta) => [
    attr(meta, "property") ?? attr(meta, "name") ?? "",
    attr(meta, "content") ?? "",
  ]);
  return Object.fromEntries(metas.filter(([name = ""]) => /^og:image|^twitter:/.test(name)));
}

test.each([
  ["/blog/plain/", "Plain words, Sun 1 Mar 2026, Name of ann, Test"],
  ["/events/talk/", "A talk, Tue 1 Dec 2026, 17:30 to 19:00, Room 2, Test"],
  ["/events/off/", "Cancelled, No talk, Wed 2 Dec 2026, 17:30 to 19:00, Test"],
  ["/events/later/", "New time, Title of later, Thu 10 Dec 2026, 10:00 to 11:30, Test"],
  ["/events/cafe/2026-11-25/", "Café, Wed 25 Nov 2026, 12:30 to 13:30, Test"],
  ["/events/cafe/2026-12-30/", "New time: Café, Books, Tue 29 Dec 2026, 12:30 to 13:30, Test"],
  ["/events/cafe/2027-05-26/", "Cancelled, Café, Wed 26 May 2027, 12:30 to 13:30, Test"],
  // Of a day that has passed, or is far off, only its date would be another.
  ...["2026-10-28", "2027-01-27", "2027-03-31"].map((day) => [
    `/events/cafe/${day}/`,
    "Café, Monthly on the last Wednesday, 12:30 to 13:30, London time, Test",
  ]),
  ["/events/cafe/2026-09-30/", "Café, Maps, Wed 30 Sept 2026, 12:30 to 13:30, Test"],
  ["/events/cafe/", "Café, Monthly on the last Wednesday, 12:30 to 13:30, London time, Test"],
  ["/", "Test, A site to test with"],
  ["/people/ann/", "Test, A site to test with"],
  // The font has not its letters.
  ["/blog/far/", "Test, A site to test with"],
])("%s is shared with a picture that says %j", async (url, alt) => {
  const { "og:image": address = "", ...rest } = image(site, url);
  expect(rest).toEqual({
    "og:image:type": "image/png",
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": alt,
    "twitter:card": "summary_large_image",
  });
  const start = "https://example.org/sub";
  expect(address.startsWith(`${start}/media/share-`)).toBe(true);
  const file = site.files.get(address.slice(start.length)) ?? "";
  expect(await sharp(file).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
});

test("pages with the same texts share an image, other pages have others", () => {
  const address = (url: string) => image(site, url)["og:image"];
  expect(address("/people/ann/")).toBe(address("/"));
  const urls = ["/", "/blog/plain/", "/events/cafe/2026-11-25/", "/events/cafe/"];
  expect(new Set(urls.map(address)).size).toBe(urls.length);
});

test("a post with its own image is shared with that", () => {
  expect(image(site, "/blog/led/")).toMatchObject({
    "og:image:alt": "Hills",
    "og:image:type": "image/jpeg",
    "twitter:card": "summary_large_image",
  });
});

test("a square picture of a person is shown beside the text, not above it", async () => {
  const small = await siteOf({
    "media/ann.png": await createPhoto(800, 800).png().toBuffer(),
    ...person("ann", { photo: { src: "../media/ann.png", alt: "Ann" } }),
  });
  expect(image(small, "/people/ann/")["twitter:card"]).toBe("summary");
});

test("none is drawn if the setting is off, nor in a preview", async () => {
  const none = await siteOf({ ...files, "site.yaml": minimalSettings });
  const preview = await siteOf(files, undefined, true);
  for (const one of [none, preview]) {
    expect(image(one, "/blog/plain/")).toEqual({});
    expect(image(one, "/events/talk/")["og:image:alt"]).toBe("Hills");
    expect([...one.files.keys()].filter((url) => url.includes("share-"))).toEqual([]);
  }
});

test("a build draws only what changed; a check draws nothing", async () => {
  const root = createProject({
    "site.yaml": drawn,
    ...post("2026-03-01", "one", { title: "One" }),
    ...post("2026-03-02", "two", { title: "Two" }),
  });
  const folder = join(root, ".waymark/made");
  const kept = () =>
    new Map(readdirSync(folder).map((key) => [key, statSync(join(folder, key)).mtimeMs]));
  const socialImagesOf = (of: ReadonlyMap<string, number>) =>
    [...of].filter(([key]) => key.startsWith("social-image-"));
  expect(await runScript("check", root)).toMatchObject({ status: 0 });
  expect(existsSync(folder)).toBe(false);
  expect(await runBuild(root)).toMatchObject({ status: 0 });
  const before = kept();
  // The posts', and the site's.
  expect(socialImagesOf(before)).toHaveLength(3);
  writeContent(root, post("2026-03-01", "one", { title: "Another one" }));
  expect(await runBuild(root)).toMatchObject({ status: 0 });
  const after = kept();
  expect(socialImagesOf(after)).toHaveLength(3);
  expect(socialImagesOf(after).filter(([key, at]) => before.get(key) === at)).toHaveLength(2);
});

test("the threads that drew pictures have ended once the content is prepared", async () => {
  await endIdleWorkers();
  const before = countThreads();
  const root = createProject({ "site.yaml": drawn, ...post("2026-03-01", "plain") });
  const cache = new ArtifactCache(root, projectPaths.artifacts);
  const { artifactKeys } = await prepareSite({ root, preview: false, artifacts: { cache } });
  expect([...artifactKeys].some((key) => key.startsWith("social-image"))).toBe(true);
  expect(countThreads()).toBe(before);
});
