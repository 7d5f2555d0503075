/** The name of the site. */
export const name = "The Long Field Programme";

/** What the site is about. */
export const description = "Posts and events of a programme about maps, walks and open learning.";
