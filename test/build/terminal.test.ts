/** Problems at a terminal: colours, and the line of the file with a caret below the place. */
import { PassThrough } from "node:stream";
import { WriteStream } from "node:tty";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { showLine } from "../../src/build/problem-formats/source-line.ts";
import { createProblemPrinter, type Output } from "../../src/build/problem-formats/terminal.ts";
import { formatProblem, type Problem } from "../../src/content/files/problem.ts";
import { createProject, removeProjects, runScript } from "../support/project.ts";

afterAll(removeProjects);
afterEach(() => vi.unstubAllEnvs());

/** A stream with the properties of a terminal, or of a file if it has none. */
const createStream = (properties: { isTTY?: boolean; columns?: number } = {}): Output =>
  Object.assign(new PassThrough(), properties, {
    getColorDepth: WriteStream.prototype.getColorDepth,
  });

/** Sets what decides about colours in the environment. */
function setEnv(env: Readonly<Record<string, string>>) {
  for (const name of ["FORCE_COLOR", "NO_COLOR", "NODE_DISABLE_COLORS"])
    vi.stubEnv(name, env[name]);
  vi.stubEnv("TERM", "xterm-256color");
  vi.stubEnv("CI", undefined);
}

const date = { line: 3, column: 7 };

/** A problem of content/posts/a.md, whose third line is the date. */
const problemAt = (position: Problem["position"], more: Partial<Problem> = {}): Problem => ({
  severity: "problem",
  file: "content/posts/a.md",
  position,
  field: "date",
  message: "it is wrong",
  fix: "Write it",
  ...more,
});

const post = "---\ntitle: A\ndate: 21st June 2017\n---\nWords.\n";

/** Prints a problem to a terminal without colours. */
function printAtTerminal(problem: Problem, source: string | Buffer = post, columns = 80): string {
  setEnv({ NO_COLOR: "1" });
  const root = createProject({ "posts/a.md": source });
  return createProblemPrinter(root, createStream({ isTTY: true, columns }))(problem);
}

const first = "content/posts/a.md:3:7 date: it is wrong. Write it.";

describe("the line and the caret", () => {
  test("stand below the problem, which stays the first line", () => {
    expect(printAtTerminal(problemAt(date))).toBe(
      `${first}\n     3 | date: 21st June 2017\n       |       ^`,
    );
  });

  test.each([
    ["CRLF line ends and a byte order mark", `\ufeff${post.replaceAll("\n", "\r\n")}`],
    ["bytes that are not UTF-8 further down", Buffer.concat([Buffer.from(post), Buffer.of(0xe9)])],
  ])("are right with %s", (_, source) => {
    expect(printAtTerminal(problemAt(date), source)).toContain(
      "     3 | date: 21st June 2017\n       |       ^",
    );
  });

  test.each([
    ["something is missing from the file", problemAt({ line: 1, column: 1 })],
    ["a field is missing", problemAt({ line: 2, column: 1 })],
    ["the line is not there", problemAt({ line: 99, column: 7 })],
    ["the file is not there", problemAt(date, { file: "content/posts/b.md" })],
    ["the file is no text", problemAt(date, { file: "content/media/a.png" })],
    ["the line is empty", problemAt({ line: 6, column: 1 }, { field: undefined })],
  ])("are left out where %s", (_, problem) => {
    expect(printAtTerminal(problem)).toBe(formatProblem(problem));
  });

  test("show a field's name at the start of a line", () => {
    expect(printAtTerminal(problemAt({ line: 3, column: 1 }))).toContain(
      "     3 | date: 21st June 2017\n       | ^",
    );
  });

  test("are within the width of the terminal, and of 40 columns at least", () => {
    const words = `${"word ".repeat(60)}[x](y.md)${" word".repeat(60)}`;
    const source = post.replace("Words.", words);
    for (const columns of [20, 40, 57, 80, 200]) {
      const at = { line: 5, column: 304 };
      const lines = printAtTerminal(problemAt(at), source, columns).split("\n").slice(1);
      const [text = "", caret = ""] = lines;
      expect(text.length).toBeLessThanOrEqual(Math.max(columns, 40));
      expect(text.charAt(caret.indexOf("^"))).toBe("(");
      expect(text).toMatch(/^ {5}5 \| ….*…$/);
    }
  });

  test("stand below the fix, where it has several lines", () => {
    const text = printAtTerminal(problemAt(date, { fix: "Write\n  date: 2017-06-21\n" }));
    expect(text).toBe(
      "content/posts/a.md:3:7 date: it is wrong. Write\n  date: 2017-06-21\n     3 | date: 21st June 2017\n       |       ^",
    );
  });
});

