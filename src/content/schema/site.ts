import { z } from "zod";
import { checkAccent } from "../../colour/palette.ts";
import type { Removal } from "../../model/types.ts";
import { parseDate } from "../../time/parse/date.ts";
import type { ParseResult } from "../../time/types.ts";
import * as common from "./common.ts";
import { explainValue } from "./explain.ts";
import * as f from "./fields.ts";
import { repository } from "./repository.ts";

const siteUrl = f.parseWith((text): ParseResult<URL> => {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return {
      ok: false,
      message: `"${text}" is not a web address`,
      fix: `Write the whole address, such as https://${/^[\w.-]+\.[a-z]{2,}/i.exec(text)?.[0] ?? "example.org"}/`,
    };
  }
  if (url.search !== "" || url.hash !== "" || url.username !== "") {
    return {
      ok: false,
      message: `"${text}" has more than a host and a path`,
      fix: `Write ${url.origin}${url.pathname}`,
    };
  }
  return { ok: true, value: url };
});

const colour = f.parseWith((text): ParseResult<string> => {
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text)?.[1]?.toLowerCase();
  if (hex === undefined) {
    return {
      ok: false,
      message: `"${text}" is not a colour`,
      fix: 'Write it as "#" and six digits, in quotes: "#0b5c6b"',
    };
  }
  const value = `#${hex.length === 3 ? hex.replace(/./g, "$&$&") : hex}`;
  const contrastProblem = checkAccent(value);
  if (contrastProblem === undefined) return { ok: true, value };
  return {
    ok: false,
    message: `text in "${text}" is hard to read: its contrast is ${Math.floor(contrastProblem.contrast * 10) / 10} to 1, and 4.5 is needed`,
    fix: `Write "${contrastProblem.nearest}", the nearest with enough contrast`,
  };
});

const hostName = f.parseWith(
  (text): ParseResult<string> =>
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text)
      ? { ok: true, value: text.toLowerCase() }
      : {
          ok: false,
          message: `"${text}" is not a host name`,
          fix: "Write one such as example.org",
        },
);

/**
 * An address, an event's identity, or "digital-cafe from 2026-12-02" for the sessions of a series
 * from a date on.
 */
const removal = f.parseWith((text): ParseResult<Removal> => {
  const [, id, from] = /^(\S+)(?:\s+from\s+(\S+))?$/.exec(text) ?? [];
  if (id === undefined) {
    const fix =
      "Write an address such as /people/ann-lee/, the identity that the build printed, or a series and a date: digital-cafe from 2026-12-02";
    return { ok: false, message: `"${text}" is neither an address nor an identity`, fix };
  }
  if (from === undefined) return { ok: true, value: { id } };
  const date = parseDate(from);
  return date.ok ? { ok: true, value: { id, from: date.value } } : date;
});

