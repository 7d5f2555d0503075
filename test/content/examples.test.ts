/** What messages and the list of fields advise is accepted. */
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { getDoc, getExample, getRefusal } from "../../src/content/fields/docs.ts";
import { parseYaml } from "../../src/content/fields/yaml.ts";
import { schemas } from "../../src/content/schema/field-list.ts";
import { siteSchema } from "../../src/content/schema/site.ts";

const kinds: readonly (readonly [string, z.ZodObject])[] = [
  ["site", siteSchema],
  ...Object.entries(schemas),
];

describe.each(kinds)("the example of every field of a %s", (_, schema) => {
  const names = Object.keys(schema.shape).filter(
    (name) => getRefusal(schema.shape[name]) === undefined,
  );
  test.each(names)("%s", (name) => {
    const yaml = parseYaml(`${name}: ${getExample(schema, name)}\n`, 1, "it", "");
    expect(yaml).toMatchObject({ ok: true });
    const read = schema.partial().safeParse(yaml.ok ? yaml.value : {});
    expect(read).toMatchObject({ success: true });
    expect(getDoc(schema.shape[name])?.description).toMatch(/\.$/);
  });
});
