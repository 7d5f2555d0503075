import { type HtmlValue, html, type Safe } from "../../src/render/html.ts";
import type { PictureOptions, PictureView } from "../../src/views/views.ts";

/** Returns a picture: the browser chooses the smallest format and size that will do. */
export function renderPicture(view: PictureView, options: PictureOptions = {}): Safe {
  const { src, srcset, width, height, sources } = view;
  const sizes = view.sizes && (options.sizes ?? view.sizes);
  const img = html`<img${renderAttribute("class", options.className)} src="${src}"${renderAttribute("srcset", srcset)}${renderAttribute("sizes", sizes)} alt="${options.alt ?? view.alt}"${renderAttribute("title", options.title)} width="${width}" height="${height}"${!options.isForFeed && html` decoding="async"${renderLoading(view)}`}>`;
  if (sources.length === 0) return img;
  return html`<picture>${sources.map(
    (source) =>
      html`<source type="${source.type}" srcset="${source.srcset}"${renderAttribute("sizes", source.sizes && (options.sizes ?? source.sizes))}>`,
  )}${img}</picture>`;
}

/** Returns a picture with its caption. */
export function renderFigure(view: PictureView | undefined): Safe | undefined {
  if (view === undefined) return undefined;
  return html`<figure>${renderPicture(view)}${view.caption !== undefined && html`<figcaption>${view.caption}</figcaption>`}</figure>
`;
}

function renderAttribute(name: string, value: HtmlValue): Safe | false {
  return value !== undefined && html` ${name}="${value}"`;
}

/** The first picture of a page is loaded before others; those below load as the reader scrolls. */
function renderLoading({ priority }: PictureView): Safe | undefined {
  if (priority === "first") return html` fetchpriority="high"`;
  return priority === "now" ? undefined : html` loading="lazy"`;
}
