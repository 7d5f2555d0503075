/** Folders of this program, and of a project. */
import { join } from "node:path";

/** The folder that holds `src` and `_includes` of this program. */
export const packageRoot = join(import.meta.dirname, "../..");

/** The folder of templates, of this program and of a project. */
export const templateFolder = "_includes";

/** Folders of a project, from its root. */
export const projectPaths = {
  /** What the lead edits; read by src/content, never by Eleventy. */
  content: "content",
  /** An empty folder: Eleventy is given no files, so no file can run code or leave the site. */
  input: ".waymark/input",
  releases: ".waymark/releases",
  /** A folder; the build that runs has a file in it. See publish/lock.ts. */
  lock: ".waymark/lock",
  records: ".waymark/records",
  /** What the last build was made from, and what it said. */
  lastBuild: ".waymark/last-build.json",
  /** What the commits tell of the times of files. */
  history: ".waymark/history.json",
  /** The record of the older commit that the last build was compared with. */
  commitRecord: ".waymark/commit-record",
  /** Its content, while it is read; with the number of the process after it. */
  commitContent: ".waymark/commit-content",
  /** What was found out of links to other sites. */
  links: ".waymark/links.json",
  artifacts: ".waymark/made",
  /** Copies of the code in _includes, by its version. */
  own: ".waymark/own",
  preview: ".waymark/preview",
  output: "_site",
} as const;
