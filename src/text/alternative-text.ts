/** Alternative text that describes nothing. */

const fileName = /^[^\s/]+\.(?:png|jpe?g|gif|webp|avif|svg|heic|bmp|tiff?)$/i;
const cameraName =
  /^(?:img|dsc|dscn|dscf|pxl|p|image|photo|picture|pic|screenshot|screen shot|untitled|scan|whatsapp image)[\s_-]*[\d\s_.:-]*(?:at [\d.]+)?$/i;

/** Whether alternative text says nothing of the picture: a file's name, "IMG_2034", "image" (L31). */
export function isFileName(alt: string): boolean {
  const text = alt.trim();
  return fileName.test(text) || cameraName.test(text);
}
