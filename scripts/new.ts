/** `waymark new <kind>`: writes a new text at its place, and says what to do next. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { styleText } from "node:util";
import { kindNames } from "../src/content/files/kinds.ts";
import { checkOptions, findKind, kindsOfText } from "../src/starter/texts/kinds.ts";
import {
  type Answers,
  type Known,
  notePeopleWhoLeft,
  noteSimilarTags,
  type Step,
} from "../src/starter/texts/question.ts";
import { readContent } from "./cli/content.ts";
import { askQuestion, canAnswer } from "./cli/questions.ts";

export interface NewOptions {
  readonly edit?: boolean | undefined;
  readonly yes?: boolean | undefined;
  readonly extra?: boolean | undefined;
  /** The answer to each question, by its option. */
  readonly [option: string]: string | boolean | undefined;
}

/**
 * Writes a text of a kind, the first word; the others are its title. Asks for what is not given, if a
 * person can answer. Returns the exit status. Throws if an answer is wrong or lacks, or the file would
 * be overwritten.
 */
export async function writeNewText(
  root: string,
  words: readonly string[],
  { edit = false, yes = false, ...options }: NewOptions,
): Promise<number> {
  const isInteractive = !yes && canAnswer();
  const editor = edit ? findEditor(process.env) : undefined;
  const name = words[0] ?? (isInteractive ? await askKind() : undefined);
  if (name === undefined && isInteractive) return 1;
  if (name === undefined)
    throw new Error(
      `Name the kind of text: ${kindNames.join(", ")}. For instance: waymark new post`,
    );
  const kind = findKind(name);
  const { steps, write } = kindsOfText[kind];
  const given = new Map<string, string>();
  const title = words.slice(1).join(" ");
  if (title !== "") given.set(steps[0]?.option ?? "", title);
  for (const [option, value] of Object.entries(options)) {
    if (value !== undefined) given.set(option, value === true ? "yes" : String(value));
  }
  checkOptions(kind, [...given.keys()]);
  const { site } = await readContent(root);
  const known: Known = { site, exists: (path) => existsSync(join(root, path)) };
  const answers = await answerSteps(steps, known, given, isInteractive);
  if (answers === undefined) return 1;
  const { file, text, next } = write(known, answers);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  // Fails where the file is there by now.
  writeFileSync(join(root, file), text, { flag: "wx" });
  const notes = [
    ...["authors", "hosts", "people"].flatMap((one) => notePeopleWhoLeft(known, answers(one))),
    ...noteSimilarTags(known, answers("tags")),
  ];
  process.stdout.write(formatNextSteps(file, [...notes, ...next]));
  return editor === undefined ? 0 : openEditor(editor, file);
}

async function askKind(): Promise<string | undefined> {
  return askQuestion({
    name: "kind",
    message: "What do you want to write?",
    initial: "post",
    choices: new Map(
      Object.entries(kindsOfText).map(([kind, { words }]) => [kind, `${kind}: ${words}`]),
    ),
    explain: () => undefined,
  });
}

/** Returns the answer to each step; undefined if the person cancels. */
async function answerSteps(
  steps: readonly Step[],
  known: Known,
  given: ReadonlyMap<string, string>,
  isInteractive: boolean,
): Promise<Answers | undefined> {
  const found = new Map<string, string>();
  const answers: Answers = (option) => found.get(option) ?? "";
  for (const { option, ask } of steps) {
    const question = ask(known, answers);
    const { message, initial = "", isRequired = false, isAsked = true, read } = question;
    const explain = (answer: string) => {
      if (answer.trim() === "") return isRequired ? "This is needed." : undefined;
      const result = read(answer);
      return result.ok ? undefined : `${result.message}. ${result.fix}`;
    };
    const asked = { ...question, name: option, initial, explain };
    let answer = given.get(option);
    if (answer === undefined && isInteractive && isAsked) {
      answer = await askQuestion(asked);
      if (answer === undefined) return undefined;
    }
    answer ??= initial;
    if (isRequired && answer.trim() === "")
      throw new Error(
        isInteractive || given.has(option)
          ? `--${option} is empty.`
          : `Nobody can answer here. Give --${option}: ${message}`,
      );
    const result = answer.trim() === "" ? undefined : read(answer);
    if (result?.ok === false) throw new Error(`--${option}: ${result.message}. ${result.fix}`);
    found.set(option, result?.value ?? "");
  }
  return answers;
}

function formatNextSteps(file: string, next: readonly string[]): string {
  const steps = ["npm start shows it in a browser", ...next];
  return `Wrote ${styleText("bold", file)}\nNext:\n${steps.map((step) => `  - ${step}\n`).join("")}`;
}

/** Returns the editor that the environment names. Throws if it names none. */
function findEditor({
  VISUAL,
  EDITOR,
}: {
  readonly VISUAL?: string;
  readonly EDITOR?: string;
}): string {
  const editor = VISUAL || EDITOR;
  if (editor) return editor;
  throw new Error(
    "--edit opens the editor that EDITOR names, and it is not set. Leave --edit out and open the file yourself, or write, for instance, EDITOR=nano before the command.",
  );
}

/** Opens a file, and waits for the editor; returns its exit status. */
function openEditor(editor: string, file: string): number {
  const { status, error } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: "inherit" });
  if (error !== undefined) throw new Error(`${editor} cannot be started: ${error.message}.`);
  return status ?? 1;
}
