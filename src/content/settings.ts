/** Reads site.yaml. */
import type { Wording } from "../locales/locale.ts";
import { createWords, hasWords } from "../locales/words.ts";
import type { Image, Settings } from "../model/types.ts";
import { quote } from "../text/quote.ts";
import { slugifyAnyScript } from "../text/slug.ts";
import { checkFields } from "./fields/check.ts";
import { locateLink, type RawFields, reportWarning } from "./fields/raw-fields.ts";
import { contentFolder, settingsFile } from "./files/path.ts";
import { fileStart, type Problems } from "./files/problem.ts";
import type { SourceFile } from "./files/walk.ts";
import type { LinkChecker } from "./links/link-checker.ts";
import { resolveLink, resolvePicture } from "./links/target.ts";
import { toRepository } from "./schema/repository.ts";
import { type SiteFields, siteSchema } from "./schema/site.ts";
import { readFooter } from "./texts/footer.ts";
import { readYamlFile } from "./yaml-file.ts";

/** The settings, and the fields that they were read from. */
export interface SettingsAndFields {
  readonly settings: Settings;
  readonly fields: RawFields;
}

/**
 * Returns the settings, or undefined after reporting their problems. Problems with the paths in
 * `rejected` have been reported already.
 */
export function readSettings(
  root: string,
  from: {
    readonly source: SourceFile | undefined;
    readonly rejected: ReadonlySet<string>;
    readonly wording: Wording;
  },
  linkChecker: LinkChecker,
  problems: Problems,
): SettingsAndFields | undefined {
  const { source, rejected, wording } = from;
  if (source === undefined) {
    const fix = "Create it, with name, url, language, zone and description";
    if (!rejected.has(settingsFile) && !rejected.has(contentFolder))
      problems.add({
        file: settingsFile,
        position: fileStart,
        message: "there is no such file",
        fix,
      });
    return undefined;
  }
  const rawFields = readYamlFile(root, source, "name: Digital Practitioner", problems);
  if (rawFields === undefined) return undefined;
  const fields = checkFields(rawFields, siteSchema, problems)?.fields;
  if (fields === undefined) return undefined;
  if (!hasWords(fields.language, wording)) warnOfLanguage(rawFields, fields.language, problems);
  const { conversation } = fields;
  const addLink = (path: readonly PropertyKey[], url: string) =>
    linkChecker.add(resolveLink(url, settingsFile), locateLink(rawFields, path));
  const addContact = (typed: string) => {
    const target = resolveLink(typed, settingsFile);
    const isName = target.kind === "bad" && !/[./:@\\]/.test(typed);
    const message = `${quote(typed)} is not an address`;
    const fix =
      "Write an e-mail address, such as hello@example.org, or the file of a page, such as pages/about.md";
    const contact = isName ? { ...target, message, fix } : target;
    return linkChecker.add(contact, locateLink(rawFields, ["contact"]));
  };
  const calendarSettings = readCalendarSettings(fields);
  const settings: Settings = {
    ...calendarSettings,
    name: fields.name,
    description: fields.description,
    organisation: fields.organisation,
    logo: readLogo(rawFields, fields.logo, linkChecker, problems),
    accent: fields.accent,
    navigation: fields.navigation?.map((link, i) => ({
      label: link.label,
      url: addLink(["navigation", i, "url"], link.url),
    })),
    conversation: conversation && {
      hashtag: conversation.hashtag,
      accounts: (conversation.accounts ?? []).map((link, i) => ({
        label: link.label,
        url: addLink(["conversation", "accounts", i, "url"], link.url),
      })),
    },
    licence: fields.licence,
    footer:
      fields.footer === undefined
        ? undefined
        : readFooter(rawFields, fields.footer, linkChecker, problems),
    contact: fields.contact === undefined ? undefined : addContact(fields.contact),
    repository: fields.repository && toRepository(fields.repository),
    feedback: fields.feedback === undefined ? undefined : addLink(["feedback"], fields.feedback),
    eventLength: fields["event-length"],
    search: fields.search ?? true,
    sharePictures: fields["share-pictures"] ?? true,
    compress: fields.compress ?? false,
    words: createWords(fields.language, wording),
    ended: fields.ended && {
      on: fields.ended.on,
      page:
        fields.ended.page === undefined ? undefined : addLink(["ended", "page"], fields.ended.page),
    },
    elsewhere: fields.elsewhere ?? [],
    removed: fields.removed ?? [],
    tagAliases: new Map(
      Object.entries(fields["tag-aliases"] ?? {}).map(([old, name]) => [
        slugifyAnyScript(old),
        slugifyAnyScript(name),
      ]),
    ),
  };
  return { settings, fields: rawFields };
}

/** Returns the settings that calendars depend on. */
export function readCalendarSettings({
  url,
  language,
  zone,
  calendar,
}: SiteFields): Pick<Settings, "url" | "base" | "language" | "zone" | "calendar"> {
  const revised = calendar?.revised;
  const base = url.pathname.replace(/\/+$/, "");
  return {
    url: url.origin + base,
    base,
    language,
    zone,
    calendar: {
      monthsBack: calendar?.["months-back"] ?? 12,
      monthsAhead: calendar?.["months-ahead"] ?? 18,
      namespace: calendar?.namespace ?? url.hostname,
      hasOwnNamespace: calendar?.namespace !== undefined,
      revised: typeof revised === "string" ? Date.parse(`${revised}T00:00:00Z`) : revised?.epoch,
    },
  };
}

/** Returns settings to check the rest of the content with, while site.yaml has problems. */
export function createFallbackSettings(): Settings {
  return {
    name: "",
    url: "https://example.org",
    base: "",
    language: "en",
    zone: "Europe/London",
    description: "",
    search: false,
    sharePictures: false,
    compress: false,
    words: createWords("en"),
    calendar: {
      monthsBack: 12,
      monthsAhead: 18,
      namespace: "example.org",
      hasOwnNamespace: false,
    },
    elsewhere: [],
    removed: [],
    tagAliases: new Map(),
  };
}

/** Dates follow the site's language, while the words of the interface are English. */
function warnOfLanguage(rawFields: RawFields, language: string, problems: Problems): void {
  const message = `the words of the interface, such as "Past events" and "Cancelled", are in English, also on a site in ${quote(language)}`;
  const fix =
    "Translate them in content/wording.yaml (npm run fields wording lists them), or write language: en-GB if your texts are in English";
  reportWarning(rawFields, ["language"], message, fix, problems);
}

function readLogo(
  rawFields: RawFields,
  logo: { src: string; alt?: string | undefined } | undefined,
  linkChecker: LinkChecker,
  problems: Problems,
): Image | undefined {
  if (logo === undefined) return undefined;
  if (logo.alt === undefined) {
    reportWarning(
      rawFields,
      ["logo"],
      "the logo has no alternative text",
      "Write alt: and the name that it shows",
      problems,
    );
  }
  return {
    url: linkChecker.add(
      resolvePicture(logo.src, settingsFile),
      locateLink(rawFields, ["logo", "src"]),
      "image",
    ),
    alt: logo.alt ?? "",
  };
}
