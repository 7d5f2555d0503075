import type { EleventyConfig } from "@11ty/eleventy";
import type { Job } from "./job.ts";

/** What a virtual template is named for, and no file of content. */
const extension = "page";

/**
 * The one template: pagination gives it a file of the job's plan at a time. It is handed names
 * only, since Eleventy copies and walks whatever data it is given.
 *
 * What it gives is bytes. Eleventy renders all before it writes any, and keeps it: of a text, two
 * bytes for every letter of a page that has but one curly quotation mark, where the garbage
 * collector has to look after it.
 */
export function addPageTemplate(
  eleventy: Pick<EleventyConfig, "setTemplateFormats" | "addExtension" | "addTemplate">,
  job: Pick<Job, "startWriting" | "render">,
): void {
  eleventy.setTemplateFormats([extension]);
  eleventy.addExtension(extension, {
    compileOptions: { permalink: "raw" },
    compile:
      () =>
      ({ file }) =>
        Buffer.from(job.render(file)),
  });
  eleventy.addTemplate(`pages.${extension}`, "", {
    pagination: { data: "none", size: 1, alias: "file", before: () => job.startWriting() },
    none: [],
    permalink: (data: { file: string }) => data.file,
    eleventyExcludeFromCollections: true,
    eleventyAllowMissingExtension: true,
  });
}
