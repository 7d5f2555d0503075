/** `waymark start`: a preview that follows every edit. */
import { fork } from "node:child_process";
import { extname, join } from "node:path";
import { defaultHost } from "../src/build/preview/host.ts";
import { parsePort } from "../src/build/preview/port.ts";
import { previewSite } from "../src/build/preview/preview.ts";

/** ".ts", or ".js" in the package. */
const extension = extname(import.meta.filename);

/** Previews a project at a port, or at the next that is free. Returns undefined: it goes on. */
export async function start(
  root: string,
  {
    port = "8080",
    host = defaultHost,
  }: { readonly port?: string | undefined; readonly host?: string | undefined },
): Promise<undefined> {
  const script = join(import.meta.dirname, `preview${extension}`);
  await previewSite({
    root,
    host,
    port: parsePort(port),
    startSite: () => fork(script, [root], { serialization: "advanced" }),
    print: (text) => process.stderr.write(text),
  });
}
