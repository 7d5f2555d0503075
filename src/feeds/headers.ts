/**
 * What a host is to send along with files, in the form of `_headers`, which several read (Netlify,
 * Cloudflare Pages and others); to all others it is a file that nobody asks for. Where rules for one
 * path name one header twice, hosts send both, so here no path has two policies.
 */
import { fileFolders } from "../model/addresses.ts";

export interface HeadersInput {
  /** Paths that stand for all pages and nothing else: "/", "/blog/*". */
  readonly pagePaths: readonly string[];
  /** The one in which a search compiles WebAssembly and asks for parts of an index. */
  readonly searchSection?: string;
  /** Whether the site's address is one of https. */
  readonly isHttps: boolean;
  /** Media types of files that hosts may not know, by address. */
  readonly mediaTypes: Readonly<Record<string, string>>;
}

interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Cloudflare reads 100 rules; the rest of these are fewer than 20. */
const maxSections = 80;

/** The file. Its paths begin with a host's own root, wherever the site's address leads. */
export function renderHeaders(input: HeadersInput): string {
  const rules: readonly HeaderRule[] = [
    {
      path: "/*",
      headers: {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      },
    },
    ...buildPolicyRules(input),
    ...Object.entries(input.mediaTypes).map(([path, type]) => ({
      path,
      headers: { "Content-Type": type },
    })),
    // Their addresses change with them.
    {
      path: `${fileFolders.assets}*`,
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    },
  ];
  return rules.map(renderRule).join("\n");
}

/** Pages alone: with such a policy some browsers do not show a document that is not a page. */
function buildPolicyRules({
  pagePaths,
  searchSection,
  isHttps,
}: HeadersInput): readonly HeaderRule[] {
  const rule = (path: string, search: boolean): HeaderRule => ({
    path,
    headers: { "Content-Security-Policy": buildContentSecurityPolicy(search, isHttps) },
  });
  if (pagePaths.length > maxSections) return [rule("/*", searchSection !== undefined)];
  return pagePaths.map((one) => rule(one, one === searchSection));
}

/** What a page of ours uses, and nothing else (Content Security Policy, Level 3). */
function buildContentSecurityPolicy(isSearchPage: boolean, isHttps: boolean): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    isSearchPage ? "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" : "script-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function renderRule({ path, headers }: HeaderRule): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join("")}`;
}
