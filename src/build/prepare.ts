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
  /** The texts that were read before; without it, all are read. */
  readonly records?: RecordCache;
  /** Cache of the events' history in git, for one version of the code; without it git is not read. */
  readonly history?: { readonly cacheFile: string; readonly version: string };
  /** The events of the published site that had not started; without it they come from git. */
  readonly publishedEvents?: readonly Announced[] | undefined;
  /** A commit, by any name that git knows, to compare with instead of the published site. */
  readonly sinceCommit?: string | undefined;
  /**
   * Cache of the artifacts; without it none are made. With `checkOnly` only those are made whose
   * input may be at fault.
   */
  readonly artifacts?: { readonly cache: ArtifactCache; readonly checkOnly?: true };
  readonly progress?: (what: string, done: number, all: number) => void;
}

/** A site that is read and checked. It can be written if `problems` has no problem. */
export interface PreparedSite extends Loaded {
  readonly pages: readonly Page[];
  /** Files of the content, and artifacts. */
  readonly assets: readonly Asset[];
  /** Keys of all artifacts of this site. */
  readonly artifactKeys: ReadonlySet<string>;
  readonly problems: Problems;
  /** Why the revisions of events could not be read from git. */
  readonly historyNotice?: string;
}

/** Reads and checks the content, and makes the artifacts; writes nothing to the site. */
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
    // Making artifacts takes long, so it waits until there is no other problem.
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
 * Reports published events that have not started and are missing. If a text has a problem, nobody
 * knows which events are missing.
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

/** Needs a release: commits do not tell how far ahead it listed events, and at which addresses. */
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
