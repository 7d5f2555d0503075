/** The site of a preview: read again after each edit; a page is rendered when it is asked for. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { formatProblem, type Problems } from "../../content/files/problem.ts";
import type { Repository } from "../../model/repository.ts";
import { type Page, renderPage } from "../../pages/page.ts";
import { OwnLayoutError } from "../own/layouts.ts";
import { warnOfLargeCalendars } from "../page-checks.ts";
import { type PreparedSite, type PrepareOptions, prepareSite } from "../prepare.ts";
import { describeError } from "./describe-error.ts";
import { type Answer, createHtmlAnswer } from "./messages.ts";
import { addProblems, renderErrorPage, renderProblemPage } from "./problem-page.ts";

export interface PreviewedSiteOptions extends PrepareOptions {
  /** Called after the content was read and checked. */
  readonly onPrepared: (prepared: PreparedSite) => void;
  /** Called with what is wrong with the code: a template that throws, a disk that is full. */
  readonly onError: (message: string) => void;
}

/** The files of a site, by the path that follows its base. */
interface SiteFiles {
  readonly base: string;
  readonly pages: ReadonlyMap<string, Page>;
  /** Paths from the project's root. */
  readonly assets: ReadonlyMap<string, string>;
}

/** By the extension of an address. Documents have theirs by their own names. */
const typesByExtension: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  json: "application/json; charset=utf-8",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  ico: "image/x-icon",
};

export class PreviewedSite {
  readonly #options: PreviewedSiteOptions;
  /** Of the last content without problems. */
  #files: SiteFiles | undefined;
  /** Pages as they were last shown, by address: a text that has changed since cannot be rendered again. */
  readonly #shownPages = new Map<string, string>();
  /** The addresses of those that were shown of the last content without problems. */
  readonly #currentPages = new Set<string>();
  /** The problems of the content, while it has some. */
  #problems: Problems | undefined;
  /** What every page shows while the content cannot be read. */
  #errorPage: string | undefined;
  /** Where the content is in git, by the last settings without problems. */
  #repository: Repository | undefined;
  /** In bytes, by address, of calendars with so many events. */
  readonly #calendarSizes = new Map<string, number>();
  #measuredEvents = 0;
  /** What was reported since the last edit. */
  readonly #reportedErrors = new Set<string>();

  constructor(options: PreviewedSiteOptions) {
    this.#options = options;
  }

  /** The path of the site, "" for none or if no content without problems was read. */
  get base(): string {
    return this.#files?.base ?? "";
  }

  /** Reads and checks the content. Never throws: what is wrong is reported, and shown on every page. */
  async prepare(): Promise<void> {
    this.#reportedErrors.clear();
    await this.#read();
  }

  async #read(): Promise<void> {
    try {
      const prepared = await prepareSite(this.#options);
      if (prepared.problems.count === 0) this.#warnOfLargeCalendars(prepared);
      this.#options.onPrepared(prepared);
      const { problems } = prepared;
      this.#errorPage = undefined;
      this.#problems = problems.count > 0 ? problems : undefined;
      this.#repository = prepared.site.settings.repository ?? this.#repository;
      if (problems.count === 0) {
        this.#files = listFiles(prepared);
        this.#currentPages.clear();
        this.#repository = prepared.site.settings.repository;
      }
    } catch (error) {
      this.#errorPage = renderErrorPage(this.#report(error));
    }
  }

