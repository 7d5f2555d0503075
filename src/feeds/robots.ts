/** robots.txt (RFC 9309): everything may be read, and where the sitemap is. */

export interface RobotsInput {
  /** Absolute address of the sitemap. */
  readonly sitemap: string;
}

export function renderRobotsTxt({ sitemap }: RobotsInput): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
