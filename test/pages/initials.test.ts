/** The initials that stand in for a photo. */
import { describe, expect, test } from "vitest";
import { getInitials, renderInitials } from "../../_includes/parts/initials.ts";
import { fragmentOf, one, text } from "../render/dom.ts";

describe("the initials of a name", () => {
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
    // A zero-width non-joiner keeps them apart.
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

describe("the initials on a disc", () => {
  test("are hidden from screen readers, without inline styles", () => {
    const disc = one(fragmentOf(renderInitials("Siân Rowanfield").text), "span");
    expect(disc.attrs.map(({ name, value }) => [name, value])).toEqual([
      ["class", "portrait initials"],
      ["aria-hidden", "true"],
    ]);
    expect(text(disc)).toBe("SR");
  });

  test("are empty for an empty name", () => {
    expect(text(fragmentOf(renderInitials(" ").text))).toBe("");
  });

  test("are escaped", () => {
    expect(renderInitials("<").text).toContain(">&lt;<");
  });
});
