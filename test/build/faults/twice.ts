/** Renders each page twice, as a mistake in the code would. */
import { Job } from "../../../src/build/job.ts";
import { renderPageWithKey } from "../../../src/pages/page.ts";

const { render } = Job.prototype;

Job.prototype.render = function (file) {
  const page = this.plan?.render.get(file);
  if (page !== undefined) renderPageWithKey(page);
  render.call(this, file);
};
