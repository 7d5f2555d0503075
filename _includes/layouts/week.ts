import { html, type Safe } from "../../src/render/html.ts";
import type { MessageItem, MessageLine, WeekInput } from "../../src/views/views.ts";
import { renderNoneLeft } from "../parts/events.ts";
import { renderLink } from "../parts/inline.ts";
import { renderPage } from "./base.ts";

/**
 * The week as a message. What stands in `data-message` is copied into e-mails, so it has elements
 * that Outlook keeps, and whole addresses.
 */
export function renderWeek(input: WeekInput): Safe {
  const { message, text, textUrl, back, script, siteData } = input;
  const { words } = siteData;
  return renderPage(
    input,
    html`<p class="back">${renderLink(back)}</p>
<h1>${words.text("this-week")}</h1>
<p class="lead">${message.title}</p>
<div class="message" data-message>
${message.intro.map(
  (line) => html`<p>${line}</p>
`,
)}${message.sections.map(
  ({ heading, items }) => html`${
    heading !== undefined &&
    html`<h2>${heading}</h2>
`
  }<ul${items.some(({ endsAt }) => endsAt !== undefined) && html` data-upcoming`}>
${items.map(renderItem)}</ul>
`,
)}${message.closing.map(
  (line) => html`<p>${renderLine(line)}</p>
`,
)}</div>
${renderNoneLeft("events", words)}<p class="copy"><button type="button" data-copy hidden>${words.text("week-copy")}</button> <span role="status" data-copied="${words.text("week-copied")}"></span></p>
<details>
<summary>${words.text("week-as-text")}</summary>
<pre data-text>${text}</pre>
<p><a href="${textUrl}" download>${words.text("week-file")}</a></p>
</details>
<script src="${script}" defer></script>
`,
  );
}

function renderItem({ text, url, endsAt, lines }: MessageItem): Safe {
  return html`<li${endsAt !== undefined && html` data-until="${endsAt}"`}><b>${url === undefined ? text : renderLink({ label: text, url })}</b>${lines.map((line) => html`<br>${renderLine(line)}`)}</li>
`;
}

function renderLine({ text, url }: MessageLine): Safe {
  return url === undefined ? html`${text}` : renderLink({ label: text, url });
}
