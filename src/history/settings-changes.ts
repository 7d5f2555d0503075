/**
 * The commits to site.yaml and wording.yaml that changed what calendar entries say: a new accent
 * must not make every entry a changed one.
 */
import { parseYaml } from "../content/fields/yaml.ts";
import { decode } from "../content/files/decode.ts";
import { settingsFile, wordingFile } from "../content/files/path.ts";
import type { FileChange } from "./changes.ts";

export function isSettingsFile(file: string): boolean {
  return file === settingsFile || file === wordingFile;
}

/**
 * Returns those of `changes` to the settings that changed what calendar entries say. `texts` are the
 * versions of the settings by git id.
 */
export function findEntryChanges(
  changes: readonly FileChange[],
  texts: ReadonlyMap<string, Buffer>,
): readonly FileChange[] {
  const keyOf = (file: string, id: string | undefined) => {
    if (id === undefined) return getEntryKey(file, undefined);
    const bytes = texts.get(id);
    // In a partial clone every change counts.
    return bytes === undefined ? id : getEntryKey(file, bytes);
  };
  return changes.filter(
    ({ file, before, after }) => isSettingsFile(file) && keyOf(file, before) !== keyOf(file, after),
  );
}

/** Returns what calendar entries take from a version of site.yaml or wording.yaml, as a text to compare. */
export function getEntryKey(file: string, bytes: Buffer | undefined): string {
  if (bytes === undefined) return file === wordingFile ? "[]" : "";
  const source = decode(bytes);
  const yaml = typeof source === "string" ? parseYaml(source, 1, "it", "") : undefined;
  // It was not published with a mistake in it, so the commit that corrects it counts as well.
  if (yaml?.ok !== true) return bytes.toString("latin1");
  const values = yaml.value;
  if (file === settingsFile) {
    const { url, language, zone, calendar, "event-length": length } = values;
    const namespace =
      typeof calendar === "object" && calendar !== null && "namespace" in calendar
        ? calendar.namespace
        : undefined;
    return JSON.stringify([url, language, zone, namespace, length]);
  }
  const used = Object.entries(values).filter(([key]) => isEntryMessage(key));
  return JSON.stringify(used.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Messages in calendar entries, and those of the times and places in them (src/locales). */
function isEntryMessage(key: string): boolean {
  return /^(?:calendar-|online-link-|online-in-list$|time-range$|all-day$)/.test(key);
}
