/**
 * npm run changes [-- --since <commit>] [--markdown]: lists what changes for subscribers since a
 * commit: by default the last one, or the one before if content/ has no uncommitted changes. The
 * exit status is 1 if an event is lost.
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { prepareSite } from "../src/build/prepare.ts";
import { formatProblems } from "../src/build/report.ts";
import { changeInWords, changesTo } from "../src/history/changes.ts";
import { snapshotAt } from "../src/history/snapshot.ts";
import { enterProjectRoot, runCommand } from "./command.ts";

await runCommand(async () => {
  const root = enterProjectRoot();
  const { values } = parseArgs({
    options: { since: { type: "string" }, markdown: { type: "boolean" }, root: { type: "string" } },
  });
  const { site, problems } = await prepareSite({ root, preview: false });
  if (problems.count > 0) {
    process.stderr.write(formatProblems(problems, "Fix this first."));
    return 1;
  }
  const ref = values.since ?? chooseDefaultRef(root);
  const before = await snapshotAt({ root, ref, site, env: process.env });
  const changes = changesTo(site, before.events);
  const { words } = site.settings;
  const mark = values.markdown ? "- " : "";
  const lines = changes.map((one) => mark + changeInWords(one, words, values.markdown === true));
  process.stdout.write(`Since ${ref} (${before.commit.id.slice(0, 10)}), subscribers see:\n`);
  if (values.markdown) process.stdout.write("\n");
  process.stdout.write(lines.length === 0 ? "no change\n" : `${lines.join("\n")}\n`);
  return changes.some(({ kind }) => kind === "lost") ? 1 : 0;
});

/** If git fails, returns the last commit, so that reading it says why. */
function chooseDefaultRef(root: string): string {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, stdio: "pipe" });
  try {
    if (git("status", "--porcelain", "--", "content").length > 0) return "HEAD";
    git("rev-parse", "--verify", "HEAD");
  } catch {
    return "HEAD";
  }
  try {
    git("rev-parse", "--verify", "HEAD~1");
    return "HEAD~1";
  } catch {
    throw new Error(
      "content/ has no uncommitted changes, and there is no earlier commit to compare with. Name one with --since. If the clone is shallow, fetch all of its history: git fetch --unshallow.",
    );
  }
}
