/** A line that says how far a long build has come, on a terminal only. */

/** Milliseconds before anything is said. */
const patience = 1000;

export interface Progress {
  readonly step: (what: string, done: number, all: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Quiet where nobody watches: output that is not a terminal, or CI. */
export function progressOn(
  stream: NodeJS.WriteStream,
  env: { readonly CI?: string | undefined },
): Progress {
  if (!stream.isTTY || (env.CI !== undefined && env.CI !== "false"))
    return { step: () => {}, end: () => {} };
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
    },
  };
}
