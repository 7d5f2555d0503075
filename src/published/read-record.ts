/** Reads the record of a site, which may be another one's, so every value is checked. */
import { z } from "zod";
import { isPlainDate } from "../time/date.ts";
import { isWallTime } from "../time/wall-time.ts";
import { addressKinds, recordVersion, type SiteRecord } from "./record.ts";

const maybeText = z.string().optional();
const maybeTexts = z.array(z.string()).optional();

/** A day, or a day and a time of day. */
const moment = z.string().refine((text) => {
  const [day = "", time, ...rest] = text.split("T");
  return isPlainDate(day) && (time === undefined || isWallTime(time)) && rest.length === 0;
});

const schema: z.ZodType<SiteRecord> = z.object({
  version: z.literal(recordVersion),
  site: z.object({
    name: z.string(),
    url: z.url({ protocol: /^https?$/ }),
    language: z.string(),
    zone: z.string(),
    namespace: z.string(),
  }),
  calendars: z.array(z.object({ url: z.string(), name: z.string(), events: z.array(z.string()) })),
  events: z.array(
    z.object({
      uid: z.string(),
      url: z.string(),
      title: z.string(),
      start: moment,
      end: moment,
      zone: maybeText,
      status: z.enum(["confirmed", "tentative", "cancelled", "postponed"]),
      reason: maybeText,
      place: maybeText,
      online: maybeText,
      hosts: maybeTexts,
      speakers: maybeTexts,
      series: maybeText,
      planned: z.string().refine(isPlainDate).optional(),
      sequence: z.number(),
      modified: z.iso.datetime(),
      words: z.string(),
    }),
  ),
  addresses: z.array(
    z.object({
      url: z.string(),
      kind: z.enum(addressKinds),
      title: z.string(),
      aliases: maybeTexts,
      id: maybeText,
      file: maybeText,
    }),
  ),
});

/** Returns the record in a text; undefined if it is none, or of another version. */
export function parseRecord(text: string): SiteRecord | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
