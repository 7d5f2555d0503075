import { readPackageVersion } from "../artifacts/package-version.ts";
import { type ArtifactSpec, createArtifactKey } from "../artifacts/spec.ts";
import type { SocialImageColours, SocialImageText } from "./social-image.ts";

/** Raise it when the same texts come to give another image. */
const specVersion = 2;

/** The name of its one file. */
export const socialImageFile = "image.png";

/** Returns the spec of a social image. It builds for any text. */
export function createSocialImageSpec(
  text: SocialImageText,
  colours: SocialImageColours,
): ArtifactSpec {
  const input = [JSON.stringify(text), JSON.stringify(colours), readLibraryVersions()];
  return {
    key: createArtifactKey("social-image", specVersion, input),
    build: async () => {
      const { renderInWorker } = await import("./worker-pool.ts");
      return new Map([[socialImageFile, await renderInWorker({ text, colours })]]);
    },
    inputChecked: true,
  };
}

function readLibraryVersions(): string {
  const manifests = [
    new URL("../package.json", import.meta.resolve("canvaskit-wasm")),
    new URL(import.meta.resolve("@expo-google-fonts/vollkorn/package.json")),
  ];
  return manifests.map(readPackageVersion).join(" ");
}
