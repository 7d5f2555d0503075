import type { EleventyConfig } from "@11ty/eleventy";
import type { Job } from "./job.ts";

/** The extension of the virtual template; no file of content has it. */
const extension = "page";

/**
 * Adds the one template: pagination calls it for each file of the job's plan. It gets names only,
 * since Eleventy copies and walks all data. The job writes what it renders, since Eleventy keeps
 * every page until all are rendered, and then writes them one after another.
 */
export function addPageTemplate(
  eleventy: Pick<EleventyConfig, "setTemplateFormats" | "addExtension" | "addTemplate">,
  job: Pick<Job, "listFilesToRender" | "render">,
): void {
  eleventy.setTemplateFormats([extension]);
  eleventy.addExtension(extension, {
    compileOptions: { permalink: "raw" },
    compile:
      () =>
      ({ file }) => {
        job.render(file);
        return "";
      },
  });
  eleventy.addTemplate(`pages.${extension}`, "", {
    pagination: { data: "none", size: 1, alias: "file", before: () => job.listFilesToRender() },
    none: [],
    permalink: (data: { file: string }) => data.file,
    eleventyExcludeFromCollections: true,
    eleventyAllowMissingExtension: true,
  });
}
