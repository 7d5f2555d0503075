/** Reports entries that share an address or an identity. */
import { addresses, reservedNames } from "../../model/addresses.ts";
import type { Entry, Event, SitePath } from "../../model/types.ts";
import { type RawFields, reportProblem } from "../fields/raw-fields.ts";
import type { YamlPath } from "../fields/yaml.ts";
import { kinds } from "../files/kinds.ts";
import { contentFolder } from "../files/path.ts";
import { fileStart, type Problem, type Problems } from "../files/problem.ts";

/**
 * Reports entries that share an address, aliases that are in use, and events that share an
 * identity; of a draft and another file, at the draft. `getRawFields` returns the fields of a file as
 * typed. Returns the drafts that were reported, which a preview cannot show.
 */
export function checkCollisions(
  content: { readonly entries: readonly Entry[]; readonly events: readonly Event[] },
  drafts: ReadonlySet<string>,
  getRawFields: (file: string) => RawFields | undefined,
  problems: Problems,
): ReadonlySet<string> {
  const reported = new Set<string>();
  const report: ReportAt = (file, path, message, fix, other) => {
    if (drafts.has(file)) reported.add(file);
    const fields = getRawFields(file);
    if (fields === undefined || path.length === 0)
      problems.add({
        file,
        position: fileStart,
        message,
        fix,
        other: other && { severity: "problem", position: fileStart, ...other },
      });
    else reportProblem(fields, path, message, fix, problems);
  };
  const draftsLast = <T extends Entry>(list: readonly T[]): readonly T[] =>
    drafts.size === 0
      ? list
      : list.toSorted((a, b) => Number(drafts.has(a.file)) - Number(drafts.has(b.file)));
  const entries = draftsLast(content.entries);
  const events = draftsLast(content.events);
  const filesByUrl = checkAddresses(entries, report);
  checkAliases(entries, filesByUrl, report, drafts);
  const filesByUid = new Map<string, string>();
  for (const { uid, file } of events) {
    const firstFile = filesByUid.get(uid);
    if (firstFile !== undefined && firstFile !== file) {
      const hasId = getRawFields(file)?.values.id !== undefined;
      const describe = (one: string) =>
        `it has the same identity in calendars, "${uid}", as ${one}`;
      report(
        file,
        hasId ? ["id"] : [],
        describe(firstFile),
        hasId
          ? "Write another id"
          : "Rename the newer of the two files, or write another id: in it",
        {
          file: firstFile,
          message: describe(file),
          fix: "Give this file another name, or write another id: in it",
        },
      );
    }
    filesByUid.set(uid, file);
  }
  return reported;
}

type ReportAt = (
  file: string,
  path: YamlPath,
  message: string,
  fix: string,
  /** The same at the other file, if that is the new one. */
  other?: Pick<Problem, "file" | "message" | "fix">,
) => void;

function checkAddresses(entries: readonly Entry[], report: ReportAt): ReadonlyMap<string, string> {
  const filesByUrl = new Map<string, string>();
  for (const { url, file } of entries) {
    const firstFile = filesByUrl.get(url);
    if (firstFile !== undefined) {
      const describe = (one: string) => `it has the same address, ${url}, as ${one}`;
      const other = {
        file: firstFile,
        message: describe(file),
        fix: adviseOnSameAddress(firstFile, file).replace("one of the two files", "this file"),
      };
      report(file, [], describe(firstFile), adviseOnSameAddress(file, firstFile), other);
    } else filesByUrl.set(url, file);
    const [, top = "", below] = url.split("/");
    const isPage = file.startsWith(`${contentFolder}/${kinds.page.folder}/`) && below === "";
    // Lists of past events come with time, so their address is kept for them from the beginning.
    if ((isPage && (reservedNames.includes(top) || top === "404")) || url === addresses.pastEvents)
      report(file, [], `${url} is an address of the site itself`, adviseOnName(file));
  }
  return filesByUrl;
}

/** Of a name that comes again, as that of a newsletter does, the year or the day tells one from the other. */
function adviseOnSameAddress(file: string, firstFile: string): string {
  const [date, other] = [file, firstFile].map((one) => /\/(\d{4}-\d\d-\d\d)-[^/]+$/.exec(one)?.[1]);
  if (date === undefined || other === undefined || date === other)
    return "Rename one of the two files";
  const name = file.replace(/^.*\/|\.md$/g, "");
  const mark = date.slice(0, 4) === other.slice(0, 4) ? date : date.slice(0, 4);
  return `Rename it to ${name}-${mark}.md`;
}

function checkAliases(
  entries: readonly Entry[],
  filesByUrl: ReadonlyMap<string, string>,
  report: ReportAt,
  drafts: ReadonlySet<string>,
): void {
  const aliasFiles = new Map<SitePath, string>();
  for (const { aliases, file } of entries) {
    for (const [i, alias] of aliases.entries()) {
      const takenBy = filesByUrl.get(alias) ?? aliasFiles.get(alias) ?? describeReserved(alias);
      if (takenBy === undefined) {
        aliasFiles.set(alias, file);
        continue;
      }
      const message =
        takenBy === file
          ? `${alias} is the page's own address, or is listed twice`
          : `${alias} is already the address of ${takenBy}`;
      if (drafts.has(takenBy) && !drafts.has(file)) {
        report(takenBy, [], `its address ${alias} is an old address of ${file}`, "Rename it");
        aliasFiles.set(alias, file);
        continue;
      }
      const isTheirs = takenBy !== file && takenBy !== describeReserved(alias);
      const fix = isTheirs ? "Remove it here, or in the other file" : "Remove it";
      report(file, ["aliases", i], message, fix);
    }
  }
}

const siteAddresses: ReadonlySet<string> = new Set(Object.values(addresses));

function describeReserved(alias: SitePath): string | undefined {
  const [, top = "", below = ""] = alias.split("/");
  return siteAddresses.has(alias) || (reservedNames.includes(top) && below === "")
    ? "the site itself"
    : undefined;
}

/** What to write where a file's name claims an address of the site itself. */
export function adviseOnName(file: string): string {
  return file.endsWith("/index.md") ? "Give its folder another name" : "Give the file another name";
}
