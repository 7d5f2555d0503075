import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first. */
const longest = [
  "package/package",
  "browser/axe",
  "build/markup",
  "browser/narrow",
  "browser/briefing-play",
  "starter/new",
  "build/fix",
  "build/kill",
  "build/preview-process",
  "browser/time-passes",
  "browser/search-words",
  "build/determinism",
  "build/work",
  "browser/programme",
  "browser/walk",
  "build/together",
  "browser/search",
  "build/same-build",
  "scripts/commands",
  "browser/conversation",
  "images/later-builds",
  "browser/home",
  "scripts/loaded",
  "build/preview-code",
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
