/** The part of the public API of Eleventy's server that this project calls; it has no types. */
declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  export interface DevServerOptions {
    /** Whether browsers patch their page instead of loading it again. */
    readonly domDiff?: boolean;
    /** Returns what is printed when it listens; false for nothing. */
    readonly messageOnStart?: () => string | false;
    /** Each may answer a request, or change its `url` and call `next`. */
    readonly middleware?: readonly ((
      request: IncomingMessage,
      response: ServerResponse,
      next: () => void,
    ) => void)[];
  }

  export default class EleventyDevServer {
    /** Serves the files below `folder`, relative to the working folder. */
    constructor(name: string, folder: string, options: DevServerOptions);
    readonly server: Server;
    /** Has all browsers load their page again. */
    reload(): void;
  }
}
