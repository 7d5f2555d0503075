/** Pages that stand in for the site while it cannot be shown. They reload when it can. */
import type { Problem, Problems } from "../../content/files/problem.ts";
import { html, type Safe } from "../../render/html.ts";

/** Returns a page that lists the problems of the content. */
export function renderProblemPage(problems: Problems): string {
  const list = problems.list("problem");
  const heading = list.length === 1 ? "1 problem" : `${list.length} problems`;
  return renderPage(
    heading,
    html`<p>The site appears here by itself when they are fixed and saved.</p>
<ol>
${list.map(renderProblem)}</ol>`,
  );
}

/** Returns a page that says what is wrong with the code. */
export function renderErrorPage(message: string): string {
  return renderPage(
    "This page cannot be shown",
    html`<pre><code>${message}</code></pre>
<p>The site appears here by itself after the edit that fixes it.</p>`,
  );
}

function renderPage(heading: string, text: Safe): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${heading}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
li { margin-block: 1.2rem; } code { font-size: .95em; overflow-wrap: anywhere; } pre { white-space: pre-wrap; }
</style>
</head>
<body>
<main>
<h1>${heading}</h1>
${text}
</main>
</body>
</html>
`;
  return page.text;
}

function renderProblem({ file, position, field, message, fix }: Problem) {
  return html`<li><code>${file}</code>, line ${position.line}, column ${position.column}${field !== undefined && html`, <code>${field}</code>`}<br>
${message}.<br><strong>${fix}</strong></li>
`;
}
