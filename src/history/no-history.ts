/** Why nothing can be told of the past, in a sentence for the summary of a build. */

const remedy = "or write revision: and updated: in the events that change";

/** Its message is the sentence, without a full stop. */
export class NoHistory extends Error {}

export const noGit = () =>
  new NoHistory(
    `git is not installed here, so calendars cannot say what changed, and when: install it, ${remedy}`,
  );

export const noRepository = () =>
  new NoHistory(
    `this folder is in no git repository, so calendars cannot say what changed, and when: keep it in one, ${remedy}`,
  );

export const noCommit = () =>
  new NoHistory(
    `no event has been committed yet, so calendars cannot say what changed, and when: commit them, ${remedy}`,
  );

/** `epoch` is the time of the oldest commit that is there. */
export const shallow = (epoch: number) =>
  new NoHistory(
    `history is cut off at ${new Date(epoch).toISOString().slice(0, 10)} (a shallow clone), so revisions may go backwards for subscribers: fetch all of it, in most hosts' settings by a fetch depth of 0`,
  );

export const partial = () =>
  new NoHistory(
    "history is without the old texts (a partial clone), so revisions may go backwards for subscribers: clone all of it, without a filter",
  );

/** git ended with an error that no other sentence knows. */
export class GitFailed extends NoHistory {
  /** What git wrote to its error output. */
  readonly said: string;

  constructor(said: string) {
    const lines = said.split("\n").filter((line) => line.trim() !== "");
    const line = lines.find((one) => one.startsWith("fatal: ")) ?? lines[0] ?? "it says no reason";
    super(
      `git could not read the history (${line.trim()}), so revisions may go backwards for subscribers`,
    );
    this.said = said;
  }
}
