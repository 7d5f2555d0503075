/** The part of Eleventy's public API that this project calls; the package has no types. */
declare module "@11ty/eleventy" {
  /** The argument of a configuration function. */
  export interface EleventyConfig {
    setTemplateFormats(formats: readonly string[]): void;
    setQuietMode(quiet: boolean): void;
    readonly benchmarkManager: { get(group: string): { setIsVerbose(verbose: boolean): void } };
    addTemplate(path: string, content: string, data: Readonly<Record<string, unknown>>): void;
    addExtension(extension: string, engine: TemplateEngine): void;
    on(event: "eleventy.after", listener: () => void | Promise<void>): void;
  }

  export interface TemplateEngine {
    readonly compileOptions: { readonly permalink: "raw" };
    readonly compile: () => (data: { readonly files: readonly string[] }) => string;
  }

  export interface EleventyOptions {
    readonly quietMode?: boolean;
    readonly configPath?: string | false;
    readonly config?: (eleventy: EleventyConfig) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    init(): Promise<void>;
    disableLogger(): void;
    /** Renders all templates, and writes none. */
    toJSON(): Promise<unknown>;
  }
}
