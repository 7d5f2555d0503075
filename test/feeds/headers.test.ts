import { expect, test } from "vitest";
import { type HeadersInput, renderHeaders } from "../../src/feeds/headers.ts";

const input: HeadersInput = {
  base: "",
  pagePaths: ["/", "/blog/*", "/embed/*", "/search/*"],
  embedSection: "/embed/*",
  searchSection: "/search/*",
  mayHaveFonts: false,
  isHttps: true,
  mediaTypes: { "/site.webmanifest": "application/manifest+json" },
  sharedTypes: { "/*.ics": "text/calendar; charset=utf-8" },
};

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; upgrade-insecure-requests";
const embedPolicy = policy.replace("frame-ancestors 'none'", "frame-ancestors *");
const searchPolicy = policy.replace("script-src 'self'", "script-src 'self'; connect-src 'self'");

test("a rule is a path, then one header a line", () => {
  expect(renderHeaders(input)).toBe(`/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()

/
  Content-Security-Policy: ${policy}

/blog/*
  Content-Security-Policy: ${policy}

/embed/*
  Content-Security-Policy: ${embedPolicy}

/search/*
  Content-Security-Policy: ${searchPolicy}

/site.webmanifest
  Content-Type: application/manifest+json

/*.ics
  Content-Type: text/calendar; charset=utf-8
  Access-Control-Allow-Origin: *

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`);
});

test("a site without search may not compile WebAssembly", () => {
  const { searchSection: _, ...without } = input;
  expect(renderHeaders(without)).not.toMatch(/connect-src/);
});

test("D10: below a path, every rule has the path before it", () => {
  const patterns = (text: string) => text.split("\n").filter((line) => line.startsWith("/"));
  const below = patterns(renderHeaders({ ...input, base: "/programme" }));
  expect(below).toEqual(patterns(renderHeaders(input)).map((path) => `/programme${path}`));
  expect(below).toContain("/programme/*.ics");
});

test("an http site does not upgrade requests", () => {
  expect(renderHeaders({ ...input, isHttps: false })).not.toContain("upgrade-insecure-requests");
});

test("with as many sections as hosts read rules for, each has its policy", () => {
  const pagePaths = Array.from({ length: 80 }, (_, i) => `/page-${i}/*`);
  expect(renderHeaders({ ...input, pagePaths }).match(/Content-Security-Policy/g)).toHaveLength(80);
});

test("with more sections than hosts read rules for, all pages have one policy", () => {
  const sections = Array.from({ length: 81 }, (_, i) => `/page-${i}/*`);
  const text = renderHeaders({ ...input, pagePaths: [...sections, "/search/*"] });
  expect(text.match(/Content-Security-Policy: .*/g)).toEqual([
    `Content-Security-Policy: ${searchPolicy}`,
  ]);
  expect(text).toContain(`/*\n  Content-Security-Policy`);
});
