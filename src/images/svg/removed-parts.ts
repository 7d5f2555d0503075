/** Parts that are removed from an SVG, and the warnings about them. */
export type RemovedPart =
  | "outside"
  | "picture"
  | "fonts"
  | "style"
  | "script"
  | "html"
  | "animation"
  | "unknown";

const removalTexts: Readonly<Record<RemovedPart, readonly [message: string, fix: string]>> = {
  outside: [
    "it refers to something outside the file, which was removed",
    "Put what is missing into the file itself",
  ],
  picture: [
    "it shows a picture that is not embedded, which was removed",
    "Embed the picture as PNG or JPEG",
  ],
  fonts: [
    "it contains a font, which was removed",
    "Convert its text to paths, or use a font that every computer has",
  ],
  style: [
    "a part of its style sheet was removed",
    "Check how it looks; if it looks wrong, save it again as plain SVG",
  ],
  script: [
    "it contains a script, which was removed, because pictures run none",
    "Check how it looks; draw what the script would draw",
  ],
  html: [
    "it contains HTML (foreignObject), which was removed, because pictures show none",
    "Replace it with SVG text, or export the drawing as PNG",
  ],
  animation: [
    "a part of its animation was removed",
    "Check how it looks; draw it as it should look without the animation",
  ],
  unknown: ["a part of it was removed", "Check how it looks; if it looks wrong, export it as PNG"],
};

/** Returns the warning about a part; `name` is that of an unknown element, "<x>". */
export function describeRemoval(
  part: RemovedPart,
  name: string,
): { readonly message: string; readonly fix: string } {
  const [message, fix] = removalTexts[part];
  return { message: name === "" ? message : message.replace("a part of it", name), fix };
}
