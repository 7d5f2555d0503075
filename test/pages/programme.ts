/** Content with the fields of the programme, to put beside that of `full`. */
import type { Files } from "../support/project.ts";
import { event, md } from "./site.ts";

const mapCheck = `## What we did

> [!QUESTION]
> Was it *enough*?

We met.

> [!QUESTION]
> Who has more?

## What we learned

- That *noon* is best

## What next

- Ask [less](2026-03-01-first.md#posts--people)
`;

export const programme: Files = {
  "posts/2026-05-03-end.md": md(
    { title: "At the end", date: "2026-05-03", cohort: "one", review: "end", summary: "S" },
    mapCheck,
  ),
  "posts/2026-05-04-answer.md": md({
    title: "It was",
    date: "2026-05-04",
    summary: "S",
    answers: "2026-05-03-end.md#question:1",
  }),
  ...event("2026-05-02", "with-answer", {
    outputs: [
      {
        title: "What people said",
        url: "https://example.com/said",
        answers: "../posts/2026-05-03-end.md#question:1",
      },
    ],
  }),
  ...event("2026-12-10", "with-preparation", {
    feedback: "https://example.com/feedback",
    prepare: { minutes: 5, text: "Read one page", link: "../people/ann.md" },
    online: "by e-mail",
    place: "The Hub",
  }),
  "cohorts/joined.md": md({
    title: "To join",
    from: "2026-11-02",
    until: "2027-03-26",
    ask: "60 minutes a week",
    registration: { url: "https://example.com/join", opens: "2026-12-01", closes: "2026-12-18" },
  }),
  ...event("2026-12-14", "of-the-cohort", { cohort: "joined", takes: "20 minutes" }),
  ...event("2026-12-12", "with-slots", {
    speakers: [{ person: "ann" }, { perspective: "citizen", talk: "A talk" }, { talk: "Another" }],
  }),
  ...event("2026-12-11", "with-words", { prepare: "Bring a photo", online: "by e-mail" }),
};
