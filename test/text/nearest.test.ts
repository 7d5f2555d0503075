import { describe, expect, test } from "vitest";
import { isOnlyTypo } from "../../src/text/nearest.ts";

describe("what a machine may write for what was typed", () => {
  test.each<[string, string, readonly string[]]>([
    ["titel", "title", ["tags", "title", "summary"]],
    ["sumary", "summary", ["summary"]],
    ["summmary", "summary", ["summary"]],
    ["sunmary", "summary", ["summary"]],
    ["Tags", "tags", ["tags", "title"]],
    ["Ann Lee", "ann-lee", ["ann-lee", "ann-leo"]],
    ["ann_lee", "ann-lee", ["ann-lee"]],
    ["renée-lee", "renee-lee", ["renee-lee"]],
    ["cohort-2026-x", "cohort-2026-y", ["cohort-2026-y", "cohort-2027-x"]],
  ])("%s: %s", (typed, meant, candidates) => {
    expect(isOnlyTypo(typed, meant, candidates)).toBe(true);
  });

  test.each<[string, string, readonly string[], string]>([
    ["tgas", "tags", ["tags"], "it is short"],
    ["summery", "summary", ["summary", "summers"], "two are as near"],
    ["smmuray", "summary", ["summary"], "two letters are wrong"],
    ["summayr2", "summary", ["summary"], "one is wrong and one too many"],
    ["cohort-2026", "cohort-2027", ["cohort-2027"], "a digit is another"],
    ["cohort-2026", "cohort-2062", ["cohort-2062"], "digits are swapped"],
    ["summary", "authors", ["authors"], "nothing is alike"],
    ["Ann Lee", "ann-lee", ["ann-lee", "ann_lee"], "two are the same but for the hyphen"],
  ])("%s is not certainly %s of %j: %s", (typed, meant, candidates) => {
    expect(isOnlyTypo(typed, meant, candidates)).toBe(false);
  });

  test("more letters may be asked for", () => {
    expect(isOnlyTypo("marta", "martha", ["martha"])).toBe(true);
    expect(isOnlyTypo("marta", "martha", ["martha"], 8)).toBe(false);
    expect(isOnlyTypo("MARTHA", "martha", ["martha"], 8)).toBe(true);
  });
});
