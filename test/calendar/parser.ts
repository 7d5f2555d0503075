/**
 * A minimal iCalendar parser (RFC 5545 3.1, 3.3.11) that shares nothing with the code under test.
 */
export interface Property {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly value: string;
}

/** Returns the folded lines; throws if one does not end with CRLF or has a control character. */
export function splitLines(text: string): string[] {
  const lines = text.split("\r\n");
  if (lines.pop() !== "") throw new Error("the last line has no CRLF");
  const invalid = lines.find((line) => /\p{Cc}/u.test(line));
  if (invalid !== undefined) throw new Error(`a control in: ${JSON.stringify(invalid)}`);
  return lines;
}

/** Returns the properties in the order of the file, BEGIN and END included. */
export function readProperties(text: string): Property[] {
  const lines: string[] = [];
  for (const line of splitLines(text)) {
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

/** Unescapes TEXT. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, letter: string) =>
    letter === "n" || letter === "N" ? "\n" : letter,
  );
}

/** Returns the texts of a list, split at unescaped commas. */
export function readList(value: string): string[] {
  return value.match(/(?:\\.|[^\\,])+/g)?.map(unescapeText) ?? [];
}

/** Returns the values of all properties of a name. */
export function readValues(text: string, name: string): string[] {
  return readProperties(text)
    .filter((property) => property.name === name)
    .map((property) => property.value);
}

/** Returns the only property of a name, "DTSTART;TZID=Europe/London:20260318T123000"; throws if there are two. */
export function readProperty(text: string, name: string): string | undefined {
  const [found, more] = readProperties(text).filter((property) => property.name === name);
  if (more !== undefined) throw new Error(`${name} is there twice`);
  return found && `${[found.name, ...found.parameters].join(";")}:${found.value}`;
}

/** Returns the text of each VEVENT. */
export function splitVevents(text: string): string[] {
  return text.match(/^BEGIN:VEVENT\r\n[\s\S]*?\r\nEND:VEVENT\r\n/gm) ?? [];
}
