/** Small texts for the tests of this folder, and what comes of them. */
import type { PreparedSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { createProject, type Files, listProblems, prepareProject } from "../support/project.ts";

/** A file of fields, which begin on line 2, and words. */
export const text = (fields: string, words = "Words.\n") => `---\n${fields}---\n${words}`;

/** A post; further fields begin on line 4, and the words on the line after the last `---`. */
export const post = (fields = "", words?: string) =>
  text(`title: A title\ndate: 2017-06-21\n${fields}`, words);

/** The same, with all that a warning would ask for. */
export const goodPost = (fields = "", words?: string) =>
  post(`summary: What it says\nauthors: ann\n${fields}`, words);

export const person = (fields = "", words?: string) => text(`name: Ann Lee\n${fields}`, words);

/** An event; further fields begin on line 3. */
export const event = (fields: string, words?: string) => text(`title: An event\n${fields}`, words);

/** The files of a series: its own further fields begin on line 3; sessions by date. */
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

/** The problems of a post's source. */
export const ofPost = (source: string | Uint8Array) => listProblems({ "posts/a.md": source });

/** The warnings of a project, each as it is printed. */
export async function warningsOf(files: Files): Promise<readonly string[]> {
  const { problems } = await prepareProject(createProject(files));
  return problems.list("warning").map(formatProblem);
}

/** A project without problems. Throws where there are some. */
export async function sound(files: Files, preview = false): Promise<PreparedSite> {
  const result = await prepareProject(createProject(files), preview);
  const problems = result.problems.list("problem").map(formatProblem);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return result;
}

/** The pages of a project without problems, by address, as they are published. */
export async function pagesOf(
  files: Files,
  preview = false,
): Promise<Readonly<Record<string, string>>> {
  const { pages } = await sound(files, preview);
  return Object.fromEntries(pages.map((page) => [page.url, page.render()]));
}

/** The page of the post `posts/a.md`. */
export async function pageOf(source: string, more: Files = {}): Promise<string> {
  const pages = await pagesOf({ "posts/a.md": source, ...more });
  return pages["/blog/a/"] ?? "";
}
