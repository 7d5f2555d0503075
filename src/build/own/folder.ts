/** The folder of a project in which an adopter changes layouts and styles. */
export const ownFolder = "_includes";
