/**
 * The configuration of Eleventy: it reads no files, one virtual template writes every page. The
 * pages come from a Job (src/build/job.ts). A preview does without (src/build/preview).
 */
import type { EleventyConfig } from "@11ty/eleventy";
import type { Job } from "./src/build/job.ts";
import { addPageTemplate } from "./src/build/page-template.ts";

export default function configureEleventy(eleventy: EleventyConfig, job: Job): void {
  eleventy.setQuietMode(true);
  // Quiet mode does not silence its warnings about slow steps.
  eleventy.benchmarkManager.get("Configuration").setIsVerbose(false);
  addPageTemplate(eleventy, job);
  eleventy.on("eleventy.after", () => job.finish());
}