/** The fields of `content/site.yaml`. */
export const siteSchema = z.strictObject({
  name: f.field(f.oneLine, "The name of the site.", "Digital Practitioner"),
  url: f.field(
    siteUrl,
    "Its public address, with the folder if it is in one.",
    "https://example.org/",
  ),
  language: f.field(f.language, "The language of its texts, as a BCP 47 tag.", "en-GB"),
  zone: f.field(f.zone, "The time zone of its times.", "Europe/London"),
  description: f.field(
    f.oneLine,
    "What the site is about, in one sentence.",
    "News and events of the programme",
  ),
  organisation: f.field(f.oneLine, "The organisation that runs it.", "City Council").optional(),
  logo: common.picture.optional(),
  accent: f
    .field(
      colour,
      "The colour of links, dark enough to read on a light page; other colours are derived from it.",
      '"#0b5c6b"',
    )
    .optional(),
  navigation: f
    .field(
      f.links,
      "The links at the top, instead of the default ones.",
      "[{ label: Blog, url: /blog/ }]",
    )
    .optional(),
  conversation: f
    .field(
      z.strictObject({ hashtag: f.hashtag.optional(), accounts: f.links.optional() }),
      "Where people discuss it: hashtag and accounts.",
      "{ hashtag: digitalpractitioner, accounts: [{ label: Mastodon, url: https://example.social/@name }] }",
    )
    .optional(),
  licence: f.field(f.oneLine, "The licence of the texts.", "CC BY 4.0").optional(),
  footer: f
    .field(
      f.fewLines,
      "Words at the foot of every page: markdown, one line or a few.",
      '"Paid for by the City Council. [How we use your data](/privacy/)"',
    )
    .optional(),
  contact: f
    .field(
      f.linkTarget,
      "How to contact the programme: an e-mail address or a page.",
      "hello@example.org",
    )
    .optional(),
  repository: f
    .field(
      repository,
      "Where the content is in git, at GitHub, GitLab, Codeberg (Forgejo, Gitea) or Bitbucket: its address; or url, host (if the address does not show it), branch (main), folder (of the programme in it) and edit-links. Each page of a preview then links to its file in the host's editor; with edit-links: true the published pages too.",
      "https://github.com/owner/name",
    )
    .optional(),
  feedback: f
    .field(
      f.linkTarget,
      "Where people say how an event was: each event's page has the link from its end on.",
      "https://example.org/feedback",
    )
    .optional(),
  "event-length": f
    .field(
      f.duration,
      "How long an event lasts that has a time and neither end nor duration; it then has no warning.",
      "90 minutes",
    )
    .optional(),
  search: f.field(f.trueOrFalse, "Whether there is a search page.", "true").optional(),
  "share-pictures": f
    .field(f.trueOrFalse, "Whether posts and events have an image for social media.", "true")
    .optional(),
  compress: f
    .field(
      f.trueOrFalse,
      "Whether a build writes compressed copies (.gz, .br) beside texts, for a web server of your own.",
      "true",
    )
    .optional(),
  calendar: f
    .field(
      z.strictObject({
        "months-back": f.wholeNumber(0, 120).optional(),
        "months-ahead": f.wholeNumber(1, 60).optional(),
        namespace: hostName.optional(),
        revised: f.moment("UTC").optional(),
        withdrawn: f.removedField(
          "Move its entries to removed:, a field of its own below calendar",
        ),
      }),
      "How far calendars reach (months-back, months-ahead), the host name in events' identities (namespace), and the date and time in UTC from which every entry counts as changed (revised).",
      "{ months-back: 12, months-ahead: 18 }",
    )
    .optional(),
  ended: f
    .field(
      z.preprocess(
        (value) => (typeof value === "string" ? { on: value } : value),
        z.strictObject({ on: f.date, page: f.linkTarget.optional() }),
      ),
      "The last day of the programme (on), and the page that says how it went (page). From the next day on every page says that it has ended.",
      "{ on: 2027-06-30, page: pages/thank-you.md }",
    )
    .optional(),
  elsewhere: f
    .field(
      f.separatedListOf(f.oldPath),
      "Addresses below this host that it serves by other means, each with all that lies below it: links to them are not checked.",
      "[/packages/, /shop/]",
    )
    .optional(),
  removed: f
    .field(
      f.listOf(removal),
      "What may disappear without notice: addresses of pages, identities of events, or a series from a date on.",
      "[/people/ann-lee/, 2026-10-08-talk, digital-cafe from 2026-12-02]",
    )
    .optional(),
  "tag-aliases": f
    .field(
      z.record(z.string(), f.oneLine),
      "Old names of tags, each with the name that it has now; their pages and calendars redirect.",
      "{ cafe: digital café }",
    )
    .optional(),
});

export type SiteFields = z.output<typeof siteSchema>;

/** Returns what is wrong with the text of a setting, and what to write; undefined if nothing is. */
export function explainSetting(
  name: keyof typeof siteSchema.shape,
  text: string,
): string | undefined {
  return explainValue(siteSchema.shape[name], text);
}
