/** Whether two words or phrases are the same one; case and an English plural do not matter. */
export function isSameWord(a: string, b: string): boolean {
  const [one, other] = [normalize(a), normalize(b)];
  return one === other || isPlural(one, other) || isPlural(other, one);
}

function normalize(text: string): string {
  return text.normalize("NFC").toLowerCase().trim().replace(/\s+/g, " ");
}

function isPlural(many: string, one: string): boolean {
  if (one === "") return false;
  return (
    many === `${one}s` ||
    many === `${one}es` ||
    (one.endsWith("y") && many === `${one.slice(0, -1)}ies`)
  );
}
