/** Reads site.yaml. */
import type { Image, Settings } from "../model/types.ts";
import { quote } from "../time/parsed.ts";
import { contentFolder } from "./address.ts";
import { pictureOf } from "./body.ts";
import { checkFields } from "./check.ts";
import { complain, type Fields, placeOf } from "./fields.ts";
import type { Links } from "./links.ts";
import { type Problems, start } from "./problem.ts";
import { type SiteFields, siteSchema } from "./schema/site.ts";
import { targetOf } from "./target.ts";
import { readSource } from "./texts.ts";
import type { Found } from "./walk.ts";
import { parseYaml } from "./yaml.ts";

const file = `${contentFolder}/site.yaml`;

/**
 * The settings, or undefined after their problems were reported. `refused` are paths that have
 * been reported already.
 */
export function readSettings(
  root: string,
  found: Found | undefined,
  links: Links,
  problems: Problems,
  refused: ReadonlySet<string>,
): Settings | undefined {
  if (found === undefined) {
    const write = "Make it, with name, url, language, zone and description";
    if (!refused.has(file) && !refused.has(contentFolder))
      problems.add({ file, at: start, wrong: "there is no such file", write });
    return undefined;
  }
  const source = readSource(root, found, problems);
  if (source === undefined) return undefined;
  const yaml = parseYaml(source, 1, "it", "name: Digital Practitioner");
  if (!yaml.ok) {
    for (const problem of yaml.problems) problems.add({ file, ...problem });
    return undefined;
  }
  const fields = { file, yaml: source, line: 1, values: yaml.value };
  const typed = checkFields(fields, siteSchema, problems)?.fields;
  if (typed === undefined) return undefined;
  warnOfEnglish(fields, typed.language, problems);
  const { conversation } = typed;
  const note = (path: readonly PropertyKey[], raw: string) =>
    links.note(targetOf(raw, file), placeOf(fields, path));
  return {
    ...calendarSettings(typed),
    name: typed.name,
    description: typed.description,
    organisation: typed.organisation,
    logo: logoOf(fields, typed.logo, links, problems),
    accent: typed.accent,
    navigation: typed.navigation?.map((link, i) => ({
      label: link.label,
      url: note(["navigation", i, "url"], link.url),
    })),
    conversation: conversation && {
      hashtag: conversation.hashtag,
      accounts: (conversation.accounts ?? []).map((link, i) => ({
        label: link.label,
        url: note(["conversation", "accounts", i, "url"], link.url),
      })),
    },
    licence: typed.licence,
    contact: typed.contact === undefined ? undefined : note(["contact"], typed.contact),
    search: typed.search ?? true,
    sharePictures: typed["share-pictures"] ?? true,
  };
}

/** The settings that what calendars say follows from. */
export function calendarSettings({
  url,
  language,
  zone,
  calendar,
}: SiteFields): Pick<Settings, "url" | "base" | "language" | "zone" | "calendar"> {
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
      withdrawn: calendar?.withdrawn ?? [],
    },
  };
}

/** What the rest of the content is read with while site.yaml has problems of its own. */
export function fallbackSettings(): Settings {
  return {
    name: "",
    url: "https://example.org",
    base: "",
    language: "en",
    zone: "Europe/London",
    description: "",
    search: false,
    sharePictures: false,
    calendar: { monthsBack: 12, monthsAhead: 18, namespace: "example.org", withdrawn: [] },
  };
}

/** Dates are in any language; the words around them are in one. */
function warnOfEnglish(fields: Fields, language: string, problems: Problems): void {
  if (new Intl.Locale(language).language === "en") return;
  const severity = "warning";
  const wrong = `the words around your texts, such as "Past events" and "Cancelled", are English, also on a site in ${quote(language)}`;
  const write = "Write language: en-GB where your own are English too; else readers will meet both";
  complain(fields, ["language"], wrong, write, problems, { severity });
}

function logoOf(
  fields: Fields,
  logo: { src: string; alt?: string | undefined } | undefined,
  links: Links,
  problems: Problems,
): Image | undefined {
  if (logo === undefined) return undefined;
  if (logo.alt === undefined) {
    complain(
      fields,
      ["logo"],
      "the logo has no alternative text",
      "Write alt: and the name it shows",
      problems,
      { severity: "warning" },
    );
  }
  return {
    url: links.note(pictureOf(logo.src, file), placeOf(fields, ["logo", "src"]), "image"),
    alt: logo.alt ?? "",
  };
}
