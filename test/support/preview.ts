/** A preview as a person has it: the process that npm starts, and a browser's view of it. */
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { ended, type Ran, start } from "./project.ts";

/** Milliseconds after which something is taken to never come; no measure of speed. */
const patience = 10_000;

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

export class Preview {
  static readonly #running = new Set<Preview>();

  /** Ends all that a failed test left running; for afterAll. */
  static async clear(): Promise<void> {
    for (const preview of Preview.#running) await preview.stop();
  }

  readonly #child: ChildProcessWithoutNullStreams;
  readonly #end: Promise<Ran>;
  #printed = "";
  /** Where it is served, with the site's path and a slash. */
  url = "";

  private constructor(child: ChildProcessWithoutNullStreams) {
    Preview.#running.add(this);
    this.#child = child;
    this.#end = ended(child).finally(() => Preview.#running.delete(this));
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data: Buffer) => (this.#printed += data.toString()));
  }

  /** Starts a preview and waits until it serves; on any free port unless one is given. */
  static async of(root: string, port = "0", script = "start.ts"): Promise<Preview> {
    const preview = new Preview(start(script, root, {}, ["--port", port]));
    await preview.prints(/Server at (\S+)/);
    preview.url = /Server at (\S+)/.exec(preview.printed)?.[1] ?? "";
    return preview;
  }

  /** Everything that it has printed. */
  get printed(): string {
    return this.#printed;
  }

  /** Waits until what it prints, from `from` on, matches. */
  async prints(pattern: RegExp, from = 0): Promise<void> {
    await until(
      () => pattern.test(this.#printed.slice(from)),
      () => `${pattern}:\n${this.#printed}`,
    );
  }

  /** Asks for an address as a browser does for a page. */
  get(path: string): Promise<Answer> {
    const headers = { "Sec-Fetch-Mode": "navigate" };
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, this.url), { headers, agent: false }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (data: string) => (text += data));
        answer.on("end", () => {
          const { statusCode = 0, headers: got } = answer;
          resolve({ status: statusCode, type: got["content-type"] ?? "", text });
        });
      });
      asked.on("error", reject).end();
    });
  }

  /** Waits until an address is answered like this; gives the milliseconds that it took. */
  async shows(path: string, like: (answer: Answer) => boolean): Promise<number> {
    const begun = performance.now();
    let last: Answer | undefined;
    await until(
      async () => {
        // While the server starts again, it does not answer.
        last = await this.get(path).catch(() => undefined);
        return last !== undefined && like(last);
      },
      () => `${path}: ${last?.status} ${last?.text}\n${this.#printed}`,
    );
    return performance.now() - begun;
  }

  /** Resolves once a browser that shows a page is told to load it anew. */
  async reloads(): Promise<{ readonly told: Promise<void> }> {
    const socket = new WebSocket(this.url.replace(/^http/, "ws"));
    const told = new Promise<void>((resolve) => {
      socket.addEventListener("message", ({ data }) => {
        if (!String(data).includes('"eleventy.reload"')) return;
        socket.close();
        resolve();
      });
    });
    await new Promise((resolve) => socket.addEventListener("open", resolve));
    return { told };
  }

  /** Ends it as Ctrl-C does, and gives its exit status. */
  async stop(signal: "SIGINT" | "SIGTERM" = "SIGINT"): Promise<number | null> {
    this.#child.kill(signal);
    return (await this.#end).status;
  }
}

async function until(done: () => boolean | Promise<boolean>, what: () => string): Promise<void> {
  const begun = performance.now();
  while (!(await done())) {
    if (performance.now() - begun > patience) throw new Error(`still not so: ${what()}`);
    await setTimeout(10);
  }
}
