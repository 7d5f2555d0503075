import type { Problem } from "../../content/files/problem.ts";

/** What is owed of one kind. */
export interface OwedReport {
  /** One for each, the oldest first: where to write what. */
  readonly owed: readonly Omit<Problem, "severity">[];
  /** Lines about several. */
  readonly hints?: readonly string[];
  /** What one is called: "outcome". */
  readonly one: string;
}
