/** What the lead is told of pages, calendars and feeds that would not answer any more. */
import { isList } from "../content/fields/yaml.ts";
import { contentFolder, settingsFile } from "../content/files/path.ts";
import { fileStart, type Problem } from "../content/files/problem.ts";
import { addresses, getCalendarFile } from "../model/addresses.ts";
import { findNearest, isOnlyTypo } from "../text/nearest.ts";
import { isSameWord } from "../text/same-word.ts";
import {
  type Advice,
  type AdviceContext,
  isCertain,
  locate,
  locateUnpublished,
  writeFields,
} from "./advice-context.ts";
import { writeAliasEdits, writeTagAliasEdits } from "./alias-edits.ts";
import type { Loss } from "./compare.ts";
import type { RecordIndex } from "./index-record.ts";
import type { RecordAddress } from "./record.ts";

type AddressLoss = Extract<Loss, { kind: "address" }>;

export function adviseOnAddress(context: AdviceContext, loss: AddressLoss): Advice {
  const { address, path, hadUpcoming } = loss;
  if (address.kind === "feed") return adviseOnFeedAlone(path, address);
  if (address.kind === "tag" || path.startsWith(addresses.tags)) return adviseOnTag(context, loss);
  if (address.kind === "calendar") return adviseOnCalendarAlone(path, address);
  const heir = findHeir(context, address);
  const what = `${path} (${address.title})`;
  if (heir?.file !== undefined) {
    const id = getFormerId(context, address, heir);
    return {
      severity: "problem",
      ...locate(context, heir.file, ["aliases"]),
      message: `${what} was published, and does not answer any more`,
      fix: `If this is the same ${address.kind} under another name, ${writeAlias(context, heir, path, id)}`,
      removal: path,
      edits: writeAliasEdits(context.getRawFields(heir.file), {
        path,
        id,
        safe: isCertain(context, address, heir),
      }),
    };
  }
  const file = address.file ?? settingsFile;
  const { isDraft, place } = locateUnpublished(context, file);
  const isAlias = address.aliases?.some((alias) => context.old.toPath(alias) === path) === true;
  const restore = isAlias
    ? `Write aliases: ${path} again`
    : isDraft
      ? "Take draft out"
      : `Bring ${file} back${address.kind === "person" ? "; of somebody who left, write status: left" : ""}`;
  return {
    severity: "problem",
    ...place,
    message: `${what} was published${hadUpcoming ? ", with a calendar that people subscribe to" : ""}, and ${isDraft ? "is a draft now" : "does not answer any more"}`,
    fix: restore,
    removal: path,
  };
}

/** The page of the calendar answers, by an alias of something that has no calendar. */
function adviseOnCalendarAlone(path: string, { title }: RecordAddress): Advice {
  const page = path.replace(/\.ics$/, "/");
  return {
    severity: "problem",
    file: `${contentFolder}${path.replace(/\.ics$/, ".md")}`,
    position: fileStart,
    message: `the calendar ${path} (${title}) was published, and does not answer any more`,
    fix: `Write aliases: ${page} in the person, series or cohort whose calendar it is now, and not in a file of another kind`,
    removal: path,
  };
}

/** The page of the feed answers, by an alias of a page that has none: only a tag may have no calendar. */
function adviseOnFeedAlone(path: string, { title }: RecordAddress): Advice {
  const page = path.replace(/[^/]*$/, "");
  return {
    severity: "problem",
    file: settingsFile,
    position: fileStart,
    message: `the feed ${path} (${title}) was published, and does not answer any more`,
    fix: `If its tag was renamed, write it in site.yaml under tag-aliases:, and take ${page} out of aliases`,
    removal: path,
  };
}

function adviseOnTag(context: AdviceContext, { address, path, hadUpcoming }: AddressLoss): Advice {
  const { old, now } = context;
  const ownPath = old.toPath(address.url);
  const isTag = address.kind === "tag";
  const name = isTag && path === ownPath ? address.title : (path.split("/")[2] ?? "");
  const names = listFreshTags(context).map(({ title }) => title);
  const renamed = isTag && path === ownPath ? findRenamedTag(context, address)?.title : undefined;
  // Of an old name, the tag that it led to.
  const current = isTag ? now.addresses.get(ownPath)?.title : undefined;
  const heir = renamed ?? current ?? (names.length === 1 ? names[0] : findNearest(name, names));
  const isCalendarAlone = path.endsWith(".ics");
  const message = isCalendarAlone
    ? `the calendar ${path} was published, and no event has its tag any more`
    : `the tag "${name}" was published, with a page${hadUpcoming ? " and a calendar" : ""}, and no text has it any more`;
  const oldName = isCalendarAlone ? path.slice(addresses.tags.length, -".ics".length) : name;
  const rename = `write in site.yaml tag-aliases: { ${oldName}: ${heir ?? "its new name"} }`;
  return {
    severity: hadUpcoming ? "problem" : "warning",
    ...locate(context, settingsFile, ["tag-aliases"], ["removed"]),
    message,
    fix: `If it was renamed, ${rename}`,
    removal: path,
    edits:
      isTag && heir !== undefined
        ? writeTagAliasEdits(context.getRawFields(settingsFile), {
            old: name,
            name: heir,
            safe: renamed !== undefined,
          })
        : undefined,
  };
}

