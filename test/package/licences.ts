/** npm run licences: lists the packages that an adopter installs with Waymark, by licence. */
import { readLockFile } from "./lock-file.ts";

const packages = readLockFile().filter(({ dev }) => dev !== true);
const licences = Map.groupBy(packages, ({ license = "none" }) => license);
for (const [licence, all] of [...licences].sort()) {
  const names = all.map(({ path }) => path.replace(/.*node_modules\//, ""));
  console.log(`${licence}: ${names.length}\n  ${[...new Set(names)].join(", ")}`);
}
