/** A line that says how far a long build has come, on a terminal only. */

/** Milliseconds before anything is said. */
const showAfter = 1000;

/** What the environment says of the machine: CI is set where nobody watches. */
interface Environment {
  readonly CI?: string | undefined;
}

export interface Progress {
  readonly update: (what: string, done: number, all: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Whether this is a machine that builds for others, as hosts' are: they set CI. */
export function isCI({ CI }: Environment): boolean {
  return CI !== undefined && !/^(?:|0|false)$/i.test(CI);
}

/** Quiet where nobody watches: output that is not a terminal, or a build machine. */
export function createProgress(
  stream: Pick<NodeJS.WriteStream, "isTTY" | "write">,
  env: Environment,
): Progress {
  if (!stream.isTTY || isCI(env)) return { update: () => {}, clear: () => {} };
  const startedAt = performance.now();
  let lastShownAt = 0;
  return {
    update: (what, done, all) => {
      const now = performance.now();
      if (now - startedAt < showAfter || now - lastShownAt < 100) return;
      lastShownAt = now;
      stream.write(`\r\u001b[K${what} ${done} of ${all}`);
    },
    clear: () => {
      if (lastShownAt > 0) stream.write("\r\u001b[K");
      lastShownAt = 0;
    },
  };
}
