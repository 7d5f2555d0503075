/** Prints pages as a person does, to PDF, and counts the sheets. */
import type { Page } from "playwright-core";

/** Chromium writes the objects of pages uncompressed (ISO 32000-1, 7.7.3.3). */
const pageObject = /\/Type\s*\/Page\b/g;

export const paperFormats = ["A4", "Letter"] as const;

export type PaperFormat = (typeof paperFormats)[number];

/** The sheets less margins of 1 cm, in CSS pixels (1/96 inch). */
export const sheetPixels: Readonly<Record<PaperFormat, { width: number; height: number }>> = {
  A4: { width: 718, height: 1047 },
  Letter: { width: 740, height: 980 },
};

/** Returns how many sheets a page takes, with the margins that the page asks for. */
export async function countSheets(page: Page, format: PaperFormat): Promise<number> {
  const margin = "1cm";
  const pdf = await page.pdf({
    format,
    margin: { top: margin, right: margin, bottom: margin, left: margin },
  });
  return pdf.toString("latin1").match(pageObject)?.length ?? 0;
}
