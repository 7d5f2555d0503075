/** `npm run fields` tells what values each field takes, with an example that fits its kind. */
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/content/fields/yaml.ts";
import { kindNames } from "../../src/content/files/kinds.ts";
import { parsePath } from "../../src/content/files/path.ts";
import { fieldLists, schemas, selectFieldLists } from "../../src/content/schema/field-list.ts";
import { fileTypes } from "../../src/content/schema/shapes.ts";
import { runCommandLine } from "../support/project.ts";

const valuesOf = (kind: string, name: string) =>
  selectFieldLists([kind])[0]?.fields.find((field) => field.name === name)?.values;

describe("values and shapes", () => {
  test.each([
    ["event", "status", "confirmed, tentative, cancelled or postponed"],
    ["person", "status", "active or left"],
    ["event", "start", "a date, or a date and time"],
    ["event", "end", "a time, or a date and time"],
    ["event", "duration", "a length: 90 minutes, 1 hour 30 minutes, 2 days"],
    ["event", "place", "{ name (needed); address; url (an address or a file) }; or false"],
    [
      "event",
      "speakers",
      "one or a list of: { person (the name of a file, without .md); name; perspective; talk }",
    ],
    ["series", "skip", "one or a list of: a date"],
    ["series", "time", "a start and an end"],
    ["post", "tags", "one or a list of: words"],
    ["post", "draft", "true or false"],
    [
      "post",
      "image",
      "{ src (the file of a picture (png, jpg, gif, webp, avif, svg), needed); alt; caption }",
    ],
    ["page", "navigation", "a whole number from 1 to 9999"],
    ["site", "contact", "an address or a file"],
    ["site", "zone", "a time zone: Europe/London"],
  ])("%s %s", (kind, name, values) => {
    expect(valuesOf(kind, name)).toBe(values);
  });

  test("accounts have a label and a url", () => {
    expect(valuesOf("site", "conversation")).toBe(
      "{ hashtag (one hashtag, with or without #); accounts (one or a list of: { label (needed); url (an address or a file, needed) }) }",
    );
  });

  test("the file types are those that are accepted", () => {
    for (const [, extensions] of fileTypes)
      for (const extension of extensions.split(", "))
        expect(parsePath(`content/media/a.${extension}`).kind).toBe("asset");
    expect(parsePath("content/media/a.exe").kind).toBe("bad");
  });
});

describe("the example of a field fits its kind", () => {
  const rows = fieldLists()
    .filter(({ kind }) => kindNames.some((name) => name === kind))
    .flatMap(({ kind, fields }) =>
      fields.map((field) => [kind, field.name, field.example] as const),
    );

  test.each(rows)("%s %s is accepted: %s", (kind, name, example) => {
    const schema = kindNames.find((one) => one === kind);
    const yaml = parseYaml(`${name}: ${example}\n`, 1, "it", "");
    expect(yaml).toMatchObject({ ok: true });
    const read = schema && schemas[schema].partial().safeParse(yaml.ok ? yaml.value : {});
    expect(read).toMatchObject({ success: true });
  });

  test("no two kinds have the title of a post but the post", () => {
    const titled = rows.filter(
      ([, name, example]) => name === "title" && example === "A map check",
    );
    expect(titled).toEqual([["post", "title", "A map check"]]);
  });
});

test("npm run fields prints the values", async () => {
  const { stdout } = await runCommandLine(["fields", "event"]);
  expect(stdout).toContain(
    "| status |  | Whether it takes place. | confirmed, tentative, cancelled or postponed | `status: cancelled` |",
  );
});
