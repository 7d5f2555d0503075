/** Words that were not meant to be published. */

interface UnfinishedWords {
  readonly offset: number;
  readonly typed: string;
  readonly message: string;
  readonly fix: string;
}

const unfinished: readonly RegExp[] = [
  // Not "TODO tests", which is about them.
  /(?:^|(?<=[.!?:;–—-]\s)|[[(])(?:TODO|FIXME)(?=\s*[:\])]|\s*$|\s+(?:write|add|ask|check|find|insert|update|replace|finish|fix|get|link|picture|photo)(?!\p{L}))/mu,
  // Not “TBC” in quotes, which is what others wrote.
  /(?<![\p{L}\d_./-])(?<!,\s)(?<!["'“‘„«]\s?(?=\w+\s?["'”’“»]))(?:TBC|TBD|TBA|tbc|tbd)(?![\p{L}\d_-])/u,
  /\[(?:insert|enter|fill in|your (?:[\p{L}'’]+ ){0,2}(?:name|e-?mail|phone|number|address|title|role|signature|logo|link|photo|picture|text|words|answer)|add (?:a |the )?(?:name|link|date|time|picture|photo|text|quote)|(?:name|date|time|place|venue|title|link|text|photo|picture) (?:here|to come|to follow|tbc))(?![\p{L}\d])[^\]\n]*\](?![[(:])/iu,
  /lorem ipsum dolor|^lorem ipsum(?![\p{L}\d])/imu,
  /(?<![\p{L}\d])xx[/.]xx[/.](?:xx|\d{2})/iu,
];

const hints = ["TODO", "FIXME", "TBC", "TBD", "TBA", "tbc", "tbd", "orem ipsum", "OREM IPSUM"];
const otherHints =
  /\[(?:insert|enter|fill in|your|add|name|date|time|place|venue|title|link|text|photo|picture) |xx[/.]xx/i;

/** Whether a text may have such words; most have none. */
export function mayBeUnfinished(text: string): boolean {
  return hints.some((hint) => text.includes(hint)) || otherHints.test(text);
}

/** Returns words of each kind that stand for what is still to be written, the first of a kind. */
export function findUnfinished(text: string): readonly UnfinishedWords[] {
  return unfinished.flatMap((pattern) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const typed = found[0].replace(/^[[(](?=TODO|FIXME)/, "");
    return {
      offset: found.index,
      typed,
      message: `"${typed}" looks like a note of what is still to be written, and would be published`,
      fix: "Write what is missing, or delete it",
    };
  });
}
