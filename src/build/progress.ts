/**
 * The progress of a long build: one line that changes on a terminal, and a line now and then where the
 * output goes to a file, such as the log of a build machine.
 */

/** Milliseconds before the line of a terminal appears. */
const showAfter = 1000;

/** Milliseconds between two changes of the line of a terminal. */
const changeEvery = 100;

/** Milliseconds between two lines of a log; a shorter build has none. */
const logEvery = 10_000;

/** The variables that are read. */
interface Environment {
  readonly CI?: string | undefined;
}

export interface Progress {
  readonly update: (what: string, done: number, all: number) => void;
  /** Removes the line, and writes no more until the next update. */
  readonly clear: () => void;
}

/** Returns whether this is a build machine, such as a host's: they set CI. */
export function isCI({ CI }: Environment): boolean {
  return CI !== undefined && !/^(?:|0|false)$/i.test(CI);
}

type Stream = Pick<NodeJS.WriteStream, "isTTY" | "write">;

/** Returns a progress that writes as a terminal needs it, or a log where there is none (or CI is set). */
export function createProgress(stream: Stream, env: Environment): Progress {
  return stream.isTTY && !isCI(env) ? createTerminalProgress(stream) : createLogProgress(stream);
}

function createTerminalProgress(stream: Stream): Progress {
  const startedAt = performance.now();
  let lastShownAt = 0;
  return {
    update: (what, done, all) => {
      const now = performance.now();
      if (now - startedAt < showAfter || now - lastShownAt < changeEvery) return;
      lastShownAt = now;
      stream.write(`\r\u001b[K${what} ${done} of ${all}`);
    },
    clear: () => {
      if (lastShownAt > 0) stream.write("\r\u001b[K");
      lastShownAt = 0;
    },
  };
}

/**
 * Writes from a timer, as one task may take longer than the time between two lines, and from updates
 * too, as work that never waits keeps timers from running.
 */
function createLogProgress(stream: Stream): Progress {
  let timer: NodeJS.Timeout | undefined;
  let lastWrittenAt = 0;
  let line = "";
  const writeIfDue = () => {
    const now = performance.now();
    if (now - lastWrittenAt < logEvery) return;
    lastWrittenAt = now;
    stream.write(`${line}\n`);
  };
  return {
    update: (what, done, all) => {
      line = `${what} ${done} of ${all}`;
      if (timer === undefined) {
        lastWrittenAt = performance.now();
        // It does not keep the process running.
        timer = setInterval(writeIfDue, 1000).unref();
      } else writeIfDue();
    },
    clear: () => {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
