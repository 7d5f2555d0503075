/** A line that says how far a long build has come, on a terminal only. */

/** Milliseconds before anything is said. */
const patience = 1000;

/** What the environment says of the machine: CI is set where nobody watches. */
interface Environment {
  readonly CI?: string | undefined;
}

export interface Progress {
  readonly step: (what: string, done: number, all: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Whether this is a machine that builds for others, as hosts' are: they set CI. */
export function onBuildMachine({ CI }: Environment): boolean {
  return CI !== undefined && !/^(?:|0|false)$/i.test(CI);
}

/** Quiet where nobody watches: output that is not a terminal, or a build machine. */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, "isTTY" | "write">,
  env: Environment,
): Progress {
  if (!stream.isTTY || onBuildMachine(env)) return { step: () => {}, end: () => {} };
  const begun = performance.now();
  let shown = 0;
  return {
    step: (what, done, all) => {
      const now = performance.now();
      if (now - begun < patience || now - shown < 100) return;
      shown = now;
      stream.write(`\r\u001b[K${what} ${done} of ${all}`);
    },
    end: () => {
      if (shown > 0) stream.write("\r\u001b[K");
      shown = 0;
    },
  };
}
