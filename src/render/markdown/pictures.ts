import type { MarkdownIt } from "markdown-it";
import type { RenderBodyPicture } from "../body.ts";
import { escapeText, type Safe, trustMarkup } from "../html.ts";

/** Prints pictures in one form, by which `shown` finds them again. */
export function pictures(md: MarkdownIt): void {
  md.renderer.rules.image = (tokens, i, options, env, renderer) => {
    const token = tokens[i];
    const children = token?.children ?? [];
    const src = escapeText(String(token?.attrGet("src") ?? ""));
    const alt = escapeText(renderer.renderInlineAsText(children, options, env));
    const title = token?.attrGet("title");
    const more = typeof title === "string" ? ` title="${escapeText(title)}"` : "";
    return `<img src="${src}" alt="${alt}"${more}>`;
  };
}

/** Text cannot look like this: what is special in it has been escaped. */
const pictureMarkup = /<img src="([^"]*)" alt="([^"]*)"(?: title="([^"]*)")?>/g;

/** A body's markup, whose links start with `base`, with its pictures as a page shows them. */
export function renderBodyPictures(markup: Safe, base: string, show: RenderBodyPicture): Safe {
  const start = escapeText(base);
  const text = markup.text.replace(
    pictureMarkup,
    (img: string, src: string, alt: string, title: string | undefined) => {
      if (!src.startsWith(`${start}/`)) return img;
      const url = src.slice(start.length).replaceAll("&amp;", "&");
      const words = title === undefined ? {} : { title: trustMarkup(title) };
      return show({ url, alt: trustMarkup(alt), ...words })?.text ?? img;
    },
  );
  return trustMarkup(text);
}
