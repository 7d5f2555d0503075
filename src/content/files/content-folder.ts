/** The folder of what the lead edits, from the project's root. */
export const contentFolder = "content";
