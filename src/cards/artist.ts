/** A thread of src/cards/artists.ts: draws what it is told to, one card at a time. */
import { parentPort } from "node:worker_threads";
import { type Card, type CardTones, cardSize } from "./card.ts";
import { easel } from "./draw.ts";
import { openLibrary } from "./library.ts";
import { pngOf } from "./png.ts";

/** What a thread is told. */
export interface Commission {
  readonly card: Card;
  readonly tones: CardTones;
}

const opened = openLibrary().then(easel);

parentPort?.on("message", async ({ card, tones }: Commission) => {
  const draw = await opened;
  parentPort?.postMessage(pngOf(draw(card, tones), cardSize, Object.values(tones)));
});
