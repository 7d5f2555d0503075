/** What robots.txt depends on. */
export interface RobotsInput {
  /** Absolute URL of the sitemap. */
  readonly sitemap: string;
}

/** Returns robots.txt (RFC 9309), which allows everything and names the sitemap. */
export function renderRobotsTxt({ sitemap }: RobotsInput): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
