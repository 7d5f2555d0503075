/**
 * What Eleventy is told: nothing is read by itself, one virtual template writes every page, and a
 * preview watches and serves. The pages come from a Job (src/build/job.ts), which the commands in
 * scripts/ make; `npm run build` publishes, `npm start` previews.
 */
import type { EleventyConfig } from "@11ty/eleventy";
import type { Job } from "./src/build/job.ts";
import { addPageTemplate } from "./src/build/page-template.ts";
import { createServerOptions } from "./src/build/preview/server.ts";

export default function configureEleventy(eleventy: EleventyConfig, job: Job): void {
  eleventy.setQuietMode(true);
  // Quiet does not hold for what it prints of its own speed on a busy machine.
  eleventy.benchmarkManager.get("Configuration").setIsVerbose(false);
  addPageTemplate(eleventy, job);
  eleventy.on("eleventy.after", () => job.finish());
  if (!job.options.preview) return;
  // A build has read and checked everything before Eleventy is asked for anything.
  eleventy.on("eleventy.before", () => job.prepareUnlessFresh());
  eleventy.setServerOptions(createServerOptions(job));
}
