/** Content with the fields of the programme, to put beside that of `full`. */
import type { Files } from "../support/project.ts";
import { event, md } from "./site.ts";

export const programme: Files = {
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
