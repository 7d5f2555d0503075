/** L12: marks of other systems are warned of once in a text and kind, and counted. */
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/render/markdown/read-markdown.ts";
import { read } from "./read.ts";

const problems = (markdown: string) => read(markdown).problems;
const marksOf = (markdown: string) =>
  Object.fromEntries(readMarkdown(markdown, (url) => ({ ok: true, url })).result.marks);

const picture = 'Write ![what it shows](its-picture.jpg "its caption") on a line of its own';
const video = "Write a link, [its title](https://…)";
const path = "Write a link with the path of the file from here, [words](../pages/about.md)";
const code = "Write ``` on a line before the code and after it";
const callout = "Write > [!NOTE] on a line, and > before each line of the note below it";
const contents = "Delete it: long posts list their headings by themselves";
const style = "Delete it: the style sheet sets how things look";
const instructions = "Delete it: texts have no instructions in them";
const hugo = "a shortcode of Hugo";
const liquid = "a tag of Jekyll, Eleventy or Nunjucks";
const pandoc = "a list of attributes of Pandoc";
const wordpress = "a shortcode of WordPress";
const forum = "BBCode, the marks of forums";

describe("L12: a mark of another system", () => {
  test.each([
    ['{{< figure src="a.png" >}}', "{{< figure >}}", hugo, picture],
    ["{{< youtube id=x >}}", "{{< youtube >}}", hugo, video],
    ["{{% notice tip %}}\nWords\n{{% /notice %}}", "{{< notice >}}", hugo, callout],
    ['see [x]({{< ref "a.md" >}})', "{{< ref >}}", hugo, path],
    [
      "{{< my/thing\n  a=b >}}",
      "{{< my/thing >}}",
      hugo,
      "Write in markdown what it stands for; to show the mark itself, put it between backquotes",
    ],
    ["{% include a.html %}", "{% include %}", liquid, "Write the text itself here"],
    ["{% highlight ruby %}\na\n{% endhighlight %}", "{% highlight %}", liquid, code],
    ["{%- if x -%} a {% endif %}", "{% if %}", liquid, instructions],
    ["[x]({% post_url 2020-01-01-a %})", "{% post_url %}", liquid, path],
    [
      "{{ page.title }}",
      "{{ page.title }}",
      "a placeholder of a template",
      "Write what it stands for; to show the mark itself, put it between backquotes",
    ],
    ["Words.\n{: .lead}", "{: … }", "a list of attributes of kramdown", style],
    [
      "Words {: #here}",
      "{: … }",
      "a list of attributes of kramdown",
      "Write {#its-anchor} after the words of the heading, on its line",
    ],
    ["![a](/b.png){width=50%}", "{width=…}", pandoc, style],
    ["![a](/b.png){ height=20 .x }", "{height=…}", pandoc, style],
    ["[a](/b/){target=_blank}", "{target=…}", pandoc, style],
    ["Words {.big}", "{.…}", pandoc, style],
    [
      "Words {#here}",
      "{#…}",
      pandoc,
      "Only a heading can have one, at the end of its line; delete it",
    ],
    ['[caption id="x" width="3"]![a](/b.png) c[/caption]', "[caption]", wordpress, picture],
    ['[gallery ids="1,2"]', "[gallery]", wordpress, picture],
    ["[embed]https://example.org/a[/embed]", "[embed]", wordpress, video],
    ["[b]bold[/b]", "[b]", forum, "Write **words** for bold"],
    ["[url=https://example.org]x[/url]", "[url]", forum, "Write [words](address)"],
    [":::tip\nWords\n:::", ":::", "a fenced block of Docusaurus, VitePress or Pandoc", callout],
    ['!!! note "Title"\n    Words', "!!!", "an admonition of MkDocs", callout],
    [".. note:: Words", ".. note::", "a directive of reStructuredText", callout],
    ["[TOC]", "[TOC]", "the table of contents of another system", contents],
    ["[[_TOC_]]", "[TOC]", "the table of contents of another system", contents],
    ["- a\n{:toc}", "[TOC]", "a list of attributes of kramdown", contents],
    ['<Figure src="a.png" />', "<Figure>", "a component of MDX", picture],
    ["import A from '../a.js'", "import", "an instruction of MDX", instructions],
    ["a ==b c== d", "==…==", "highlighting of Obsidian", "Write **words** for bold"],
    [
      "a %%b c%% d",
      "%%…%%",
      "a comment of Obsidian",
      "Delete it, or write <!-- and -->, which hides it",
    ],
    [
      "a :tada: b",
      ":tada:",
      "an emoji's name of GitHub or Slack",
      "Type the emoji itself, or delete it",
    ],
  ])("%s", (markdown, name, what, fix) => {
    const wanted = `warning: ${name} is ${what}, shown as typed. ${fix}`;
    const [found, ...more] = problems(`One.\n\n${markdown}\n`);
    expect(found?.replace(/^\d+ /, "")).toBe(wanted);
    expect(more).toEqual([]);
    expect(marksOf(markdown)).toEqual({ [name]: 1 });
    // Twice in a text is one warning, and counted twice.
    expect(problems(`${markdown}\n\n${markdown}\n`)).toHaveLength(1);
    expect(marksOf(`${markdown}\n\n${markdown}\n`)).toEqual({ [name]: 2 });
  });

  test.each([
    ["See [words]({{ site.url }}/a/).", "{{ site.url }}"],
    ["See [words]({{< param handbook >}}/a.html#b).", "{{< param >}}"],
    ["Write to [words](mailto:{{< param email >}}).", "{{< param >}}"],
    ["Write to [the **team**](mailto:{{< param email >}}).", "{{< param >}}"],
    ["Write to [{{< param email >}}](mailto:{{< param email >}}).", "{{< param >}}"],
    ["[a]({{ x }}/a), [b]({{ x }}{{ x }}/b) and [c]({{ x }}/c d)", "{{ x }}"],
    ["[a]({{ x }}/a", "{{ x }}"],
  ])("%j is a mark, and no broken link", (markdown, name) => {
    expect(problems(markdown).map((one) => one.split(" is ")[0])).toEqual([`0 warning: ${name}`]);
  });

  test("beside a mark, a broken link is one", () => {
    expect(problems("{{ x }} [a](b c) [d](/a(b)").slice(1)).toEqual([
      expect.stringContaining("has a blank in it"),
      expect.stringContaining("do not match"),
    ]);
  });

  test("each kind has its own warning, at its first line", () => {
    const markdown = "a\n{{< x >}}\n{{< y >}}\n\n{{< x >}} {{< z >}}\n";
    expect(problems(markdown).map((one) => one.split(" is ")[0])).toEqual([
      "1 warning: {{< x >}}",
      "2 warning: {{< y >}}",
      "4 warning: {{< z >}}",
    ]);
  });

  test.each([
    "`{{< figure >}}` and `{% include %}` and `{: .x }` and `{width=50%}`",
    '```\n{{< figure src="a.png" >}}\n{% if %}\n:::tip\n```',
    "    {{< figure >}}\n",
    '\\{{< figure >}} \\{% x %} \\[caption id="x"]',
    "{{</* figure */>}}",
    "{ask} and {dates 4} and {a, b}",
    "[Bore da]{lang=cy}",
    "x = {1, 2}, {a=b}",
    "[video] he laughed [audio]",
    "[caption](/a/)",
    "12:30:45 and :x: and a:heart:b",
    "a == b and c==d",
    "50%% of 100%%",
    "!!! wow",
    "::: and :::",
    "your <Name> and <First name>",
    "important from us",
    "import duties from 'abroad' rose",
    "## A {#b}",
    "> [!NOTE]\n> x",
  ])("%j is none", (markdown) => {
    expect(problems(`${markdown}\n`)).toEqual([]);
    expect(marksOf(`${markdown}\n`)).toEqual({});
  });
});
