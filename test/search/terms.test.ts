/** How words become terms, in builds and in browsers. */
import { describe, expect, test } from "vitest";
import { findStem, fold, splitTerms } from "../../src/search/browser/terms.js";

const terms = (text: string) => splitTerms(text).map(({ term }) => term);

describe("terms", () => {
  test.for([
    ["R4: Łukasz and Đặng sing Ærø", ["r4", "lukasz", "and", "dang", "sing", "aero"]],
    ["CAFÉ café cafe\u0301", ["cafe", "cafe", "cafe"]],
    ["Straße, İstanbul, Ἀθήνας", ["strasse", "istanbul", "αθηνασ"]],
    ["l'école i'r co-op 3.5", ["l", "ecole", "i", "r", "co", "op", "3", "5"]],
    ["القِراءَةُ مكتبة", ["القراءه", "مكتبه"]],
    ["שָׁלוֹם", ["שלום"]],
    ["हिन्दी में", ["हिन्दी", "में"]],
    ["R5: 学习社群", ["r5", "学习", "习社", "社群", "群"]],
    ["2026年の予定", ["2026", "年の", "の予", "予定", "定"]],
    ["한국어", ["한국", "국어", "어"]],
    ["ภาษา", ["ภา", "าษ", "ษา", "า"]],
    ["𠮷野家", ["𠮷野", "野家", "家"]],
    ["— … ! \u0301", []],
  ] as const)("of %s", ([text, expected]) => {
    expect(terms(text)).toEqual(expected);
  });

  test("say where in the text they are", () => {
    expect(splitTerms("An “Été” 学习")).toEqual([
      { term: "an", start: 0, end: 2, isPair: false },
      { term: "ete", start: 4, end: 7, isPair: false },
      { term: "学习", start: 9, end: 11, isPair: true },
      { term: "习", start: 10, end: 11, isPair: true },
    ]);
  });

  test("have stems without accents", () => {
    const stem = (word: string) => word.replace(/s$/, "");
    expect([fold("Écoles"), findStem("E\u0301coles", stem), findStem("Écoles", stem)]).toEqual([
      "ecoles",
      "ecole",
      "ecole",
    ]);
  });
});
