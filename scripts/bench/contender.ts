import type { Corpus } from "./corpus.ts";
import type { Command } from "./measure.ts";

/** What every contender is given. */
export interface Bench {
  /** A temporary folder that holds `content/`; contenders make folders beside it. */
  project: string;
  corpus: Corpus;
}

/** One way of building the site. */
export interface Contender {
  /** As the table names it. */
  name: string;
  command: Command;
  /** The folder that it writes. */
  output: string;
  /** Run before each measurement, outside it. */
  before: () => void;
  /** Run after each measurement, outside it. */
  after?: () => void;
}
