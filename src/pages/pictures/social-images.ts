/** Share pictures of pages that have none of their own: drawn, out of what the page says. */
import {
  buildEventImageText,
  buildPostImageText,
  buildSeriesImageText,
  buildSiteImageText,
} from "../../../_includes/layouts/social-image.ts";
import type { ArtifactRequest } from "../../artifacts/spec.ts";
import type { Palette } from "../../colour/palette.ts";
import type { Settings } from "../../model/types.ts";
import {
  createAltText,
  isSupportedScript,
  type SocialImageColours,
  type SocialImageText,
  socialImageSize,
} from "../../social-images/social-image.ts";
import { createSocialImageSpec } from "../../social-images/spec.ts";
import type { EventItem, PostItem, SeriesInput, SocialImage } from "../../views/views.ts";
import type { Context } from "../context.ts";

export type SocialImages = ReturnType<typeof createSocialImages>;

/**
 * Makers of share pictures, each ordered as it is asked for. None where the lead wants none, and
 * none in a preview, which nobody shares; none where the font has not the letters of a title.
 */
export function createSocialImages(
  settings: Settings,
  { light }: Palette,
  { artifacts, isPreview }: Pick<Context, "artifacts" | "isPreview">,
) {
  const { paper, line, ink, soft, accent } = light;
  const tones: SocialImageColours = { paper, line, ink, soft, accent };

  const orderImage = (text: SocialImageText, file: string): SocialImage | undefined => {
    if (!settings.sharePictures || isPreview || !isSupportedScript(text.title)) return undefined;
    const spec = createSocialImageSpec(text, tones);
    const urlOf: ArtifactRequest["urlOf"] = () => `/media/share-${spec.key.slice(-16)}.png`;
    artifacts.add({ spec, urlOf, source: { file } });
    const url = settings.url + urlOf("");
    return { url, type: "image/png", ...socialImageSize, alt: createAltText(text) };
  };

  return {
    post: (post: PostItem, file: string) => orderImage(buildPostImageText(post, settings), file),
    event: (event: EventItem, file: string) =>
      orderImage(buildEventImageText(event, settings), file),
    series: (series: Pick<SeriesInput, "title" | "recurrence" | "time">, file: string) =>
      orderImage(buildSeriesImageText(series, settings), file),
    site: () => orderImage(buildSiteImageText(settings), "content/site.yaml"),
  };
}
