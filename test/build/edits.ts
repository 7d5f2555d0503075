/** Content with random edits, as many people make them over time. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createProject, minimalSettings } from "../support/project.ts";
import { ann, post, seeded } from "./make.ts";

const numbers = Array.from({ length: 200 }, (_, i) => i);

/** Whatever an edit may take away may go without notice. */
const site = `${minimalSettings}compress: true
removed:
${[
  ...numbers.flatMap((n) => [`/blog/post-${n}/`, `/blog/renamed-${n}/`, `/old-${n}/`]),
  ...["maps", "walks", "tea"].map((tag) => `/tags/${tag}/`),
  "talk-0",
  "talk-1",
  "walk from 2026-01-01",
]
  .map((id) => `  - ${id}\n`)
  .join("")}`;

/** A picture of one pixel; its bytes depend on `mark`. */
const picture = (mark: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><!-- ${mark} --></svg>\n`;

/** A project whose content changes by `edit`, the same way for the same seed. */
export class Edited {
  readonly root: string;
  readonly #random: () => number;
  readonly #files = new Map<string, string>();
  #made = 0;

  constructor(seed: number) {
    this.#random = seeded(seed);
    this.root = createProject({});
    this.#put("site.yaml", site);
    for (const [path, text] of Object.entries(ann)) this.#put(path, String(text));
    for (let i = 0; i < 6; i++) this.#newPost();
    for (let i = 0; i < 3; i++) this.#put(`media/picture-${i}.svg`, picture(0));
    this.#put("events/walk/index.md", series("Walk", "weekly on Wednesday"));
  }

  /** One edit of one kind; says which, for whoever has to find out what went wrong. */
  edit(): string {
    const edits = [
      () => this.#newPost(),
      () => this.#delete("posts/"),
      () => this.#rename(),
      () => this.#change((text) => text.replace("It goes on", `It goes on ${this.#next()}`)),
      () => this.#change((text) => text.replace(/title: .*/, `title: Title ${this.#next()}`)),
      () => this.#change((text) => text.replace(/date: .*/, `date: 2026-0${this.#upTo(8) + 1}-11`)),
      () => this.#field("aliases", `/old-${this.#next()}/`),
      () => this.#field("tags", `[${this.#pick(["maps", "walks", "tea"])}]`),
      () => this.#field("draft", this.#pick(["true", "false"])),
      () => this.#put(`media/picture-${this.#upTo(3)}.svg`, picture(this.#next())),
      () => this.#change((text) => `${text}\n![One](../media/picture-${this.#upTo(3)}.svg)\n`),
      () => this.#put("site.yaml", site.replace("Test", `Test ${this.#next()}`)),
      () =>
        this.#put(
          "site.yaml",
          site.replace("compress: true", `compress: ${this.#pick(["true", "false"])}`),
        ),
      () => this.#put("people/ann.md", `---\nname: Ann ${this.#next()}\n---\nShe writes.\n`),
      () => this.#put("events/walk/index.md", series(`Walk ${this.#next()}`, "daily")),
      () => this.#put(`events/talk-${this.#upTo(2)}.md`, event(`Talk ${this.#next()}`)),
      () => this.#delete("events/talk"),
    ];
    const kind = this.#upTo(edits.length);
    edits[kind]?.();
    return `${kind}: ${this.#latest}`;
  }

  #latest = "";

  #newPost(): void {
    const n = this.#next();
    this.#put(`posts/post-${n}.md`, post(`Post ${n}`, "Some words."));
  }

  #change(how: (text: string) => string): void {
    const path = this.#one("posts/");
    if (path !== undefined) this.#put(path, how(this.#files.get(path) ?? ""));
  }

  /** Sets a field of front matter, whatever it was. */
  #field(name: string, value: string): void {
    this.#change((text) =>
      text
        .replace(new RegExp(`^${name}: .*\n`, "m"), "")
        .replace(/^authors/m, `${name}: ${value}\nauthors`),
    );
  }

  #rename(): void {
    const path = this.#one("posts/");
    if (path === undefined) return;
    const text = this.#files.get(path) ?? "";
    this.#remove(path);
    this.#put(`posts/renamed-${this.#next()}.md`, text);
  }

  #delete(start: string): void {
    const path = this.#one(start);
    if (path !== undefined) this.#remove(path);
  }

  #put(path: string, text: string): void {
    const file = join(this.root, "content", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    this.#files.set(path, text);
    this.#latest = path;
  }

  #remove(path: string): void {
    rmSync(join(this.root, "content", path));
    this.#files.delete(path);
    this.#latest = path;
  }

  #one(start: string): string | undefined {
    const paths = [...this.#files.keys()].filter((path) => path.startsWith(start)).sort();
    return paths[this.#upTo(paths.length)];
  }

  #next(): number {
    return ++this.#made;
  }

  #upTo(below: number): number {
    return Math.floor(this.#random() * below);
  }

  #pick(list: readonly string[]): string {
    return list[this.#upTo(list.length)] ?? "";
  }
}

/** A project with the same content that was never built. */
export function cold(root: string): string {
  const other = createProject({});
  rmSync(join(other, "content"), { recursive: true });
  cpSync(join(root, "content"), join(other, "content"), { recursive: true });
  return other;
}

function series(title: string, repeats: string): string {
  return `---\ntitle: ${title}\nrepeats: ${repeats}\nfrom: 2026-10-07\ntimes: 4\ntime: 10:00 to 11:00\nplace: Hall\nsummary: Out\n---\nBring boots.\n`;
}

function event(title: string): string {
  return `---\ntitle: ${title}\nstart: 2026-12-01 17:30\nduration: 1 hour\nplace: Hall\nsummary: In\n---\nBring tea.\n`;
}
