/** A sheet to print for each series. */
import { poster } from "../../_includes/layouts/poster.ts";
import type { Series, SitePath } from "../model/types.ts";
import { qrCode } from "../render/qr.ts";
import type { Context } from "./context.ts";
import { addresses, headOf } from "./frame.ts";
import { type Page, page } from "./page.ts";
import { ruleTime } from "./rule-time.ts";

/** The poster of a series, with the next of its sessions. */
export function posterPage({ frame, lines, ask }: Context, one: Series): Page {
  const url: SitePath = `${one.url}poster/`;
  const head = headOf(frame, {
    title: `${one.title}: poster`,
    url,
    section: addresses.events,
    index: false,
    sheet: "calendar",
  });
  const input = {
    frame,
    head,
    title: one.title,
    summary: one.summary,
    repeats: one.repeats,
    time: ruleTime(one, frame),
    place: one.place,
    online: one.online !== undefined,
    coming: ask
      .coming(one.sessions)
      .filter((session) => session.status !== "cancelled")
      .slice(0, 4)
      .map(lines.session),
    address: frame.origin + one.url,
    qr: qrCode(frame.origin + one.url),
  };
  return page(url, { name: "poster", render: poster }, input);
}
