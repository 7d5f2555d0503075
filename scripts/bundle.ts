/**
 * Bundles the compiled program: Node then opens some twenty files at a start, not three hundred.
 * Packages stay outside, so that `npm audit` sees them.
 */
import { posix, relative, sep } from "node:path";
import { rolldown } from "rolldown";

/** The files that something loads by name: the command, the package's own code, processes, workers. */
const entries = [
  "scripts/cli/cli",
  "scripts/preview",
  "src/index",
  "src/build/preview/orphan-watch",
  "src/build/write/worker",
  "src/content/texts/worker",
  "src/social-images/worker",
];

/** `import.meta` of a module, whose path stands in for it until its chunk has a place. */
const ownPath = /import\.meta\.(dirname|filename|url)\b/g;
const placeholder = /__(dirname|filename|url)_of\("([^"]+)"\)/g;

/**
 * Replaces the entries in `dist` by bundles, with what they share in `dist/chunks`. Other modules
 * stay as they are: keys of artifacts hold the hash of their folders.
 */
export async function bundle(dist: string): Promise<void> {
  const build = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name, `${dist}/${name}.js`])),
    platform: "node",
    tsconfig: false,
    transform: { target: "esnext" },
    external: (id) => /^[@\w]/.test(id) && !id.startsWith("@oxc-project/runtime"),
    plugins: [
      {
        name: "own-paths",
        transform: (code, id) => {
          const file = relative(dist, id).split(sep).join("/");
          return code.replace(ownPath, (_, part) => `__${part}_of(${JSON.stringify(file)})`);
        },
        renderChunk: (code, { fileName }) =>
          code.replace(placeholder, (_, part: string, file: string) => {
            const path = (target: string) => posix.relative(posix.dirname(fileName), target);
            if (part === "url")
              return `new URL(${JSON.stringify(path(file))}, import.meta.url).href`;
            const target = path(part === "dirname" ? posix.dirname(file) : file);
            return `(import.meta.dirname + ${JSON.stringify(`/${target}`)})`;
          }),
      },
    ],
  });
  await build.write({
    dir: dist,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
    comments: false,
  });
}
