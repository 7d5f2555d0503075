/** What messages and the list of fields advise is accepted. */
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { getDoc, getExample } from "../../src/content/fields/docs.ts";
import { parseYaml } from "../../src/content/fields/yaml.ts";
import { cohortSchema } from "../../src/content/schema/cohort.ts";
import { eventSchema, seriesSchema, sessionSchema } from "../../src/content/schema/event.ts";
import { pageSchema } from "../../src/content/schema/page.ts";
import { personSchema } from "../../src/content/schema/person.ts";
import { postSchema } from "../../src/content/schema/post.ts";
import { siteSchema } from "../../src/content/schema/site.ts";

const zone = "Europe/London";

const kinds: readonly (readonly [string, z.ZodObject])[] = [
  ["site", siteSchema],
  ["post", postSchema(zone)],
  ["person", personSchema],
  ["event", eventSchema(zone)],
  ["series", seriesSchema],
  ["session", sessionSchema(zone)],
  ["cohort", cohortSchema],
  ["page", pageSchema],
];

describe.each(kinds)("the example of every field of a %s", (_, schema) => {
  test.each(Object.keys(schema.shape))("%s", (name) => {
    const yaml = parseYaml(`${name}: ${getExample(schema, name)}\n`, 1, "it", "");
    expect(yaml).toMatchObject({ ok: true });
    const read = schema.partial().safeParse(yaml.ok ? yaml.value : {});
    expect(read).toMatchObject({ success: true });
    expect(getDoc(schema.shape[name])?.description).toMatch(/\.$/);
  });
});
