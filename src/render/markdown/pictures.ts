import type { MarkdownIt } from "markdown-it";
import type { RenderBodyPicture } from "../body.ts";
import { escapeText, type Safe, trustMarkup } from "../html.ts";

/** Renders images in one form, which `renderBodyPictures` finds again. */
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

/** No text can look like this, since its special characters are escaped. */
const pictureMarkup = /<img src="([^"]*)" alt="([^"]*)"(?: title="([^"]*)")?>/g;

/** Replaces the images of a body, whose internal links start with `base`, by what `show` returns. */
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
