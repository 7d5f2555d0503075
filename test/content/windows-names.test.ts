/** D14: names that Windows cannot have are problems, wherever a file or folder would get one. */
import { afterAll, describe, expect, test } from "vitest";
import { onePixelPng } from "../support/pictures.ts";
import { listProblems, minimalSettings, removeProjects } from "../support/project.ts";
import { event, post } from "./make.ts";

afterAll(removeProjects);

const device = (name: string) =>
  `"${name}" is the name of a device on Windows, which can have no such file or folder`;
const rename = "Rename it, with one more word.";

describe("D14: a name that Windows cannot have", () => {
  test.each([
    ["posts/con.md", post(), `content/posts/con.md:1:1: ${device("con.md")}. ${rename}`],
    [
      "posts/2026-01-02-aux.md",
      post(),
      `content/posts/2026-01-02-aux.md:1:1: ${device("aux")}. ${rename}`,
    ],
    [
      "events/2026-10-08-nul.md",
      event("start: 2026-10-08\n"),
      `content/events/2026-10-08-nul.md:1:1: ${device("nul")}. ${rename}`,
    ],
    [
      "people/prn.md",
      "---\nname: P\n---\n",
      `content/people/prn.md:1:1: ${device("prn.md")}. ${rename}`,
    ],
    [
      "pages/com1.md",
      "---\ntitle: P\n---\n",
      `content/pages/com1.md:1:1: ${device("com1.md")}. ${rename}`,
    ],
    [
      "cohorts/lpt9.md",
      "---\ntitle: P\n---\n",
      `content/cohorts/lpt9.md:1:1: ${device("lpt9.md")}. ${rename}`,
    ],
    [
      "events/aux/index.md",
      event("start: 2026-10-08\n"),
      `content/events/aux:1:1: ${device("aux")}. ${rename}`,
    ],
    [
      "media/NUL.tar.png",
      onePixelPng,
      `content/media/NUL.tar.png:1:1: ${device("NUL.tar.png")}. ${rename}`,
    ],
    [
      "media/old./one.png",
      onePixelPng,
      `content/media/old.:1:1: "old." ends in a dot or space, which Windows drops. ${rename}`,
    ],
  ])("of a file or folder: %s", async (path, bytes, message) => {
    expect(await listProblems({ [path]: bytes })).toEqual([message]);
  });

  test.each([
    ["tags: [maps, Con]", `4:14 tags.2: ${device("con")}. Write another word, or one more.`],
    [
      "aliases: /2017/aux/",
      `4:10 aliases: ${device("aux")}. Remove it, and let the host redirect it.`,
    ],
    [
      "aliases: /com1.html",
      `4:10 aliases: ${device("com1.html")}. Remove it, and let the host redirect it.`,
    ],
  ])("of a post: %s", async (line, message) => {
    expect(await listProblems({ "posts/a.md": post(`${line}\n`) })).toEqual([
      `content/posts/a.md:${message}`,
    ]);
  });

  test("of an old tag", async () => {
    const files = {
      "site.yaml": `${minimalSettings}tag-aliases: { AUX: maps }\n`,
      "posts/a.md": post("tags: maps\n"),
    };
    expect(await listProblems(files)).toEqual([
      `content/site.yaml:8:16 tag-aliases.AUX: ${device("aux")}. Delete this line, and let the host redirect it.`,
    ]);
  });

  test("is not one that only begins like it", async () => {
    const files = {
      "posts/conference.md": post("tags: [con men, com10, auxiliary]\naliases: /console/\n"),
      "posts/com0.md": post(),
    };
    expect(await listProblems(files)).toEqual([]);
  });
});
