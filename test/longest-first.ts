import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first. */
const longest = [
  "package/package",
  "browser/axe",
  "build/kill",
  "build/determinism",
  "history/commit-times-cache",
  "browser/search",
  "browser/walk",
  "browser/time-passes",
  "build/together",
  "build/preview-process",
  "build/preview",
  "life/programme",
  "cases/case-8-golden",
  "history/repository",
  "hosts/servers",
  "content/size",
  "history/revisions",
  "build/preview-code",
  "browser/upcoming",
  "build/subfolder",
  "browser/pictures",
  "images/build",
  "pages/markup",
  "published/sources",
  "build/own-layouts",
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
