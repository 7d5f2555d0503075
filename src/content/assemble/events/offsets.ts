/** Warns of times with an offset that their zone does not have on that day: probably an hour off. */
import { formatDayInEnglish } from "../../../time/names.ts";
import { formatOffset, getOffset } from "../../../time/offset.ts";
import type { PlainDate, ZonedTime } from "../../../time/types.ts";
import { formatWallTime } from "../../../time/zone-names.ts";
import { convertToZone, findInstants } from "../../../time/zoned-time.ts";
import { type RawFields, reportWarning } from "../../fields/raw-fields.ts";
import type { AssembleContext } from "../context.ts";

type Moment = PlainDate | ZonedTime | undefined;

/** `zone` is that of the event; a time with an offset of its own has another one. */
export function warnOfOffsets(
  context: AssembleContext,
  raw: RawFields,
  zone: string,
  moments: Readonly<Partial<Record<"start" | "end" | "moved", Moment>>>,
): void {
  for (const [field, moment] of Object.entries(moments)) {
    if (moment === undefined || typeof moment === "string" || moment.zone === zone) continue;
    const { date, time, offset, epoch } = moment;
    const here = formatWallTime(epoch, zone);
    const day = formatDayInEnglish(date);
    const message = `${formatOffset(offset)} is not the offset of ${zone} on ${day}, ${formatOffset(convertToZone(moment, zone).offset)}, so it is shown as ${here}`;
    const asTyped = `Write ${date} ${time} if that is the time in ${zone}`;
    const asMeant = `${here} if the offset is right`;
    const isUsable = findInstants(date, time, zone).length === 1;
    const isOfOtherSeason = hasOffset(zone, offset, epoch);
    const fix = !isUsable
      ? `Write ${asMeant}`
      : isOfOtherSeason
        ? `${asTyped}, or ${asMeant}`
        : `Write ${asMeant}, or ${date} ${time} if that is the time in ${zone}`;
    reportWarning(raw, [field], message, fix, context.problems);
  }
}

/** Whether a zone has an offset in the same year: somebody took that of summer for that of winter. */
function hasOffset(zone: string, offset: number, epoch: number): boolean {
  const month = 30 * 86_400_000;
  return [-6, -3, 3, 6].some((months) => getOffset(zone, epoch + months * month) === offset);
}
