/** Marks of other systems, which this one shows as typed (L12). */
import { understood } from "./left-text.ts";
import { isContents } from "./links.ts";

/** A mark as it stands in a text. */
export interface FoundMark {
  readonly offset: number;
  readonly typed: string;
  /** What it is counted by: "{{< figure >}}". */
  readonly name: string;
  /** "a shortcode of Hugo" */
  readonly what: string;
  /** What to write in its place. */
  readonly fix: string;
}

interface MarkKind {
  /** What a text has in which the pattern may match; looked for once in a text. */
  readonly hint: string | RegExp;
  readonly pattern: RegExp;
  readonly what: string;
  /** Returns the name of a match and what to write; undefined where it is no mark. */
  readonly read: (match: RegExpExecArray) => { name: string; fix: string } | undefined;
}

const contentsFix = "Delete it: long posts list their headings by themselves";
const pictureFix = 'Write ![what it shows](its-picture.jpg "its caption") on a line of its own';
const calloutFix = "Write > [!NOTE] on a line, and > before each line of the note below it";
const otherFix =
  "Write in markdown what it stands for; to show the mark itself, put it between backquotes";
const attributeFix = "Delete it: the style sheet sets how things look";

/** What to write for shortcodes and tags, by their names. */
const fixes: readonly (readonly [names: RegExp, fix: string])[] = [
  [/^(?:figure|img|image|picture|photo|responsive_image)$/, pictureFix],
  [
    /^(?:youtube|vimeo|video|iframe|embed|gist|tweet|x|twitter|instagram|audio|soundcloud|map|googlemaps|slideshare)/,
    "Write a link, [its title](https://…)",
  ],
  [
    /^(?:ref|relref|link|post_url|xref|button|btn|cta|a)$/,
    "Write a link with the path of the file from here, [words](../pages/about.md)",
  ],
  [
    /^(?:highlight|code|codeblock|raw|verbatim)$/,
    "Write ``` on a line before the code and after it",
  ],
  [/^(?:toc|tableofcontents)$/, contentsFix],
  [
    /^(?:note|notice|alert|callout|admonition|tip|warning|info|hint|box|attention|important|panel)s?$/,
    calloutFix,
  ],
  [/^(?:quote|blockquote|pullquote)$/, "Write > and a space before each line of the quotation"],
  [/^comment$/, "Write <!-- before it and --> after it, which hides it"],
  [
    /^(?:details|accordion|expand|collapse|tabs?|columns?|row|grid)$/,
    "Write a heading, ## and its words",
  ],
  [/^(?:include|include_relative|partial|render|readfile)$/, "Write the text itself here"],
  [
    /^(?:if|elsif|else|unless|for|assign|capture|case|when|cycle|set|extends|block|import)$/,
    "Delete it: texts have no instructions in them",
  ],
];

function fixFor(name: string): string {
  return fixes.find(([names]) => names.test(name.toLowerCase()))?.[1] ?? otherFix;
}

const emoji =
  "smile|smiley|grin|wink|tada|rocket|heart|warning|wave|star|fire|bulb|memo|calendar|date|clap|pray|eyes|thinking|sparkles|bug|boom|zap|point_right|point_left|point_down|white_check_mark|heavy_check_mark|construction|thumbsup|thumbsdown|coffee|book|books|art|lock|key|link|mag|gear|slightly_smiling_face|raised_hands|\\+1|-1";
const callouts =
  "note|tip|info|information|warning|danger|caution|important|abstract|summary|success|question|failure|bug|example|quote|hint|attention|error|details";

