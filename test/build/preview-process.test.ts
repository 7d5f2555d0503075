/** What a preview listens to, what it survives, and what it ends with. */
import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PageResponse, Preview } from "../support/preview.ts";
import {
  commandFile,
  createProject,
  removeProjects,
  runBuild,
  runScript,
  writeContent,
} from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { waitUntil } from "../support/wait.ts";
import { fault, named, post, posts, rename, stack } from "./make.ts";

const has = (text: string) => (answer: PageResponse) =>
  answer.status === 200 && answer.text.includes(text);

const drafts = {
  "posts/draft.md": post("A draft", "Not yet.", "draft: true\n"),
  "posts/later.md": post("For later", "Not yet.").replace("2026-03-04", "2026-12-24"),
  "posts/picture.md": post("A picture", "![One](one.svg)", "draft: true\n"),
  "posts/one.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n`,
};

afterAll(async () => {
  await Preview.stopAll();
  removeProjects();
});

/** The process that serves, by the folder that it has, and the one that renders. */
function findProcesses(root: string): { readonly server: number; readonly site: number } {
  const server = Number(readdirSync(join(root, ".waymark/preview"))[0]);
  return { server, site: Number(execFileSync("pgrep", ["-P", String(server)]).toString()) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that has ended stays in the table until its parent asks for its status.
    return !execFileSync("ps", ["-o", "stat=", "-p", String(pid)])
      .toString()
      .startsWith("Z");
  } catch {
    return false;
  }
}

/** Resolves to the code of the error, or to "connected". */
function tryToConnect(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    socket.once("connect", () => {
      socket.destroy();
      resolve("connected");
    });
  });
}

describe("a preview", () => {
  let root: string;
  let preview: Preview;
  let log: string;

  const readPosts = () =>
    readFileSync(log, "utf8")
      .split("\n")
      .filter((name) => name !== "");

  beforeAll(async () => {
    root = createProject({ ...posts(3), ...drafts });
    log = join(temporaryFolder(), "reads");
    preview = await Preview.start(root, { env: fault("log-reads unreadable", { LOG_READS: log }) });
  });

  test("D12: listens on 127.0.0.1 alone, and prints that address", async () => {
    const { port } = new URL(preview.url);
    expect(preview.output).toContain(`preview at http://127.0.0.1:${port}/\n`);
    expect(await tryToConnect("127.0.0.1", Number(port))).toBe("connected");
    // Every address that begins with 127 is this machine's, and one that listens to all answers.
    expect(await tryToConnect("127.0.0.2", Number(port))).toBe("ECONNREFUSED");
    expect(preview.output).not.toContain("network");
  });

  test("D12: answers no page of another site whose name leads to this machine", async () => {
    const { port } = new URL(preview.url);
    const statusOf = async (host: string) => (await preview.fetchPage("", { host })).status;
    expect(await statusOf(`evil.example:${port}`)).toBe(403);
    expect(await statusOf(`localhost:${port}`)).toBe(200);
    expect(await statusOf(`[::1]:${port}`)).toBe(200);
  });

  test("D12: says that drafts and scheduled posts are shown here only", () => {
    expect(preview.output).toContain("shown here only: content/posts/draft.md (draft)\n");
    expect(preview.output).toContain(
      "shown here only: content/posts/later.md (scheduled for Thursday 24 December 2026)\n",
    );
    expect(preview.output).not.toContain("unpublished");
  });

  test("D12: is not stopped by what editors leave, make and delete, nor by what it cannot read", async () => {
    const folder = join(root, "content/posts");
    symlinkSync("user@host.1234:5678", join(folder, ".#post-1.md"));
    writeFileSync(join(folder, "4913"), "");
    unlinkSync(join(folder, "4913"));
    writeFileSync(join(root, "4913"), "");
    unlinkSync(join(root, "4913"));
    writeContent(root, { "posts/post-1.md": post("Post 1", "Beside a lock.") });
    await preview.waitForResponse("blog/post-1/", has("Beside a lock."));

    const said = preview.output.length;
    writeContent(root, { "media/secret/inner/note.txt": "A note.\n" });
    writeContent(root, { "posts/secret.md": post("Secret", "Words.") });
    await preview.waitForResponse(
      "",
      ({ status, text }) => status === 500 && text.includes("secret.md"),
    );
    await preview.waitForOutput(/^content\/posts\/secret\.md:1:1: .*cannot be read/m, said);
    rmSync(join(folder, "secret.md"));
    rmSync(join(root, "content/media"), { recursive: true });
    rmSync(join(folder, ".#post-1.md"));
    await preview.waitForResponse("", ({ status }) => status === 200);
    expect(preview.output).not.toMatch(stack);
  });

  test("B6: after an edit of the name the page that is asked for is rendered, and no other", async () => {
    await preview.waitForResponse("blog/post-2/", has("Post 2"));
    writeFileSync(log, "");
    rename(root, "Another name");
    await preview.waitForResponse("blog/post-2/", has("Another name"));
    // A text is read again for the page that shows it.
    expect([...new Set(readPosts())]).toEqual(["post-2.md"]);
    expect(readdirSync(join(root, ".waymark/preview"), { recursive: true })).toHaveLength(1);
  });

  test("B4: .waymark that is deleted is made again, and so are the pictures that a build deletes", async () => {
    const { text } = await preview.fetchPage("blog/picture/");
    const [, picture = ""] = /<img src="\/([^"]+)"/.exec(text) ?? [];
    expect(await preview.fetchPage(picture)).toMatchObject({ status: 200, type: "image/svg+xml" });
    rmSync(join(root, ".waymark"), { recursive: true });
    expect(await preview.fetchPage(picture)).toMatchObject({ status: 200, type: "image/svg+xml" });
    rename(root, "After the deletion");
    await preview.waitForResponse("blog/picture/", has("After the deletion"));
    expect((await runBuild(root)).status).toBe(0);
    expect(await preview.fetchPage(picture)).toMatchObject({ status: 200, type: "image/svg+xml" });
    expect(preview.output).not.toMatch(stack);
  });

  test("B4: the process that renders is started again when it is killed, and says so", async () => {
    const said = preview.output.length;
    const { site } = findProcesses(root);
    process.kill(site, "SIGKILL");
    await preview.waitForOutput(
      /^The process that makes the pages ended \(SIGKILL\); it starts again\.$/m,
      said,
    );
    expect(await preview.fetchPage("blog/post-2/")).toMatchObject({ status: 200 });
    expect(findProcesses(root).site).not.toBe(site);
    writeContent(root, { "posts/post-2.md": post("Post 2", "After the kill.") });
    await preview.waitForResponse("blog/post-2/", has("After the kill."));
    expect(preview.output).not.toMatch(stack);
  });

  test("D12: ends when its terminal is closed, with the process that renders", async () => {
    const { server, site } = findProcesses(root);
    expect(await preview.stop("SIGHUP")).toBe(0);
    expect([isRunning(server), isRunning(site)]).toEqual([false, false]);
    expect(readdirSync(join(root, ".waymark/preview"))).toEqual([]);
  });
});

