/**
 * The record to compare a new site with: of the published site, or made from an older commit.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { removedFieldMessage } from "../content/fields/docs.ts";
import { Problems } from "../content/files/problem.ts";
import { load } from "../content/load.ts";
import { RecordCache } from "../content/record-cache.ts";
import { listUncommittedFiles } from "../history/changes.ts";
import { NoHistory } from "../history/no-history.ts";
import { extractContent } from "../history/older-content.ts";
import {
  type Commit,
  findRepository,
  listFirstParents,
  type Repository,
} from "../history/repository.ts";
import { readRevisions } from "../history/revisions.ts";
import type { Site } from "../model/types.ts";
import { createRecord } from "../pages/site/record.ts";
import { loadRecord } from "../published/load-record.ts";
import { parseRecord } from "../published/read-record.ts";
import type { SiteRecord } from "../published/record.ts";
import { hash } from "../text/hash.ts";
import { projectPaths } from "./paths.ts";

/** Where to look, in this order. */
export interface ComparisonSources {
  /** A commit, by any name that git knows, and nothing else. */
  readonly since?: string | undefined;
  /** A folder, file or address. */
  readonly published?: string | undefined;
  /** The folder of the site that this project published last. */
  readonly release?: string | undefined;
}

export interface PreviousRecord {
  readonly record?: SiteRecord | undefined;
  /** What it is the record of: "https://example.org", "commit 0123456789". */
  readonly name: string;
  /** Why a source could not be used: sentences without a full stop. */
  readonly warnings: readonly string[];
}

interface Surroundings {
  readonly root: string;
  readonly site: Site;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Version of the code. */
  readonly engine: string;
}

/** Commits to try, because older ones may not load. */
const maxCommits = 20;

/** Finds the record to compare with. Throws NoHistory if git does not know the commit `since`. */
export async function findPreviousRecord(
  sources: ComparisonSources,
  surroundings: Surroundings,
): Promise<PreviousRecord> {
  const { since, published, release } = sources;
  const warnings: string[] = [];
  if (since === undefined) {
    for (const source of [published, release]) {
      if (source === undefined) continue;
      const loaded = await loadRecord(source);
      const name = source === published ? source : "the published site";
      if (loaded.status === "found") return { record: loaded.record, name, warnings };
      if (loaded.status === "failed" && source === published)
        warnings.push(`${source} could not be compared with: ${loaded.reason}`);
    }
  }
  const { root, env } = surroundings;
  try {
    const repository = await findRepository(root, env);
    const commits = await listCandidates(repository, since);
    for (const commit of commits) {
      const record = await readCommitRecord(repository, commit, surroundings);
      if (record !== undefined)
        return { record, name: `commit ${commit.id.slice(0, 10)}`, warnings };
      if (since !== undefined)
        throw new NoHistory(`the content of commit ${since} has problems, so it was not published`);
    }
  } catch (error) {
    if (!(error instanceof NoHistory) || since !== undefined) throw error;
  }
  return { name: "nothing", warnings };
}

/** The commit `since`; or else the last one, and those before it, which are not what is being built. */
async function listCandidates(
  repository: Repository,
  since: string | undefined,
): Promise<readonly Commit[]> {
  if (since !== undefined) {
    const commits = await listFirstParents(repository, since, 1);
    if (commits.length === 0) throw new NoHistory(`git knows no commit "${since}"`);
    return commits;
  }
  const commits = await listFirstParents(repository, "HEAD", maxCommits + 1);
  const isEdited = (await listUncommittedFiles(repository)).length > 0;
  return isEdited ? commits.slice(0, maxCommits) : commits.slice(1);
}

/** Returns the record of a commit's content, with today's horizon; undefined if it has problems. */
async function readCommitRecord(
  repository: Repository,
  commit: Commit,
  { root, site, env, engine }: Surroundings,
): Promise<SiteRecord | undefined> {
  const { buildDate } = site;
  const cacheFile = join(root, projectPaths.commitRecord);
  const key = hash([commit.id, engine, buildDate.date].join("\n"));
  const cached = readCached(cacheFile, key);
  if (cached !== undefined) return cached;
  const folder = join(root, `${projectPaths.commitContent}.${process.pid}`);
  try {
    await extractContent(repository, commit, folder);
    const problems = new Problems();
    const loaded = await load({
      root: folder,
      preview: false,
      problems,
      readBuildDate: () => ({ ok: true, value: buildDate }),
      cache: new RecordCache(),
    });
    const isFatal = problems.list("problem").some(({ message }) => message !== removedFieldMessage);
    if (isFatal) return undefined;
    const revisions = await readRevisions({ root, site: loaded.site, env, commit: commit.id });
    const record = createRecord(loaded.site, revisions.byUid);
    saveCached(cacheFile, key, record);
    return record;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCached(file: string, key: string): SiteRecord | undefined {
  try {
    const [savedKey, text = ""] = readFileSync(file, "utf8").split("\n", 2);
    return savedKey === key ? parseRecord(text) : undefined;
  } catch {
    return undefined;
  }
}

/** A folder that cannot be written to is no reason not to build. */
function saveCached(file: string, key: string, record: SiteRecord): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${key}\n${JSON.stringify(record)}`);
  } catch {}
}
