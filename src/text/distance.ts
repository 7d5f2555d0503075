/** How many letters have to be put in, taken out or changed to get from one word to the other. */
export { distance } from "fastest-levenshtein";
