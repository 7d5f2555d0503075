/** A thread of src/social-images/worker-pool.ts: draws what it is told to, one card at a time. */
import { parentPort } from "node:worker_threads";
import { loadCanvasKit } from "./canvaskit.ts";
import { encodePng } from "./png.ts";
import { createRenderer } from "./renderer.ts";
import { type SocialImageColours, type SocialImageText, socialImageSize } from "./social-image.ts";

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
