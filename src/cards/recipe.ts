/** The share picture of a page as a file that is made once for what it says. */
import { packageVersion } from "../model/package-version.ts";
import { type Recipe, recipeKey } from "../model/recipe.ts";
import type { Card, CardTones } from "./card.ts";

/** Raised when the same card comes to be drawn otherwise. */
const version = 2;

/** The name of its one file. */
export const cardFile = "card.png";

/** What makes the picture of a card. Nothing in a text can keep it from being drawn. */
export function cardRecipe(card: Card, tones: CardTones): Recipe {
  const input = [JSON.stringify(card), JSON.stringify(tones), libraryVersions()];
  return {
    key: recipeKey("card", version, input),
    make: async () => {
      const { drawn } = await import("./artists.ts");
      return new Map([[cardFile, await drawn({ card, tones })]]);
    },
    sound: true,
  };
}

/** Of all that decides how a card looks beside our own code. */
function libraryVersions(): string {
  const manifests = [
    new URL("../package.json", import.meta.resolve("canvaskit-wasm")),
    new URL(import.meta.resolve("@expo-google-fonts/vollkorn/package.json")),
  ];
  return manifests.map(packageVersion).join(" ");
}
