/**
 * Writes git repositories without git: a process for every commit would take most of the time of
 * the tests of history. Formats: gitrepository-layout(5), gitformat-index(5), git-hash-object(1).
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { deflateSync } from "node:zlib";

/** Content by path from the top of the repository. */
export type Tree = ReadonlyMap<string, Buffer>;

const sha1 = (data: Buffer) => createHash("sha1").update(data).digest();

/** Makes an empty repository in a folder, on the branch main. */
export function initRepository(root: string): void {
  for (const name of ["objects", "refs/heads"])
    mkdirSync(join(root, ".git", name), { recursive: true });
  writeFileSync(join(root, ".git/HEAD"), "ref: refs/heads/main\n");
  writeFileSync(join(root, ".git/config"), "[core]\n\tbare = false\n");
}

/** The files that lie in a folder, without those of git. */
export function treeIn(root: string): Tree {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(".git/"));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}

/** Writes a commit at a time of ISO 8601; returns its id. */
export function writeCommit(
  root: string,
  tree: Tree,
  parents: readonly string[],
  date: string,
): string {
  const who = `Lead <lead@example.org> ${Date.parse(date) / 1000} +0000`;
  const lines = [
    `tree ${writeTree(root, tree).toString("hex")}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${who}`,
    `committer ${who}`,
  ];
  return writeObject(root, "commit", Buffer.from(`${lines.join("\n")}\n\nx\n`)).toString("hex");
}

/** Makes these files the index, without what git notes of the files to compare them sooner. */
export function writeIndex(root: string, tree: Tree): void {
  const entries = [...tree]
    .map(([path, content]) => ({ path: Buffer.from(path), content }))
    .sort((a, b) => Buffer.compare(a.path, b.path))
    .map(({ path, content }) => {
      // Between one and eight NUL bytes follow the path.
      const entry = Buffer.alloc((62 + path.length + 8) & ~7);
      entry.writeUInt32BE(0o100644, 24);
      idOf("blob", content).copy(entry, 40);
      entry.writeUInt16BE(path.length, 60);
      path.copy(entry, 62);
      return entry;
    });
  const header = Buffer.from("DIRC\0\0\0\x02\0\0\0\0");
  header.writeUInt32BE(entries.length, 8);
  const index = Buffer.concat([header, ...entries]);
  writeFileSync(join(root, ".git/index"), Buffer.concat([index, sha1(index)]));
}

function writeTree(root: string, tree: Tree): Buffer {
  const folders = new Map<string, Map<string, Buffer>>();
  const entries: { key: string; line: Buffer }[] = [];
  const add = (mode: string, name: string, key: string, id: Buffer) =>
    entries.push({ key, line: Buffer.concat([Buffer.from(`${mode} ${name}\0`), id]) });
  for (const [path, content] of tree) {
    const [name = "", ...rest] = path.split("/");
    if (rest.length === 0) add("100644", name, name, writeObject(root, "blob", content));
    else folders.set(name, (folders.get(name) ?? new Map()).set(rest.join("/"), content));
  }
  for (const [name, inside] of folders) add("40000", name, `${name}/`, writeTree(root, inside));
  entries.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  return writeObject(root, "tree", Buffer.concat(entries.map(({ line }) => line)));
}

const withHeader = (kind: string, body: Buffer) =>
  Buffer.concat([Buffer.from(`${kind} ${body.length}\0`), body]);

const idOf = (kind: string, body: Buffer) => sha1(withHeader(kind, body));

function writeObject(root: string, kind: string, body: Buffer): Buffer {
  const id = idOf(kind, body);
  const hex = id.toString("hex");
  const file = join(root, ".git/objects", hex.slice(0, 2), hex.slice(2));
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, deflateSync(withHeader(kind, body)));
  }
  return id;
}
