/** What holds for every page that people read. Each rule gives what is wrong, in words. */
import { all, attr, type Element, elements, type Node, one, text } from "../render/dom.ts";
import type { Small } from "./site.ts";

type Rule = (tree: Node, url: string, site: Small) => readonly string[];

const words = (element: Element): string => {
  const pictures = all(element, "img").map((img) => attr(img, "alt") ?? "");
  return [attr(element, "aria-label") ?? "", text(element), ...pictures].join(" ").trim();
};

const ids = (tree: Node): readonly string[] =>
  elements(tree).flatMap((element) => attr(element, "id") ?? []);

/** The page or file of this site that an address names, and the place on it. */
function target(
  href: string,
  url: string,
  { site }: Small,
): { path: string; anchor: string } | undefined {
  const { base } = site.settings;
  if (href.startsWith("#")) return { path: url, anchor: decodeURIComponent(href.slice(1)) };
  if (!href.startsWith(`${base}/`)) return undefined;
  const [path = "", anchor = ""] = href.slice(base.length).split("#");
  return { path: decodeURI(path.replace(/\?.*$/, "")), anchor: decodeURIComponent(anchor) };
}

export const rules: Readonly<Record<string, Rule>> = {
  "one first-level heading, and no level is left out": (tree) => {
    const levels = elements(tree)
      .flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
      .map(Number);
    const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    const firsts = levels.filter((level) => level === 1).length;
    return [
      ...(firsts === 1 ? [] : [`${firsts} h1`]),
      ...jumps.map((level) => `a jump to h${level}`),
    ];
  },
  "no heading, link, list, caption or term is empty": (tree) =>
    elements(tree).flatMap((element) => {
      const { tagName } = element;
      if (/^(?:h[1-6]|a|p|dt|dd|th|figcaption|title|button|time)$/.test(tagName)) {
        return words(element) === "" ? [`<${tagName}> without words`] : [];
      }
      const lists: Readonly<Record<string, string>> = { ul: "li", ol: "li", dl: "dt" };
      const inside = lists[tagName];
      return inside !== undefined && all(element, inside).length === 0
        ? [`empty <${tagName}>`]
        : [];
    }),
  "title, language and direction": (tree, _url, { site }) => {
    const html = one(tree, "html");
    const title = text(one(tree, "title"));
    return [
      ...(attr(html, "lang") === site.settings.language ? [] : ["language"]),
      ...(attr(html, "dir") === "ltr" ? [] : ["direction"]),
      ...(title.endsWith(site.settings.name) ? [] : [`title "${title}"`]),
    ];
  },
  "header, navigation, main and footer, once each": (tree) => {
    const body = one(tree, "body");
    const top = body.childNodes.flatMap((node) => ("tagName" in node ? node.tagName : []));
    const navs = all(tree, "nav").map((nav) => attr(nav, "aria-label") ?? "");
    return [
      ...(top.join(" ") === "a header main footer" ? [] : [`body of ${top.join(" ")}`]),
      ...(all(tree, "header nav").length === 1 ? [] : ["no navigation"]),
      ...(navs.includes("") || new Set(navs).size < navs.length
        ? ["navigations without a name of their own"]
        : []),
    ];
  },
  "the first link leads past the header to the text": (tree) => {
    const [skip] = all(tree, "a");
    const main = one(tree, "main");
    return skip !== undefined && attr(skip, "href") === `#${attr(main, "id")}` ? [] : ["skip link"];
  },
  "its own whole address, but for the page that has none": (tree, url, { site }) => {
    const canonical = all(tree, 'link[rel="canonical"]').map((link) => attr(link, "href"));
    const whole = site.settings.url + encodeURI(url);
    if (url === "/404.html") return canonical.length === 0 ? [] : ["404 has an address"];
    const shared = all(tree, 'meta[property="og:url"]').map((meta) => attr(meta, "content"));
    return canonical.join() === whole && shared.join() === whole
      ? []
      : [`address ${canonical.join()}`];
  },
  "a description, and pictures by their whole addresses": (tree) => {
    const content = (name: string, value: string) =>
      all(tree, `meta[${name}="${value}"]`).map((meta) => attr(meta, "content") ?? "");
    const described = [...content("name", "description"), ...content("property", "og:description")];
    const [picture] = content("property", "og:image");
    return [
      ...(described.length === 2 && described[0] !== "" && described[0] === described[1]
        ? []
        : ["description"]),
      ...(picture === undefined || URL.canParse(picture) ? [] : [`picture ${picture}`]),
    ];
  },
  "style sheet, feed and calendar are there": (tree, url, site) =>
    ["stylesheet", "alternate"].flatMap((rel) => {
      const links = all(tree, `link[rel="${rel}"]`);
      const types = links.map((link) => attr(link, "type")).join();
      const missing = links.filter((link) => {
        const to = target(attr(link, "href") ?? "", url, site);
        return to === undefined || !site.pages.has(to.path);
      });
      if (missing.length > 0) return [`a ${rel} that is not there`];
      return rel === "alternate" && types !== "application/rss+xml,text/calendar" ? [types] : [];
    }),
  "ids are there once, and what is named by an id is there": (tree) => {
    const all = ids(tree);
    const twice = all.filter((id, i) => all.indexOf(id) !== i);
    const lost = elements(tree).flatMap((element) => {
      const named = attr(element, "aria-labelledby");
      return named === undefined || all.includes(named) ? [] : [`nothing is ${named}`];
    });
    return [...twice.map((id) => `${id} twice`), ...lost];
  },
  "every link and picture of this site is there": (tree, url, site) =>
    elements(tree).flatMap((element) => {
      const href = attr(element, "href") ?? attr(element, "src");
      if (element.tagName === "link") return [];
      const files = attr(element, "srcset")?.split(", ") ?? [];
      const lost = files.filter((file) => {
        const to = target(file.replace(/ .*$/, ""), url, site);
        return to === undefined || !site.files.has(to.path);
      });
      if (lost.length > 0 || href === undefined) return lost.map((file) => `broken ${file}`);
      if (href === "" || href === "#") return [`a link to "${href}"`];
      const to = target(href, url, site);
      if (to === undefined)
        return /^(?:https?|mailto|tel|webcal):/.test(href) ? [] : [`odd link ${href}`];
      if (!site.pages.has(to.path)) return site.files.has(to.path) ? [] : [`broken ${href}`];
      if (to.anchor === "") return [];
      const there = to.path === url ? tree : site.tree(to.path);
      return ids(there).includes(to.anchor) ? [] : [`broken anchor ${href}`];
    }),
  "pictures have an alternative, and room is kept for them": (tree) =>
    all(tree, "img").flatMap((img) =>
      ["alt", "width", "height"].flatMap((name) =>
        attr(img, name) === undefined ? [`a picture without ${name}`] : [],
      ),
    ),
  "pictures below the first wait until somebody comes near": (tree) => {
    const [first, ...rest] = all(tree, "main img");
    return [
      ...(first !== undefined && attr(first, "loading") === "lazy" ? ["the first waits"] : []),
      ...rest.flatMap((img) => (attr(img, "loading") === "lazy" ? [] : ["a later does not"])),
    ];
  },
  "days and times are as machines read them": (tree) =>
    all(tree, "time").flatMap((time) => {
      const at = attr(time, "datetime") ?? "";
      return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/.test(at)
        ? []
        : [`datetime="${at}"`];
    }),
  "the navigation marks this page or its part once": (tree, url) => {
    const marks = all(tree, "[aria-current]");
    const own = marks.filter((mark) => attr(mark, "aria-current") === "page");
    const right = own.every((mark) => attr(mark, "href")?.endsWith(url));
    return marks.length <= 1 && right ? [] : [`${marks.length} marks`];
  },
  "no script but what keeps what is coming true, where something is, and what searches": (
    tree,
    url,
  ) => {
    const passing = all(tree, "[data-until]").length > 0 || all(tree, "[data-from]").length > 0;
    const searching = all(tree, "[data-library]").length > 0;
    const wanted = [...(passing ? ["upcoming.js"] : []), ...(searching ? ["search.js"] : [])];
    const run = all(tree, "script").filter((one) => attr(one, "type") !== "application/ld+json");
    const there = run.map((script) => {
      const late = attr(script, "defer") !== undefined || attr(script, "type") === "module";
      const src = /^(?:\/[\w/-]+)?\/assets\/(\w+\.js)\?v=[\w-]{8}$/.exec(attr(script, "src") ?? "");
      return late && text(script) === "" ? src?.[1] : undefined;
    });
    const right = there.join() === wanted.join() && (!searching || url === "/search/");
    return right ? [] : [`${url} has the scripts ${there.join()}`];
  },
  "no form but for words to search for, which works by its address": (tree, _url, { site }) =>
    all(tree, "form").flatMap((form) => {
      const [field] = all(form, "input");
      const right =
        attr(form, "action") === `${site.settings.base}/search/` &&
        attr(form, "method") === undefined &&
        attr(form, "role") === "search" &&
        field !== undefined &&
        attr(field, "name") === "q";
      return right && site.settings.search ? [] : ["a form"];
    }),
  "nothing that a strict content policy blocks": (tree) =>
    elements(tree).flatMap((element) => [
      ...(["style", "iframe", "object"].includes(element.tagName) ? [element.tagName] : []),
      ...element.attrs.flatMap(({ name }) =>
        name === "style" || name.startsWith("on") ? [name] : [],
      ),
    ]),
};
