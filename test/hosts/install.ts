/**
 * Before the tests: where nginx or Apache is missing, gets them from the packages of a Debian and
 * starts neither. Where they cannot be had, says so; the tests that need them fail then.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { apache, nginx } from "./server.ts";

const packages: Readonly<Record<string, string>> = { [nginx]: "nginx", [apache]: "apache2" };

const findMissing = () => Object.keys(packages).filter((path) => !existsSync(path));

const patience = 180_000;

if (findMissing().length > 0) {
  const names = findMissing().flatMap((path) => packages[path] ?? []);
  process.stdout.write(`There is no ${names.join(" and no ")} here; getting it for the tests.\n`);
  const install = `apt-get update && apt-get install --yes --no-install-recommends ${names.join(" ")}`;
  spawnSync("sh", ["-c", install], {
    stdio: "ignore",
    timeout: patience,
    // invoke-rc.d(8): services are not started in a runlevel that stops them.
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
  });
  process.stdout.write(
    findMissing().length === 0
      ? `${Object.keys(packages).join(", ")}\n`
      : `They could not be had: the tests of docs/hosts will fail. Install ${names.join(" and ")}.\n`,
  );
}
