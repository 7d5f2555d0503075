/** The lines that git writes around two versions of a text that it cannot join. */

/** `<<<<<<< HEAD`, `||||||| 1a2b3c4`, `=======`, `>>>>>>> main`. */
export const conflictMarker = /^(?:<{7}|>{7}|\|{7}) \S|^(?:={7}|\|{7})$/;

/** What is wrong at such a line, and what to do. */
export const conflictProblem = {
  message: "this is an unresolved merge conflict of git",
  fix: "Keep the right version, and delete the other and the lines <<<<<<<, ======= and >>>>>>>",
} as const;
