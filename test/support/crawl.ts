/** Every reference that the files of a site make, and where each leads when the site is served. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** A reference as it is written. */
export interface Reference {
  /** Path of the file within the site. */
  readonly from: string;
  /** "a href", or the kind of a file that is not a page: "feed", "calendar". */
  readonly kind: string;
  readonly url: string;
}

export interface CrawlResult {
  readonly references: readonly Reference[];
  /** References that lead nowhere: no file, or no such anchor in it. */
  readonly broken: readonly Reference[];
  /** References to other origins. */
  readonly outside: readonly Reference[];
  /** Pages to which no chain of links leads from the start page. */
  readonly orphans: readonly string[];
}

/** Attributes that hold an address, or several. */
const urlAttributes = new Set(["href", "src", "srcset", "poster", "data", "action", "cite"]);

/** Reads a site folder as it is served at `root`, which ends in a slash. */
export function crawl(site: string, root: string): CrawlResult {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .sort();
  const anchors = new Map<string, Set<string>>();
  const references = files.flatMap((from) => {
    const text = readFileSync(join(site, from), "utf8");
    if (!from.endsWith(".html")) return findNonHtmlReferences(from, text);
    const page = findPageReferences(from, text);
    anchors.set(from, page.anchors);
    return page.references;
  });
  const broken: Reference[] = [];
  const outside: Reference[] = [];
  const links = new Map<string, Set<string>>();
  for (const reference of references) {
    const { from, kind, url } = reference;
    const target = new URL(url.replace(/^webcal:/, new URL(root).protocol), root + urlPathOf(from));
    if (!/^https?:$/.test(target.protocol) || target.origin !== new URL(root).origin) {
      outside.push(reference);
      continue;
    }
    const file = resolveFile(site, root, target);
    const anchor = decodeURIComponent(target.hash.slice(1));
    if (file === undefined || (anchor !== "" && !anchors.get(file)?.has(anchor)))
      broken.push(reference);
    else if (kind === "a href") links.set(from, (links.get(from) ?? new Set()).add(file));
  }
  const reached = findReachable(links);
  const isRedirect = (file: string) =>
    references.some(({ from, kind }) => from === file && kind === "refresh");
  const orphans = [...anchors.keys()].filter(
    (file) => !reached.has(file) && file !== "404.html" && !isRedirect(file),
  );
  return { references, broken, outside, orphans };
}

function findReachable(links: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set(["index.html"]);
  for (const from of reached) for (const to of links.get(from) ?? []) reached.add(to);
  return reached;
}

const urlPathOf = (file: string) => encodeURI(file.replace(/(^|\/)index\.html$/, "$1"));

/** The file that a plain web server answers with; a folder's address needs its slash. */
function resolveFile(site: string, root: string, { pathname }: URL): string | undefined {
  const base = new URL(root).pathname;
  if (!pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const full = join(site, file);
  return existsSync(full) && statSync(full).isFile() ? file : undefined;
}

function findPageReferences(from: string, text: string) {
  const references: Reference[] = [];
  const anchors = new Set<string>();
  const add = (kind: string, url: string) => references.push({ from, kind, url });
  for (const element of walkElements(parse(text))) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    for (const [name, value] of attributes) {
      if (name === "id") anchors.add(value);
      if (!urlAttributes.has(name)) continue;
      const urls = name === "srcset" ? value.split(",").map((one) => one.trim()) : [value];
      for (const url of urls) add(`${element.tagName} ${name}`, url.split(" ")[0] ?? "");
    }
    const content = attributes.get("content") ?? "";
    if (/^https?:/.test(content)) add("meta content", content);
    const refresh = /^\s*\d+\s*;\s*url=(.*)$/i.exec(content)?.[1];
    if (refresh !== undefined) add("refresh", refresh);
  }
  return { references, anchors };
}

function* walkElements(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("content" in node) yield* walkElements(node.content);
  if ("childNodes" in node) for (const child of node.childNodes) yield* walkElements(child);
}

/** Addresses in feeds, calendars, the sitemap, robots.txt and style sheets. */
function findNonHtmlReferences(from: string, text: string): readonly Reference[] {
  const all = (kind: string, pattern: RegExp, source = text) =>
    [...source.matchAll(pattern)].map((found) => ({ from, kind, url: found[1] ?? "" }));
  if (from.endsWith(".ics")) {
    return all("calendar", /^(?:URL|SOURCE|CONFERENCE|ATTACH)[^:\r\n]*:(.*)$/gm, unfoldLines(text));
  }
  if (from.endsWith(".css")) return all("style", /url\(\s*["']?([^"')]+)/g);
  if (from.endsWith("robots.txt")) return all("robots", /^Sitemap: (.*)$/gm);
  if (from.endsWith(".json")) return findJsonReferences(from, JSON.parse(text));
  if (!from.endsWith(".xml")) return [];
  const plain = all("feed", /<(?:link|guid|loc|comments|id|uri)(?:\s[^>]*)?>(https?:[^<]+)</g);
  const attributes = all("feed", /<[^>?]*\s(?:href|url|src)="([^"]*)"/g);
  const contents = /<(?:content:encoded|description|content|summary)[^>]*>([\s\S]*?)<\//g;
  const content = [...text.matchAll(contents)].flatMap(([, inner = ""]) =>
    findMarkupReferences(from, decodeEntities(inner)),
  );
  return [...plain, ...attributes, ...content].map((one) => ({
    ...one,
    url: decodeEntities(one.url),
  }));
}

/** Every address that a JSON Feed has as a value, but for that of its format, and in its contents. */
function findJsonReferences(from: string, value: unknown, name = ""): readonly Reference[] {
  if (typeof value === "string") {
    if (name === "content_html") return findMarkupReferences(from, value);
    const kind = from === "events.json" ? "record" : "feed";
    return name !== "version" && /^https?:/.test(value) ? [{ from, kind, url: value }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => findJsonReferences(from, child, key));
}

/** Markup in a feed is read by itself, wherever the feed is: its own anchors are in it. */
function findMarkupReferences(from: string, markup: string): readonly Reference[] {
  const { references, anchors } = findPageReferences(from, markup);
  return references
    .filter(({ url }) => !(url.startsWith("#") && anchors.has(decodeURIComponent(url.slice(1)))))
    .map((one) => ({ ...one, kind: `feed ${one.kind}` }));
}

const unfoldLines = (text: string) => text.replace(/\r\n[ \t]/g, "").replaceAll("\r", "");

function decodeEntities(text: string): string {
  return text
    .replace(/^<!\[CDATA\[|\]\]>$/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
