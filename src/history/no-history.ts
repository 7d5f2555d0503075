/** Why git cannot tell when the content changed: sentences for the summary of a build. */

/** Its message is the sentence, without a full stop. */
export class NoHistory extends Error {}

const consequence = "so every calendar entry counts as changed today";

export const noGit = () => new NoHistory(`git is not installed here, ${consequence}`);

export const noRepository = () =>
  new NoHistory(`this folder is in no git repository, ${consequence}`);

export const noCommit = () => new NoHistory(`nothing has been committed yet, ${consequence}`);

/** `epoch` is the time of the oldest commit that is there. */
export const shallow = (epoch: number) =>
  `history is cut off at ${new Date(epoch).toISOString().slice(0, 10)} (a shallow clone), so entries that changed before count as changed then: fetch all of it, in most hosts' settings by a fetch depth of 0`;

/** git ended with an error that no other sentence explains. */
export class GitFailed extends NoHistory {
  /** What git wrote to its error output. */
  readonly output: string;

  constructor(output: string) {
    const lines = output.split("\n").filter((line) => line.trim() !== "");
    const line = lines.find((one) => one.startsWith("fatal: ")) ?? lines[0] ?? "without a reason";
    super(`git could not read the history (${line.trim()}), ${consequence}`);
    this.output = output;
  }
}
