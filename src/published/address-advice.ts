/** What the lead is told of pages, calendars and feeds that would not answer any more. */
import { contentFolder, settingsFile } from "../content/files/path.ts";
import { fileStart, type Problem } from "../content/files/problem.ts";
import { addresses } from "../model/addresses.ts";
import { findNearest } from "../text/nearest.ts";
import { type AdviceContext, locate, locateUnpublished, orRemove } from "./advice-context.ts";
import { writeAliasEdits } from "./alias-edits.ts";
import type { Loss } from "./compare.ts";
import type { RecordAddress } from "./record.ts";

type AddressLoss = Extract<Loss, { kind: "address" }>;

export function adviseOnAddress(context: AdviceContext, loss: AddressLoss): Problem {
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
      fix: orRemove(
        `If this is the same ${address.kind} under another name, ${writeAlias(context, heir, path)}${id === undefined ? "" : ` and id: ${id}`}`,
        path,
      ),
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
    fix: orRemove(restore, path),
  };
}

/** The page of the calendar answers, by an alias of something that has no calendar. */
function adviseOnCalendarAlone(path: string, { title }: RecordAddress): Problem {
  const page = path.replace(/\.ics$/, "/");
  return {
    severity: "problem",
    file: `${contentFolder}${path.replace(/\.ics$/, ".md")}`,
    position: fileStart,
    message: `the calendar ${path} (${title}) was published, and does not answer any more`,
    fix: orRemove(
      `Write aliases: ${page} in the person, series or cohort whose calendar it is now, and not in a file of another kind`,
      path,
    ),
  };
}

/** The page of the feed answers, by an alias of a page that has none: only a tag may have no calendar. */
function adviseOnFeedAlone(path: string, { title }: RecordAddress): Problem {
  const page = path.replace(/[^/]*$/, "");
  return {
    severity: "problem",
    file: settingsFile,
    position: fileStart,
    message: `the feed ${path} (${title}) was published, and does not answer any more`,
    fix: orRemove(
      `If its tag was renamed, write it in site.yaml under tag-aliases:, and take ${page} out of aliases`,
      path,
    ),
  };
}

function adviseOnTag(context: AdviceContext, { address, path, hadUpcoming }: AddressLoss): Problem {
  const { old, now } = context;
  const fresh = [...now.addresses].filter(
    ([other, { kind }]) => kind === "tag" && !old.addresses.has(other),
  );
  const name = address.kind === "tag" ? address.title : (path.split("/")[2] ?? "");
  const names = fresh.map(([, { title }]) => title);
  const heir = names.length === 1 ? names[0] : findNearest(name, names);
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
    fix: orRemove(`If it was renamed, ${rename}`, path),
  };
}

/** Returns the address that most likely is the same thing under another name. */
function findHeir(
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

function writeAlias({ getRawFields }: AdviceContext, { file = "" }: RecordAddress, path: string) {
  const typed = getRawFields(file)?.values.aliases;
  if (typed === undefined) return `write aliases: ${path}`;
  return `add ${path} to its aliases`;
}

/** Whether nothing else can be what was there: of its kind, one alone has gone and one come with its title. */
function isCertain(
  { old, now }: AdviceContext,
  { kind, title }: RecordAddress,
  heir: RecordAddress,
): boolean {
  const isAlike = (other: RecordAddress) => other.kind === kind && other.title === title;
  const fresh = [...now.addresses].filter(
    ([path, one]) => isAlike(one) && !old.addresses.has(path),
  );
  const gone = [...old.addresses].filter(([path, one]) => isAlike(one) && !now.paths.has(path));
  return heir.title === title && fresh.length === 1 && gone.length === 1;
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
