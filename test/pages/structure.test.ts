import { beforeAll, describe, expect, test } from "vitest";
import { all, attr, one, text } from "../render/dom.ts";
import { full } from "./full.ts";
import { programme } from "./programme.ts";
import { rules } from "./rules.ts";
import { type Small, sampleSite, siteOf } from "./site.ts";

const sites: Readonly<Record<string, () => Promise<Small>>> = {
  "a site with everything": () => siteOf({ ...full, ...programme }),
  "its preview": () => siteOf(full, undefined, true),
  "an empty site": () => siteOf({}),
  "the sample": () => sampleSite(),
};

const isRedirect = (site: Small, url: string) => site.markup(url).includes("http-equiv");

describe.each(Object.entries(sites))("every page of %s", (_name, make) => {
  let site: Small;
  beforeAll(async () => {
    site = await make();
  });

  test.each(Object.entries(rules))("%s", (_rule, check) => {
    const wrong = site.urls
      .filter((url) => !isRedirect(site, url))
      .flatMap((url) => check(site.tree(url), url, site).map((what) => `${url} ${what}`));
    expect(wrong).toEqual([]);
  });

  test("can be reached by links from the home page, if the sitemap names it", () => {
    const { base } = site.site.settings;
    const found = new Set(["/"]);
    for (const url of found) {
      for (const a of all(site.tree(url), "a")) {
        const path = decodeURI((attr(a, "href") ?? "").replace(/[#?].*$/, ""));
        const to = path.startsWith(`${base}/`) ? path.slice(base.length) : "";
        if (to.endsWith("/") && site.pages.has(to)) found.add(to);
      }
    }
    const orphans = [...site.pages.values()].filter(
      ({ url, sitemap }) => sitemap && !found.has(url),
    );
    // The lead links to her own pages that are not in the navigation.
    const own = site.site.pages
      .filter((page) => page.navigation === undefined)
      .map(({ url }) => url);
    expect(
      orphans.map(({ url }) => url).filter((url) => !own.includes(url as `/${string}`)),
    ).toEqual([]);
  });

  test("has a title of its own", () => {
    const titles = site.urls
      .filter((url) => !isRedirect(site, url))
      .map((url) => text(one(site.tree(url), "title")));
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });
});
