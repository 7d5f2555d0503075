import { type ArtifactCode, type ArtifactSpec, createArtifactKey } from "../artifacts/spec.ts";
import type { SocialImageColours, SocialImageText } from "./social-image.ts";

const code: ArtifactCode = {
  folders: [import.meta.dirname],
  packages: ["canvaskit-wasm", "@expo-google-fonts/vollkorn"],
};

/** The name of its one file. */
export const socialImageFile = "image.png";

const close = async (): Promise<void> => {
  const { endIdleWorkers } = await import("./worker-pool.ts");
  await endIdleWorkers();
};

/** Returns the spec of a social image. It builds for any text. */
export function createSocialImageSpec(
  text: SocialImageText,
  colours: SocialImageColours,
): ArtifactSpec {
  return {
    key: createArtifactKey("social-image", code, [JSON.stringify({ text, colours })]),
    build: async () => {
      const { renderInWorker } = await import("./worker-pool.ts");
      return new Map([[socialImageFile, await renderInWorker({ text, colours })]]);
    },
    close,
    plural: "share pictures",
    inputChecked: true,
  };
}
