/** Reads how people join online: by a link, or in words where the link is not public. */
import { posix } from "node:path";
import type { EventBase } from "../../../model/types.ts";
import { quote } from "../../../text/quote.ts";
import {
  locateLink,
  type RawFields,
  reportProblem,
  reportWarning,
} from "../../fields/raw-fields.ts";
import { hasAddress, resolveLink } from "../../links/target.ts";
import type { AssembleContext } from "../context.ts";
import { reportNone } from "./none.ts";

export type Online = Pick<EventBase, "online" | "onlineNote">;

/** Returns the link, or the words; a text that may be a mistyped address is never words. */
export function readOnline(context: AssembleContext, raw: RawFields, typed: string): Online {
  if (reportNone(context, raw, "online", typed)) return {};
  if (/\s/.test(typed)) {
    if (!hasAddress(typed)) {
      warnOfAccess(context, raw, typed);
      return { onlineNote: typed.replace(/\s+/g, " ") };
    }
    const message = `there is an address in the words ${quote(typed)}`;
    const fix =
      "Write the address alone, or words without it if it is not for everyone, such as by e-mail";
    reportProblem(raw, ["online"], message, fix, context.problems);
    return {};
  }
  const file = `${posix.join(posix.dirname(raw.file), typed)}.md`;
  if (/^[\p{L}-]+$/u.test(typed) && !context.exists(file)) {
    const fix =
      "Write the whole address, such as https://example.org/join, or two words or more that say how people get the link, such as by e-mail";
    reportProblem(raw, ["online"], `${quote(typed)} is not an address`, fix, context.problems);
    return {};
  }
  return {
    online: context.links.add(resolveLink(typed, raw.file), locateLink(raw, ["online"])),
  };
}

/** Warns of the number of a meeting or its password, with which a stranger could join. */
function warnOfAccess(context: AssembleContext, raw: RawFields, typed: string): void {
  const hasNumber = (typed.match(/\d/g)?.length ?? 0) >= 9;
  if (!hasNumber && !/\b(?:pass ?(?:code|word)|meeting id)\b[^,;.]*\d/i.test(typed)) return;
  const message = `everybody can read ${quote(typed)}, and join with it`;
  const fix = "Send it to those who may join, and write how: online: by e-mail";
  reportWarning(raw, ["online"], message, fix, context.problems);
}

const onlineNames =
  /^(?:(?:(?:is|it is|only|all|on|via|by|an?) )*(?:online|virtual|remote|zoom|(?:microsoft |ms )?teams|google meet|webex|skype|webinar|video ?call|the (?:internet|web))(?: only| event| meeting| call)?)$/i;

/** Warns of a place that is no place, which structured data and calendars would take for one. */
export function warnOfOnlinePlace(
  context: AssembleContext,
  raw: RawFields,
  place: { readonly name: string } | false | undefined,
  isOnline: boolean,
): void {
  if (place === undefined || place === false) return;
  const { name } = place;
  const local = context.settings.words.text("online").toLowerCase();
  if (!onlineNames.test(name) && name.toLowerCase() !== local) return;
  reportWarning(
    raw,
    ["place"],
    `${quote(name)} is not a place, and search engines and calendars would show it as one`,
    isOnline
      ? "Delete place, since online says it already"
      : "Write online: instead of place:, with the link, or with words if the link is not public, such as online: by e-mail",
    context.problems,
  );
}
