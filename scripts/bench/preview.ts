/**
 * Measures how long an edit takes from the saved file to the page of a preview. Run as
 * `node preview.ts <program> <project> <rounds>`. The floor reads the edited text, renders it and
 * sends it from memory.
 */
import { spawn } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import markdownIt from "markdown-it";
import { markdownTable, median } from "./table.ts";

const [program = "", project = "", rounds = "5"] = process.argv.slice(2);
const folder = join(project, "content/posts");
const posts = readdirSync(folder).sort();
const name = posts[Math.floor(posts.length / 2)] ?? "";
const file = join(folder, name);
const before = readFileSync(file, "utf8");

const child = spawn(process.execPath, [program, "start", "--root", project, "--port", "0"]);
let printed = "";
for (const stream of [child.stdout, child.stderr])
  stream.on("data", (data: Buffer) => (printed += data.toString()));
const page = /^\d{4}-\d\d-\d\d-(.*)\.md$/.exec(name)?.[1];
const floor = createServer((_, answer) =>
  answer.end(markdownIt().render(readFileSync(file, "utf8"))),
);
try {
  const started = performance.now();
  const url = await findUrl();
  await waitFor(`${url}blog/${page}/`, "<h1");
  const start = performance.now() - started;
  const port = await listen();
  const [waymark, least] = [await measureEdits(`${url}blog/${page}/`), await measureEdits(port)];
  const rows = [
    ["preview: start to the first page", ms(start), "", ""],
    ["preview: save to page", ...waymark.map(ms)],
    ["floor: save to page", ...least.map(ms)],
  ];
  const head = [`${posts.length} posts`, "median ms", "least ms", "most ms"];
  console.log(markdownTable(head, rows));
} finally {
  child.kill();
  floor.close();
  writeFileSync(file, before);
}

async function findUrl(): Promise<string> {
  for (;;) {
    const url = /preview at (\S+)/.exec(printed)?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null) throw new Error(printed);
    await setTimeout(5);
  }
}

function listen(): Promise<string> {
  return new Promise((resolve) => {
    floor.listen(0, "127.0.0.1", () => {
      const address = floor.address();
      resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);
    });
  });
}

/** Returns the median, the least and the most of the rounds, in milliseconds. */
async function measureEdits(url: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    // Two edits of one person are further apart.
    await setTimeout(500);
    const words = `Edited ${round} ${url.length}.`;
    const saved = performance.now();
    appendFileSync(file, `\n${words}\n`);
    await waitFor(url, words);
    times.push(performance.now() - saved);
  }
  return [median(times), Math.min(...times), Math.max(...times)];
}

async function waitFor(url: string, words: string): Promise<void> {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if ((await answer?.text())?.includes(words)) return;
    await setTimeout(5);
  }
}

function ms(time: number): string {
  return time.toFixed(0);
}