const kinds: readonly MarkKind[] = [
  {
    pattern: /\{\{[<%](?!\/\*)\s*(\/?)\s*([\w./-]*)[\s\S]{0,1000}?[%>]\}\}/g,
    hint: "{{",
    what: "a shortcode of Hugo",
    read: ([, slash, name = ""]) =>
      slash === "/" ? undefined : { name: `{{< ${name} >}}`, fix: fixFor(name) },
  },
  {
    pattern: /(?<!\{)\{%-?\s*([\w-]*)[\s\S]{0,1000}?%\}/g,
    hint: "{%",
    what: "a tag of Jekyll, Eleventy or Nunjucks",
    read: ([, name = ""]) =>
      /^end/.test(name) ? undefined : { name: `{% ${name} %}`, fix: fixFor(name) },
  },
  {
    pattern: /\$?\{\{(?![<%{])-?\s*([^{}\n]*?)\s*-?\}\}/g,
    hint: "{{",
    what: "a placeholder of a template",
    read: ([, inside = ""]) => {
      if (isContents(inside)) return { name: "[TOC]", fix: contentsFix };
      const [name = ""] = /^[\w.-]*/.exec(inside) ?? [];
      return {
        name: `{{ ${name === "" ? "…" : name} }}`,
        fix: `Write what it stands for; to show the mark itself, put it between backquotes`,
      };
    },
  },
  {
    pattern: /\{:\s?([^{}\n]*)\}/g,
    hint: "{:",
    what: "a list of attributes of kramdown",
    read: ([, inside = ""]) =>
      isContents(inside.trim())
        ? { name: "[TOC]", fix: contentsFix }
        : {
            name: "{: … }",
            fix: /^\s*#/.test(inside)
              ? "Write {#its-anchor} after the words of the heading, on its line"
              : attributeFix,
          },
  },
  {
    pattern: /\{([#.])(?=[\p{L}_])[\p{L}\d_:-]+(?:\s[^{}\n]*)?\}/gu,
    hint: "{",
    what: "a list of attributes of Pandoc",
    read: ([, mark = ""]) => ({
      name: mark === "#" ? "{#…}" : "{.…}",
      fix:
        mark === "#"
          ? "Only a heading can have one, at the end of its line; delete it"
          : attributeFix,
    }),
  },
  {
    pattern:
      /\{\s*(width|height|style|class|id|align|target|rel|loading|title|alt|lang|start|data-[\w-]+)=[^{}\n]*\}/g,
    hint: "{",
    what: "a list of attributes of Pandoc",
    read: ([, name = ""]) => ({
      name: `{${name}=…}`,
      fix:
        name === "lang"
          ? "Write the words in brackets before it: [Bore da]{lang=cy}"
          : attributeFix,
    }),
  },
  {
    pattern:
      /\[(caption|gallery|embed|video|audio|playlist|youtube|vimeo|code|sourcecode|contact-form-7|vc_\w+|su_\w+|et_\w+)(\s+[\w-]+=[^\]]*)?\]/g,
    hint: /\[(?:caption|gallery|embed|video|audio|playlist|youtube|vimeo|code|sourcecode|contact-form|vc_|su_|et_)/,
    what: "a shortcode of WordPress",
    read: ({ 1: name = "", 2: attributes, input }) => {
      if (attributes === undefined && !input.includes(`[/${name}]`)) return undefined;
      return {
        name: `[${name}]`,
        fix: /^(?:caption|gallery)$/.test(name) ? pictureFix : fixFor(name),
      };
    },
  },
  {
    pattern:
      /\[(b|i|u|s|url|img|quote|color|size|center|list)(?:=[^\]]*)?\][\s\S]{0,1000}?\[\/\1\]/gi,
    hint: "[/",
    what: "BBCode, the marks of forums",
    read: ([, name = ""]) => ({ name: `[${name.toLowerCase()}]`, fix: bbFix(name.toLowerCase()) }),
  },
  {
    pattern: new RegExp(
      `^:{3,}[ \\t]*(?:\\{|(?:${callouts}|div|grid|tabs?|figure|columns?)\\b)[^\\n]*`,
      "gim",
    ),
    hint: ":::",
    what: "a fenced block of Docusaurus, VitePress or Pandoc",
    read: () => ({ name: ":::", fix: calloutFix }),
  },
  {
    pattern: new RegExp(`^(?:!!!|\\?\\?\\?\\+?)[ \\t]+(?:${callouts})\\b[^\\n]*`, "gim"),
    hint: /!!!|\?\?\?/,
    what: "an admonition of MkDocs",
    read: () => ({ name: "!!!", fix: calloutFix }),
  },
  {
    pattern: /^\.\. [\w-]+::[^\n]*/gm,
    hint: ".. ",
    what: "a directive of reStructuredText",
    read: ([typed]) => {
      const [name = ""] = /[\w-]+(?=::)/.exec(typed) ?? [];
      return { name: `.. ${name}::`, fix: fixFor(name) };
    },
  },
  {
    pattern: new RegExp(
      `^(?:\\[\\[?[_${understood}]?TOC[_${understood}]?\\]\\]?|\\$\\{toc\\})$`,
      "gim",
    ),
    hint: /TOC|toc[_\]}]/,
    what: "the table of contents of another system",
    read: () => ({ name: "[TOC]", fix: contentsFix }),
  },
  {
    pattern:
      /<([A-Z][A-Za-z]+)(?:\s+[A-Za-z]+=[^<>]*|\s*)\/>|<([A-Z][A-Za-z]+)\s+[A-Za-z]+=[^<>]*>/g,
    hint: "<",
    what: "a component of MDX",
    read: ([, one, other]) => {
      const name = one ?? other ?? "";
      return /^[A-Z]+$/.test(name) ? undefined : { name: `<${name}>`, fix: fixFor(name) };
    },
  },
  {
    pattern: /^(?:import [\w{}*, ]+ from ['"][^'"\n]+['"]|export (?:const|default) [^\n]*);?$/gm,
    hint: /^(?:import|export) /m,
    what: "an instruction of MDX",
    read: () => ({ name: "import", fix: "Delete it: texts have no instructions in them" }),
  },
  {
    pattern: /(?<![=\p{L}\d])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\p{L}\d])/gu,
    hint: "==",
    what: "highlighting of Obsidian",
    read: () => ({ name: "==…==", fix: "Write **words** for bold" }),
  },
  {
    pattern: /%%(?=[^\s%])[^%\n]*[^\s%]%%|%% [^%\n]+ %%/g,
    hint: "%%",
    what: "a comment of Obsidian",
    read: () => ({ name: "%%…%%", fix: "Delete it, or write <!-- and -->, which hides it" }),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d:/]):(${emoji}):(?![\\p{L}\\d])`, "gu"),
    hint: /:[a-z_+1-]+:/,
    what: "an emoji's name of GitHub or Slack",
    read: ([typed]) => ({ name: typed, fix: "Type the emoji itself, or delete it" }),
  },
];

function bbFix(name: string): string {
  if (name === "b") return "Write **words** for bold";
  if (name === "i") return "Write *words* for italics";
  if (name === "url") return "Write [words](address)";
  if (name === "img") return pictureFix;
  if (name === "list") return "Write - and a space before each item";
  return name === "quote" ? fixFor(name) : attributeFix;
}

/** Returns the kinds of marks that a text may have; most texts have none. */
export function selectMarkKinds(source: string): readonly MarkKind[] {
  // Much faster than regular expressions.
  return kinds.filter(({ hint }) =>
    typeof hint === "string" ? source.includes(hint) : hint.test(source),
  );
}

/** Returns the marks of other systems in a block of a text, in no order. */
export function findMarks(text: string, selected: readonly MarkKind[]): readonly FoundMark[] {
  const found: FoundMark[] = [];
  for (const { pattern, what, read } of selected) {
    for (const match of text.matchAll(pattern)) {
      const mark = read(match);
      if (mark === undefined) continue;
      const [typed] = match;
      found.push({ offset: match.index, typed, what, ...mark });
    }
  }
  return found;
}
