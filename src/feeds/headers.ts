/**
 * The `_headers` file, which Netlify, Cloudflare Pages and other hosts read. If two rules set the
 * same header for a path, hosts send both, so no path has two policies.
 */
import { fileFolders } from "../model/addresses.ts";

/** What the headers depend on. */
export interface HeadersInput {
  /** The path of the site's address: "" or "/programme". Patterns lack it. */
  readonly base: string;
  /** Path patterns that match all pages and nothing else: "/", "/blog/*". */
  readonly pagePaths: readonly string[];
  /** The pattern of pages that other sites may show in a frame. */
  readonly embedSection: string;
  /** The pattern of the search page, which fetches parts of the index, and pages. */
  readonly searchSection?: string;
  /** Whether pages may load fonts of the site. */
  readonly mayHaveFonts: boolean;
  /** Whether the site's URL is https. */
  readonly isHttps: boolean;
  /** Media types that hosts may not know, by path pattern. */
  readonly mediaTypes: Readonly<Record<string, string>>;
  /** The same of files that scripts of other sites may read. */
  readonly sharedTypes: Readonly<Record<string, string>>;
}

interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Cloudflare reads 100 rules; all other rules here are fewer than 20. */
const maxSections = 80;

/**
 * Returns the file. Paths start with the site's own path, as in requests. Hosts read the file at the
 * top of what they publish alone (developers.cloudflare.com/pages/configuration/headers,
 * docs.netlify.com/manage/routing/headers), where a site with a path is a folder.
 */
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
    ...Object.entries(input.sharedTypes).map(([path, type]) => ({
      path,
      headers: { "Content-Type": type, "Access-Control-Allow-Origin": "*" },
    })),
    // Their URLs change with their content.
    {
      path: `${fileFolders.assets}*`,
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    },
  ];
  return rules.map(({ path, headers }) => renderRule(input.base + path, headers)).join("\n");
}

/** For pages only: with such a policy some browsers do not show other documents. */
function buildPolicyRules({
  pagePaths,
  embedSection,
  searchSection,
  mayHaveFonts,
  isHttps,
}: HeadersInput): readonly HeaderRule[] {
  const buildRule = (path: string, isSearchPage: boolean): HeaderRule => {
    const ancestors = path === embedSection ? "*" : "'none'";
    const policy = buildContentSecurityPolicy(isSearchPage, ancestors, { mayHaveFonts, isHttps });
    return { path, headers: { "Content-Security-Policy": policy } };
  };
  if (pagePaths.length > maxSections) return [buildRule("/*", searchSection !== undefined)];
  return pagePaths.map((path) => buildRule(path, path === searchSection));
}

/** Allows what our pages use and nothing else (Content Security Policy, Level 3). */
function buildContentSecurityPolicy(
  isSearchPage: boolean,
  ancestors: "*" | "'none'",
  { mayHaveFonts, isHttps }: Pick<HeadersInput, "mayHaveFonts" | "isHttps">,
): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    ...(mayHaveFonts ? ["font-src 'self'"] : []),
    "manifest-src 'self'",
    "script-src 'self'",
    ...(isSearchPage ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function renderRule(path: string, headers: HeaderRule["headers"]): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join("")}`;
}
