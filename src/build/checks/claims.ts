/** Which lines of the content claim an address of the site. */
import { locateField, type RawFields } from "../../content/fields/raw-fields.ts";
import { isMap, type YamlPath } from "../../content/fields/yaml.ts";
import { settingsFile } from "../../content/files/path.ts";
import { fileStart, type Position } from "../../content/files/problem.ts";
import type { Loaded } from "../../content/load.ts";
import { getCalendarFile } from "../../model/addresses.ts";
import { isFolderAddress } from "../../model/old-addresses.ts";
import type { SitePath } from "../../model/types.ts";
import { slugifyAnyScript } from "../../text/slug.ts";

/** A place in the content from which an address follows. */
export interface Claim {
  /** "name": the file's name; "alias": an old address of a page or tag. */
  readonly kind: "name" | "alias";
  readonly file: string;
  readonly field?: string | undefined;
  readonly position: Position;
}

export type ClaimSources = Pick<Loaded, "site" | "getRawFields">;

/**
 * Returns what claims an address: the name of a file, or an alias. If nothing does, returns the
 * aliases that it follows from: "/events/old/" brings the addresses of all sessions, and a calendar.
 */
export function findClaims(url: SitePath, { site, getRawFields }: ClaimSources): readonly Claim[] {
  const names = site.entries
    .filter((entry) => entry.url === url)
    .map(({ file }): Claim => ({ kind: "name", file, position: fileStart }));
  const findAliases = (isClaimed: (alias: SitePath) => boolean): readonly Claim[] => [
    ...site.entries.flatMap(({ file, aliases }) =>
      aliases.flatMap((alias, i) =>
        isClaimed(alias) ? [createAliasClaim(file, ["aliases", i], getRawFields(file))] : [],
      ),
    ),
    ...site.tags.flatMap(({ aliases }) =>
      aliases.filter(isClaimed).map((alias) => createTagClaim(alias, getRawFields(settingsFile))),
    ),
  ];
  const claims = [...names, ...findAliases((alias) => alias === url)];
  if (claims.length > 0) return claims;
  return findAliases(
    (alias) => isFolderAddress(alias) && (url.startsWith(alias) || url === getCalendarFile(alias)),
  );
}

function createAliasClaim(file: string, path: YamlPath, fields: RawFields | undefined): Claim {
  if (fields === undefined) return { kind: "alias", file, position: fileStart };
  const { field, position } = locateField(fields, path);
  return { kind: "alias", file, field, position: position() };
}

/** Points to the line below `tag-aliases` that gives a tag this address. */
function createTagClaim(alias: SitePath, fields: RawFields | undefined): Claim {
  const tagAliases = fields?.values["tag-aliases"];
  const id = alias.split("/")[2];
  const name = isMap(tagAliases)
    ? Object.keys(tagAliases).find((old) => slugifyAnyScript(old) === id)
    : undefined;
  return createAliasClaim(
    settingsFile,
    name === undefined ? ["tag-aliases"] : ["tag-aliases", name],
    fields,
  );
}
