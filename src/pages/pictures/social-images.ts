/** Share pictures of pages that have none of their own: drawn, out of what the page says. */

import type { ArtifactRequests } from "../../artifacts/builder.ts";
import type { ArtifactRequest } from "../../artifacts/spec.ts";
import type { Palette } from "../../colour/palette.ts";
import { fileFolders } from "../../model/addresses.ts";
import type { Settings } from "../../model/types.ts";
import {
  createAltText,
  isSupportedScript,
  type SocialImageColours,
  type SocialImageText,
  socialImageSize,
} from "../../social-images/social-image.ts";
import { createSocialImageSpec } from "../../social-images/spec.ts";
import type {
  EventItem,
  PostItem,
  SeriesInput,
  SocialImage,
  Templates,
} from "../../views/views.ts";

export type SocialImages = ReturnType<typeof createSocialImages>;

interface SocialImageOptions {
  readonly templates: Templates;
  readonly artifacts: ArtifactRequests;
  readonly isPreview: boolean;
}

/**
 * Makers of share pictures, each ordered as it is asked for. None where the lead wants none, and
 * none in a preview, which nobody shares; none where the font has not the letters of a title.
 */
export function createSocialImages(
  settings: Settings,
  { light }: Palette,
  { templates, artifacts, isPreview }: SocialImageOptions,
) {
  const { socialImages: texts } = templates;
  const { paper, line, ink, soft, accent } = light;
  const tones: SocialImageColours = { paper, line, ink, soft, accent };

  const orderImage = (text: SocialImageText, file: string): SocialImage | undefined => {
    if (!settings.sharePictures || isPreview || !isSupportedScript(text.title)) return undefined;
    const spec = createSocialImageSpec(text, tones);
    const urlOf: ArtifactRequest["urlOf"] = () =>
      `${fileFolders.media}share-${spec.key.slice(-16)}.png`;
    artifacts.add({ spec, urlOf, source: { file } });
    const url = settings.url + urlOf("");
    return { url, type: "image/png", ...socialImageSize, alt: createAltText(text) };
  };

  return {
    post: (post: PostItem, file: string) => orderImage(texts.post(post, settings), file),
    event: (event: EventItem, file: string) => orderImage(texts.event(event, settings), file),
    series: (series: Pick<SeriesInput, "title" | "recurrence" | "time">, file: string) =>
      orderImage(texts.series(series, settings), file),
    site: () => orderImage(texts.site(settings), "content/site.yaml"),
  };
}
