import { expect, test } from "vitest";
import { formatPerspective } from "../../src/locales/perspective.ts";
import { createWords } from "../../src/locales/words.ts";

test.each([
  ["citizen", "citizen perspective"],
  ["citizen perspective", "citizen perspective"],
  ["A Citizen Perspective", "A Citizen Perspective"],
])("%s is shown as %s", (typed, shown) => {
  expect(formatPerspective(typed, createWords("en-GB"))).toBe(shown);
});
