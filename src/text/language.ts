/** The parts of a language tag (BCP 47) that the site depends on. */
export interface Language {
  /** "en" of "en-GB". */
  readonly language: string;
  /** "Latn" of "sr-Latn"; most tags have none. */
  readonly script: string | undefined;
}

const known = new Map<string, Language>();

/** Returns the parts of a tag, which is parsed once. Throws a RangeError where it is none. */
export function parseLanguage(tag: string): Language {
  let parts = known.get(tag);
  if (parts === undefined) {
    const { language, script } = new Intl.Locale(tag);
    parts = { language, script };
    known.set(tag, parts);
  }
  return parts;
}
