/** Makes a template fail on one post, as a mistake in it would. */
import { Job } from "../../../src/build/job.ts";

const { prepare } = Job.prototype;

Job.prototype.prepare = async function () {
  await prepare.call(this);
  const page = this.prepared.pages.find(({ url }) => url === "/blog/post-2/");
  if (page === undefined) throw new Error("there is no such post");
  Object.assign(page, {
    renderWithKey: () => {
      throw new TypeError("input.tags is not iterable");
    },
  });
};
