import { join } from "node:path";
import { templates } from "../../_includes/templates.ts";
import { ArtifactBuilder, type ArtifactProblem } from "../artifacts/builder.ts";
import type { ArtifactCache } from "../artifacts/cache.ts";
import { fileStart, type Problem, Problems } from "../content/files/problem.ts";
import { type Loaded, load } from "../content/load.ts";
import { RecordCache } from "../content/record-cache.ts";
import { type Revisions, readRevisions } from "../history/revisions.ts";
import type { FileTimes } from "../model/event-files.ts";
import { listReplacedPaths } from "../model/old-addresses.ts";
import type { Asset } from "../model/types.ts";
import type { Page } from "../pages/page.ts";
import { createRecord } from "../pages/site/record.ts";
import { buildSitePages } from "../pages/site-pages.ts";
import { adviseOnLosses } from "../published/advice.ts";
import { createAdviceContext } from "../published/advice-context.ts";
import { findLosses } from "../published/compare.ts";
import { explainGoneFile, pointAtNewFile } from "../published/gone-files.ts";
import type { SiteRecord } from "../published/record.ts";
import { addMonths } from "../time/months.ts";
import { readBuildDate } from "../time/zoned-time.ts";
import { checkOutputPaths } from "./checks/output-paths.ts";
import { loadOwnLayouts } from "./own/layouts.ts";
import { renderOwnPages } from "./own/pages.ts";
import { readOwnStylesheet } from "./own/stylesheet.ts";
import { checkInternalLinks } from "./page-checks.ts";
import { projectPaths } from "./paths.ts";
import {
  type ComparisonSources,
  findPreviousRecord,
  type PreviousRecord,
} from "./previous-record.ts";
import { listUnfinished } from "./reports/owed.ts";
import { readSiteSources } from "./sources/read-sources.ts";

export interface PrepareOptions {
  readonly root: string;
  readonly preview: boolean;
  /** The texts that were read before; without it, all are read. */
  readonly records?: RecordCache;
  /** Whether revisions of events come from git. */
  readonly readsHistory?: boolean;
  /** What the site is compared with, by this version of the code; with nothing, if left out. */
  readonly comparison?: ComparisonSources & { readonly engine: string };
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
  /** The version of the project's own layouts; undefined where it has none. */
  readonly ownVersion?: string | undefined;
  readonly problems: Problems;
  readonly record: SiteRecord;
  /** When the files of events changed, by path; empty without history. */
  readonly fileTimes: ReadonlyMap<string, FileTimes>;
  /** What the site was compared with, and what would be lost; undefined if the content has problems. */
  readonly previous?: PreviousRecord | undefined;
  readonly losses: readonly Problem[];
  /** What could not be found out about the past, for the summary: sentences without a full stop. */
  readonly notices: readonly string[];
}

