import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first. */
const longest = [
  "browser/axe",
  "build/kill",
  "browser/time-passes",
  "build/determinism",
  "history/commit-times-cache",
  "browser/walk",
  "browser/search",
  "build/together",
  "build/preview",
  "browser/pictures",
  "browser/upcoming",
  "pages/markup",
  "build/preview-code",
  "images/build",
  "build/links",
  "content/size",
  "artifacts/artifacts",
  "content/any-bytes",
];

const rankOf = ({ moduleId }: TestSpecification) => {
  const rank = longest.indexOf(relative(import.meta.dirname, moduleId).replace(".test.ts", ""));
  return rank === -1 ? longest.length : rank;
};

/** Starts the longest files first, so that no worker has one of them left when the others end. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}
