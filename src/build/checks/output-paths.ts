/**
 * Checks that no two things would be written to one file of the site, and that no file is where a
 * folder has to be. Each problem is reported where the content claims the address: at a copied file,
 * a text's name, or an alias. Two texts that claim the same have been reported before.
 */
import { adviseOnName } from "../../content/checks/collisions.ts";
import { contentFolder, isPublicFile } from "../../content/files/path.ts";
import { fileStart, type Problems } from "../../content/files/problem.ts";
import { addresses, getCalendarFile } from "../../model/addresses.ts";
import type { Asset, SitePath } from "../../model/types.ts";
import { getOutputFile, type Page } from "../../pages/page.ts";
import { iconUrls } from "../../pages/site/icons.ts";
import { type ClaimSources, findClaims } from "./claims.ts";

/** A page, or a file that is copied. */
type Owner = Pick<Page, "url"> | Asset;

/** How two owners are in each other's way. */
type Clash = "same" | "same but for case" | "folder";

/** Reports files that have two owners, and files that others would have to lie in. */
export function checkOutputPaths(
  pages: readonly Page[],
  assets: readonly Asset[],
  sources: ClaimSources,
  problems: Problems,
): void {
  const report = (owner: Owner, other: Owner, clash: Clash) =>
    reportClash(owner, other, clash, sources, problems);
  const owners = new Map<string, Owner>();
  for (const owner of [...pages, ...assets]) {
    const file = getOutputFile(owner.url);
    const first = owners.get(file);
    if (first === undefined) owners.set(file, owner);
    else report(owner, first, "same");
  }
  // The icons are known before they are made, and a check does not make them.
  for (const url of iconUrls) {
    const owner = owners.get(getOutputFile(url));
    if (owner !== undefined && !("generated" in owner)) report(owner, { url }, "same");
  }
  const inTheWay = new Set<Owner>();
  for (const [file, owner] of owners) {
    for (let slash = file.lastIndexOf("/"); slash > 0; slash = file.lastIndexOf("/", slash - 1)) {
      const other = owners.get(file.slice(0, slash));
      if (other === undefined || inTheWay.has(other)) continue;
      inTheWay.add(other);
      report(owner, other, "folder");
    }
  }
  const publicFiles = [...owners].filter(([, owner]) => isPublic(owner));
  if (publicFiles.length === 0) return;
  const others = [...owners].filter(([, owner]) => !isPublic(owner));
  const foldedOthers = new Map(others.map(([file, owner]) => [foldCase(file), owner]));
  for (const [file, owner] of publicFiles) {
    const other = foldedOthers.get(foldCase(file));
    if (other !== undefined) report(owner, other, "same but for case");
  }
}

/** On macOS and Windows, and on some hosts, "Key.txt" and "key.txt" are one file. */
function foldCase(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

function isPublic(owner: Owner): owner is Asset {
  return "file" in owner && isPublicFile(owner.file);
}

/** Whether it is a file of the content folder that is copied. */
function isCopied(owner: Owner): owner is Asset {
  return "hash" in owner && owner.generated !== true;
}

function reportClash(
  owner: Owner,
  other: Owner,
  clash: Clash,
  sources: ClaimSources,
  problems: Problems,
): void {
  const copied = [owner, other].filter(isCopied);
  const copy = copied.find(isPublic) ?? copied[0];
  if (copy !== undefined) {
    reportCopy(copy, copy === owner ? other : owner, clash, sources, problems);
    return;
  }
  const claims = [owner, other].flatMap(({ url }) =>
    findClaims(url, sources).map((claim) => ({ url, ...claim })),
  );
  // The texts alone show that they claim the same.
  if (clash === "same" && new Set(claims.map(({ file, field }) => `${file} ${field}`)).size > 1)
    return;
  const [claim] = claims;
  if (claim === undefined) {
    if (belongsToSameAddress(owner.url, sources)) return;
    problems.add({
      file: contentFolder,
      position: fileStart,
      message: `${owner.url} and ${other.url} would be one file`,
      fix: "Rename one of the files that they are made from",
    });
    return;
  }
  const { kind, url, ...place } = claim;
  // An alias brings more addresses than its own; one problem is enough.
  if (problems.all.some(({ file, field }) => file === place.file && field === place.field)) return;
  problems.add(
    kind === "alias"
      ? { ...place, message: `${url} is already the address of the site itself`, fix: "Remove it" }
      : {
          ...place,
          message: `${url} is an address of the site itself`,
          fix: adviseOnName(place.file),
        },
  );
}

/** Whether it is a calendar or other file that two texts of one address have; the texts have been reported. */
function belongsToSameAddress(file: SitePath, { site }: ClaimSources): boolean {
  const urls = site.entries
    .map(({ url }) => url)
    .filter((url) => file.startsWith(url) || file === getCalendarFile(url));
  return new Set(urls).size < urls.length;
}

/** Reports a copied file at its own place; the message names the other. */
function reportCopy(
  { url, file }: Asset,
  other: Owner,
  clash: Clash,
  sources: ClaimSources,
  problems: Problems,
): void {
  const owner = describeOwner(other, sources);
  const messages: Record<Clash, string> = {
    same: `its address ${url} belongs to ${owner.name} already`,
    "same but for case": `its address ${url} differs from ${other.url}, that of ${owner.name}, in upper and lower case only`,
    folder: `its address ${url} and ${other.url}, that of ${owner.name}, are a file and a folder of one name`,
  };
  const ownFix = isPublicFile(file) ? adviseOnPublicFile(other.url) : "Rename the file";
  const fix = owner.isAlias ? "Rename or delete the file, or remove the old address" : ownFix;
  problems.add({ file, position: fileStart, message: messages[clash], fix });
}

function describeOwner(
  owner: Owner,
  sources: ClaimSources,
): { readonly name: string; readonly isAlias: boolean } {
  if (isCopied(owner)) return { name: owner.file, isAlias: false };
  const [claim] = findClaims(owner.url, sources);
  if (claim === undefined) {
    const isHtml = getOutputFile(owner.url).endsWith(".html");
    return { name: `a ${isHtml ? "page" : "file"} that Waymark makes`, isAlias: false };
  }
  const { kind, file, field, position } = claim;
  if (kind === "name") return { name: file, isAlias: false };
  return { name: `${file}:${position.line} (${field})`, isAlias: true };
}

/** What to do about a file of content/public/ that is at an address of the site. */
function adviseOnPublicFile(url: SitePath): string {
  if (url === addresses.home)
    return "Delete it; what the home page shows is in content/, and _includes/layouts/home.ts can replace its layout";
  if (url === addresses.notFound)
    return "Delete it; _includes/layouts/notFound.ts can replace the layout of that page";
  if (url === addresses.robots)
    return "Delete it; a page with draft: true or unlisted: true is kept from search engines";
  if (url === addresses.headers)
    return "Delete it, and set more headers where your host is configured";
  return "Rename or delete it";
}
