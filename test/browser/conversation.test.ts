/** Questions, map checks and speakers as a browser gives them to readers. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { md, person, siteOf } from "../pages/site.ts";
import { removeProjects } from "../support/project.ts";
import { findViolations } from "./axe.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

const longWord = "Donaudampfschifffahrtsgesellschaftskapitän";

const files = {
  "site.yaml": `name: Test
url: https://example.org/
language: en-GB
zone: Europe/London
description: A site to test with
search: false
share-pictures: false
contact: hello@example.org
conversation: { accounts: [{ label: "@us", url: "https://example.social/@us" }] }
`,
  "cohorts/one.md": md({ title: `Cohort ${longWord}`, order: 1 }),
  "cohorts/two.md": md({ title: "Cohort two", order: 2 }),
  "posts/2026-03-01-half.md": md(
    { title: "Half way", date: "2026-03-01", cohort: "one", review: "halfway", summary: "S" },
    `## What we did

We met.

> [!QUESTION]
> Who has an hour?

> [!QUESTION]
> Whose ${longWord} is it?

## What we learned

- ${longWord}

## What next

- Ask less
`,
  ),
  "posts/2026-04-01-answer.md": md({
    title: "We have",
    date: "2026-04-01",
    summary: "S",
    answers: "2026-03-01-half.md#question:1",
  }),
  ...person("ann", { name: `Ann ${longWord}`, role: longWord }),
  "events/2026-11-01-talk.md": md({
    title: "Talk",
    start: "2026-11-01 12:30",
    duration: "1 hour",
    summary: "S",
    speakers: [{ person: "ann", perspective: longWord, talk: longWord }, "Dot Dee"],
  }),
};

const urls = ["/", "/cohorts/", "/cohorts/one/", "/cohorts/two/", "/blog/half/", "/events/talk/"];

describe("a reader", () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    served = await serve(await siteOf(files));
    browser = await startChrome();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    removeProjects();
  });

  async function at(url: string, width = 1280) {
    const page: Page = await browser.page();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(served.origin + url, { waitUntil: "load" });
    return page;
  }

  test.each(urls)(
    "R9: %s has no sideways scroll at 320 pixels, whatever the words",
    async (url) => {
      const page = await at(url, 320);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    },
  );

  test.each(urls)("%s passes axe, light and dark, wide and narrow", async (url) => {
    expect(await findViolations(await at(url))).toEqual([]);
  });

  test.each([1280, 320])("at %d pixels finds the table of what was learned", async (width) => {
    const page = await at("/cohorts/", width);
    const session = await browser.context.newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    await session.detach();
    const namesOf = (role: string) =>
      nodes
        .filter((node) => node.role?.value === role && !node.ignored)
        .map((node) => node.name?.value);
    expect(namesOf("table")).toEqual(["What the cohorts learned"]);
    expect(namesOf("columnheader")).toEqual(["Cohort", "What we learned", "What next"]);
    expect(namesOf("rowheader")).toHaveLength(1);
    expect([namesOf("row").length, namesOf("cell").length]).toEqual([2, 2]);
    const label = await page.evaluate<string>(
      'getComputedStyle(document.querySelector(".learned td"), "::before").content',
    );
    expect(label.includes("What we learned")).toBe(width === 320);
  });

  test("hears what each way to answer is an answer to", async () => {
    const page = await at("/blog/half/");
    const note = page.getByRole("note", { name: "A question for you" });
    const names = await note
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.textContent));
    expect(names).toEqual([
      `by e-mail, in answer to “Whose ${longWord} is it?”`,
      `@us, in answer to “Whose ${longWord} is it?”`,
    ]);
    const answered = page.getByRole("note", { name: "A question, and what people said" });
    expect(await answered.getByRole("link", { name: "We have" }).count()).toBe(1);
  });

  test("who follows a link to a question arrives at it", async () => {
    const page = await at("/blog/answer/");
    await page.getByRole("link", { name: "“Who has an hour?”" }).click();
    expect(await page.evaluate("document.querySelector(':target').innerText")).toMatch(
      /Who has an hour\?/,
    );
  });
});
