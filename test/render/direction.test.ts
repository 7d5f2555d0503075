import { expect, test } from "vitest";
import { getTextDirection } from "../../src/render/direction.ts";

test.each([
  ...["ar", "he", "fa", "ur", "ps", "yi", "dv", "sd", "ug", "ckb", "ur-PK", "ar-EG"],
  ...["ku-Arab", "pa-Arab-PK", "ks-Hebr", "dv-Thaa", "syr-Syrc", "nqo-Nkoo", "ff-Adlm"],
])("T9: %s is written from right to left", (language) => {
  expect(getTextDirection(language)).toBe("rtl");
});

test.each(["en", "cy", "ja", "hi", "pa", "ku", "ur-Latn", "az-Cyrl", "ks-Deva", "uk", "arn"])(
  "T9: %s is written from left to right",
  (language) => {
    expect(getTextDirection(language)).toBe("ltr");
  },
);
