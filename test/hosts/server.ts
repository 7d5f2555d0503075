/** Starts nginx or Apache with the sample configuration of docs/hosts, on this machine alone. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../support/temporary.ts";

/** Where Debian installs them; see install.ts. */
export const nginx = "/usr/sbin/nginx";
export const apache = "/usr/sbin/apache2";

export const samples = join(import.meta.dirname, "../../docs/hosts");

/** Changes to a sample: what stands there, and what is put in its place. */
type Changes = Readonly<Record<string, string>>;

/** Returns a sample with the changes that its comments describe. Throws where one does not apply. */
function adapt(file: string, changes: Changes): string {
  return Object.entries(changes).reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} does not have ${from}`);
      return text.replaceAll(from, to);
    },
    readFileSync(join(samples, file), "utf8"),
  );
}

/** Started by root, servers read the site as www-data. */
const isRoot = process.getuid?.() === 0;

const running = new Set<ChildProcess>();

/** Ends the servers that a failed test has left. */
export async function closeServers(): Promise<void> {
  const ends = [...running].map((child) => new Promise((resolve) => child.once("close", resolve)));
  for (const child of running) child.kill("SIGTERM");
  await Promise.all(ends);
}

export interface Server {
  /** "http://127.0.0.1:40000", without a slash at its end. */
  readonly origin: string;
  /** What the server printed while it started. */
  readonly log: string;
  close(): Promise<void>;
}

/** Serves a folder, with further changes to the sample. */
type Start = (site: string, changes?: Changes) => Promise<Server>;

export const startNginx: Start = async (site, changes = {}) => {
  const [folder, port] = [temporaryFolder(), await findFreePort()];
  const text = adapt("nginx/waymark.conf", {
    "listen 80;": `listen 127.0.0.1:${port};`,
    "/srv/www/programme/_site": site,
    ...changes,
  });
  writeFileSync(join(folder, "waymark.conf"), text);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off;
${isRoot ? "user www-data;" : ""}
worker_processes 1;
pid ${folder}/pid;
error_log stderr notice;
events {}
http {
  access_log off;
  ${temporary.join("\n  ")}
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  include ${folder}/waymark.conf;
}
`,
  );
  const args = ["-e", "stderr", "-p", folder, "-c", join(folder, "nginx.conf")];
  return run(spawn(nginx, args), port, "start worker process ");
};

/** The modules that Debian turns on, and those that the sample names. */
const apacheModules =
  "mpm_event authz_core authn_core authz_host alias dir env filter mime negotiation setenvif headers rewrite deflate";

export const startApache: Start = async (site, changes = {}) => {
  const [folder, port] = [temporaryFolder(), await findFreePort()];
  const text = adapt("apache/waymark.conf", {
    "<VirtualHost *:80>": `<VirtualHost 127.0.0.1:${port}>`,
    "/srv/www/programme/_site": site,
    ...changes,
  });
  const modules = apacheModules.split(" ");
  mkdirSync(join(folder, "run"));
  writeFileSync(
    join(folder, "apache.conf"),
    `ServerRoot "${folder}"
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
${isRoot ? "User www-data\nGroup www-data" : ""}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}/run
ErrorLog "|/bin/cat"
LogLevel notice
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
IncludeOptional /etc/apache2/mods-available/mime.conf
IncludeOptional /etc/apache2/mods-available/negotiation.conf
IncludeOptional /etc/apache2/mods-available/deflate.conf
<Directory />
  Require all denied
</Directory>
${text}
`,
  );
  const args = ["-DFOREGROUND", "-f", join(folder, "apache.conf")];
  return run(spawn(apache, args), port, "resuming normal operations");
};

/** As startApache, with what stands in `<Directory>` in a file .htaccess of a copy of the site. */
export const startApacheWithHtaccess: Start = async (site) => {
  const text = readFileSync(join(samples, "apache/waymark.conf"), "utf8");
  const [, block = ""] = /<Directory [^\n]*>\n(.*?)<\/Directory>/s.exec(text) ?? [];
  const copy = join(temporaryFolder(), "site");
  cpSync(realpathSync(site), copy, { recursive: true });
  chmodSync(dirname(copy), 0o755);
  writeFileSync(join(copy, ".htaccess"), block.replaceAll(pathVariable, "/"));
  return startApache(copy, { [block]: "AllowOverride All\n" });
};

const pathVariable = "$" + "{WAYMARK_PATH}";

/** Waits until a server prints `ready`. Throws what it printed if it ends before. */
async function run(child: ChildProcess, port: number, ready: string): Promise<Server> {
  let log = "";
  running.add(child);
  const end = () => child.kill("SIGTERM");
  process.once("exit", end);
  const exit = new Promise<void>((resolve) =>
    child.once("close", () => {
      process.removeListener("exit", end);
      running.delete(child);
      resolve();
    }),
  );
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => reject(new Error(`the server ended: ${log}`)));
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (data: Buffer) => {
        log += data.toString();
        if (log.includes(ready)) resolve();
      });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    close: () => {
      end();
      return exit;
    },
  };
}

function findFreePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address === null || typeof address === "string"
          ? reject(new Error("there is no port"))
          : resolve(address.port),
      );
    });
  });
}
