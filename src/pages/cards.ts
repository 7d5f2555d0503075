/** Share pictures of pages that have none of their own: drawn, out of what the page says. */
import { eventCard, postCard, seriesCard, siteCard } from "../../_includes/parts/card.ts";
import { type Card, type CardTones, cardInWords, cardSize, legible } from "../cards/card.ts";
import { cardRecipe } from "../cards/recipe.ts";
import type { Palette } from "../colour/palette.ts";
import type { Order } from "../model/recipe.ts";
import type { Settings } from "../model/types.ts";
import type { Context } from "./context.ts";
import type { EventLine, PostLine, SeriesInput, SharedPicture } from "./views.ts";

export type Cards = ReturnType<typeof cardsOf>;

/**
 * Makers of share pictures, each ordered as it is asked for. None where the lead wants none, and
 * none in a preview, which nobody shares; none where the font has not the letters of a title.
 */
export function cardsOf(
  settings: Settings,
  { light }: Palette,
  { orders, preview }: Pick<Context, "orders" | "preview">,
) {
  const { paper, line, ink, soft, accent } = light;
  const tones: CardTones = { paper, line, ink, soft, accent };

  const draw = (card: Card, file: string): SharedPicture | undefined => {
    if (!settings.sharePictures || preview || !legible(card.title)) return undefined;
    const recipe = cardRecipe(card, tones);
    const address: Order["address"] = () => `/media/share-${recipe.key.slice(-16)}.png`;
    orders.include({ recipe, address, blame: { file } });
    const url = settings.url + address("");
    return { url, type: "image/png", ...cardSize, alt: cardInWords(card) };
  };

  return {
    post: (post: PostLine, file: string) => draw(postCard(post, settings), file),
    event: (event: EventLine, file: string) => draw(eventCard(event, settings), file),
    series: (series: Pick<SeriesInput, "title" | "repeats" | "time">, file: string) =>
      draw(seriesCard(series, settings), file),
    site: () => draw(siteCard(settings), "content/site.yaml"),
  };
}
