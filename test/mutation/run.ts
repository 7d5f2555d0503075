/**
 * Breaks the code in one place at a time, and runs the tests that should notice. Works in a copy of
 * the checkout. `node test/mutation/run.ts [words...]` runs all mutants, or those whose file or text
 * contains one of the words. The exit status is 1 if a mutant survives, if its text is not in the
 * file exactly once, or if a test fails without a mutant.
 */
import { execFileSync, spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Mutant, mutants } from "./mutants.ts";

const checkout = join(import.meta.dirname, "../..");

/** Milliseconds after which tests are taken to hang because of the mutant. */
const timeout = 300_000;

const words = process.argv.slice(2);
const chosen = mutants.filter(({ file, text }) =>
  words.length === 0 ? true : words.some((word) => `${file} ${text}`.includes(word)),
);

const folder = mkdtempSync(join(tmpdir(), "waymark-mutation-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
const copy = join(folder, "copy");
copyCheckout();

const errors = chosen.flatMap((mutant) => findErrors(mutant));
for (const error of errors) console.error(error);
const isReady = errors.length === 0 && (await passWithoutMutant());
process.exitCode = isReady && (await runMutants()) === chosen.length ? 0 : 1;

/** Copies what git knows or could know; the packages are linked. */
function copyCheckout(): void {
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", listed, { cwd: checkout, maxBuffer: 1e8 }).toString();
  for (const file of files.split("\0")) {
    if (file === "" || !existsSync(join(checkout, file))) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(checkout, file), join(copy, file));
  }
  symlinkSync(join(checkout, "node_modules"), join(copy, "node_modules"));
  mkdirSync(join(folder, "temporary"));
}

/** Returns why a mutant cannot be applied or tested. */
function findErrors({ file, text, tests }: Mutant): readonly string[] {
  const code = existsSync(join(copy, file)) ? readFileSync(join(copy, file), "utf8") : "";
  const count = code.split(text).length - 1;
  const missingTests = tests.filter((path) => !existsSync(join(copy, path)));
  return [
    ...(count === 1 ? [] : [`${file} has this text ${count} times, not once: ${text}`]),
    ...missingTests.map((path) => `${file}: there is no test ${path}`),
  ];
}

async function passWithoutMutant(): Promise<boolean> {
  const { passed, output } = await runTests([...new Set(chosen.flatMap(({ tests }) => tests))]);
  if (!passed) console.error(`${output}\nThe tests fail without a mutant.`);
  return passed;
}

/** Returns how many mutants the tests have noticed. */
async function runMutants(): Promise<number> {
  let killed = 0;
  for (const { file, text, replacement, tests } of chosen) {
    const path = join(copy, file);
    const code = readFileSync(path, "utf8");
    writeFileSync(path, code.split(text).join(replacement));
    const { passed } = await runTests(tests);
    writeFileSync(path, code);
    if (!passed) killed++;
    const change = `${text} -> ${replacement}`.replace(/\s+/g, " ");
    console.log(`${passed ? "SURVIVED" : "killed  "} ${file}: ${change}`);
  }
  const percent = chosen.length === 0 ? 100 : (100 * killed) / chosen.length;
  console.log(`${killed} of ${chosen.length} killed, ${percent.toFixed(1)} %`);
  return killed;
}

/** Runs test files and folders in the copy until one test fails. */
function runTests(
  tests: readonly string[],
): Promise<{ readonly passed: boolean; readonly output: string }> {
  const vitest = join(copy, "node_modules/vitest/vitest.mjs");
  const child = spawn(process.execPath, [vitest, "run", "--bail", "1", ...tests], {
    cwd: copy,
    // A group of its own, so that workers that never return can be ended.
    detached: true,
    env: { ...process.env, TMPDIR: join(folder, "temporary") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => (output += data.toString()));
  const end = () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL");
  const timer = setTimeout(end, timeout);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (status) => {
      clearTimeout(timer);
      resolve({ passed: status === 0, output });
    });
  });
}
