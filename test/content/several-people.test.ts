import { afterAll, describe, expect, test } from "vitest";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, listWarnings, post, text } from "./make.ts";

afterAll(removeProjects);

const people = {
  "people/priya-nair.md": text("name: Priya Nair\n"),
  "people/sian-o-connor.md": text("name: Siân O'Connor\n"),
  "people/tom-beckett.md": text("name: Tom Beckett\n"),
};

const filesOf = (fields: string) => ({
  ...people,
  "events/e.md": event(`summary: S\nstart: 2026-12-01 10:00\nend: 11:00\n${fields}\n`),
});

const several = (typed: string) => `"${typed}" is one value, but looks like several.`;

describe("first hour 9: several people in the place of one", () => {
  test.each([
    [
      "a comma",
      "hosts: priya-nair, tom-beckett",
      "6:8 hosts",
      several("priya-nair, tom-beckett"),
      "Write [priya-nair, tom-beckett]",
      "hosts: [priya-nair, tom-beckett]",
    ],
    [
      "a semicolon",
      "hosts: priya-nair; tom-beckett",
      "6:8 hosts",
      several("priya-nair; tom-beckett"),
      "Write [priya-nair, tom-beckett]",
      "hosts: [priya-nair, tom-beckett]",
    ],
    [
      "no comma",
      "hosts: [priya-nair tom-beckett]",
      "6:9 hosts.1",
      several("priya-nair tom-beckett"),
      "Write priya-nair, tom-beckett",
      "hosts: [priya-nair, tom-beckett]",
    ],
    [
      "and",
      "hosts: Priya Nair and Tom Beckett",
      "6:8 hosts",
      several("Priya Nair and Tom Beckett"),
      "Write [priya-nair, tom-beckett]",
      "hosts: [priya-nair, tom-beckett]",
    ],
    [
      "&",
      "hosts: Priya Nair & tom-beckett",
      "6:8 hosts",
      several("Priya Nair & tom-beckett"),
      "Write [priya-nair, tom-beckett]",
      "hosts: [priya-nair, tom-beckett]",
    ],
    [
      "a slash",
      "hosts: Priya Nair / Tom Beckett",
      "6:8 hosts",
      several("Priya Nair / Tom Beckett"),
      "Write [priya-nair, tom-beckett]",
      "hosts: [priya-nair, tom-beckett]",
    ],
    [
      "names that are misspelt",
      "hosts: Pria Nair, Tom Bekcett",
      "6:8 hosts",
      several("Pria Nair, Tom Bekcett"),
      "Write [priya-nair, tom-beckett]",
      "hosts: [priya-nair, tom-beckett]",
    ],
    [
      "an id that is misspelt",
      "hosts: priya-nair, tom-becket",
      "6:8 hosts",
      several("priya-nair, tom-becket"),
      "Write [priya-nair, tom-becket]",
      "hosts: [priya-nair, tom-beckett]",
    ],
    [
      "their perspectives",
      "speakers: Priya Nair (leader), Tom Beckett (carer)",
      "6:11 speakers",
      several("Priya Nair (leader), Tom Beckett (carer)"),
      "Write [priya-nair, tom-beckett]",
      "speakers: [priya-nair, tom-beckett]",
    ],
    [
      "three in an item",
      "speakers:\n  - Priya Nair, Siân O'Connor, Bo Reed",
      "7:5 speakers.1",
      several("Priya Nair, Siân O'Connor, Bo Reed"),
      "Write a line for each: - priya-nair, - sian-o-connor, - Bo Reed",
      "speakers:\n  - priya-nair\n  - sian-o-connor\n  - Bo Reed",
    ],
    [
      "in a name",
      "speakers:\n  - { name: Priya Nair and Tom Beckett }",
      "7:13 speakers.1.name",
      several("Priya Nair and Tom Beckett"),
      "Write a line for each: - priya-nair, - tom-beckett",
      "speakers:\n  - priya-nair\n  - tom-beckett",
    ],
    [
      "no space after the hyphens",
      "hosts:\n  -priya-nair\n  -tom-beckett",
      "7:3",
      "there is no space after the hyphen.",
      "Write - priya-nair",
      "hosts:\n  - priya-nair\n  - tom-beckett",
    ],
    [
      "no space before braces",
      "hosts:\n  -{ person: priya-nair }",
      "7:3",
      "there is no space after the hyphen.",
      "Write - { person: priya-nair }",
      "hosts:\n  - { person: priya-nair }",
    ],
    [
      "a tag without a space after the hyphen",
      "tags:\n  -evening",
      "7:3",
      "there is no space after the hyphen.",
      "Write - evening",
      "tags:\n  - evening",
    ],
  ])("H9: %s is a problem", async (_, typed, place, message, fix, solved) => {
    expect(await listProblems(filesOf(typed))).toEqual([
      `content/events/e.md:${place}: ${message} ${fix}.`,
    ]);
    expect(await listWarnings(filesOf(solved))).toEqual([]);
  });

  test.each([
    [
      "a person and a guest",
      "hosts: Priya Nair and Bo Reed",
      several("Priya Nair and Bo Reed"),
      'Write [priya-nair, Bo Reed]; for one guest write { name: "Priya Nair and Bo Reed" }',
      "hosts: [priya-nair, Bo Reed]",
    ],
    [
      "a role",
      "hosts: Priya Nair, vice-chair",
      several("Priya Nair, vice-chair"),
      "Write { person: priya-nair, perspective: vice-chair }",
      "hosts: { person: priya-nair, perspective: vice-chair }",
    ],
    [
      "an organisation",
      "hosts: Priya Nair, NHS Leeds",
      several("Priya Nair, NHS Leeds"),
      'Write [priya-nair, NHS Leeds]; for one guest write { name: "Priya Nair, NHS Leeds" }',
      'hosts: { name: "Priya Nair, NHS Leeds" }',
    ],
    [
      "two guests",
      "hosts: Ann Lee, Bo Reed",
      several("Ann Lee, Bo Reed"),
      'Write [Ann Lee, Bo Reed]; for one guest write { name: "Ann Lee, Bo Reed" }',
      'hosts: { name: "Ann Lee, Bo Reed" }',
    ],
    [
      "a letter that is missing",
      "hosts: Pria Nair",
      '"Pria Nair" is nearly Priya Nair, who has a page.',
      "Write priya-nair; for a guest of that name write { name: Pria Nair }",
      "hosts: { name: Pria Nair }",
    ],
    [
      "two letters swapped",
      "hosts: Tom Bekcett",
      '"Tom Bekcett" is nearly Tom Beckett, who has a page.',
      "Write tom-beckett; for a guest of that name write { name: Tom Bekcett }",
      "hosts: tom-beckett",
    ],
  ])("H9: %s is a warning", async (_, typed, message, fix, solved) => {
    expect(await listWarnings(filesOf(typed))).toEqual([
      `content/events/e.md:6:8 hosts: ${message} ${fix}.`,
    ]);
    expect(await listWarnings(filesOf(solved))).toEqual([]);
  });

  test.each([
    "hosts: Ann Lee",
    'hosts: "Lee, Ann Marie (NHS)"',
    "hosts: Lee, Ann Marie (NHS)",
    "hosts: Ann Lee, OBE",
    "hosts: Ann Lee, co-founder",
    "hosts: Ant and Dec",
    "hosts: [Ann Lee, Bo Reed (carer)]",
    "hosts: Marta Lee",
    "hosts: Leeds and Bradford Trust",
    "hosts: [priya-nair]",
    "speakers:\n  - Dr Ann van der Lee\n  - { talk: This and that, perspective: carer }",
  ])("H9: %s is fine", async (typed) => {
    expect(await listProblems(filesOf(typed))).toEqual([]);
    const warnings = await listWarnings(filesOf(typed));
    expect(warnings.filter((one) => /several|nearly/.test(one))).toEqual([]);
  });

  test.each([
    ["authors: [priya-nair tom-beckett]", "4:11 authors.1", "priya-nair tom-beckett"],
    ["authors: [Priya Nair and Tom Beckett]", "4:11 authors.1", "Priya Nair and Tom Beckett"],
  ])("H28: %s", async (line, place, typed) => {
    expect(await listProblems({ ...people, "posts/a.md": post(`${line}\n`) })).toEqual([
      `content/posts/a.md:${place}: there is no person "${typed}". Write a comma between them: [priya-nair, tom-beckett].`,
    ]);
  });

  test("H26: an empty item is told at its own line", async () => {
    const files = filesOf(
      "speakers:\n  - priya-nair\n  -\n  - tom-beckett\nhosts:\n  - priya-nair\n  -",
    );
    const message = "the text is empty. Write some words, or remove it.";
    expect(await listProblems(files)).toEqual([
      `content/events/e.md:8:4 speakers.2: ${message}`,
      `content/events/e.md:12:4 hosts.2: ${message}`,
    ]);
  });
});