/** Reads and checks the content, and makes the artifacts; writes nothing to the site. */
export async function prepareSite({
  root,
  preview,
  records,
  readsHistory,
  comparison,
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
  const { site } = loaded;
  for (const one of listUnfinished(site)) problems.add(one);
  const { env } = process;
  const cache =
    comparison === undefined
      ? undefined
      : { path: join(root, projectPaths.history), version: comparison.engine };
  const revisions: Revisions =
    readsHistory === true && problems.count === 0
      ? await readRevisions({ root, site, env, cache })
      : { byUid: new Map(), files: new Map() };
  const record = createRecord(site, revisions.byUid);
  // Whatever else is wrong, a link to a file that is gone says what was published there.
  const namesFiles = problems.all.some(({ missingFile, other }) => missingFile ?? other);
  const before =
    comparison === undefined || (problems.count > 0 && !namesFiles)
      ? undefined
      : await findPreviousRecord(comparison, { root, site, env, engine: comparison.engine });
  // With a problem, some of the content is missing, and nobody knows what would be lost.
  const previous = problems.count > 0 ? undefined : before;
  const losses =
    previous?.record === undefined
      ? []
      : listLossProblems(loaded, previous.record, record, readsHistory === true);
  if (namesFiles && before?.record !== undefined)
    explainGone(loaded, before.record, record, problems);
  problems.addAll(losses.map((loss) => (preview ? { ...loss, severity: "warning" } : loss)));
  const notices = [
    ...(revisions.notice === undefined ? [] : [`revisions of events: ${revisions.notice}`]),
    ...(previous?.warnings ?? []),
  ];
  const published = { revisions: revisions.byUid, fileTimes: revisions.files, record };
  const ownStylesheet = await readOwnStylesheet(root, site.settings.base, problems);
  const sources = { ...(await readSiteSources()), ownStylesheet: ownStylesheet?.css };
  // Only what makes artifacts renders pages; whoever reads the site alone leaves no copy behind.
  const own =
    artifacts === undefined ? { templates } : await loadOwnLayouts(root, templates, problems);
  for (;;) {
    artifactBuilder.startPass();
    const pages = buildSitePages(site, published, sources, {
      templates: own.templates,
      artifacts: artifactBuilder,
      isPreview: preview,
    });
    const addressLinks = [...loaded.addressLinks, ...(ownStylesheet?.links ?? [])];
    checkInternalLinks({ ...loaded, addressLinks }, pages, problems);
    checkOutputPaths(pages, site.assets, loaded, problems);
    // Making artifacts takes long, so it waits until there is no other problem.
    if (problems.count === 0) {
      const checkOnly = artifacts?.checkOnly === true;
      const result = await artifactBuilder.build({ checkOnly, onProgress: progress });
      addArtifactProblems(result.failures, problems);
      if (result.needsAnotherPass) continue;
    }
    await artifactBuilder.close();
    const collected = artifactBuilder.collectAssets();
    addArtifactProblems(collected.conflicts, problems);
    const assets = [...site.assets, ...collected.assets];
    if (assets.length > site.assets.length) checkOutputPaths(pages, assets, loaded, problems);
    // A build renders what it writes, which comes to the same.
    if (artifacts?.checkOnly === true && problems.count === 0) renderOwnPages(pages, problems);
    const artifactKeys = artifactBuilder.usedKeys;
    const { version: ownVersion } = own;
    return {
      ...loaded,
      pages,
      assets,
      artifactKeys,
      ownVersion,
      problems,
      record,
      fileTimes: revisions.files,
      previous,
      losses,
      notices,
    };
  }
}

function addArtifactProblems(found: readonly ArtifactProblem[], problems: Problems): void {
  for (const problem of found) problems.add({ position: fileStart, ...problem });
}

/**
 * Says of links and names that lead to files which were published what has become of those, and first
 * what is lost with them, as far as that is sure while some texts have a problem. What is wrong with
 * two files is reported at the one that is not published.
 */
function explainGone(
  loaded: Loaded,
  before: SiteRecord,
  after: SiteRecord,
  problems: Problems,
): void {
  const context = createAdviceContext(loaded.site, loaded.getRawFields, before, after);
  const files = new Set(problems.all.flatMap(({ missingFile }) => missingFile?.files ?? []));
  const isOnlyMissing = problems
    .list("problem")
    .every(({ missingFile }) => missingFile !== undefined);
  const losses = isOnlyMissing ? listLossProblems(loaded, before, after, false) : [];
  problems.replaceAll((problem) => pointAtNewFile(context, explainGoneFile(context, problem)));
  for (const loss of losses)
    if (files.has(loss.file)) problems.addAll([{ ...loss, isFirst: true }]);
}

/** Returns what subscribers and readers of the published site would lose, with what to write. */
function listLossProblems(
  { site, getRawFields }: Loaded,
  before: SiteRecord,
  after: SiteRecord,
  knowsRevisions: boolean,
): readonly Problem[] {
  const { buildDate, settings } = site;
  const losses = findLosses(before, after, {
    now: buildDate.epoch,
    horizon: addMonths(buildDate.date, settings.calendar.monthsAhead),
    removed: settings.removed,
    replacedPaths: listReplacedPaths(site),
    hasOwnNamespace: settings.calendar.hasOwnNamespace,
    knowsRevisions,
  });
  if (losses.length === 0) return [];
  return adviseOnLosses(createAdviceContext(site, getRawFields, before, after), losses);
}
