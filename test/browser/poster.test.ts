/** R6: the poster of a series is one sheet of paper with a large code, as Chromium prints it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { md, noon, siteOf } from "../pages/site.ts";
import { countSheets, type PaperFormat, paperFormats, sheetPixels } from "../support/pdf.ts";
import { createChart } from "../support/pictures.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

const longWord = "Wohnungsgenossenschaftsversammlungen";
const longTitle = `${longWord} und was Pflegekräfte von ihnen haben, wenn alle am Tisch sitzen`;
const longSummary =
  "Bring your lunch and talk about digital things with others in health, care and the third sector. ".repeat(
    5,
  );

const weekly = (fields: Readonly<Record<string, unknown>>) =>
  md({
    title: "Café",
    summary: "Bring your lunch.",
    repeats: "weekly on Wednesday",
    from: "2026-11-25",
    until: "2027-11-24",
    time: "12:30 to 13:30",
    place: { name: "The Hub", address: "1 Street" },
    ...fields,
  });

const topics = (series: string) =>
  Object.fromEntries(
    ["2026-11-25", "2026-12-02", "2026-12-09", "2026-12-16"].map((date) => [
      `events/${series}/${date}.md`,
      md({
        title: "Photos of wounds, taken and sent safely, and who may see them afterwards",
        summary: longSummary,
        place: "The community hub behind the library, first floor",
      }),
    ]),
  );

/** Series by name. */
const kinds = {
  short: { "events/short/index.md": weekly({ summary: undefined, place: undefined }) },
  picture: {
    "events/picture/index.md": weekly({ image: { src: "../../media/wide.png", alt: "Wide" } }),
  },
  upright: {
    "events/upright/index.md": weekly({ image: { src: "../../media/tall.png", alt: "Tall" } }),
  },
  long: {
    "events/long/index.md": weekly({
      title: longTitle,
      summary: longSummary,
      online: "https://example.com/join",
      image: { src: "../../media/tall.png", alt: "Tall" },
      place: {
        name: "The community hub behind the library",
        address: "112 North Circular Road, third floor, Example City EX1 2MP",
      },
      later: [
        { from: "2027-01-06", time: "16:00 to 17:00", reason: "The hub opens later in winter" },
        { from: "2027-06-02", place: "The reading room", reason: "The hub is painted" },
      ],
    }),
    ...topics("long"),
  },
  "without-rule": {
    "events/without-rule/index.md": md({ title: "Evenings" }),
    "events/without-rule/2026-12-01.md": md({
      title: "One",
      start: "2026-12-01 18:00",
      duration: "1 hour",
    }),
  },
};

describe("R6: a poster", () => {
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const site = await siteOf({
      ...Object.assign({}, ...Object.values(kinds)),
      "media/wide.png": await createChart(1200, 600).toBuffer(),
      "media/tall.png": await createChart(600, 1200).toBuffer(),
    });
    served = await serve(site);
    browser = await startChrome();
    await browser.context.clock.setFixedTime(noon);
    page = await browser.page();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const cases = Object.keys(kinds).flatMap((name) =>
    paperFormats.map((format) => [name, format] as const),
  );

  test.each(cases)("of the series %s is one sheet of %s", async (name, format) => {
    await page.goto(`${served.origin}/events/${name}/poster/`);
    expect(await countSheets(page, format)).toBe(1);
  });

  /** Where parts of a poster stand on a sheet, in pixels of 1/96 inch. */
  async function place(name: string, format: PaperFormat) {
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize(sheetPixels[format]);
    await page.goto(`${served.origin}/events/${name}/poster/`);
    return page.evaluate<
      Readonly<Record<string, { top: number; bottom: number; left: number; right: number }>>
    >(`Object.fromEntries(
      [".site-name", "h1", ".poster-when", ".poster-where", ".poster-picture", ".entry", ".qr", ".poster-code a"]
        .flatMap((one) => {
          const node = document.querySelector(one);
          if (node === null || !node.checkVisibility()) return [];
          const { top, bottom, left, right } = node.getBoundingClientRect();
          return [[one, { top, bottom, left, right }]];
        }))`);
  }

  test.each(cases)(
    "of the series %s has all its parts on the sheet of %s",
    async (name, format) => {
      const parts = await place(name, format);
      const { width, height } = sheetPixels[format];
      expect(Object.keys(parts)).toEqual(
        expect.arrayContaining([".site-name", "h1", ".entry", ".qr", ".poster-code a"]),
      );
      for (const { top, bottom, left, right } of Object.values(parts)) {
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(height);
        expect(right).toBeLessThanOrEqual(width);
      }
      // From top to bottom, nothing over another.
      const above = [".site-name", "h1", ".poster-when", ".poster-where", ".poster-picture", ".qr"];
      const stack = above.flatMap((one) => parts[one] ?? []);
      for (const [i, part] of stack.entries())
        if (i > 0) expect(part.top).toBeGreaterThanOrEqual(stack[i - 1]?.bottom ?? 0);
      // 6 cm and more, with its quiet zone.
      const code = parts[".qr"];
      expect((code?.right ?? 0) - (code?.left ?? 0)).toBeGreaterThan(6 * (96 / 2.54));
    },
  );

  test.each(cases)("of the series %s cuts no date in two on %s", async (name, format) => {
    await place(name, format);
    const entries = await page.evaluate<readonly ("whole" | "left out" | "cut")[]>(`(() => {
      const list = document.querySelector(".entries").getBoundingClientRect();
      return [...document.querySelectorAll(".entry")].map((one) => {
        const { left, bottom } = one.getBoundingClientRect();
        return left >= list.right ? "left out" : bottom <= list.bottom + 1 ? "whole" : "cut";
      });
    })()`);
    const whole = entries.filter((one) => one === "whole").length;
    expect(entries).not.toContain("cut");
    expect(whole).toBeGreaterThanOrEqual(name === "long" ? 1 : entries.length);
  });

  test("shows the picture of its series, as large as the rest leaves", async () => {
    const parts = await place("picture", "A4");
    const picture = parts[".poster-picture"];
    expect((picture?.bottom ?? 0) - (picture?.top ?? 0)).toBeGreaterThan(200);
    expect((await place("short", "A4"))[".poster-picture"]).toBeUndefined();
  });
});
