import type { EventBase } from "./types.ts";

/** Whether people can take part online, by a public link or by one that they are sent. */
export function isOnline({
  online,
  onlineNote,
}: Pick<EventBase, "online" | "onlineNote">): boolean {
  return online !== undefined || onlineNote !== undefined;
}
