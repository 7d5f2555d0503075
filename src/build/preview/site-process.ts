/** The process that reads and renders the site. It is started again after an edit of the code. */
import type { ChildProcess } from "node:child_process";
import { type Answer, createHtmlAnswer, type SiteMessage, type SiteRequest } from "./messages.ts";
import { renderErrorPage } from "./problem-page.ts";

/** Milliseconds that the process has to end by itself. */
const graceTime = 2000;

export interface SiteProcessOptions {
  /** Starts the process. */
  readonly start: () => ChildProcess;
  /** Called after the content was read, with the path of the site. */
  readonly onPrepared: (base: string) => void;
  /** Called when the process has ended and is not started again before the next edit. */
  readonly onFailed: () => void;
  readonly print: (text: string) => void;
}

interface PendingRequest {
  readonly url: string;
  readonly resolve: (answer: Answer) => void;
  /** Whether a process has ended while it had this request. */
  isRepeated: boolean;
}

export class SiteProcess {
  readonly #options: SiteProcessOptions;
  readonly #pending = new Map<number, PendingRequest>();
  #lastId = 0;
  /** Undefined after it has ended by itself. */
  #child: ChildProcess | undefined;
  #isLoaded = false;
  /** Whether there was an edit while it was being loaded: it may have read the text before. */
  #isEdited = false;
  #isPrepared = false;
  #isStopping = false;
  /** Why there is no process. */
  #failure = "";

  constructor(options: SiteProcessOptions) {
    this.#options = options;
    this.#start();
  }

  /** Returns the answer to a request; waits while the content is read or the process starts. */
  ask(url: string): Promise<Answer> {
    return new Promise((resolve) => {
      if (this.#child === undefined) return resolve(createFailureAnswer(this.#failure));
      const id = ++this.#lastId;
      this.#pending.set(id, { url, resolve, isRepeated: false });
      if (this.#isLoaded) this.#send({ kind: "get", id, url });
    });
  }

  /** Has the content read again, after an edit. */
  prepare(): void {
    if (this.#child === undefined) this.#start();
    else if (this.#isLoaded) this.#send({ kind: "prepare" });
    else this.#isEdited = true;
  }

  /** Starts the process again, with the code as it is now. */
  async restart(): Promise<void> {
    if (this.#isStopping) return;
    await this.stop();
    this.#isStopping = false;
    this.#start();
  }

  /** Ends the process; resolves once it has ended. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const child = this.#child;
    if (child === undefined) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), graceTime);
    await ended;
    clearTimeout(timer);
  }

  #start(): void {
    const child = this.#options.start();
    this.#child = child;
    this.#isLoaded = false;
    this.#isEdited = false;
    this.#isPrepared = false;
    this.#failure = "";
    child.on("message", (message: SiteMessage) => this.#receive(message));
    child.once("exit", (status, signal) => this.#handleExit(signal ?? `status ${status}`));
  }

  #receive(message: SiteMessage): void {
    if (message.kind === "loaded") {
      this.#isLoaded = true;
      if (this.#isEdited) this.#send({ kind: "prepare" });
      for (const [id, { url }] of this.#pending) this.#send({ kind: "get", id, url });
    } else if (message.kind === "prepared") {
      this.#isPrepared = true;
      this.#options.onPrepared(message.base);
    } else if (message.kind === "failed") {
      this.#failure = message.message;
    } else {
      this.#pending.get(message.id)?.resolve(message.answer);
      this.#pending.delete(message.id);
    }
  }

  #handleExit(reason: string): void {
    this.#child = undefined;
    if (this.#isStopping) return;
    const { print, onFailed } = this.#options;
    if (this.#failure === "") this.#failure = `The process that makes the pages ended (${reason})`;
    // One that ends again before it has read the content would go on for ever.
    if (this.#isPrepared) {
      print(`${this.#failure}; it starts again.\n`);
      this.#answerRepeated();
      this.#start();
      return;
    }
    print(`${this.#failure}\nThe preview goes on after the next edit.\n`);
    for (const { resolve } of this.#pending.values()) resolve(createFailureAnswer(this.#failure));
    this.#pending.clear();
    onFailed();
  }

  /** A request goes to another process once; it may be why the first has ended. */
  #answerRepeated(): void {
    for (const [id, request] of this.#pending) {
      if (request.isRepeated) {
        request.resolve(createFailureAnswer(this.#failure));
        this.#pending.delete(id);
      }
      request.isRepeated = true;
    }
  }

  #send(request: SiteRequest): void {
    // If it ends meanwhile, its exit is handled.
    this.#child?.send(request, () => {});
  }
}

function createFailureAnswer(message: string): Answer {
  return createHtmlAnswer(500, renderErrorPage(message));
}
