/** npm run bench: measures builds, previews and calendars, and prints tables of the medians. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { builds, nodeCommand, pathOf, program, useSource, waymark } from "./bench/builds.ts";
import { writePictureSite } from "./bench/corpus/pictures.ts";
import { writeProgramme } from "./bench/corpus/programme.ts";
import { writeSessions } from "./bench/corpus/sessions.ts";
import { writeSite } from "./bench/corpus/site.ts";
import { measure } from "./bench/measure.ts";
import { profile } from "./bench/profile.ts";
import { buildTable } from "./bench/table.ts";

const usage = `npm run bench -- [numbers of posts...] [--rounds 3] [--only ${[...builds.keys()].join()}]
npm run bench -- --all
npm run bench -- [numbers of posts...] --profile
npm run bench -- [numbers of posts...] --preview
npm run bench -- --pictures [numbers of photos...]
npm run bench -- --sessions [numbers of sessions...]
npm run bench -- --calendars [numbers of events...] [--rounds 6]
each with --source: the code of this repository, not the packed program`;

// All of it is deleted at the end: for minutes it slows down whatever makes files.
const folder = mkdtempSync(join(tmpdir(), "waymark-bench-"));
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      only: { type: "string", default: "floor,hugo,waymark,search" },
      all: { type: "boolean" },
      profile: { type: "boolean" },
      preview: { type: "boolean" },
      pictures: { type: "boolean" },
      sessions: { type: "boolean" },
      calendars: { type: "boolean" },
      source: { type: "boolean" },
    },
  });
  if (values.source) useSource();
  else execFileSync(process.execPath, [pathOf("../prepack.ts")]);
  const rounds = (usual: number) => toCount(values.rounds ?? String(usual));
  const sizes = (...usual: number[]) => (positionals.length > 0 ? positionals.map(toCount) : usual);
  if (values.all) {
    for (const size of sizes(500, 2000, 5000))
      await measureBuilds(size, "start,floor,hugo,waymark,search,check", rounds(3));
    await measurePreview(5000, rounds(5));
    await measureCalendars(10_000, rounds(6));
    await measurePictures(48, rounds(3));
    await measureSessions(52_000, rounds(3));
    await measureBuilds(50_000, "floor,hugo,waymark", rounds(3));
  } else if (values.calendars)
    for (const size of sizes(10_000)) await measureCalendars(size, rounds(6));
  else if (values.sessions)
    for (const size of sizes(52_000)) await measureSessions(size, rounds(3));
  else if (values.pictures) for (const size of sizes(48)) await measurePictures(size, rounds(3));
  else if (values.preview) for (const size of sizes(5000)) await measurePreview(size, rounds(5));
  else if (values.profile)
    for (const size of sizes(5000)) await inProject(size, writeSite, profile);
  else for (const size of sizes(500, 2000, 5000)) await measureBuilds(size, values.only, rounds(3));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureBuilds(size: number, names: string, rounds: number): Promise<void> {
  const chosen = names.split(",").map((name) => {
    const create = builds.get(name);
    if (create === undefined) throw new Error(`There is no build "${name}".\n${usage}`);
    return create;
  });
  return inProject(size, writeSite, (project) => {
    const rows = chosen.flatMap((create) => create(project));
    return buildTable(`${size} posts`, rows, rounds);
  });
}

function measurePictures(size: number, rounds: number): Promise<void> {
  return inProject(size, writePictureSite, (project) =>
    buildTable(`${size} photos`, waymark(project), rounds),
  );
}

function measureSessions(size: number, rounds: number): Promise<void> {
  return inProject(size, writeSessions, (project) =>
    buildTable(`${size} sessions`, waymark(project), rounds),
  );
}

function measurePreview(size: number, rounds: number): Promise<void> {
  return inProject(size, writeSite, async (project) => {
    const line = [pathOf("preview.ts"), pathOf(program()), project, String(rounds)];
    return (await measure(nodeCommand(project, line))).output;
  });
}

function measureCalendars(size: number, rounds: number): Promise<void> {
  return inProject(size, writeProgramme, async (project) => {
    const line = ["--expose-gc", pathOf("calendars.ts"), String(rounds)];
    return (await measure(nodeCommand(project, line))).output;
  });
}

/** Writes a corpus to a folder, and prints the table that is made of it. */
async function inProject(
  size: number,
  write: (project: string, size: number) => void | Promise<void>,
  makeTable: (project: string) => Promise<string>,
): Promise<void> {
  const project = mkdtempSync(join(folder, "project-"));
  await write(project, size);
  console.log(`\n${await makeTable(project)}`);
}

function toCount(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(
    `"${text}" is not a number of posts, photos, sessions, events or rounds.\n${usage}`,
  );
}
