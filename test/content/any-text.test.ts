/** Whatever is written in a title, a summary or the words of a post is on the page as it was typed. */
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { all, documentOf, one, rawText, text as words } from "../render/dom.ts";
import { createProject, prepareProject, removeProjects, writeContent } from "../support/project.ts";
import { text } from "./make.ts";

afterAll(removeProjects);

const root = createProject({});

/** Characters that a text may hold, the dangerous ones often among them. */
const character = fc.oneof(
  fc.constantFrom(..."<>&\"'`{}%$#[]()*_~^|\\/:;=!?-+.,@"),
  fc.constantFrom("&amp;", "</script>", "<!--", "]]>", "{{", "}}", "{%", "${", "\u202e", "\u200b"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
);
const line = fc
  .array(character, { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join("").replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu, ""))
  .filter((one) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(one));

/** As a browser shows it, and as a title has it. */
const spaced = (one: string) => one.replace(/\s+/g, " ").trim();
/** In YAML, with every character as it is. */
const quoted = (one: string) => `'${one.replaceAll("'", "''")}'`;
/** In markdown, with every character as it is. */
const escaped = (one: string) => one.replace(/[!-/:-@[-`{-~]/g, "\\$&");

async function publish(source: string): Promise<Readonly<Record<string, string>>> {
  writeContent(root, { "posts/any.md": source });
  const { pages, problems } = await prepareProject(root);
  expect(problems.list("problem")).toEqual([]);
  return Object.fromEntries(pages.map((page) => [page.url, page.render()]));
}

describe("arbitrary text is never lost", () => {
  test("in a title, a summary and a tag: on the page, in lists and in the feed", async () => {
    await fc.assert(
      fc.asyncProperty(line, line, async (title, summary) => {
        const pages = await publish(
          text(`title: ${quoted(title)}\ndate: 2017-06-21\nsummary: ${quoted(summary)}\n`),
        );
        const page = documentOf(pages["/blog/any/"] ?? "");
        expect(words(one(page, "h1"))).toBe(spaced(title));
        const description = all(page, 'meta[name="description"]')[0]?.attrs;
        expect(description?.find(({ name }) => name === "content")?.value).toBe(spaced(summary));
        const blog = words(one(documentOf(pages["/blog/"] ?? ""), "main"));
        expect(blog).toContain(spaced(title));
        expect(blog).toContain(spaced(summary));
        expect(pages["/feed.xml"]).toContain("<item>");
      }),
      { numRuns: 80 },
    );
  });

  test("in a paragraph, a heading, a list and code", async () => {
    await fc.assert(
      fc.asyncProperty(line, async (typed) => {
        const shown = spaced(typed);
        const fenced = `\`\`\`\`\`\`\`\n${typed.replaceAll("`", "'")}\n\`\`\`\`\`\`\``;
        const source = `p${escaped(typed)}q\n\n## h${escaped(typed)}j\n\n- l${escaped(typed)}m\n\n${fenced}\n`;
        const pages = await publish(text("title: A\ndate: 2017-06-21\n", source));
        const page = documentOf(pages["/blog/any/"] ?? "");
        const main = one(page, "main");
        expect(words(main)).toContain(`p${spaced(`.${typed}.`).slice(1, -1)}q`);
        expect(words(main)).toContain(`l${spaced(`.${typed}.`).slice(1, -1)}m`);
        expect(all(main, "h2").map(words).join("\n")).toContain(shown);
        expect(all(main, "pre").map(rawText)).toContain(`${typed.replaceAll("`", "'")}\n`);
      }),
      { numRuns: 80 },
    );
  });
});
