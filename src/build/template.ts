import type { VirtualTemplate } from "@11ty/eleventy";
import type { Job } from "./job.ts";

/**
 * The one template: pagination gives it a file of the job's plan at a time. It is handed names
 * only, since Eleventy copies and walks whatever data it is given.
 */
export function pagesTemplate(job: Pick<Job, "files" | "render">): VirtualTemplate {
  return {
    data: {
      pagination: { data: "none", size: 1, alias: "file", before: () => job.files() },
      none: [],
      permalink: (data: { file: string }) => data.file,
      eleventyExcludeFromCollections: true,
      eleventyAllowMissingExtension: true,
    },
    render: ({ file }) => job.render(file),
  };
}
