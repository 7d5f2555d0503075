import { getSessionFile } from "../model/event-files.ts";
import { getEditUrl, getNewFileUrl } from "../model/repository.ts";
import type { Entry, Event } from "../model/types.ts";
import type { Context } from "./context.ts";

/**
 * Returns where the file of a page is edited in a browser: in previews, and where the lead wants it. A
 * session without a file of its own leads to the form for one, or else to the file of its series.
 */
export function findEditUrl(
  { site, isPreview }: Pick<Context, "site" | "isPreview">,
  entry: Entry | Event,
): string | undefined {
  const { repository } = site.settings;
  if (repository === undefined || !(isPreview || repository.editLinks)) return undefined;
  const session = "session" in entry ? entry.session : undefined;
  const newFile =
    session?.hasOwnFile === false
      ? getNewFileUrl(repository, getSessionFile(entry.file, session.originalDate))
      : undefined;
  return newFile ?? getEditUrl(repository, entry.file);
}
