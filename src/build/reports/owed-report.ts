/** What is owed of one kind. */
export interface OwedReport {
  /** A line for each, the oldest first, and lines about several. */
  readonly lines: readonly string[];
  readonly count: number;
  /** What one is called: "outcome". */
  readonly one: string;
}
