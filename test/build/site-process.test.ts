/** The process that reads and renders the site of a preview, as the one that serves talks to it. */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SiteProcess } from "../../src/build/preview/site-process.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** Starts to read before it says that it is loaded; answers how often it was told to read again. */
const slowSite = `
let count = 0;
process.on("message", (request) => {
  if (request.kind === "prepare") return void count++;
  const answer = { kind: "text", status: 200, type: "text/plain", text: String(count) };
  process.send({ kind: "answer", id: request.id, answer });
});
setTimeout(() => process.send({ kind: "loaded" }), 200);
`;

test.each([
  ["an edit while the process loads is read once it is loaded", 1],
  ["edits while the process loads are read together", 2],
  ["without an edit nothing is read again", 0],
])("%s", async (_, edits) => {
  const file = join(temporaryFolder(), "site.mjs");
  writeFileSync(file, slowSite);
  const site = new SiteProcess({
    start: () => fork(file, { execArgv: [] }),
    onPrepared: () => {},
    onFailed: () => {},
    print: () => {},
  });
  for (let i = 0; i < edits; i++) site.prepare();
  const readAgain = Math.min(edits, 1);
  expect(await site.ask("/")).toMatchObject({ text: `${readAgain}` });
  site.prepare();
  expect(await site.ask("/")).toMatchObject({ text: `${readAgain + 1}` });
  await site.stop();
});
