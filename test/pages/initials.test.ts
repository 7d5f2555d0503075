/** What stands where nobody has given a portrait. */
import { describe, expect, test } from "vitest";
import { getInitials, renderInitials } from "../../_includes/parts/initials.ts";
import { fragmentOf, one, text } from "../render/dom.ts";

describe("the letters of a name", () => {
  test.each([
    ["Siân Rowanfield", "SR"],
    ["Mei-Lin Brookmead", "MB"],
    ["Łukasz Beechcroft", "ŁB"],
    ["Ann van der Berg", "AB"],
    ["ann lee", "AL"],
    ["Cher", "C"],
    ["Dr. Ann Lee, PhD", "AL"],
    ["Prof Ann Lee", "AL"],
    ["Ann O'Neill-Smith", "AO"],
    ["“Bob” (Robert) Jones", "BJ"],
    ["  Ann   Lee  ", "AL"],
    ["Ann\u00a0Lee", "AL"],
    ["A\u0301ngel Pe\u0301rez", "ÁP"],
    ["ólafur", "Ó"],
    ["山田太郎", "山"],
    ["田中 花子", "田花"],
    ["김철수", "김"],
    ["Иван Петров", "ИП"],
    ["Γιώργος Παππάς", "ΓΠ"],
    // Kept apart, as they would join.
    ["محمد علي", "م\u200cع"],
    ["דוד לוי", "דל"],
    ["अनिता शर्मा", "अश"],
    ["ნინო", "ნ"],
    ["Ann 🦊", "A"],
    ["🦊", "🦊"],
    ["👩‍💻 Dev", "D"],
    ["👩‍👩‍👧", "👩‍👩‍👧"],
    ["7 of 9", "79"],
    ["Dr", "D"],
    ["?", "?"],
    ["", ""],
    ["   ", ""],
  ])("%s", (name, letters) => {
    expect(getInitials(name)).toBe(letters);
  });
});

describe("the disc", () => {
  test("is decoration, and has no style that a policy would block", () => {
    const disc = one(fragmentOf(renderInitials("Siân Rowanfield").text), "span");
    expect(disc.attrs.map(({ name, value }) => [name, value])).toEqual([
      ["class", "portrait initials"],
      ["aria-hidden", "true"],
    ]);
    expect(text(disc)).toBe("SR");
  });

  test("of nobody is a disc alone", () => {
    expect(text(fragmentOf(renderInitials(" ").text))).toBe("");
  });

  test("prints a name as text", () => {
    expect(renderInitials("<").text).toContain(">&lt;<");
  });
});
