/** What is shown of problems: beside the pages of the site, or in place of those that cannot be shown. They reload when it can. */
import { contentFolder } from "../../content/files/path.ts";
import type { Problem, Problems } from "../../content/files/problem.ts";
import { getLineUrl, type Repository } from "../../model/repository.ts";
import { html, type Safe } from "../../render/html.ts";

/** Where the content is in git, for links to the lines of problems; undefined if it is not known. */
type Source = Repository | undefined;

/** At the side of a wide window, else above the page. */
const panelStyle = html`#waymark-problems { background: #fff4e5; color: #1f1300; border-block-end: 3px solid #b45309; font: 1rem/1.5 system-ui, sans-serif; padding: .75rem 1rem; max-height: 50vh; overflow: auto; }
#waymark-problems summary { font-weight: 700; cursor: pointer; }
#waymark-problems a { color: #7a2e00; }
#waymark-problems ol { margin: 0; padding-inline-start: 1.5rem; }
#waymark-problems li { margin-block: .75rem; }
#waymark-problems code { overflow-wrap: anywhere; }
@media (min-width: 90rem) {
  body { padding-right: 24rem; }
  #waymark-problems { position: fixed; z-index: 10; top: 0; right: 0; bottom: 0; width: 24rem; max-height: none; box-sizing: border-box; border-block-end: 0; border-left: 3px solid #b45309; }
}
@media print { #waymark-problems { display: none; } }`;

/** Returns a page that lists the problems of the content. */
export function renderProblemPage(problems: Problems, source: Source): string {
  return renderPage(
    countProblems(problems),
    html`<p>The site appears here by itself when they are fixed and saved.</p>
${renderList(problems, source)}`,
  );
}

/**
 * Returns a page as it was before the content had problems, with the problems beside it; undefined if
 * there is no place for them.
 */
export function addProblems(page: string, problems: Problems, source: Source): string | undefined {
  const body = /<body\b[^>]*>/.exec(page);
  if (body === null) return undefined;
  const end = body.index + body[0].length;
  const panel = html`<aside id="waymark-problems" lang="en" dir="ltr" aria-label="Problems" tabindex="0">
<style>${panelStyle}</style>
<details open>
<summary>${countProblems(problems)}</summary>
<p>This is the page as it was before. It changes by itself when they are fixed and saved.</p>
${renderList(problems, source)}</details>
</aside>
`;
  return `${page.slice(0, end)}\n${panel.text}${page.slice(end)}`;
}

function countProblems(problems: Problems): string {
  return problems.count === 1 ? "1 problem" : `${problems.count} problems`;
}

function renderList(problems: Problems, source: Source): Safe {
  return html`<ol>
${problems.list("problem").map((problem) => renderProblem(problem, source))}</ol>`;
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

function renderProblem({ file, position, field, message, fix }: Problem, source: Source): Safe {
  const { line, column } = position;
  const place = html`<code>${file}</code>, line ${line}, column ${column}`;
  const isFile = file.startsWith(`${contentFolder}/`);
  const link =
    source === undefined || !isFile
      ? place
      : html`<a href="${getLineUrl(source, file, line)}">${place}</a>`;
  return html`<li>${link}${field !== undefined && html`, <code>${field}</code>`}<br>
${message}.<br><strong>${fix}</strong></li>
`;
}
