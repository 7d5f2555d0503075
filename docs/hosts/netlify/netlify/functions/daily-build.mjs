/**
 * Builds the site every day, so that scheduled posts appear and events that are over move.
 *
 * Once: create a build hook for main, and an environment variable BUILD_HOOK with its address. The
 * schedule holds for the published site and has no end of its own; it rests while the team is out of
 * credits or builds are stopped.
 *
 * Documentation: docs.netlify.com/build/functions/scheduled-functions,
 * docs.netlify.com/build/configure-builds/build-hooks
 */
export default async function startBuild() {
  const hook = process.env.BUILD_HOOK;
  if (hook === undefined) throw new Error("There is no environment variable BUILD_HOOK.");
  const { ok, status } = await fetch(hook, { method: "POST" });
  if (!ok) throw new Error(`The build hook answered ${status}.`);
}

export const config = { schedule: "17 3 * * *" };
