import type { PictureView } from "../../src/pages/views.ts";
import { html, type Safe, type Value } from "../../src/render/html.ts";

/** Where the words of a picture come from elsewhere, and whether it is for a feed. */
interface Around {
  readonly name?: string;
  readonly alt?: Safe | undefined;
  readonly title?: Safe | undefined;
  /** Without what readers of feeds take away. */
  readonly plain?: boolean;
}

/** A picture: in the smallest format that a browser can show, and no larger than it is shown. */
export function picture(view: PictureView, around: Around = {}): Safe {
  const { src, srcset, sizes, width, height, sources } = view;
  const img = html`<img${attribute("class", around.name)} src="${src}"${attribute("srcset", srcset)}${attribute("sizes", sizes)} alt="${around.alt ?? view.alt}"${attribute("title", around.title)} width="${width}" height="${height}"${!around.plain && html` decoding="async"${loading(view)}`}>`;
  if (sources.length === 0) return img;
  return html`<picture>${sources.map(
    (source) =>
      html`<source type="${source.type}" srcset="${source.srcset}"${attribute("sizes", source.sizes)}>`,
  )}${img}</picture>`;
}

/** A picture with its caption. */
export function figure(view: PictureView | undefined): Safe | undefined {
  if (view === undefined) return undefined;
  return html`<figure>${picture(view)}${view.caption !== undefined && html`<figcaption>${view.caption}</figcaption>`}</figure>
`;
}

function attribute(name: string, value: Value): Safe | false {
  return value !== undefined && html` ${name}="${value}"`;
}

/** Pictures below the first are loaded when somebody comes near them. */
function loading({ urgency }: PictureView): Safe | undefined {
  if (urgency === "first") return html` fetchpriority="high"`;
  return urgency === "now" ? undefined : html` loading="lazy"`;
}
