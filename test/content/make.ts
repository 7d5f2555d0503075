/** Builds small texts for the tests of this folder, and returns what a build makes of them. */
import type { PreparedSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { selectFieldLists } from "../../src/content/schema/field-list.ts";
import { createProject, type Files, listProblems, prepareProject } from "../support/project.ts";

/** Returns a text file; its fields begin on line 2. */
export const text = (fields: string, words = "Words.\n") => `---\n${fields}---\n${words}`;

/** Returns a post; further fields begin on line 4, the words on the line after the last `---`. */
export const post = (fields = "", words?: string) =>
  text(`title: A title\ndate: 2017-06-21\n${fields}`, words);

/** Returns a post that causes no warnings. */
export const goodPost = (fields = "", words?: string) =>
  post(`summary: What it says\nauthors: ann\n${fields}`, words);

export const person = (fields = "", words?: string) => text(`name: Ann Lee\n${fields}`, words);

/** Returns an event; further fields begin on line 3. */
export const event = (fields: string, words?: string) => text(`title: An event\n${fields}`, words);

/** Returns the files of a series: its further fields begin on line 3; sessions by date. */
export function series(
  fields: string,
  sessions: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const files = Object.entries(sessions).map(([date, own]) => [
    `events/cafe/${date}.md`,
    text(own),
  ]);
  return { "events/cafe/index.md": event(fields), ...Object.fromEntries(files) };
}

/** Returns the problems of a post. */
export const listPostProblems = (source: string | Uint8Array) =>
  listProblems({ "posts/a.md": source });

/** Returns the names of the fields of a kind, as messages list them. */
export function fieldNames(kind: string): string {
  const [list] = selectFieldLists([kind]);
  return (list?.fields ?? []).map(({ name }) => name).join(", ");
}

/** Returns the warnings of a project as they are printed. */
export async function listWarnings(files: Files): Promise<readonly string[]> {
  await listProblems(files);
  const { problems } = await prepareProject(createProject(files));
  return problems.list("warning").map(formatProblem);
}

/** Prepares a project. Throws where it has problems. */
export async function prepareValid(files: Files, preview = false): Promise<PreparedSite> {
  const result = await prepareProject(createProject(files), preview);
  const problems = result.problems.list("problem").map(formatProblem);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return result;
}

/** Renders the pages of a project without problems, by address. */
export async function renderPages(
  files: Files,
  preview = false,
): Promise<Readonly<Record<string, string>>> {
  const { pages } = await prepareValid(files, preview);
  return Object.fromEntries(pages.map((page) => [page.url, page.render()]));
}

/** Renders the page of the post `posts/a.md`. */
export async function renderPost(source: string, more: Files = {}): Promise<string> {
  const pages = await renderPages({ "posts/a.md": source, ...more });
  return pages["/blog/a/"] ?? "";
}
