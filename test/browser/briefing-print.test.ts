/** P8: a briefing is one sheet of paper, as Chromium prints it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { md, noon, person, type Small, sampleSite, siteOf } from "../pages/site.ts";
import { countSheets, paperFormats } from "../support/pdf.ts";
import type { Files } from "../support/project.ts";
import { createProject, prepareProject } from "../support/project.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

const sentence =
  "What we ask of each team is an hour of the week, in parts that suit the day, and somebody who says out loud which minutes are theirs. ";

/** Returns a text of so many words, by headings. */
function write(words: number, headings: number): string {
  const all = sentence.repeat(60).split(" ");
  const each = Math.floor(words / headings) - 2;
  return Array.from(
    { length: headings },
    (_, i) => `## Heading ${i}\n\n${all.slice(0, each).join(" ")}.\n`,
  ).join("\n");
}

const fillings = "\n{ask}\n\n{dates 4}\n\n{outputs 3}\n\n{people}\n";

/** Texts of about the length above which there is a warning. */
const texts: Readonly<Record<string, string>> = {
  realistic: write(340, 5) + fillings,
  "one-heading": write(748, 1),
  "six-headings": write(648, 6),
  "twelve-headings": write(528, 12),
  "more-dates": write(225, 4) + fillings.replace("{dates 4}", "{dates 7}"),
};

const names = ["Wilhelmina Featherstonehaugh", "Oluwaseun Adebayo-Montgomery", "Mei Li", "Ann Lee"];

const days = (month: string) => Array.from({ length: 8 }, (_, i) => `2026-${month}-${10 + i}`);

const files: Files = {
  ...Object.fromEntries(
    names.flatMap((name, i) =>
      Object.entries(
        person(`p${i}`, {
          name,
          role: "Community team manager",
          organisation: "Northern Hospitals and Homes Trust",
        }),
      ),
    ),
  ),
  "cohorts/one.md": md({
    title: "Care homes and home care in the north of the city",
    people: names.map((_, i) => `p${i}`),
    from: "2026-11-02",
    until: "2027-02-28",
    ask: "60 minutes a week",
  }),
  "events/hour/index.md": md({ title: "Open hour of the final cohort", cohort: "one" }),
  ...Object.fromEntries(
    [...days("10"), ...days("12")].map((day) => [
      `events/hour/${day}.md`,
      md({
        title: "Photos of wounds, taken and sent safely",
        start: `${day} 15:00`,
        duration: "1 hour",
        place: "The Hub",
        online: "https://example.com/join",
        outputs: day < "2026-11" ? [{ title: "What to do", url: "https://example.com/n" }] : [],
      }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({ ...texts, "too-long": write(1100, 6) }).map(([name, text]) => [
      `briefings/${name}.md`,
      md(
        {
          title: "An hour of each week, in three parts of twenty minutes",
          summary:
            "What we ask of managers and teams in care homes and home care, what they get for it, and when and where it takes place.",
          cohort: "one",
        },
        text,
      ),
    ]),
  ),
};

describe("P8: on paper", () => {
  let site: Small;
  let served: Served;
  let sample: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await siteOf(files);
    served = await serve(site);
    sample = await serve(await sampleSite());
    browser = await startChrome();
    await browser.context.clock.setFixedTime(noon);
    page = await browser.page();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await sample?.close();
  });

  const formats = paperFormats.map((format) => [format] as const);

  test.each(formats)("the sample's briefing is one sheet of %s", async (format) => {
    await page.goto(`${sample.origin}/briefings/care-homes/`);
    expect(await countSheets(page, format)).toBe(1);
  });

  describe.each(Object.keys(texts))("%s", (name) => {
    test.each(formats)("is one sheet of %s", async (format) => {
      await page.goto(`${served.origin}/briefings/${name}/`);
      expect(await countSheets(page, format)).toBe(1);
    });
  });

  test("only what does not fit is a warning", async () => {
    await page.goto(`${served.origin}/briefings/too-long/`);
    expect(await countSheets(page, "A4")).toBe(2);
    const { problems } = await prepareProject(createProject(files));
    const long = problems.list("warning").filter(({ message }) => message.includes("too long for"));
    expect(long.map(({ file }) => file)).toEqual(["content/briefings/too-long.md"]);
  });

  test("has code, address and the programme's name, and no controls", async () => {
    await page.goto(`${served.origin}/briefings/realistic/`);
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate<Record<string, boolean>>(`Object.fromEntries(
      [".qr", ".briefing-code a", ".site-name", ".actions", ".play-hint", ".player", ".site-footer"]
        .map((one) => [one, document.querySelector(one).checkVisibility()]))`);
    expect(seen).toEqual({
      ".qr": true,
      ".briefing-code a": true,
      ".site-name": true,
      ".actions": false,
      ".play-hint": false,
      ".player": false,
      ".site-footer": false,
    });
    expect(await page.locator(".briefing-code a").textContent()).toBe(
      "example.org/briefings/realistic/",
    );
  });
});
