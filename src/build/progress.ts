/** The progress of a long build: one line, on a terminal only. */

/** Milliseconds before the line appears. */
const showAfter = 1000;

/** The variables that are read. */
interface Environment {
  readonly CI?: string | undefined;
}

export interface Progress {
  readonly update: (what: string, done: number, all: number) => void;
  /** Removes the line. */
  readonly clear: () => void;
}

/** Returns whether this is a build machine, such as a host's: they set CI. */
export function isCI({ CI }: Environment): boolean {
  return CI !== undefined && !/^(?:|0|false)$/i.test(CI);
}

/** Prints nothing if the output is not a terminal, or on a build machine. */
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
