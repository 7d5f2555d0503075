/** The map checks that are owed. */
import { fileStart } from "../../content/files/problem.ts";
import { listOwedReviews, type OwedReview } from "../../model/map-checks.ts";
import type { Site } from "../../model/types.ts";
import { formatDayInEnglish } from "../../time/names.ts";
import type { OwedReport } from "./owed-report.ts";

/** Returns the cohorts that owe a map check, the oldest first. */
export function reportOwedReviews(site: Site): OwedReport {
  const owed = listOwedReviews(site);
  return { owed: owed.map(describeReview), one: "map check" };
}

function describeReview({ cohort, reached, since }: OwedReview): OwedReport["owed"][number] {
  const day = formatDayInEnglish(since);
  return {
    file: cohort.file,
    position: fileStart,
    message:
      reached === "half"
        ? `the cohort has been past its half since ${day}, and has no map check`
        : "the cohort is over, and has no map check",
    fix: `Write a post with cohort: ${cohort.id} and review: ${reached === "half" ? "halfway" : "end"}`,
  };
}
