/** Generated share pictures, for pages without a picture of their own. */
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
  SeriesSummary,
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
 * Returns functions that request share pictures. They return undefined if the lead turned share
 * pictures off, in previews, and for titles in scripts that the font does not have.
 */
export function createSocialImages(
  settings: Settings,
  { light }: Palette,
  { templates, artifacts, isPreview }: SocialImageOptions,
) {
  const { socialImages: texts } = templates;
  const { paper, line, ink, soft, accent } = light;
  const colours: SocialImageColours = { paper, line, ink, soft, accent };

  const requestImage = (getText: () => SocialImageText, file: string): SocialImage | undefined => {
    if (!settings.sharePictures || isPreview) return undefined;
    const text = getText();
    if (!isSupportedScript(text.title)) return undefined;
    const spec = createSocialImageSpec(text, colours);
    const urlOf: ArtifactRequest["urlOf"] = () =>
      `${fileFolders.media}share-${spec.key.slice(-16)}.png`;
    artifacts.add({ spec, urlOf, source: { file } });
    const url = settings.url + urlOf("");
    return { url, type: "image/png", ...socialImageSize, alt: createAltText(text) };
  };

  return {
    post: (getPost: () => PostItem, file: string) =>
      requestImage(() => texts.post(getPost(), settings), file),
    event: (getEvent: () => EventItem, file: string) =>
      requestImage(() => texts.event(getEvent(), settings), file),
    series: (series: SeriesSummary, file: string) =>
      requestImage(() => texts.series(series, settings), file),
    site: () => requestImage(() => texts.site(settings), "content/site.yaml"),
  };
}
