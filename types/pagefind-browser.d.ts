/** What _includes/scripts/search.js asks of Pagefind's script in the browser. */
interface SearchLibrary {
  options(options: {
    readonly noWorker: boolean;
    readonly excerptEllipsis: string;
    readonly baseUrl: string | undefined;
  }): Promise<void>;
  search(
    words: string | null,
    how: {
      readonly filters: Readonly<Record<string, string>>;
      readonly sort: Readonly<Record<string, "asc" | "desc">>;
    },
  ): Promise<{ readonly results: readonly { data(): Promise<SearchResult> }[] }>;
  destroy(): Promise<void>;
}

interface SearchResult {
  readonly url: string;
  readonly meta: { readonly title: string; readonly date?: string; readonly people?: string };
  readonly filters: { readonly label: readonly string[]; readonly status?: readonly string[] };
  /** Text in which `<`, `>` stand as entities, and what was found in `<mark>`. */
  readonly excerpt: string;
  /** The parts of the page in which something was found, by their headings. */
  readonly sub_results: readonly {
    readonly url: string;
    readonly title: string;
    readonly anchor?: object;
  }[];
}
