/** A thread of src/cards/artists.ts: draws what it is told to, one card at a time. */
import { parentPort } from "node:worker_threads";
import { type SocialImageColours, type SocialImageText, socialImageSize } from "./card.ts";
import { createRenderer } from "./draw.ts";
import { loadCanvasKit } from "./library.ts";
import { encodePng } from "./png.ts";

/** What a thread is told. */
export interface RenderRequest {
  readonly card: SocialImageText;
  readonly tones: SocialImageColours;
}

const renderer = loadCanvasKit().then(createRenderer);

parentPort?.on("message", async ({ card, tones }: RenderRequest) => {
  const draw = await renderer;
  parentPort?.postMessage(encodePng(draw(card, tones), socialImageSize, Object.values(tones)));
});
