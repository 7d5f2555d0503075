/** Alternative text that describes nothing (L31). */

const fileName = /^[^\s/]+\.(?:png|jpe?g|gif|webp|avif|svg|heic|bmp|tiff?)$/i;
const number = String.raw`[\s_-]*[\d\s_.:-]*(?:at [\d.]+)?$`;
const cameraName = new RegExp(
  `^(?:img|dsc|dscn|dscf|pxl|p|screenshot|screen shot|whatsapp image)${number}`,
  "i",
);
const kindOfPicture = new RegExp(`^(?:image|photo|picture|pic|untitled|scan)${number}`, "i");

/** Returns what is wrong with the alternative text of a picture, as a clause: "", "IMG_2034", "photo 2". */
export function explainAlternativeText(alt: string): string | undefined {
  const text = alt.trim();
  if (text === "") return "the picture has no alternative text";
  const is = `the alternative text "${text}"`;
  if (fileName.test(text) || cameraName.test(text))
    return `${is} is a file's name, and says nothing of the picture`;
  return kindOfPicture.test(text) ? `${is} says nothing of the picture` : undefined;
}