test("D12: with --host, prints the addresses, and says in a sentence who can read drafts", async () => {
  const root = createProject(posts(1));
  const preview = await Preview.start(root, { args: ["--host", "0.0.0.0"] });
  const { port } = new URL(preview.url);
  expect(preview.output).toContain(`http://127.0.0.1:${port}/`);
  expect(preview.output).toContain(
    "Everyone on this network can read the drafts and scheduled posts that it shows.\n",
  );
  expect(await preview.fetchPage("", { host: `laptop.example:${port}` })).toMatchObject({
    status: 200,
  });
  await preview.stop();

  const { status, stderr } = await runScript("start", root, {}, ["--host", "192.0.2.1"]);
  expect([status, stderr]).toEqual([
    1,
    "--host 192.0.2.1 is not an address of this machine (EADDRNOTAVAIL). Leave it out, or write 0.0.0.0 for all its addresses.\n",
  ]);
});

test.each([
  ["a process", {}, "exec"],
  // npm runs a command in a shell, which does not end with it.
  ["npm", { npm_lifecycle_event: "start" }, ""],
])("D12: ends after %s that started it, though that was killed", async (_, env, exec) => {
  const root = createProject(posts(1));
  const command = `${exec} "${process.execPath}" "${commandFile}" start --root "${root}" --port 0; :`;
  const code = `require("node:child_process").spawn("sh", ["-c", process.argv[1]], { stdio: "inherit" })`;
  const starter = spawn(process.execPath, ["-e", code, command], {
    env: { ...process.env, ...env },
  });
  let output = "";
  for (const stream of [starter.stdout, starter.stderr])
    stream.on("data", (data: Buffer) => (output += data.toString()));
  await waitUntil(
    () => output.includes("preview at"),
    () => output,
  );
  const { server, site } = findProcesses(root);
  expect([isRunning(server), isRunning(site)]).toEqual([true, true]);
  starter.kill("SIGKILL");
  await waitUntil(
    () => !isRunning(server) && !isRunning(site),
    () => `${server} and ${site} have ended`,
  );
});

test("D12: the process that renders ends after a killed preview, though a template never returns", async () => {
  const root = createProject(posts(2));
  const preview = await Preview.start(root, { env: fault("endless") });
  const { server, site } = findProcesses(root);
  const asked = preview.fetchPage("blog/post-2/").catch(() => "refused");
  await preview.waitForOutput(/never returns/);
  process.kill(server, "SIGKILL");
  expect(await asked).toBe("refused");
  await waitUntil(
    () => !isRunning(site),
    () => `${site} has ended`,
  );
});

test("B4: where no more folders can be watched, it says so once and looks for edits itself", async () => {
  const root = createProject(posts(1));
  const preview = await Preview.start(root, { env: fault("no-watch") });
  const message =
    "The system cannot watch more folders, so edits are looked for once a second. On Linux, raise fs.inotify.max_user_watches.\n";
  expect(preview.output.split(message)).toHaveLength(2);
  writeContent(root, { "posts/post-1.md": post("Post 1", "Found."), "posts/new/deep.md": "" });
  await preview.waitForResponse("blog/post-1/", ({ status }) => status === 500);
  rmSync(join(root, "content/posts/new"), { recursive: true });
  await preview.waitForResponse("blog/post-1/", has("Found."));
  writeContent(root, { "site.yaml": named("Looked for") });
  await preview.waitForResponse("", has("Looked for"));
});
