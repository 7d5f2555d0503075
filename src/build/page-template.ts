import type { EleventyConfig } from "@11ty/eleventy";
import type { Job } from "./job.ts";

/** The extension of the virtual template; no file of content has it. */
const extension = "page";

/** Files in a page of the pagination: what Eleventy keeps of each takes as long as rendering it. */
const batchSize = 64;

/**
 * Adds the one template: pagination calls it for the files of the job's plan. It gets names only,
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
      ({ files }) => {
        for (const file of files) job.render(file);
        return "";
      },
  });
  eleventy.addTemplate(`pages.${extension}`, "", {
    pagination: {
      data: "none",
      size: batchSize,
      alias: "files",
      before: () => job.listFilesToRender(),
    },
    none: [],
    // It has to differ, though Eleventy writes nothing.
    permalink: ({ files }: { files: readonly string[] }) => files[0],
    eleventyExcludeFromCollections: true,
    eleventyAllowMissingExtension: true,
  });
}
