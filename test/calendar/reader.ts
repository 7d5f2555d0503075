/**
 * A second reader of iCalendar, written from RFC 5545 3.1 and 3.3.11 alone and sharing nothing
 * with the code under test.
 */
export interface Property {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly value: string;
}

/** Lines as they are in the file; throws where one does not end with CRLF, or holds a control. */
export function physicalLines(text: string): string[] {
  const lines = text.split("\r\n");
  if (lines.pop() !== "") throw new Error("the last line has no CRLF");
  const odd = lines.find((line) => /\p{Cc}/u.test(line));
  if (odd !== undefined) throw new Error(`a control in: ${JSON.stringify(odd)}`);
  return lines;
}

/** Properties in the order of the file, BEGIN and END included. */
export function read(text: string): Property[] {
  const lines: string[] = [];
  for (const line of physicalLines(text)) {
    if (line.startsWith(" ")) lines.push(`${lines.pop() ?? ""}${line.slice(1)}`);
    else lines.push(line);
  }
  return lines.map((line) => {
    const colon = line.indexOf(":");
    const [name = "", ...parameters] = line.slice(0, colon).split(";");
    if (colon < 0 || !/^[A-Z-]+$/.test(name)) throw new Error(`not a property: ${line}`);
    return { name, parameters, value: line.slice(colon + 1) };
  });
}

/** TEXT without its backslashes. */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, letter: string) =>
    letter === "n" || letter === "N" ? "\n" : letter,
  );
}

/** The texts of a list, parted at the commas that have no backslash. */
export function listed(value: string): string[] {
  return value.match(/(?:\\.|[^\\,])+/g)?.map(unescaped) ?? [];
}

/** Values of all properties of a name. */
export function values(text: string, name: string): string[] {
  return read(text)
    .filter((property) => property.name === name)
    .map((property) => property.value);
}

/** The one property of a name, "DTSTART;TZID=Europe/London:20260318T123000"; throws on two. */
export function only(text: string, name: string): string | undefined {
  const [found, more] = read(text).filter((property) => property.name === name);
  if (more !== undefined) throw new Error(`${name} is there twice`);
  return found && `${[found.name, ...found.parameters].join(";")}:${found.value}`;
}

/** The text of each VEVENT. */
export function vevents(text: string): string[] {
  return text.match(/^BEGIN:VEVENT\r\n[\s\S]*?\r\nEND:VEVENT\r\n/gm) ?? [];
}
