/** The part of Eleventy's public API that this project calls; the package has no types. */
declare module "@11ty/eleventy" {
  /** The argument of a configuration function. */
  export interface EleventyConfig {
    setTemplateFormats(formats: readonly string[]): void;
    setQuietMode(quiet: boolean): void;
    readonly benchmarkManager: { get(group: string): { setIsVerbose(verbose: boolean): void } };
    addTemplate(path: string, content: string, data: Readonly<Record<string, unknown>>): void;
    addExtension(extension: string, engine: TemplateEngine): void;
    setServerOptions(options: ServerOptions): void;
    on(event: "eleventy.before" | "eleventy.after", listener: () => void | Promise<void>): void;
  }

  export interface TemplateEngine {
    readonly compileOptions: { readonly permalink: "raw" };
    readonly compile: () => (data: { readonly file: string }) => string | Uint8Array;
  }

  export interface ServerOptions {
    readonly port?: number;
    readonly domDiff?: boolean;
    readonly showAllHosts?: boolean;
    readonly onRequest?: Readonly<
      Record<string, (request: { readonly url: URL }) => ServerAnswer | undefined>
    >;
  }

  export interface ServerAnswer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }

  export interface EleventyOptions {
    readonly quietMode?: boolean;
    readonly configPath?: string | false;
    readonly pathPrefix?: string;
    readonly runMode?: "build" | "watch" | "serve";
    readonly config?: (eleventy: EleventyConfig) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<unknown>;
    /** Builds once; resolves to a function that builds again for a changed path. */
    watch(): Promise<(path: string) => Promise<void>>;
    serve(port?: number): Promise<void>;
    stopWatch(): Promise<void>;
  }
}
