/** Returns a text as a value of YAML: in quotes, where YAML would read it otherwise. */
export function quoteForYaml(text: string): string {
  return /^\p{L}(?:[\p{L}\p{N} .,'’&()-]*[\p{L}\p{N}.,'’)])?$/u.test(text)
    ? text
    : JSON.stringify(text);
}
