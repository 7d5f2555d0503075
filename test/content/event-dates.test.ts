import { afterAll, describe, expect, test } from "vitest";
import { removeProjects } from "../support/project.ts";
import { event, listWarnings, prepareValid } from "./make.ts";

afterAll(removeProjects);

const file = "events/2026-12-03-talk.md";
const warningsOf = (fields: string, path = file) =>
  listWarnings({ [path]: event(`summary: What it is\n${fields}`) });

/** The lines that a warning says to write, of its two remedies. */
function readAdvice(warning: string | undefined): readonly [moved: string, id: string] {
  const [, moved = "", id = ""] = (warning ?? "").split(/^(?:.*) write(?: the plan too)?$/m);
  return [moved.trimStart(), id.trimStart()];
}

describe("L4: an event that starts on another day than its file says", () => {
  test("is warned of, with what to write, and never told to rename the file", async () => {
    const [warning, ...more] = await warningsOf("start: 2026-12-10 17:30\nduration: 1 hour\n");
    expect(more).toEqual([]);
    expect(
      warning,
    ).toBe(`content/${file}:4:8 start: it starts on 2026-12-10, and the file's name says 2026-12-03. If it was moved, write the plan too
start: 2026-12-03 17:30
moved: 2026-12-10 17:30
If it was always for 2026-12-10, leave the file's name, which calendars know it by, and write
id: 2026-12-03-talk
`);
  });

  test.each([
    ["a length", "start: 2026-12-10 17:30\n", "duration: 1 hour\n", "2026-12-10"],
    ["the end of a day", "start: 2026-12-10 17:30\n", "end: 19:30\n", "2026-12-10"],
    ["an end", "start: 2026-12-10 23:00\nend: 2026-12-11 01:00\n", "", "2026-12-10"],
    ["whole days", "start: 2026-12-10\nend: 2026-12-12\n", "", "2026-12-10"],
    ["one day", "start: 2026-12-01\n", "", "2026-12-01"],
  ])("with %s: either advice keeps time and identity, and ends the warning", async (...given) => {
    const [, when, rest, day] = given;
    const before = await prepareValid({ [file]: event(`summary: S\n${when}${rest}`) });
    const [moved, id] = readAdvice((await warningsOf(when + rest))[0]);
    for (const fields of [moved + rest, when + rest + id]) {
      expect(await warningsOf(fields)).toEqual([]);
      const after = await prepareValid({ [file]: event(`summary: S\n${fields}`) });
      expect(after.site.events[0]).toMatchObject({
        uid: "2026-12-03-talk",
        when: before.site.events[0]?.when,
      });
    }
    expect(moved).toContain(`moved: ${day}`);
    expect(id).toBe("id: 2026-12-03-talk\n");
  });

  test.each([
    ["start: 2026-12-10\nmoved: 2026-12-17\n", "2026-12-03"],
    ["start: 2026-12-10 17:30\nduration: 1 hour\nmoved: 2026-12-10 17:30\n", "2026-12-03 17:30"],
    ["start: 2026-12-10 17:30\nduration: 1 hour\nmoved: 2026-12-11 09:00\n", "2026-12-03 17:30"],
  ])("first hour 8: %j has another plan", async (fields, plan) => {
    const [warning, ...more] = await warningsOf(fields);
    expect(more).toEqual([]);
    expect(warning).toContain(
      `4:8 start: beside moved, start is the plan: it is on 2026-12-10, and the file's name says 2026-12-03. Write start: ${plan} again; if it was always planned for 2026-12-10, write id: 2026-12-03-talk.`,
    );
    expect(await warningsOf(fields.replace(/start: .*/, `start: ${plan}`))).toEqual([]);
    expect(await warningsOf(`${fields}id: 2026-12-03-talk\n`)).toEqual([]);
  });

  test.each([
    ["the days are the same", file, "start: 2026-12-03 17:30\nduration: 1 hour\n"],
    ["it says that it moved", file, "start: 2026-12-03\nmoved: 2026-12-10\n"],
    ["its file has no date", "events/talk.md", "start: 2026-12-10\n"],
    ["it is over", "events/2026-10-03-talk.md", "start: 2026-11-10\n"],
  ])("is not warned of if %s", async (_name, path, fields) => {
    expect(await warningsOf(fields, path)).toEqual([]);
  });
});
