/** `repository:` of site.yaml: where the content is in git. */
import { z } from "zod";
import type { Repository, RepositoryHost } from "../../model/repository.ts";
import { joinWithOr, quote } from "../../text/quote.ts";
import type { ParseResult } from "../../time/types.ts";
import * as f from "./fields.ts";

const hostNames = ["github", "gitlab", "forgejo", "gitea", "bitbucket"] as const;

/** What host names contain that show which kind a host is. */
const hostHints: readonly (readonly [RegExp, RepositoryHost])[] = [
  [/(?:^|\.)github\./, "github"],
  [/(?:^|\.)(?:gitlab|salsa\.debian|framagit)\./, "gitlab"],
  [/(?:^|\.)(?:codeberg|forgejo|gitea|disroot)\./, "forgejo"],
  [/(?:^|\.)bitbucket\./, "bitbucket"],
];

const example = "https://github.com/owner/name";

const repositoryUrl = f.parseWith((text): ParseResult<string> => {
  const [, host, path] = /^(?:ssh:\/\/)?git@([\w.-]+)(?::|\/)(\S+?)(?:\.git)?\/?$/.exec(text) ?? [];
  if (host !== undefined)
    return {
      ok: false,
      message: `${quote(text)} is for git, not for a browser`,
      fix: `Write https://${host}/${path}`,
    };
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    return {
      ok: false,
      message: `${quote(text)} is not the address of a repository`,
      fix: /^[\w-]+(?:\.[\w-]+)+(?:\/[\w.-]+){2,}$/.test(text)
        ? `Write https://${text}`
        : `Write the one that your browser shows for it, such as ${example}`,
    };
  const names = url.pathname
    .replace(/\.git\/?$/, "")
    .split("/")
    .filter((name) => name !== "");
  // What follows the name of a repository, on one of the hosts.
  const more = names.findIndex(
    (name, i) => i > 1 && /^(?:-|tree|blob|edit|src|new|_edit|issues|commits?)$/.test(name),
  );
  const own = more < 0 ? names : names.slice(0, more);
  const whole = `${url.origin}/${own.join("/")}`;
  if (own.length < 2)
    return {
      ok: false,
      message: `${quote(text)} lacks the owner and name of the repository`,
      fix: `Write them after the host, such as ${example}`,
    };
  if (more >= 0 || url.search !== "" || url.hash !== "" || url.username !== "")
    return {
      ok: false,
      message: `${quote(text)} has more than the address of the repository`,
      fix: `Write ${whole}; a branch and a folder of it stand in branch: and folder: beside it`,
    };
  return { ok: true, value: whole };
});

const folder = f.parseWith((text): ParseResult<string> => {
  const path = text.replace(/^\.?\/+|\/+$/g, "");
  if (path === "" || path === ".") return { ok: true, value: "" };
  if (!path.split("/").includes("..")) return { ok: true, value: path };
  const fix = "Write its path from the top of the repository, such as programme";
  return { ok: false, message: `${quote(text)} leads out of a folder`, fix };
});

/** An address, or url with host, branch, folder and edit-links. */
export const repository = z.preprocess(
  (value) => (typeof value === "string" ? { url: value } : value),
  z
    .strictObject({
      url: repositoryUrl,
      host: z.enum(hostNames).optional(),
      branch: f.oneLine.optional(),
      folder: folder.optional(),
      "edit-links": f.trueOrFalse.optional(),
    })
    .superRefine((fields, context) => {
      const { url, host = guessHost(url) } = fields;
      if (host !== undefined) return;
      context.addIssue({
        code: "custom",
        input: fields,
        path: ["url"],
        message: `${quote(new URL(url).hostname)} does not show which kind of git host it is`,
        params: { fix: `Write it as { url: ${url}, host: ${joinWithOr(hostNames)} }` },
      });
    }),
);

/** Returns where the content is in git; undefined if the kind of host is not known. */
export function toRepository(fields: z.output<typeof repository>): Repository | undefined {
  const { url, branch = "main", folder = "" } = fields;
  const host = fields.host === "gitea" ? "forgejo" : (fields.host ?? guessHost(url));
  return host && { host, url, branch, folder, editLinks: fields["edit-links"] ?? false };
}

function guessHost(url: string): RepositoryHost | undefined {
  const { hostname } = new URL(url);
  return hostHints.find(([pattern]) => pattern.test(hostname))?.[1];
}
