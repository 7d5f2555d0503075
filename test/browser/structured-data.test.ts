/** Structured data holds any text, also as a browser reads it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { html, renderJsonLd } from "../../src/render/html.ts";
import { scriptEnds } from "../render/script-ends.ts";
import { type Browser, startChrome } from "./chrome.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startChrome();
});
afterAll(() => browser?.close());

test("T6: no text ends the script element of structured data, or hides its end", async () => {
  const page = await browser.context.newPage();
  const items = scriptEnds.map((words) => html`<li>${renderJsonLd({ words })}</li>`);
  await page.setContent(html`<!doctype html><title>A</title><ul>${items}</ul><hr>`.text);
  const texts = await page.locator("li > script").allTextContents();
  expect(texts.map((text) => JSON.parse(text))).toEqual(scriptEnds.map((words) => ({ words })));
  expect(await page.locator("body > hr").count()).toBe(1);
  await page.close();
});
