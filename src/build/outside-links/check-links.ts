/**
 * Checks links to other sites, on request and never in a build: what another site does is no reason
 * not to publish this one.
 */

import { setTimeout as sleep } from "node:timers/promises";
import type { Problems } from "../../content/files/problem.ts";
import type { OutsideLink } from "../../content/links/link-checker.ts";
import { createLinkProblem } from "../../content/links/link-problem.ts";
import { formatCount } from "../../text/count.ts";
import { readOutcomes, saveOutcomes } from "./outcomes.ts";
import { type Outcome, type RequestOptions, requestAddress } from "./request.ts";
import { parseRobots } from "./robots.ts";

/** The name by which robots.txt may speak of this program. */
const agentName = "waymark";

export interface LinkCheckOptions {
  readonly links: readonly OutsideLink[];
  /** The site's address, which other sites see. */
  readonly siteUrl: string;
  /** File that keeps the outcomes. */
  readonly cache: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly problems: Problems;
  readonly progress?: ((what: string, done: number, all: number) => void) | undefined;
  /** Milliseconds for each request. */
  readonly timeout?: number;
  /** Waits so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

export interface LinkCheckResult {
  readonly addresses: number;
  readonly hosts: number;
  /** Those that were not known from less than a day ago. */
  readonly asked: number;
  /** By address. */
  readonly unknown: ReadonlyMap<string, string>;
}

/** Hosts that are asked at a time. */
const maxHosts = 8;
/** Milliseconds between two requests to a host. */
const pause = 1000;

/** Asks for each address once, and warns of those that do not answer, or have moved, where they stand. */
export async function checkOutsideLinks(options: LinkCheckOptions): Promise<LinkCheckResult> {
  const { links, cache, now, problems, progress } = options;
  const places = Map.groupBy(links, ({ url }) => withoutHash(url));
  const known = new Map(readOutcomes(cache, now));
  const missing = [...places.keys()].filter((address) => !known.has(address));
  const queues = [...Map.groupBy(missing, (address) => new URL(address).host).values()];
  let done = 0;
  const waitForTurn = createTurns(options.wait ?? sleep);
  const workers = Array.from({ length: maxHosts }, async () => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      const askHost = createHost(options, waitForTurn);
      for (const address of queue) {
        known.set(address, { outcome: await askHost(address), at: now });
        progress?.("Asking for links", ++done, missing.length);
      }
    }
  });
  await Promise.all(workers);
  saveOutcomes(cache, known);
  const unknown = new Map<string, string>();
  for (const [address, uses] of places) {
    const outcome = known.get(address)?.outcome ?? { kind: "ok" };
    if (outcome.kind === "unknown") unknown.set(address, outcome.reason);
    for (const link of uses) reportOutcome(link, outcome, problems);
  }
  const hosts = new Set([...places.keys()].map((address) => new URL(address).host));
  return { addresses: places.size, hosts: hosts.size, asked: missing.length, unknown };
}

function withoutHash(url: string): string {
  const address = new URL(url);
  address.hash = "";
  return address.href;
}

/** Returns what waits until the next request to a host may begin, also where a redirect leads to it. */
function createTurns(wait: (milliseconds: number) => Promise<unknown>) {
  const next = new Map<string, number>();
  return async ({ host }: URL) => {
    const now = performance.now();
    const turn = Math.max(now, next.get(host) ?? 0);
    next.set(host, turn + pause);
    if (turn > now) await wait(turn - now);
  };
}

/** Returns what asks for addresses of one host, as its robots.txt allows. */
function createHost(
  { siteUrl, timeout = 10_000 }: LinkCheckOptions,
  waitForTurn: RequestOptions["waitForTurn"],
): (address: string) => Promise<Outcome> {
  const userAgent = `Mozilla/5.0 (compatible; ${agentName}; +${siteUrl})`;
  let isAllowed: ((path: string) => boolean) | undefined;
  return async (address) => {
    const url = new URL(address);
    isAllowed ??= await readRobots(url, { userAgent, timeout, waitForTurn });
    if (!isAllowed(url.pathname + url.search))
      return { kind: "unknown", reason: "its robots.txt keeps programs away from it" };
    return requestAddress(address, { userAgent, timeout, waitForTurn });
  };
}

/** Larger ones may be cut off (RFC 9309, 2.5), in characters. */
const maxRobotsLength = 500 * 1024;

/** Returns which paths of a host may be asked for; all, where it has no robots.txt or does not answer. */
async function readRobots(
  url: URL,
  { userAgent, timeout, waitForTurn }: RequestOptions,
): Promise<(path: string) => boolean> {
  await waitForTurn(url);
  try {
    const response = await fetch(new URL("/robots.txt", url), {
      headers: { "user-agent": userAgent },
      signal: AbortSignal.timeout(timeout),
    });
    const text = response.ok ? await response.text() : "";
    return parseRobots(text.slice(0, maxRobotsLength), agentName);
  } catch {
    return () => true;
  }
}

function reportOutcome(link: OutsideLink, outcome: Outcome, problems: Problems): void {
  const { url } = link;
  const { host, hash, pathname } = new URL(url);
  const warn = (
    ...problem: [message: string, fix: string, replacement?: { to: string; safe: false }]
  ) => problems.warn(createLinkProblem(link, ...problem));
  if (outcome.kind === "gone")
    warn(
      `${url} answers ${outcome.status}: the page is not there any more`,
      "Write the address that the page has now, or remove the link",
    );
  else if (outcome.kind === "no-host")
    warn(
      `${url} does not answer: there is no host ${host}`,
      "Check the spelling; if the site has closed, remove the link",
    );
  else if (outcome.kind === "bad-certificate")
    warn(
      `${url} has no valid certificate, so browsers warn of it`,
      "Ask those who run the site to renew it; until then, remove the link",
    );
  else if (outcome.kind === "moved" && new URL(outcome.to).pathname === "/" && pathname !== "/")
    warn(
      `${url} leads to the home page ${outcome.to} now`,
      "Write the address that the page has now, or remove the link",
    );
  else if (outcome.kind === "moved") {
    const to = outcome.to.includes("#") ? outcome.to : outcome.to + hash;
    warn(`${url} has moved for good`, `Write ${to}`, { to, safe: false });
  }
}

/** Names of addresses that the summary gives. */
const maxNames = 5;

/** Returns a line with the counts, and one for each of the first that could not be checked. */
export function formatLinkCheck({ addresses, hosts, asked, unknown }: LinkCheckResult): string {
  const lines = [
    addresses === 0
      ? "links to other sites: none"
      : `links to other sites: ${formatCount(addresses, "address", "addresses")} at ${formatCount(hosts, "host")}, ${asked.toLocaleString("en-GB")} asked for now`,
  ];
  const names = [...unknown].map(
    ([address, reason]) => `could not be checked: ${address} (${reason})`,
  );
  lines.push(...names.slice(0, maxNames));
  if (names.length > maxNames) lines.push(`could not be checked: ${names.length - maxNames} more`);
  return `${lines.join("\n")}\n`;
}
