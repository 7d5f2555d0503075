/** A preview as a person has it: the process that npm starts, and a browser's view of it. */
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { request } from "node:http";
import { expect } from "vitest";
import { type ProcessResult, startScript, waitForExit } from "./project.ts";
import { waitUntil } from "./wait.ts";

export interface PageResponse {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

export interface StartOptions {
  readonly port?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The command's file, of a copy of the program. */
  readonly file?: string;
}

export class Preview {
  static readonly #running = new Set<Preview>();

  /** Ends all that a failed test left running; for afterAll. */
  static async stopAll(): Promise<void> {
    for (const preview of Preview.#running) await preview.stop();
  }

  readonly #child: ChildProcessWithoutNullStreams;
  readonly #exit: Promise<ProcessResult>;
  #output = "";
  /** Where it is served, with the site's path and a slash. */
  url = "";

  private constructor(child: ChildProcessWithoutNullStreams) {
    Preview.#running.add(this);
    this.#child = child;
    this.#exit = waitForExit(child).finally(() => Preview.#running.delete(this));
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data: Buffer) => (this.#output += data.toString()));
  }

  /** Starts a preview and waits until it serves; on any free port unless one is given. */
  static async start(
    root: string,
    { port = "0", args = [], env = {}, file }: StartOptions = {},
  ): Promise<Preview> {
    const preview = new Preview(startScript("start", root, env, ["--port", port, ...args], file));
    await preview.waitForOutput(/preview at (\S+)/);
    preview.url = /preview at (\S+)/.exec(preview.output)?.[1] ?? "";
    return preview;
  }

  /** Everything that it has printed. */
  get output(): string {
    return this.#output;
  }

  /** Waits until what it prints, from `from` on, matches. */
  async waitForOutput(pattern: RegExp, from = 0): Promise<void> {
    await waitUntil(
      () => pattern.test(this.#output.slice(from)),
      () => `${pattern}:\n${this.#output}`,
    );
  }

  /** Asks for an address as a browser does for a page. */
  fetchPage(path: string, more: Readonly<Record<string, string>> = {}): Promise<PageResponse> {
    const headers = { "Sec-Fetch-Mode": "navigate", ...more };
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

  /** Expects an address to be answered like this, sooner or later. */
  async waitForResponse(path: string, like: (answer: PageResponse) => boolean): Promise<void> {
    let lastResponse: PageResponse | undefined;
    await waitUntil(
      async () => {
        // While the server starts again, it does not answer.
        lastResponse = await this.fetchPage(path).catch(() => undefined);
        return lastResponse !== undefined && like(lastResponse);
      },
      () => `${path}: ${lastResponse?.status} ${lastResponse?.text}\n${this.#output}`,
    );
    expect(lastResponse).toSatisfy(like);
  }

  /** Resolves once a browser that shows a page is told to load it anew. */
  async expectReload(): Promise<{ readonly reloaded: Promise<void> }> {
    const socket = new WebSocket(this.url.replace(/^http/, "ws"));
    const reloaded = new Promise<void>((resolve) => {
      socket.addEventListener("message", ({ data }) => {
        if (!String(data).includes('"eleventy.reload"')) return;
        socket.close();
        resolve();
      });
    });
    await new Promise((resolve) => socket.addEventListener("open", resolve));
    return { reloaded };
  }

  /** Ends it as Ctrl-C does, and gives its exit status. */
  async stop(signal: "SIGINT" | "SIGTERM" | "SIGHUP" = "SIGINT"): Promise<number | null> {
    this.#child.kill(signal);
    return (await this.#exit).status;
  }
}
