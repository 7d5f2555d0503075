import { type Loaded, load } from "../content/load.ts";
import { type Problem, Problems } from "../content/problem.ts";
import { Records } from "../content/records.ts";
import type { Announced } from "../history/announced.ts";
import { type History, readHistory } from "../history/history.ts";
import { lostProblems } from "../history/lost-problems.ts";
import { backdated, beyond, renamed } from "../history/misplaced.ts";
import { announcedAt } from "../history/snapshot.ts";
import type { Asset } from "../model/types.ts";
import type { Page } from "../pages/page.ts";
import { sitePages } from "../pages/pages.ts";
import { buildDate } from "../time/clock.ts";
import { sheets } from "./engine.ts";
import { Keeper } from "./made/keeper.ts";
import type { Store } from "./made/store.ts";
import { Workshop } from "./made/workshop.ts";
import { checkAddresses, checkFiles } from "./page-checks.ts";

export interface PrepareOptions {
  readonly root: string;
  readonly preview: boolean;
  /** What is known of texts from before; nothing, if left out. */
  readonly records?: Records;
  /** Where what git tells of events is kept, and for which version of the code; else it is not asked. */
  readonly history?: { readonly cacheFile: string; readonly version: string };
  /** Coming events of the site that is published; what git tells of it, if left out. */
  readonly released?: readonly Announced[] | undefined;
  /** A commit, by any name that git knows it by, which stands for what is published. */
  readonly since?: string | undefined;
  /**
   * Where files that have to be made are kept; none are made, if left out. A check makes only those
   * of which nobody knows whether they can be.
   */
  readonly made?: { readonly store: Store; readonly check?: true };
  readonly progress?: (what: string, done: number, all: number) => void;
}

/** A site that can be written if `problems` has none that stop it. */
export interface Prepared extends Loaded {
  readonly pages: readonly Page[];
  /** Files of content, and files made for the pages. */
  readonly assets: readonly Asset[];
  /** Of everything that is made for this site, as the store knows it. */
  readonly keys: ReadonlySet<string>;
  readonly problems: Problems;
  /** Why git told nothing of the events' revisions. */
  readonly notice?: string;
}

export async function prepare({
  root,
  preview,
  records,
  history,
  released,
  since,
  made,
  progress,
}: PrepareOptions): Promise<Prepared> {
  const problems = new Problems();
  const kept = new Keeper(made?.store);
  const loaded = await load({
    root,
    preview,
    problems,
    clock: (zone) => buildDate(zone, process.env),
    records: records ?? new Records(),
    kept,
    progress,
  });
  const told: History =
    history === undefined || problems.count > 0
      ? { revisions: new Map(), announced: [] }
      : await readHistory({ root, site: loaded.site, env: process.env, ...history });
  const { site } = loaded;
  const env = process.env;
  const before =
    since === undefined
      ? (released ?? told.announced)
      : await announcedAt({ root, ref: since, site, env });
  checkLost(loaded, before, preview ? "warning" : "problem", problems);
  if (since === undefined && released !== undefined) checkReach(loaded, released, problems);
  const texts = sheets();
  for (;;) {
    const workshop = new Workshop(made?.store);
    const pages = sitePages(site, told.revisions, texts, { orders: workshop, preview });
    checkAddresses(loaded, pages, problems);
    checkFiles(pages, site.assets, problems);
    // Making takes long, so it is done once nothing else is wrong.
    const seeMore =
      problems.count === 0 &&
      (await workshop.make(problems, { check: made?.check === true, progress }));
    if (seeMore && problems.count === 0) continue;
    const assets = [...site.assets, ...workshop.assets(problems)];
    if (assets.length > site.assets.length) checkFiles(pages, assets, problems);
    const keys = new Set([...workshop.keys, ...kept.keys]);
    return { ...loaded, pages, assets, keys, problems, notice: told.notice };
  }
}

/**
 * Events that are coming and were published are there. Where something cannot be read, it is not
 * known what is gone.
 */
function checkLost(
  { site, fieldsOf }: Loaded,
  before: readonly Announced[],
  severity: Problem["severity"],
  problems: Problems,
): void {
  if (problems.count > 0) return;
  const found = [...lostProblems(site, before, fieldsOf), ...backdated(site, before, fieldsOf)];
  problems.addAll(found.map((one) => ({ ...one, severity })));
}

/** Of a release it is known how far ahead it went, and at which address; of commits it is not. */
function checkReach(
  { site, fieldsOf }: Loaded,
  released: readonly Announced[],
  problems: Problems,
): void {
  if (problems.count > 0) return;
  for (const look of [beyond, renamed]) {
    const found = look(site, released, fieldsOf);
    if (found !== undefined) problems.warn(found);
  }
}
