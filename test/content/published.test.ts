/** Real builds: what the lead sees, and that the site which was there stays as it is. */
import { readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  createProject,
  type Files,
  removeProjects,
  runBuild,
  writeContent,
} from "../support/project.ts";
import { hashFolder } from "../support/tree.ts";
import { event, goodPost, person, post, series, text } from "./make.ts";

afterAll(removeProjects);

const good: Files = { "people/ann.md": person(), "posts/good.md": goodPost() };

const bad: Files = {
  "events/late.md": event("start: 2026-12-01 17:30\nend: 2026-12-01 16:30\n"),
  ...series("repeats: mnthly on the last Wensday\nfrom: 2026-01-01\n"),
  "people/Bob.md": text("name: Bob\n"),
  "posts/author.md": post("authors: an\n"),
  "posts/bytes.md": Buffer.concat([Buffer.from(post("", "é ")), Buffer.from([0xff])]),
  "posts/colon.md": text("title: A: b\ndate: 2017-06-21\n"),
  "posts/date.md": text("title: A\ndate: 31/06/2017\n"),
  "posts/empty.md": "",
  "posts/js.md": "---js\nprocess.exit(0)\n---\n",
  "posts/links.md": post("", "[x](wibble.md)\n\n![y](gone.png)\n\n[z](#gone)\n"),
};

const lines = [
  'content/events/cafe/index.md:3:10 repeats: "mnthly on the last Wensday" is not a known way to repeat. Write "monthly on the last Wednesday" (it gives 2026-11-25, 2026-12-30, 2027-01-27, 2027-02-24, 2027-03-31, 2027-04-28).',
  "content/events/late.md:4:6 end: the end, 2026-12-01 16:30, is not after the start, 2026-12-01 17:30. Swap the two; if it ends after midnight, write the next day's date.",
  'content/people/Bob.md:1:1: the name "Bob.md" cannot be an address. Rename it to bob.md.',
  'content/posts/author.md:4:10 authors: there is no person "an". Did you mean "ann"?',
  "content/posts/bytes.md:5:3: this character is not UTF-8. Save the file as UTF-8 (in most editors: Save as, Encoding).",
  'content/posts/colon.md:2:8: the value contains a colon and a space. Put the value in quotes: title: "A: b".',
  'content/posts/date.md:3:7 date: "31/06/2017" is not a real date: June has 30 days. Write 2017-06-30.',
  "content/posts/empty.md:1:1: the file is empty. Begin it with four lines: --- then title: and the title, then date: and the date, then ---.",
  'content/posts/js.md:1:1: fields are written as YAML, not as "js". Write --- alone on the line.',
  "content/posts/links.md:5:5: there is no file content/posts/wibble.md. Check the path; it is relative to the folder of this text.",
  "content/posts/links.md:7:6: there is no file content/posts/gone.png. Check the path; it is relative to the folder of this text.",
  "content/posts/links.md:9:5: content/posts/links.md has no heading with the anchor #gone. Link to the page, or to one of its headings.",
];

/** The lines of a report on which a file is named, without warnings. */
function problemLines(stderr: string): readonly string[] {
  const all = stderr.split("\n");
  const warned = all.findIndex((line) => /^\d+ warnings?\. /.test(line));
  return all.slice(warned + 1).filter((line) => line.startsWith("content"));
}

const stack = /\n\s+at |node:internal|file:\/\/|\.ts:\d+/;

describe("a build of bad content", () => {
  test("reports every problem in the order of files, and does not touch the published site", async () => {
    const root = createProject(good);
    expect(await runBuild(root)).toMatchObject({ status: 0 });
    const site = join(root, "_site");
    const before = [readlinkSync(site), hashFolder(site)];
    expect(before).not.toContain("");

    writeContent(root, bad);
    const { status, stdout, stderr } = await runBuild(root);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(problemLines(stderr)).toEqual(lines);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe(
      "12 problems. Nothing was published; the site that was there is as it was.",
    );
    expect(stderr).not.toMatch(stack);
    expect([readlinkSync(site), hashFolder(site)]).toEqual(before);

    for (const path of Object.keys(bad)) rmSync(join(root, "content", path));
    expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
    expect(hashFolder(site)).toBe(before[1]);
  });

  test("reports the same each time, also from the cache", async () => {
    const root = createProject({ ...good, ...bad });
    const first = await runBuild(root);
    expect(first.status).toBe(1);
    expect(await runBuild(root)).toEqual(first);
  });

  test.each([
    ["settings that are none", { "site.yaml": "- a\n" }, 1],
    ["harm", { "posts/a.md": post(`a: &a [*a]\n__proto__: x\ntags: ${"[".repeat(5000)}\n`) }, 1],
  ])("%s", async (_, files, count) => {
    const { status, stderr } = await runBuild(createProject({ ...good, ...files }));
    expect(status).toBe(1);
    expect(problemLines(stderr)).toHaveLength(count);
    expect(stderr).toContain("1 problem. Nothing was published");
    expect(stderr).not.toMatch(stack);
  });
});
