/** What the preview's process and the process of the site say to each other. */

/** The answer to a request for an address. */
export type Answer =
  | { readonly kind: "text"; readonly status: number; readonly type: string; readonly text: string }
  /** A file of the content or an artifact, by its path from the project's root; `type` unless its name says it. */
  | { readonly kind: "file"; readonly file: string; readonly type: string | undefined }
  | { readonly kind: "redirect"; readonly location: string };

/** To the process of the site. */
export type SiteRequest =
  | { readonly kind: "prepare" }
  /** `url` is a path with a query, as it stands in the request. */
  | { readonly kind: "get"; readonly id: number; readonly url: string };

/** From the process of the site. */
export type SiteMessage =
  /** Its code is loaded, and it takes requests. */
  | { readonly kind: "loaded" }
  /** The content was read; `base` is the path of the site, "" for none. */
  | { readonly kind: "prepared"; readonly base: string }
  /** Its code cannot be loaded; the process ends. */
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer };

/** Returns an answer that is a page. */
export function createHtmlAnswer(status: number, text: string): Answer {
  return { kind: "text", status, type: "text/html; charset=utf-8", text };
}
