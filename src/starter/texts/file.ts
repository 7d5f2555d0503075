/** Finds the file of a new text: the name gives its address, which nothing else may have. */
import { type Kind, kinds } from "../../content/files/kinds.ts";
import { contentFolder, parsePath } from "../../content/files/path.ts";
import { addresses, reservedNames } from "../../model/addresses.ts";
import { slugify } from "../../text/slug.ts";
import type { ParseResult } from "../../time/types.ts";
import type { Known, Step } from "./question.ts";

/** Bytes of a name that comes from a title; longer ones are hard to read in an address. */
const maxNameLength = 60;

/** Returns the name of a file for a title, whole words of it; "" if it has no Latin letters. */
export function suggestName(title: string): string {
  const name = slugify(title);
  return name.length <= maxNameLength
    ? name
    : name.slice(0, maxNameLength + 1).replace(/-[^-]*$/, "");
}

/**
 * The name of the file. It is asked where the title gives none, or one that is taken; `getFile`
 * returns the path of a name.
 */
export function createNameStep(
  kind: Kind,
  getFile: (name: string, answers: (option: string) => string) => string,
  titleOption = "title",
): Step {
  return {
    option: "file",
    ask: (known, answers) => {
      const suggested = suggestName(answers(titleOption));
      const read = (name: string) => {
        const stem = name.trim().replace(/\.md$/, "");
        const result = checkFile(known, kind, getFile(stem, answers));
        return result.ok ? ({ ok: true, value: stem } as const) : result;
      };
      const isUsable = suggested !== "" && read(suggested).ok;
      const reason = suggested === "" ? undefined : read(suggested);
      const why =
        reason === undefined
          ? `"${answers(titleOption)}" gives no name of a file. `
          : reason.ok
            ? ""
            : `${reason.message}. `;
      return {
        message: `${why}How is the file called? (letters a to z, digits and hyphens)`,
        initial: isUsable ? suggested : "",
        isAsked: !isUsable,
        isRequired: true,
        read,
      };
    },
  };
}

/** Returns the path if a new file may stand there. */
function checkFile(known: Known, kind: Kind, file: string): ParseResult<string> {
  const path = parsePath(file);
  if (path.kind === "bad") return { ok: false, message: path.message, fix: path.fix };
  const fix = "Give it another name: --file <name>";
  if (known.exists(file)) return { ok: false, message: `${file} is there already`, fix };
  if (!("url" in path)) return { ok: true, value: file };
  const { url } = path;
  const other = known.site.entries.find(
    (entry) => entry.url === url || entry.aliases.includes(url),
  );
  if (other !== undefined)
    return { ok: false, message: `${url} is an address of ${other.file}`, fix };
  const isReserved =
    url === addresses.pastEvents ||
    (kind === "page" && [...reservedNames, "404"].includes(url.split("/")[1] ?? ""));
  if (isReserved) return { ok: false, message: `${url} is a page of the site's own`, fix };
  return { ok: true, value: file };
}

/** Returns the path of a file in the folder of a kind. */
export function getKindFile(kind: Kind, name: string): string {
  return `${contentFolder}/${kinds[kind].folder}/${name}.md`;
}
