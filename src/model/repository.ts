/** Addresses at the git host of the content: where a file is edited, shown, or made anew. */

/** Kinds of git host; Gitea's addresses are those of Forgejo. */
export type RepositoryHost = "github" | "gitlab" | "forgejo" | "bitbucket";

/** Where the content is in git. */
export interface Repository {
  readonly host: RepositoryHost;
  /** Without a slash at its end: "https://github.com/owner/name". */
  readonly url: string;
  readonly branch: string;
  /** The folder of the programme within it, "programme"; "" if it is the whole repository. */
  readonly folder: string;
  /** Whether pages of the published site link to their files. */
  readonly editLinks: boolean;
}

interface HostUrls {
  readonly edit: (repository: EncodedRepository, path: string) => string;
  readonly line: (repository: EncodedRepository, path: string, line: number) => string;
  /** Undefined where the host has no form with an address that names a new file. */
  readonly create?: (repository: EncodedRepository, folder: string, name: string) => string;
}

/** With the branch as it stands in an address. */
type EncodedRepository = Pick<Repository, "url" | "branch">;

const hosts: Readonly<Record<RepositoryHost, HostUrls>> = {
  github: {
    edit: ({ url, branch }, path) => `${url}/edit/${branch}/${path}`,
    // Without "plain" it shows the text of markdown, which has no lines.
    line: ({ url, branch }, path, line) => `${url}/blob/${branch}/${path}?plain=1#L${line}`,
    create: ({ url, branch }, folder, name) => `${url}/new/${branch}/${folder}?filename=${name}`,
  },
  gitlab: {
    edit: ({ url, branch }, path) => `${url}/-/edit/${branch}/${path}`,
    line: ({ url, branch }, path, line) => `${url}/-/blob/${branch}/${path}?plain=1#L${line}`,
    create: ({ url, branch }, folder, name) => `${url}/-/new/${branch}/${folder}?file_name=${name}`,
  },
  forgejo: {
    edit: ({ url, branch }, path) => `${url}/_edit/${branch}/${path}`,
    line: ({ url, branch }, path, line) =>
      `${url}/src/branch/${branch}/${path}?display=source#L${line}`,
    // The form asks for the name.
    create: ({ url, branch }, folder) => `${url}/_new/${branch}/${folder}`,
  },
  bitbucket: {
    edit: ({ url, branch }, path) => `${url}/src/${branch}/${path}?mode=edit`,
    line: ({ url, branch }, path, line) => `${url}/src/${branch}/${path}#lines-${line}`,
  },
};

/** Returns where a file is edited in a browser; `file` is its path from the programme's root. */
export function getEditUrl(repository: Repository, file: string): string {
  return hosts[repository.host].edit(encode(repository), encodePath(repository, file));
}

/** Returns where a line of a file is shown. */
export function getLineUrl(repository: Repository, file: string, line: number): string {
  return hosts[repository.host].line(encode(repository), encodePath(repository, file), line);
}

/** Returns the form for a new file; undefined where the host has none. */
export function getNewFileUrl(repository: Repository, file: string): string | undefined {
  const path = encodePath(repository, file);
  const slash = path.lastIndexOf("/");
  const { create } = hosts[repository.host];
  return create?.(encode(repository), path.slice(0, slash), path.slice(slash + 1));
}

function encode({ url, branch }: Repository): EncodedRepository {
  return { url, branch: encodeParts(branch) };
}

function encodePath({ folder }: Repository, file: string): string {
  return encodeParts(folder === "" ? file : `${folder}/${file}`);
}

function encodeParts(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
