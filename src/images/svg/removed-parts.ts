/** What may have been taken out of a drawing, in words for whoever drew it. */
export type RemovedPart =
  | "outside"
  | "picture"
  | "fonts"
  | "style"
  | "script"
  | "html"
  | "animation"
  | "unknown";

const removalTexts: Readonly<Record<RemovedPart, readonly [wrong: string, write: string]>> = {
  outside: [
    "it refers to something outside of it, which was taken out",
    "Put what is missing into the drawing itself",
  ],
  picture: [
    "it shows a picture that is not in it, which was taken out",
    "Embed the picture in the drawing, as PNG or JPEG",
  ],
  fonts: [
    "it brings a font of its own, which was taken out",
    "Turn its words into paths, or use a font that all have",
  ],
  style: [
    "a part of its style sheet was taken out",
    "Look at it, and save it again as plain SVG where it looks wrong",
  ],
  script: [
    "it holds a script, which was taken out, as a picture runs none",
    "Look at it, and draw what the script would draw",
  ],
  html: [
    "a part of it is HTML (foreignObject), which was taken out, as a picture shows none",
    "Make plain text of it in the drawing, or export the drawing as PNG",
  ],
  animation: [
    "a part of its animation was taken out",
    "Look at it, and draw it as it should stand still",
  ],
  unknown: ["a part of it was taken out", "Look at it, and export it as PNG where it looks wrong"],
};

/** `what` names the part, where the words alone do not tell. */
export function describeRemoval(
  part: RemovedPart,
  name: string,
): { readonly message: string; readonly fix: string } {
  const [message, fix] = removalTexts[part];
  return { message: name === "" ? message : message.replace("a part of it", name), fix };
}
