/** Asks for what was not given as an option. */
import { cancel, select, text } from "@clack/prompts";

/** The answers, by the names of the options. */
export interface Answers {
  readonly name: string;
  readonly address: string;
  readonly language: string;
  readonly zone: string;
  readonly accent: string;
  readonly host: string;
}

export interface Question {
  readonly name: keyof Answers;
  readonly message: string;
  /** What `--yes` answers, and what stands there when it is asked. */
  readonly initial: string;
  /** The answers that there are, with the words that show them; without it, any text. */
  readonly choices?: ReadonlyMap<string, string>;
  /** Returns what is wrong with an answer, and what to write. */
  readonly explain: (answer: string) => string | undefined;
}

/**
 * Returns an answer to each question: the option of that name, else what is typed, or with `yes` the
 * initial one. Returns undefined if the person cancels. Throws if an option is wrong, or if nobody is
 * there to answer.
 */
export async function askQuestions(
  questions: readonly Question[],
  options: Partial<Answers> & { readonly yes?: boolean | undefined },
): Promise<Answers | undefined> {
  const answers = new Map<string, string>();
  for (const { name, initial, explain } of questions) {
    const given = options[name] ?? (options.yes === true ? initial : undefined);
    if (given === undefined) continue;
    const wrong = explain(given);
    if (wrong !== undefined) throw new Error(`--${name}: ${wrong}`);
    answers.set(name, given);
  }
  const open = questions.filter(({ name }) => !answers.has(name));
  if (open.length > 0 && !(process.stdin.isTTY && process.stdout.isTTY))
    throw new Error(
      `Nobody can answer here. Give ${open.map(({ name }) => `--${name}`).join(", ")}, or --yes for the defaults.`,
    );
  for (const question of open) {
    const answer = await ask(question);
    if (typeof answer === "symbol") {
      cancel("Nothing was written.");
      return undefined;
    }
    answers.set(question.name, answer);
  }
  const get = (name: keyof Answers) => answers.get(name) ?? "";
  return {
    name: get("name"),
    address: get("address"),
    language: get("language"),
    zone: get("zone"),
    accent: get("accent"),
    host: get("host"),
  };
}

function ask({ message, initial, choices, explain }: Question): Promise<string | symbol> {
  if (choices === undefined)
    return text({ message, initialValue: initial, validate: (answer = "") => explain(answer) });
  const options = [...choices].map(([value, label]) => ({ value, label }));
  return select({ message, options, initialValue: initial });
}
