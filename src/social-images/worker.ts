/** A thread of worker-pool.ts: draws one image for each message. */
import { parentPort } from "node:worker_threads";
import { loadCanvasKit } from "./canvaskit.ts";
import { encodePng } from "./png.ts";
import { createRenderer } from "./renderer.ts";
import { type SocialImageColours, type SocialImageText, socialImageSize } from "./social-image.ts";

export interface RenderRequest {
  readonly text: SocialImageText;
  readonly colours: SocialImageColours;
}

const renderer = loadCanvasKit().then(createRenderer);

parentPort?.on("message", async ({ text, colours }: RenderRequest) => {
  const draw = await renderer;
  parentPort?.postMessage(encodePng(draw(text, colours), socialImageSize, Object.values(colours)));
});