/** Returns a warning at a new tag that is nearly one which was published and which no text has any more. */
export function adviseOnTypedTag(
  context: AdviceContext,
  { address: { kind, title } }: AddressLoss,
): Problem | undefined {
  const { posts, series, events } = context.site;
  const isAlike = (name: string) => isSameWord(name, title) || isOnlyTypo(name, title, [title]);
  const fresh =
    kind === "tag" ? listFreshTags(context).find((tag) => isAlike(tag.title)) : undefined;
  if (fresh === undefined) return undefined;
  const entry = [...posts, ...series, ...events].find(({ tags }) =>
    tags.some(({ name }) => name === fresh.title),
  );
  const typed = entry && context.getRawFields(entry.file)?.values.tags;
  if (entry === undefined || typed === undefined) return undefined;
  const index = isList(typed) ? typed.indexOf(fresh.title) : 0;
  const place = locate(context, entry.file, ["tags", Math.max(0, index)]);
  return {
    severity: "warning",
    ...place,
    message: `the tag "${fresh.title}" is new, and nearly "${title}", which was published and no text has any more`,
    fix: `If it is a typo, write ${title}`,
    edits: [{ position: place.position, from: fresh.title, to: title, safe: false }],
  };
}

/** Returns the tags that no text had before. */
function listFreshTags({ old, now }: AdviceContext): readonly RecordAddress[] {
  return now.record.addresses.filter(
    ({ kind, url }) => kind === "tag" && !old.addresses.has(now.toPath(url)),
  );
}

/** Returns the one new tag that a tag can have become, if no other can have become it too. */
function findRenamedTag(context: AdviceContext, tag: RecordAddress): RecordAddress | undefined {
  const { old, now } = context;
  const fresh = listFreshTags(context);
  const names = fresh.map(({ title }) => title);
  const isAlike = (one: RecordAddress, other: RecordAddress) =>
    isSameWord(one.title, other.title) ||
    isOnlyTypo(one.title, other.title, names) ||
    hasSameEvents(context, one, other);
  const [heir, ...others] = fresh.filter((one) => isAlike(tag, one));
  const gone = old.record.addresses.filter(
    (one) => one.kind === "tag" && !now.paths.has(old.toPath(one.url)),
  );
  const isOnly =
    others.length === 0 && gone.every((one) => one === tag || !heir || !isAlike(one, heir));
  return isOnly ? heir : undefined;
}

/** Whether all events of a tag have another one now, and no others have it that were there before. */
function hasSameEvents(
  { old, now }: AdviceContext,
  tag: RecordAddress,
  other: RecordAddress,
): boolean {
  const listShared = ({ calendars, toPath, toIdentity }: RecordIndex, { url }: RecordAddress) => {
    const calendar = calendars.get(getCalendarFile(`/${toPath(url).slice(1)}`));
    const identities = (calendar?.events ?? []).map(toIdentity);
    return identities.filter((id) => old.events.has(id) && now.events.has(id)).sort();
  };
  const shared = listShared(old, tag);
  return shared.length > 0 && shared.join() === listShared(now, other).join();
}

/** Returns the address that most likely is the same thing under another name. */
export function findHeir(
  { old, now }: AdviceContext,
  { kind, title, file = "" }: RecordAddress,
): RecordAddress | undefined {
  const fresh = [...now.addresses]
    .filter(([path, address]) => address.kind === kind && !old.addresses.has(path))
    .map(([, address]) => address);
  const gone = [...old.addresses].filter(
    ([path, address]) => address.kind === kind && !now.paths.has(path),
  );
  const getDate = (name = "") => /\/(\d{4}-\d{2}-\d{2})-/.exec(name)?.[1];
  return (
    fresh.find((address) => address.title === title) ??
    fresh.find(
      (address) => getDate(file) !== undefined && getDate(address.file) === getDate(file),
    ) ??
    (gone.length === 1 && fresh.length === 1 ? fresh[0] : undefined)
  );
}

function writeAlias(
  { getRawFields }: AdviceContext,
  { file = "" }: RecordAddress,
  path: string,
  id: string | undefined,
): string {
  const own = id === undefined ? [] : [`id: ${id}`];
  if (getRawFields(file)?.values.aliases === undefined)
    return `write${writeFields([`aliases: ${path}`, ...own])}`;
  return `add ${path} to its aliases${own.length > 0 ? `, and write${writeFields(own)}` : ""}`;
}

/** Returns the id by which feeds know a renamed post, which they would show as new. */
function getFormerId(
  { old, now }: AdviceContext,
  before: RecordAddress,
  heir: RecordAddress,
): string | undefined {
  if (before.kind !== "post" || before.id === undefined || heir.id === undefined) return undefined;
  const id = old.toPath(before.id);
  return id === now.toPath(heir.id) ? undefined : getLastPart(id);
}

/** "map-check" of "/blog/map-check/". */
export function getLastPart(path: string): string {
  return path.split("/").findLast((part) => part !== "") ?? path;
}
