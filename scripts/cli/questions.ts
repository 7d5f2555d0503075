/** Asks for what was not given as an option. */
import { styleText } from "node:util";
import { autocompleteMultiselect, cancel, confirm, select, text } from "@clack/prompts";

export interface Question<Name extends string = string> {
  /** The option that answers it. */
  readonly name: Name;
  readonly message: string;
  /** What `--yes` answers, and what stands there when it is asked. */
  readonly initial: string;
  /** The answers that there are, with the words that show them; without it, any text. */
  readonly choices?: ReadonlyMap<string, string> | undefined;
  /** Whether several of the choices may be taken; an answer has commas between them. */
  readonly several?: boolean | undefined;
  /** The words of the choice that asks for any text instead. */
  readonly otherChoice?: string | undefined;
  /** Returns what is wrong with an answer, and what to write. */
  readonly explain: (answer: string) => string | undefined;
}

/**
 * Returns an answer to each question: the option of that name, else what is typed, or with `yes` the
 * initial one. Returns undefined if the person cancels. Throws if an option is wrong, or if nobody is
 * there to answer.
 */
export async function askQuestions<Name extends string>(
  questions: readonly Question<Name>[],
  options: Partial<Readonly<Record<Name, string>>> & { readonly yes?: boolean | undefined },
): Promise<((name: Name) => string) | undefined> {
  const answers = new Map<Name, string>();
  for (const { name, initial, explain } of questions) {
    const given = options[name] ?? (options.yes === true ? initial : undefined);
    if (given === undefined) continue;
    const wrong = explain(given);
    if (wrong !== undefined) throw new Error(`--${name}: ${wrong}`);
    answers.set(name, given);
  }
  const open = questions.filter(({ name }) => !answers.has(name));
  if (open.length > 0 && !canAnswer())
    throw new Error(
      `Nobody can answer here. Give ${open.map(({ name }) => `--${name}`).join(", ")}, or --yes for the defaults.`,
    );
  for (const question of open) {
    const answer = await askQuestion(question);
    if (answer === undefined) return undefined;
    answers.set(question.name, answer);
  }
  return (name) => answers.get(name) ?? "";
}

/** Whether a person at a terminal can answer. */
export function canAnswer(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Asks whether to write a file that git could not bring back; no is the usual answer. */
export async function confirmFile(file: string): Promise<boolean> {
  const message = `${file} is not committed, so git could not bring back what stands there now. Write it? [y/N]`;
  return (await confirm({ message, initialValue: false })) === true;
}

/** Returns what a person answers; undefined after saying that nothing was written, if they cancel. */
export async function askQuestion(question: Question): Promise<string | undefined> {
  const answer = await ask(question);
  if (typeof answer !== "symbol") return answer;
  cancel("Nothing was written.");
  return undefined;
}

/** What stands for `otherChoice` among the choices; no answer has a line break. */
const other = "\n";

async function ask(question: Question): Promise<string | symbol> {
  const { message, initial, choices, several, otherChoice, explain } = question;
  const validate = (answer = "") => explain(answer);
  // What is typed takes the place of the initial answer, rather than following it.
  if (choices === undefined || (choices.size === 0 && otherChoice !== undefined))
    return text({
      message,
      ...(initial === "" ? {} : { placeholder: initial, defaultValue: initial }),
      validate: (answer = "") => explain(answer === "" ? initial : answer),
    });
  const options = [...choices].map(([value, label]) => ({ value, label }));
  if (several === true) {
    const chosen = await autocompleteMultiselect({ message, options, required: false });
    if (typeof chosen === "symbol") return chosen;
    // In the place of the last line, "1 items selected".
    const names = chosen.map((one) => choices.get(one) ?? one).join(", ") || "none";
    process.stdout.write(`\x1b[1A\x1b[2K${styleText("gray", "│")}  ${styleText("dim", names)}\n`);
    return chosen.join(", ");
  }
  if (otherChoice !== undefined) options.push({ value: other, label: otherChoice });
  const chosen = await select({ message, options, initialValue: initial });
  return chosen === other ? text({ message: `${otherChoice}:`, validate }) : chosen;
}
