/** Rules for every page that people read. Each returns a description of each violation. */
import { all, attr, type Element, elements, type Node, one, text } from "../render/dom.ts";
import type { Small } from "./site.ts";

type Rule = (tree: Node, url: string, site: Small) => readonly string[];

const readWords = (element: Element): string => {
  const pictures = all(element, "img").map((img) => attr(img, "alt") ?? "");
  return [attr(element, "aria-label") ?? "", text(element), ...pictures].join(" ").trim();
};

const listIds = (tree: Node): readonly string[] =>
  elements(tree).flatMap((element) => attr(element, "id") ?? []);

/** Returns the path and the anchor that a link names; undefined for other sites. */
function resolveLink(
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

/** Shown in a frame on another site, whose page has header and footer. */
const framed = "/embed/events/";

export const rules: Readonly<Record<string, Rule>> = {
  "has one h1, and skips no heading level": (tree) => {
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
  "has no empty heading, link, list, caption or term": (tree) =>
    elements(tree).flatMap((element) => {
      const { tagName } = element;
      if (/^(?:h[1-6]|a|p|dt|dd|th|figcaption|title|button|time)$/.test(tagName)) {
        return readWords(element) === "" ? [`<${tagName}> without words`] : [];
      }
      const lists: Readonly<Record<string, string>> = { ul: "li", ol: "li", dl: "dt" };
      const inside = lists[tagName];
      return inside !== undefined && all(element, inside).length === 0
        ? [`empty <${tagName}>`]
        : [];
    }),
  "has title, language and direction": (tree, _url, { site }) => {
    const html = one(tree, "html");
    const title = text(one(tree, "title"));
    return [
      ...(attr(html, "lang") === site.settings.language ? [] : ["language"]),
      ...(attr(html, "dir") === "ltr" ? [] : ["direction"]),
      ...(title.endsWith(site.settings.name) ? [] : [`title "${title}"`]),
    ];
  },
  "has header, navigation, main and footer, once each": (tree, url) => {
    const body = one(tree, "body");
    const top = body.childNodes.flatMap((node) => ("tagName" in node ? node.tagName : []));
    if (url === framed) return top.join() === "main" ? [] : [`body of ${top.join(" ")}`];
    const navs = all(tree, "nav").map((nav) => attr(nav, "aria-label") ?? "");
    return [
      ...(top.join(" ") === "a header main footer" ? [] : [`body of ${top.join(" ")}`]),
      ...(all(tree, "header nav").length === 1 ? [] : ["no navigation"]),
      ...(navs.includes("") || new Set(navs).size < navs.length
        ? ["navigations without a name of their own"]
        : []),
    ];
  },
  "begins with a skip link to main": (tree, url) => {
    if (url === framed) return [];
    const [skip] = all(tree, "a");
    const main = one(tree, "main");
    return skip !== undefined && attr(skip, "href") === `#${attr(main, "id")}` ? [] : ["skip link"];
  },
  "has its absolute URL, except 404": (tree, url, { site }) => {
    const canonical = all(tree, 'link[rel="canonical"]').map((link) => attr(link, "href"));
    const whole = site.settings.url + encodeURI(url);
    if (url === "/404.html") return canonical.length === 0 ? [] : ["404 has an address"];
    const shared = all(tree, 'meta[property="og:url"]').map((meta) => attr(meta, "content"));
    return canonical.join() === whole && shared.join() === whole
      ? []
      : [`address ${canonical.join()}`];
  },
  "has a description, and share pictures with absolute URLs": (tree) => {
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
  "links to style sheet, feed and calendar that exist": (tree, url, site) =>
    ["stylesheet", "alternate"].flatMap((rel) => {
      const links = all(tree, `link[rel="${rel}"]`);
      const types = links.map((link) => attr(link, "type")).join();
      const missing = links.filter((link) => {
        const to = resolveLink(attr(link, "href") ?? "", url, site);
        return to === undefined || !site.pages.has(to.path);
      });
      if (missing.length > 0) return [`a missing ${rel}`];
      // Feeds of the page itself come first.
      const isUsual = /^(?:application\/\S+,)?application\/rss\+xml,text\/calendar$/.test(types);
      return rel === "alternate" && !isUsual ? [types] : [];
    }),
  "has unique ids, and labels that exist": (tree) => {
    const ids = listIds(tree);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    const lost = elements(tree).flatMap((element) => {
      const named = attr(element, "aria-labelledby");
      return named === undefined || ids.includes(named) ? [] : [`nothing is ${named}`];
    });
    return [...twice.map((id) => `${id} twice`), ...lost];
  },
  "has no broken links, pictures or anchors within the site": (tree, url, site) =>
    elements(tree).flatMap((element) => {
      const href = attr(element, "href") ?? attr(element, "src");
      if (element.tagName === "link") return [];
      const files = attr(element, "srcset")?.split(", ") ?? [];
      const lost = files.filter((file) => {
        const to = resolveLink(file.replace(/ .*$/, ""), url, site);
        return to === undefined || !site.files.has(to.path);
      });
      if (lost.length > 0 || href === undefined) return lost.map((file) => `broken ${file}`);
      if (href === "" || href === "#") return [`a link to "${href}"`];
      const to = resolveLink(href, url, site);
      if (to === undefined)
        return /^(?:https?|mailto|tel|webcal):/.test(href) ? [] : [`odd link ${href}`];
      if (!site.pages.has(to.path)) return site.files.has(to.path) ? [] : [`broken ${href}`];
      if (to.anchor === "") return [];
      const there = to.path === url ? tree : site.tree(to.path);
      return listIds(there).includes(to.anchor) ? [] : [`broken anchor ${href}`];
    }),
  "T9: has a scope on every head of a table": (tree) =>
    all(tree, "th").flatMap((th) =>
      /^(?:col|row)$/.test(attr(th, "scope") ?? "") ? [] : [`no scope on "${text(th)}"`],
    ),
  "has alt, width and height on every picture": (tree) =>
    all(tree, "img").flatMap((img) =>
      ["alt", "width", "height"].flatMap((name) =>
        attr(img, name) === undefined ? [`a picture without ${name}`] : [],
      ),
    ),
  "loads all pictures lazily but the first": (tree) => {
    const [first, ...rest] = all(tree, "main img");
    return [
      ...(first !== undefined && attr(first, "loading") === "lazy" ? ["the first is lazy"] : []),
      ...rest.flatMap((img) =>
        attr(img, "loading") === "lazy" ? [] : ["a later one is not lazy"],
      ),
    ];
  },
  "has valid datetime attributes": (tree) =>
    all(tree, "time").flatMap((time) => {
      const at = attr(time, "datetime") ?? "";
      return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/.test(at)
        ? []
        : [`datetime="${at}"`];
    }),
  "marks the current page or section once": (tree, url) => {
    const marks = all(tree, "[aria-current]");
    const own = marks.filter((mark) => attr(mark, "aria-current") === "page");
    const right = own.every((mark) => attr(mark, "href")?.endsWith(url));
    return marks.length <= 1 && right ? [] : [`${marks.length} marks`];
  },
  "has only the scripts that it needs": (tree, url) => {
    const passing = all(tree, "[data-until]").length > 0 || all(tree, "[data-from]").length > 0;
    const searching = all(tree, "[data-library]").length > 0;
    const wanted = [
      ...(passing ? ["upcoming.js"] : []),
      ...(searching ? ["search.js"] : []),
      ...(all(tree, "[data-own-time], [data-google]").length > 0 ? ["device.js"] : []),
      ...(all(tree, "[data-copy]").length > 0 ? ["copy.js"] : []),
      ...(all(tree, "dialog").length > 0 ? ["play.js"] : []),
    ];
    const run = all(tree, "script").filter((one) => attr(one, "type") !== "application/ld+json");
    const there = run.map((script) => {
      const late = attr(script, "defer") !== undefined || attr(script, "type") === "module";
      const src = /^(?:\/[\w/-]+)?\/assets\/([\w-]+\.js)\?v=[\w-]{8}$/.exec(
        attr(script, "src") ?? "",
      );
      return late && text(script) === "" ? src?.[1] : undefined;
    });
    const right = there.join() === wanted.join() && (!searching || url === "/search/");
    return right ? [] : [`${url} has the scripts ${there.join()}`];
  },
  "has no form but the search, which works without scripts": (tree, _url, { site }) =>
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
  "has nothing that a strict content security policy blocks": (tree) =>
    elements(tree).flatMap((element) => [
      ...(["style", "iframe", "object"].includes(element.tagName) ? [element.tagName] : []),
      ...element.attrs.flatMap(({ name }) =>
        name === "style" || name.startsWith("on") ? [name] : [],
      ),
    ]),
};
