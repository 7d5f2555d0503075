/** The share picture of a page as a file that is made once for what it says. */
import { readPackageVersion } from "../artifacts/package-version.ts";
import { type ArtifactSpec, createArtifactKey } from "../artifacts/spec.ts";
import type { SocialImageColours, SocialImageText } from "./social-image.ts";

/** Raised when the same card comes to be drawn otherwise. */
const specVersion = 2;

/** The name of its one file. */
export const socialImageFile = "card.png";

/** What makes the picture of a card. Nothing in a text can keep it from being drawn. */
export function createSocialImageSpec(
  card: SocialImageText,
  tones: SocialImageColours,
): ArtifactSpec {
  const input = [JSON.stringify(card), JSON.stringify(tones), readLibraryVersions()];
  return {
    key: createArtifactKey("card", specVersion, input),
    build: async () => {
      const { renderInWorker } = await import("./worker-pool.ts");
      return new Map([[socialImageFile, await renderInWorker({ card, tones })]]);
    },
    inputChecked: true,
  };
}

/** Of all that decides how a card looks beside our own code. */
function readLibraryVersions(): string {
  const manifests = [
    new URL("../package.json", import.meta.resolve("canvaskit-wasm")),
    new URL(import.meta.resolve("@expo-google-fonts/vollkorn/package.json")),
  ];
  return manifests.map(readPackageVersion).join(" ");
}