describe("the column of the caret", () => {
  test.each<[string, string, number, string, number]>([
    ["letters", "date: x", 7, "date: x", 6],
    ["a tab at the start", "\tdate", 2, "    date", 4],
    ["a tab after letters", "ab\tc", 4, "ab  c", 4],
    ["the tab itself", "ab\tc", 3, "ab  c", 2],
    ["Chinese", "日本: x", 5, "日本: x", 6],
    ["full-width forms", "ａ：x", 3, "ａ：x", 4],
    ["an emoji of two code units", "🎉 x", 3, "🎉 x", 3],
    ["an emoji of several joined ones", "👩‍💻 x", 5, "👩‍💻 x", 3],
    ["a letter and its accent", "e\u0301 x", 4, "e\u0301 x", 2],
    ["a zero-width space, shown as a dot", "a\u200bb", 2, "a·b", 1],
    ["a control character, shown as a dot", "a\u0007b", 3, "a·b", 2],
    ["the end of the line", "ab", 3, "ab", 2],
  ])("is right with %s", (_, line, column, text, offset) => {
    expect(showLine(line, column, 80)).toEqual({ text, offset });
  });

  test.each([
    ["at the start", 1, "0123456…", 0],
    ["at the end", 31, "…6789", 5],
    ["in the middle", 16, "…1234567…", 5],
  ])("is right %s of a line that is cut", (_, column, text, offset) => {
    expect(showLine("0123456789".repeat(3), column, 10)).toEqual({ text, offset });
  });
});

describe("colours", () => {
  const root = () => createProject({ "posts/a.md": post });
  const esc = "\u001b[";
  const print = (env: Readonly<Record<string, string>>, isTTY: boolean) => {
    setEnv({ ...env });
    return createProblemPrinter(root(), createStream(isTTY ? { isTTY } : {}))(problemAt(date));
  };

  test("are at a terminal", () => {
    const text = print({}, true);
    expect(text).toContain(`${esc}31m`);
    expect(text).toContain(`${esc}31m^${esc}39m`);
  });

  test("of a warning are others", () => {
    setEnv({});
    const printer = createProblemPrinter(root(), createStream({ isTTY: true }));
    expect(printer(problemAt(date, { severity: "warning" }))).toContain(`${esc}33m^`);
  });

  test("are not where NO_COLOR is set; the line and the caret are", () => {
    const text = print({ NO_COLOR: "1" }, true);
    expect(text).not.toContain(esc);
    expect(text).toContain("       |       ^");
  });

  test("and the caret are not in a file or pipe", () => {
    expect(print({}, false)).toBe(first);
    expect(print({ FORCE_COLOR: "0" }, false)).toBe(first);
  });

  test("and the caret are in a log where FORCE_COLOR is set", () => {
    expect(print({ FORCE_COLOR: "1" }, false)).toContain(`${esc}31m^${esc}39m`);
  });
});

describe("check and build", () => {
  test.each(["check", "build"])("%s shows line and caret, but not in a pipe", async (command) => {
    const root = createProject({ "posts/a.md": post });
    const piped = await runScript(command, root);
    expect(piped.stderr).toMatch(
      /^content\/posts\/a\.md:3:7 date: .* Write 2017-06-21\.\n\n1 problem\./,
    );
    const forced = await runScript(command, root, { FORCE_COLOR: "1" });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours begin with one
    expect(forced.stderr.replace(/\u001b\[\d+m/g, "")).toContain(
      "Write 2017-06-21.\n     3 | date: 21st June 2017\n       |       ^\n",
    );
  });
});
