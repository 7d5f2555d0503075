import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import markdownIt from "markdown-it";
import { list, type Parts, split } from "./front-matter.ts";

/** A read and rendered file. Dates are `2017-06-21`, `html` is the rendered text. */
export interface Item {
  url: string;
  id: string;
  title: string;
  summary: string;
  role: string;
  date: string;
  fields: ReadonlyMap<string, string>;
  authors: readonly string[];
  tags: readonly string[];
  html: string;
}

const markdown = markdownIt();
markdown.renderer.rules.link_open = (tokens, index, options, _environment, renderer) => {
  const token = tokens[index];
  token?.attrSet("href", address(String(token.attrGet("href"))));
  return renderer.renderToken(tokens, index, options);
};

/** Every file of one folder of the content, the newest first. */
export function readFolder(content: string, folder: string): Item[] {
  const names = readdirSync(join(content, folder));
  const items = names.map((name) => {
    return item(`../${folder}/${name}`, split(readFileSync(join(content, folder, name), "utf8")));
  });
  return items.sort((a, b) => Number(a.date < b.date) - Number(a.date > b.date));
}

function item(path: string, { fields, text }: Parts): Item {
  return {
    url: address(path),
    id: basename(path, ".md"),
    title: fields.get("title") ?? fields.get("name") ?? "",
    summary: fields.get("summary") ?? "",
    role: fields.get("role") ?? "",
    date: (fields.get("date") ?? fields.get("start") ?? "").slice(0, 10),
    fields,
    authors: list(fields.get("authors") ?? ""),
    tags: list(fields.get("tags") ?? ""),
    html: markdown.render(text),
  };
}

function address(href: string): string {
  const match = /^\.\.\/(\w+)\/(?:\d{4}-\d\d-\d\d-)?(.+)\.md$/.exec(href);
  return match ? `/${match[1] === "posts" ? "blog" : match[1]}/${match[2]}/` : href;
}
