import { templates } from "../../_includes/templates.ts";
import { ArtifactBuilder, type ArtifactProblem } from "../artifacts/builder.ts";
import type { ArtifactCache } from "../artifacts/cache.ts";
import { fileStart, type Problem, Problems } from "../content/files/problem.ts";
import { type Loaded, load } from "../content/load.ts";
import { RecordCache } from "../content/record-cache.ts";
import type { Announced } from "../history/announced.ts";
import { type History, readHistory } from "../history/history.ts";
import { lostProblems } from "../history/lost-problems.ts";
import { backdated, beyond, renamed } from "../history/misplaced.ts";
import { announcedAt } from "../history/snapshot.ts";
import type { Asset } from "../model/types.ts";
import type { Page } from "../pages/page.ts";
import { buildSitePages } from "../pages/site-pages.ts";
import { readBuildDate } from "../time/clock.ts";
import { checkInternalLinks, checkOutputPaths } from "./page-checks.ts";
import { readSiteSources } from "./site-sources.ts";

export interface PrepareOptions {
  readonly root: string;
  readonly preview: boolean;
  /** What is known of texts from before; nothing, if left out. */
  readonly records?: RecordCache;
  /** Where what git tells of events is kept, and for which version of the code; else it is not asked. */
  readonly history?: { readonly cacheFile: string; readonly version: string };
  /** Coming events of the site that is published; what git tells of it, if left out. */
  readonly publishedEvents?: readonly Announced[] | undefined;
  /** A commit, by any name that git knows it by, which stands for what is published. */
  readonly sinceCommit?: string | undefined;
  /**
   * Where files that have to be made are kept; none are made, if left out. A check makes only those
   * of which nobody knows whether they can be.
   */
  readonly artifacts?: { readonly cache: ArtifactCache; readonly checkOnly?: true };
  readonly progress?: (what: string, done: number, all: number) => void;
}

/** A site that can be written if `problems` has none that stop it. */
export interface PreparedSite extends Loaded {
  readonly pages: readonly Page[];
  /** Files of content, and files made for the pages. */
  readonly assets: readonly Asset[];
  /** Of everything that is made for this site, as the store knows it. */
  readonly artifactKeys: ReadonlySet<string>;
  readonly problems: Problems;
  /** Why git told nothing of the events' revisions. */
  readonly historyNotice?: string;
}

export async function prepareSite({
  root,
  preview,
  records,
  history,
  publishedEvents,
  sinceCommit,
  artifacts,
  progress,
}: PrepareOptions): Promise<PreparedSite> {
  const problems = new Problems();
  const artifactBuilder = new ArtifactBuilder(artifacts?.cache);
  const loaded = await load({
    root,
    preview,
    problems,
    readBuildDate: (zone) => readBuildDate(zone, process.env),
    cache: records ?? new RecordCache(),
    artifacts: artifactBuilder,
    progress,
  });
  const gitHistory: History =
    history === undefined || problems.count > 0
      ? { revisions: new Map(), announced: [] }
      : await readHistory({ root, site: loaded.site, env: process.env, ...history });
  const { site } = loaded;
  const env = process.env;
  const eventsBefore =
    sinceCommit === undefined
      ? (publishedEvents ?? gitHistory.announced)
      : await announcedAt({ root, ref: sinceCommit, site, env });
  checkRemovedEvents(loaded, eventsBefore, preview ? "warning" : "problem", problems);
  if (sinceCommit === undefined && publishedEvents !== undefined)
    warnOfMovedEvents(loaded, publishedEvents, problems);
  const siteSources = readSiteSources();
  for (;;) {
    artifactBuilder.startPass();
    const pages = buildSitePages(site, gitHistory.revisions, siteSources, {
      templates,
      artifacts: artifactBuilder,
      isPreview: preview,
    });
    checkInternalLinks(loaded, pages, problems);
    checkOutputPaths(pages, site.assets, problems);
    // Artifacts take long to build, so they are built last, once nothing else is wrong.
    if (problems.count === 0) {
      const checkOnly = artifacts?.checkOnly === true;
      const result = await artifactBuilder.build({ checkOnly, onProgress: progress });
      addArtifactProblems(result.failures, problems);
      if (result.needsAnotherPass) continue;
    }
    const collected = artifactBuilder.collectAssets();
    addArtifactProblems(collected.conflicts, problems);
    const assets = [...site.assets, ...collected.assets];
    if (assets.length > site.assets.length) checkOutputPaths(pages, assets, problems);
    const artifactKeys = artifactBuilder.usedKeys;
    return { ...loaded, pages, assets, artifactKeys, problems, historyNotice: gitHistory.notice };
  }
}

function addArtifactProblems(found: readonly ArtifactProblem[], problems: Problems): void {
  for (const problem of found) problems.add({ position: fileStart, ...problem });
}

/**
 * Events that are coming and were published are there. Where something cannot be read, it is not
 * known what is gone.
 */
function checkRemovedEvents(
  { site, getRawFields }: Loaded,
  eventsBefore: readonly Announced[],
  severity: Problem["severity"],
  problems: Problems,
): void {
  if (problems.count > 0) return;
  const foundProblems = [
    ...lostProblems(site, eventsBefore, getRawFields),
    ...backdated(site, eventsBefore, getRawFields),
  ];
  problems.addAll(foundProblems.map((problem) => ({ ...problem, severity })));
}

/** Of a release it is known how far ahead it went, and at which address; of commits it is not. */
function warnOfMovedEvents(
  { site, getRawFields }: Loaded,
  released: readonly Announced[],
  problems: Problems,
): void {
  if (problems.count > 0) return;
  for (const check of [beyond, renamed]) {
    const problem = check(site, released, getRawFields);
    if (problem !== undefined) problems.warn(problem);
  }
}
