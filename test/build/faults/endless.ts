/** A template that never returns, for one post. */
import { PreviewedSite } from "../../../src/build/preview/previewed-site.ts";

const { answer } = PreviewedSite.prototype;

PreviewedSite.prototype.answer = async function (url) {
  if (url !== "/blog/post-2/") return answer.call(this, url);
  process.stderr.write("a template that never returns\n");
  for (;;);
};
