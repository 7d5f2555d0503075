/** Messages as plain text, to paste into an e-mail. */
import type { Message, MessageItem, MessageLine } from "../../views/views.ts";

/** Returns the message as plain text, without its title. Each address stands at the end of a line. */
export function formatMessage({ intro, sections, closing }: Message): string {
  const blocks = [
    ...intro,
    ...sections.map(({ heading, items }) =>
      [heading, ...items.map(formatItem)].filter((part) => part !== undefined).join("\n\n"),
    ),
    closing.map(formatLine).join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function formatItem({ text, url, lines }: MessageItem): string {
  const rest = [...lines.map(formatLine), ...(url === undefined ? [] : [url])];
  return [`- ${text}`, ...rest.map((line) => `  ${line}`)].join("\n");
}

function formatLine({ text, url }: MessageLine): string {
  return url === undefined ? text : `${text}: ${url}`;
}