  /** Returns what belongs to a path with a query. */
  async answer(url: string): Promise<Answer> {
    try {
      return this.#find(url);
    } catch {
      // Since the content was read, a text may have changed, or an artifact may have been deleted.
      await this.#read();
    }
    try {
      return this.#find(url);
    } catch (error) {
      return createHtmlAnswer(500, renderErrorPage(this.#report(error)));
    }
  }

  /** Renders calendars for their sizes, but not again before there are more events, or fewer. */
  #warnOfLargeCalendars(prepared: PreparedSite): void {
    const events = prepared.record.calendars[0]?.events.length ?? 0;
    if (events !== this.#measuredEvents) this.#calendarSizes.clear();
    this.#measuredEvents = events;
    warnOfLargeCalendars(prepared, (page) => {
      const size = this.#calendarSizes.get(page.url) ?? Buffer.byteLength(renderPage(page));
      this.#calendarSizes.set(page.url, size);
      return size;
    });
  }

  /** Throws if a page cannot be rendered, or a file is not there. */
  #find(url: string): Answer {
    const path = decodePath(url);
    if (path === undefined)
      return createHtmlAnswer(400, renderErrorPage(`${url} is not an address`));
    // Style sheets and pictures of the last site are still there, so that the browser keeps them.
    const isPage = path.endsWith(".html") || !/\.[^/]*$/.test(path);
    if (isPage && this.#errorPage !== undefined) return createHtmlAnswer(500, this.#errorPage);
    if (isPage && this.#problems !== undefined)
      return createHtmlAnswer(500, this.#showProblems(path, this.#problems));
    if (this.#files === undefined) return this.#answerNotFound();
    const { base, pages, assets } = this.#files;
    if (base !== "" && path === "/") return { kind: "redirect", location: `${base}/` };
    if (!path.startsWith(`${base}/`)) return this.#answerNotFound();
    const inside = path.slice(base.length);
    const page = pages.get(inside);
    if (page !== undefined) return this.#showPage(page);
    const file = assets.get(inside);
    if (file !== undefined) return this.#findFile(file, inside);
    return pages.has(`${inside}/`) || assets.has(`${inside}/`)
      ? { kind: "redirect", location: url.replace(/(?=\?|$)/, "/") }
      : this.#answerNotFound();
  }

  #showPage(page: Page): Answer {
    const answer = renderAnswer(page, 200);
    if (answer.kind === "text") {
      this.#shownPages.set(page.url, answer.text);
      this.#currentPages.add(page.url);
    }
    return answer;
  }

  /** Returns the last good page with the problems beside it, or a page of the problems alone. */
  #showProblems(path: string, problems: Problems): string {
    const page = this.#findPage(path) ?? this.#findPage(`${path}/`);
    const before = page && this.#findLastGood(page);
    const text = before === undefined ? undefined : addProblems(before, problems, this.#repository);
    return text ?? renderProblemPage(problems, this.#repository);
  }

  /** Returns the page as it is in the last good content, or else as it was shown before that. */
  #findLastGood(page: Page): string | undefined {
    const shown = this.#shownPages.get(page.url);
    return this.#currentPages.has(page.url) ? shown : (renderIfPossible(page) ?? shown);
  }

  #findPage(path: string): Page | undefined {
    const { base, pages } = this.#files ?? { base: "", pages: new Map<string, Page>() };
    return path.startsWith(`${base}/`) ? pages.get(path.slice(base.length)) : undefined;
  }

  #answerNotFound(): Answer {
    const page = this.#files?.pages.get("/404.html");
    return page === undefined
      ? createHtmlAnswer(404, renderErrorPage("There is no such page"))
      : renderAnswer(page, 404);
  }

  #findFile(file: string, url: string): Answer {
    if (existsSync(join(this.#options.root, file)))
      return { kind: "file", file, type: getMediaType(url) };
    throw new Error(`${file} is not there. Save or restore it.`);
  }

  /** Reports an error, once until the next edit; returns its message. */
  #report(error: unknown): string {
    const message =
      error instanceof OwnLayoutError
        ? formatProblem({ severity: "problem", ...error.problem })
        : describeError(error);
    if (!this.#reportedErrors.has(message)) this.#options.onError(message);
    this.#reportedErrors.add(message);
    return message;
  }
}

/** Returns undefined where its text has changed since it was read. */
function renderIfPossible(page: Page): string | undefined {
  try {
    return renderPage(page);
  } catch {
    return undefined;
  }
}

function renderAnswer(page: Page, status: number): Answer {
  const type = getMediaType(page.file) ?? "text/plain; charset=utf-8";
  try {
    return { kind: "text", status, type, text: renderPage(page) };
  } catch (error) {
    throw error instanceof OwnLayoutError ? error.onPage(page.url) : error;
  }
}

function listFiles({ site, pages, assets }: PreparedSite): SiteFiles {
  return {
    base: site.settings.base,
    pages: new Map(pages.map((page) => [page.url, page])),
    assets: new Map(assets.map(({ url, file }) => [url, file])),
  };
}

/** Returns the path of a URL without escapes; undefined if an escape is not valid. */
function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/\?.*$/, ""));
  } catch {
    return undefined;
  }
}

function getMediaType(path: string): string | undefined {
  return typesByExtension[path.replace(/^.*\./, "")];
}
